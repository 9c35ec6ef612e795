// A synthetic county, filled by the program itself and served on a port of its own.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { atEnd, folder, freePort, run, start } from "./machine.mjs";

const ROOT = new URL("../..", import.meta.url).pathname;
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
const BINARY = process.env.RINNALLA ?? join(TARGET, "debug/rinnalla");
// ./run has 600; pictures are worth more with as many.
const CLIENTS = Number(process.env.CLIENTS ?? 12);

/** Where Debian's package faketime lies: it tells a program another time. */
const FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

/** The environment of a program that lives so many seconds later. What it waits for takes no longer. */
const later = (seconds) => {
  if (!existsSync(FAKETIME)) throw new Error(`${FAKETIME} is missing: install faketime`);
  return { ...process.env, LD_PRELOAD: FAKETIME, FAKETIME: `+${seconds}`, FAKETIME_DONT_FAKE_MONOTONIC: "1", DONT_FAKE_MONOTONIC: "1" };
};

/** Seconds from now to the next ten o'clock in Finland that is at least so many days away; summer time is near enough. */
const toMorning = (days) => {
  const morning = new Date(Date.now() + days * 86_400_000);
  morning.setUTCHours(8, 0, 0, 0);
  if (morning.getTime() < Date.now() + days * 86_400_000) morning.setUTCDate(morning.getUTCDate() + 1);
  return Math.round((morning.getTime() - Date.now()) / 1000);
};

let databases = 0;

/** A fresh PostgreSQL database on the cluster of `TEST_POSTGRES`; dropped at the end. */
const freshDatabase = async () => {
  const cluster = process.env.TEST_POSTGRES;
  if (!cluster) throw new Error("TEST_POSTGRES is not set: ./test browser starts a cluster and sets it");
  databases += 1;
  const name = `e2e_${process.pid}_${databases}`;
  const sql = (text) => run("psql", [cluster, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", text]);
  await sql(`create database ${name}`);
  atEnd(() => sql(`drop database if exists ${name} with (force)`));
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
};

/** Who can sign in, as `rinnalla demo` prints it. */
const readPeople = (output) =>
  output
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 4)
    .map(([user, password, name, role]) => ({ user, password, name, role }));

/** A county that has been filled and is served. */
export class County {
  constructor(model, database) {
    this.model = model;
    this.database = database;
  }

  static async found({ model, database = "sqlite", settings = "", models, port }) {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: run cargo build -p app`);
    const county = new County(model, database);
    county.data = folder("county");
    county.common = ["--data", county.data];
    if (settings) {
      const file = join(county.data, "rinnalla.toml");
      writeFileSync(file, settings);
      county.common.push("--config", file);
    }
    if (database === "postgres") county.common.push("--database", await freshDatabase());
    const filling = ["demo", "--model", model, "--clients", `${CLIENTS}`, "--seed", "1"];
    if (models) filling.push("--models", models);
    county.people = readPeople(await county.command(...filling));
    await county.serve(port);
    return county;
  }

  /** Runs a command of the program on this county's record. The server must not run. */
  command(...words) {
    return run(BINARY, [...this.common, ...words]);
  }

  /** Serves; so many seconds later than it is, when that is said. */
  async serve(port, seconds = 0) {
    const address = `127.0.0.1:${port ?? (await freePort())}`;
    const words = ["serve", "--listen", address, "--second-factor-optional"];
    const options = seconds ? { env: later(seconds) } : {};
    this.server = await start(BINARY, [...this.common, ...words], /Rinnalla serves at/, options);
    this.url = `http://${address}`;
  }

  /** The server stops, and starts again on a morning so many days later. */
  async movesToMorning(days) {
    const { port } = new URL(this.url);
    await this.server.stop();
    await this.serve(port, toMorning(days));
  }

  /** Stops the server and holds the record against its seals and the tables against the record. */
  async verify() {
    await this.server.stop();
    return this.command("verify", "--deep");
  }

  /** The people of a role, in the order of the list. */
  of(role) {
    const found = this.people.filter((person) => role.test(person.role));
    if (found.length === 0) throw new Error(`nobody of ${role} in ${this.model}`);
    return found;
  }
}

const counties = new Map();

/** A county that several tests share. */
export const county = (model, database = "sqlite") => {
  const key = `${model} ${database}`;
  if (!counties.has(key)) counties.set(key, County.found({ model, database }));
  return counties.get(key);
};

/** Stops the counties; every record must be whole. */
export const verifyAll = async () => {
  for (const founded of counties.values()) await (await founded).verify();
};
