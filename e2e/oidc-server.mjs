// A real OpenID Connect provider as a process of its own: `node oidc-server.mjs PORT CLIENT SECRET REDIRECT`.
// Whoever signs in here is whom they say they are: the account's name becomes the claim preferred_username, and the one
// under which brokers tell a personal identity code.

import { generateKeyPairSync, randomBytes } from "node:crypto";

import { Provider } from "oidc-provider";

const [port, client, secret, redirect] = process.argv.slice(2);
const CODE = "urn:oid:1.2.246.21";
const issuer = `http://127.0.0.1:${port}`;
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "e2e" };

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: client,
      client_secret: secret,
      redirect_uris: [redirect],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  claims: { openid: ["sub", "preferred_username"], profile: ["name", "preferred_username", CODE] },
  conformIdTokenClaims: false,
  cookies: { keys: [randomBytes(32).toString("hex")] },
  jwks: { keys: [key] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: `subject-of-${id}`, name: id, preferred_username: id, [CODE]: id }) }),
  // The county's own service asks nobody for consent to itself.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid profile email");
    await grant.save();
    return grant;
  },
});

provider.listen(Number(port), "127.0.0.1", () => console.log(`provider at ${issuer}`));
