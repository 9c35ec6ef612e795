// A county on a data folder of its own, on either database; served, killed, verified, read beside the program.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { atEnd, BINARY, begin, folder, freePort, must, run, sleep, sql } from "./house.mjs";
import { SqliteFile, textOf } from "./sqlite.mjs";
import { casesOf, csrfOf, Web } from "./web.mjs";

const MODEL = "keusote-2024";
const READY_LIMIT = 20_000;
const FILES = ["rinnalla.db", "heads.log", "installation.key"];

let databases = 0;

/** A new database on a cluster, empty or like another one. */
const freshDatabase = async (cluster, like, { space, asFiles } = {}) => {
  databases += 1;
  const name = `fault_${process.pid}_${databases}`;
  const template = like ? ` template "${new URL(like).pathname.slice(1)}"` : "";
  const way = `${space ? ` tablespace ${space}` : ""}${asFiles ? " strategy file_copy" : ""}`;
  await sql(cluster, `create database ${name}${template}${way}`);
  atEnd(() => run("psql", [cluster, "-X", "-q", "-c", `drop database if exists ${name} with (force)`]));
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
};

export class Site {
  constructor({ data, database, cluster, cookie = "", csrf = "", cases = [] }) {
    Object.assign(this, { data, database, cluster, cookie, csrf, cases });
  }

  /** A synthetic county whose coordinator is signed in. Others are copies of it. */
  static async found({ clients, cluster }) {
    const site = new Site({ data: folder("county"), cluster, database: cluster && (await freshDatabase(cluster)) });
    const words = ["demo", "--model", MODEL, "--clients", `${clients}`, "--seed", "3"];
    const people = (await must(BINARY, site.words(...words)))
      .split("\n")
      .map((line) => line.split("\t").map((cell) => cell.trim()))
      .filter((cells) => cells.length >= 4 && /coordinator|koordinaattori/i.test(cells[3]));
    await site.serve();
    for (const [user, password] of people) {
      if (site.cases.length < Math.min(clients, 3)) await site.enter(user, password);
    }
    await site.stop();
    if (site.cases.length === 0) throw new Error(`no coordinator of the county can write a note: ${people.length} asked`);
    return site;
  }

  /** Signs in and finds the cases in which one may write. The session is on record: it lasts through all copies. */
  async enter(user, password) {
    const web = new Web(this.port);
    await web.signIn(user, password);
    const list = await web.get("/fi/cases?view=team");
    const cases = [];
    for (const id of casesOf(list.body)) {
      const { status, body } = await web.get(`/fi/cases/${id}/notes`);
      if (status === 200 && body.includes('name="command"')) cases.push(id);
    }
    if (cases.length > this.cases.length) Object.assign(this, { cases, cookie: web.cookie, csrf: csrfOf(list.body) });
    web.close();
  }

  /** A copy, on a folder and a database of its own; with `asFiles` the server has read nothing of it yet. */
  async copy({ data = folder("copy"), cluster = this.cluster, space, asFiles } = {}) {
    cpSync(this.data, data, { recursive: true });
    const database = this.database && (await freshDatabase(cluster, this.database, { space, asFiles }));
    return new Site({ ...this, data, database, cluster });
  }

  words(...words) {
    return ["--data", this.data, ...(this.database ? ["--database", this.database] : []), ...words];
  }

  file(name = "rinnalla.db") {
    return join(this.data, name);
  }

  /** Serves; comes back at the first 200 of `/health/ready`. Answers how many milliseconds that took. */
  async serve() {
    this.port ??= await freePort();
    const began = performance.now();
    const words = this.words("serve", "--listen", `127.0.0.1:${this.port}`, "--second-factor-optional");
    this.server = begin(BINARY, words, { env: { ...process.env, RUST_BACKTRACE: "0" } });
    const web = new Web(this.port);
    for (;;) {
      const ready = await web.get("/health/ready").catch(() => null);
      if (ready?.status === 200) break;
      const took = performance.now() - began;
      if (this.server.child.exitCode !== null || took > READY_LIMIT) {
        await this.kill();
        throw new Error(`the server did not start in ${took.toFixed(0)} ms: ${this.server.err.trim().slice(-600)}`);
      }
      await sleep(4);
    }
    web.close();
    return performance.now() - began;
  }

  web() {
    return new Web(this.port, this.cookie);
  }

  /** The status of `/health/ready`; 0 when nobody answers. */
  async ready() {
    const web = new Web(this.port);
    const { status } = await web.get("/health/ready").catch(() => ({ status: 0 }));
    web.close();
    return status;
  }

  async kill() {
    this.server.child.kill("SIGKILL");
    await this.server.ended;
  }

  /** Stops in order; how it ended. */
  async stop() {
    this.server.child.kill("SIGTERM");
    const late = setTimeout(() => this.server.child.kill("SIGKILL"), 15_000);
    const ended = await this.server.ended;
    clearTimeout(late);
    return ended;
  }

  /** Error lines of the server's log. */
  errors() {
    const plain = this.server.err.replaceAll(/\u001b\[[0-9;]*m/g, "");
    return plain.split("\n").filter((line) => line.includes(" ERROR "));
  }

  /** What the program itself says about the record; it must not be served meanwhile. */
  async verify({ deep = false } = {}) {
    const words = this.words("verify", ...(deep ? ["--deep"] : []));
    const { code, signal, out, err } = await run(BINARY, words, { limit: 300_000 });
    if (code !== 0) throw new Error(`verify ended with ${signal ?? code}: ${`${out}${err}`.trim().slice(-600)}`);
    return out.trim();
  }

  /** How often each command is on record, read beside the program; it must not be served meanwhile. */
  async causes() {
    const counted = new Map();
    const add = (cause, count) => counted.set(cause, (counted.get(cause) ?? 0) + count);
    if (this.database) {
      const lines = await sql(this.database, "select cause, count(*) from event group by cause");
      for (const line of lines.trim().split("\n")) {
        const [cause, count] = line.split("|");
        add(cause, Number(count));
      }
    } else {
      for (const { cells } of SqliteFile.open(this.file()).rows("event")) add(textOf(cells[7]), 1);
    }
    return counted;
  }

  /** How often each case was looked at, as the log has it. */
  async looks() {
    const counted = new Map();
    const add = (id, count) => id && counted.set(id, (counted.get(id) ?? 0) + count);
    if (this.database) {
      const lines = await sql(this.database, "select case_id, count(*) from log group by case_id");
      for (const line of lines.trim().split("\n")) {
        const [id, count] = line.split("|");
        add(id, Number(count));
      }
    } else {
      for (const { cells } of SqliteFile.open(this.file()).rows("log")) add(textOf(cells[8]), 1);
    }
    return counted;
  }

  /** A hash of each file that must not change unless the program says that it changed it. */
  hashes() {
    const hash = (name) => createHash("sha256").update(readFileSync(this.file(name))).digest("hex");
    return FILES.filter((name) => existsSync(this.file(name))).map((name) => `${name} ${hash(name)}`);
  }

  /** Forgets the folder at once, for tests that make many. */
  remove() {
    rmSync(this.data, { recursive: true, force: true });
  }
}
