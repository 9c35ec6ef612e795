// A gateway of text messages for a county: a process of its own on a port of this machine, ended with the run.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { folder, freePort, start } from "./machine.mjs";
import { until } from "./mail.mjs";

const SERVER = new URL("../sms-server.mjs", import.meta.url).pathname;
const TOKEN = "avain-vain-testeille";

export class Gateway {
  static async begin() {
    const gateway = new this();
    const place = folder("sms");
    const port = await freePort();
    gateway.taken = join(place, "taken.jsonl");
    const [file, token] = [join(place, "server.json"), join(place, "token")];
    writeFileSync(file, JSON.stringify({ port, token: TOKEN, taken: gateway.taken }), { mode: 0o600 });
    writeFileSync(token, TOKEN, { mode: 0o600 });
    await start(process.execPath, [SERVER, file], /sms at/);
    gateway.settings = `[sms]\ngateway = "http://127.0.0.1:${port}/send"\ntoken_file = "${token}"\npoll_seconds = 1\n`;
    return gateway;
  }

  /** The messages that came, once there are so many. */
  received(count) {
    return until(`${count} text messages`, () => {
      const lines = existsSync(this.taken) ? readFileSync(this.taken, "utf8").trim().split("\n") : [];
      return lines.length >= count && lines.map((line) => JSON.parse(line));
    });
  }
}
