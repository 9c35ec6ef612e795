// Sign-in at the organisation's own provider: a real OpenID Connect server, a process of its own.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { county, County } from "../lib/county.mjs";
import { folder, freePort, start } from "../lib/machine.mjs";
import { COORDINATOR } from "../lib/roles.mjs";
import { Worker } from "../lib/worker.mjs";

const CLIENT = "rinnalla";
const SECRET = "a-secret-of-the-tests-only-0123456789";
const SERVER = new URL("../oidc-server.mjs", import.meta.url).pathname;

/** A county and its provider. */
const withProvider = async () => {
  const [port, own] = [await freePort(), await freePort()];
  const answer = `http://127.0.0.1:${own}/fi/sign-in/provider/answer`;
  const provider = await start(process.execPath, [SERVER, `${port}`, CLIENT, SECRET, answer], /provider at/);
  const file = join(folder("oidc"), "secret");
  writeFileSync(file, SECRET, { mode: 0o600 });
  const settings = `[oidc]\nissuer = "http://127.0.0.1:${port}"\nclient_id = "${CLIENT}"\nclient_secret_file = "${file}"\n`;
  const place = await County.found({ model: "keusote-2024", settings, port: own });
  return { provider, place };
};

let shared;

const sits = async (t, screen) => {
  shared ??= withProvider();
  const { place, provider } = await shared;
  const worker = await Guest.at(t, place, place.of(COORDINATOR)[0], screen);
  worker.provider = provider;
  return worker;
};

class Guest extends Worker {
  /** From the sign-in page to the provider's. */
  async goesToProvider(path = "/my-day") {
    await this.opens(path);
    await this.clicks("main a[href*='/sign-in/provider']");
  }

  /** Says at the provider who they are. */
  async says(user) {
    await this.page.fill("[name=login]", user);
    await this.page.fill("[name=password]", "anything");
    await this.clicks("button[type=submit]");
  }

  /** Says who they are, but holds the provider's answer back: the address that it leads to. */
  async catchesAnswer() {
    const { request } = this.context;
    const action = await this.find("form").first().evaluate((form) => form.action);
    const form = { prompt: "login", login: this.who.user, password: "anything" };
    let answer = await request.post(action, { form, maxRedirects: 0 });
    for (;;) {
      const place = new URL(answer.headers().location, action);
      if (place.pathname.endsWith("/sign-in/provider/answer")) return place.href;
      answer = await request.get(place.href, { maxRedirects: 0 });
    }
  }

  isRefusedAtTheDoor() {
    assert.match(this.path, /\/sign-in$/, "back at sign-in");
    return this.find("main .notice.hds-notification--error").waitFor();
  }
}

const signsIn = async (t) => {
  const worker = await sits(t, { lang: "sv" });
  await worker.goesToProvider("/cases");
  await worker.says(worker.who.user);
  assert.equal(worker.path, "/sv/cases", `the page that was asked for: ${await worker.errors()}`);
  assert.ok((await worker.find(".user-name").innerText()).includes(worker.who.name), "signed in by name");
  await worker.opens("/profile");
  await worker.signsOut();
  await worker.isSentToSignIn();
};

const unknown = async (t) => {
  const worker = await sits(t);
  await worker.goesToProvider();
  await worker.says("tuntematon");
  await worker.isRefusedAtTheDoor();
  await worker.isSentToSignIn();
};

const wrongState = async (t) => {
  const worker = await sits(t);
  await worker.goesToProvider();
  await worker.opens("/sign-in/provider/answer?code=taken&state=0123456789abcdef");
  await worker.isRefusedAtTheDoor();
  await worker.isSentToSignIn();
};

/** An answer that was caught on its way opens nothing in another browser, and nothing twice. */
const caughtAnswer = async (t) => {
  const worker = await sits(t);
  await worker.goesToProvider();
  const { pathname, search } = new URL(await worker.catchesAnswer());
  const thief = await sits(t);
  await thief.opens(`${pathname.slice(3)}${search}`);
  await thief.isRefusedAtTheDoor();
  await worker.opens(`${pathname.slice(3)}${search}`);
  await worker.isRefusedAtTheDoor();
};

const silent = async (t) => {
  const worker = await sits(t);
  await worker.provider.stop();
  await worker.county.server.stop();
  await worker.county.serve(new URL(worker.county.url).port);
  await worker.goesToProvider();
  await worker.isRefusedAtTheDoor();
  await worker.submits({ user: worker.who.user, password: worker.who.password });
  assert.match(worker.path, /\/my-day$/, "the password opens still");
};

const notOffered = async (t) => {
  const place = await county("keusote-2024", "sqlite");
  const worker = await Worker.at(t, place, place.of(COORDINATOR)[1]);
  await worker.opens("/sign-in");
  assert.equal(await worker.count("main a[href*='/sign-in/provider']"), 0, "no provider, no way to it");
  await worker.isNotLetIn("/sign-in/provider");
};

/** In this order, for the last one stops the provider. */
const inOrder = async (t) => {
  for (const step of [signsIn, unknown, wrongState, caughtAnswer, silent]) await step(t);
};

export default [
  ["the own provider lets in whom the register knows, and nobody by a wrong, caught or missing answer", inOrder],
  ["without a provider none is offered", notOffered],
];
