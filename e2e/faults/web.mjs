// A person's browser as far as it matters here: one kept connection, one cookie, forms.

import { Agent, request } from "node:http";

const LIMIT = 20_000;

export class Web {
  constructor(port, cookie = "") {
    this.port = port;
    this.cookie = cookie;
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  /** Asks; an answer of any status is an answer, a broken connection is an error. */
  ask(method, path, form) {
    const body = form && new URLSearchParams(form).toString();
    const headers = { cookie: this.cookie };
    if (body !== undefined) {
      headers["content-type"] = "application/x-www-form-urlencoded";
      headers["content-length"] = Buffer.byteLength(body);
    }
    const { agent, port } = this;
    return new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, method, path, headers, agent, timeout: LIMIT });
      asked.on("timeout", () => asked.destroy(new Error(`no answer to ${method} ${path} in ${LIMIT / 1000} s`)));
      asked.on("error", (error) => reject(Object.assign(error, { message: `${method} ${path}: ${error.message}` })));
      asked.on("response", (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", reject);
        response.on("aborted", () => reject(new Error("the answer broke off")));
        response.on("end", () => {
          const { statusCode: status, headers: found } = response;
          resolve({ status, headers: found, to: found.location ?? "", body: Buffer.concat(parts).toString() });
        });
      });
      asked.end(body);
    });
  }

  get(path) {
    return this.ask("GET", path);
  }

  post(path, form) {
    return this.ask("POST", path, form);
  }

  async signIn(user, password) {
    const answer = await this.post("/fi/sign-in", { user, password, next: "/" });
    const cookie = /^rinnalla=[0-9a-f]+/.exec(answer.headers["set-cookie"]?.[0] ?? "");
    if (answer.status !== 303 || !cookie) throw new Error(`${user} cannot sign in: ${answer.status}`);
    [this.cookie] = cookie;
  }

  close() {
    this.agent.destroy();
  }
}

/** The session's own token, as pages carry it. */
export const csrfOf = (page) => {
  const found = /data-csrf="([0-9a-f]+)"/.exec(page);
  if (!found) throw new Error("a page without a token");
  return found[1];
};

/** Cases that a list leads to. */
export const casesOf = (page) => [...new Set([...page.matchAll(/href="\/fi\/cases\/([0-9a-f-]{36})"/g)].map(([, id]) => id))];
