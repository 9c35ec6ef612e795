// Bad input: one clear line that says what to do, an exit code that is not zero, and nothing changed.

import { createHash, randomBytes } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

import { brim } from "./disk.mjs";
import { BINARY, folder, freePort, IS_ROOT, ROOT, run, sql } from "./house.mjs";
import { Ledger } from "./load.mjs";
import { Site } from "./site.mjs";
import { SqliteFile, textOf } from "./sqlite.mjs";

/** A server that serves instead of refusing is not waited for longer. */
const LIMIT = 15_000;
const SERVE = ["serve", "--second-factor-optional", "--listen"];

/** Runs what must be refused; holds line, code and files against what they should be. */
const refused = async (site, words, says, { command = BINARY, before = [] } = {}) => {
  const hashes = site.hashes();
  const { code, signal, out, err } = await run(command, [...before, ...words], { limit: LIMIT });
  const told = `${words.slice(-4).join(" ")}: `;
  if (signal) throw new Error(`${told}is not refused: ended by ${signal}; ${out.trim()} ${err.trim()}`);
  if (code === 0) throw new Error(`${told}is not refused: ${out.trim()}`);
  const lines = err.split("\n").filter((line) => line.trim());
  if (lines.length !== 1) throw new Error(`${told}${lines.length} lines on stderr: ${err.trim()}`);
  if (!says.test(lines[0])) throw new Error(`${told}does not say ${says}: ${lines[0]}`);
  if (`${site.hashes()}` !== `${hashes}`) throw new Error(`${told}changed files: ${hashes} to ${site.hashes()}`);
  return out;
};

/** All commands that open a record must refuse it; those that make none may say so in words of their own. */
const neitherServes = async (site, says, { opening = says, ...options } = {}) => {
  await refused(site, site.words(...SERVE, `127.0.0.1:${await freePort()}`), says, options);
  await refused(site, site.words("verify"), opening, options);
  await refused(site, site.words("user", "list"), opening, options);
};

/** With its fault taken away the same folder is whole and serves. */
const goodAgain = async (site) => {
  await site.verify({ deep: true });
  await site.serve();
  const { status } = await site.web().get("/fi/cases?view=team");
  if (status !== 200) throw new Error(`the session does not open the list any more: ${status}`);
  await site.stop();
};

export const wrongKey = async (county) => {
  const site = await county.copy();
  const key = readFileSync(site.file("installation.key"));
  const put = (bytes) => writeFileSync(site.file("installation.key"), bytes);
  const putBack = /put the (installation )?key back/;
  put(randomBytes(32));
  await neitherServes(site, putBack);
  put(key.subarray(0, 31));
  await neitherServes(site, putBack);
  rmSync(site.file("installation.key"));
  await neitherServes(site, /installation key .* is missing.*put the key back/);
  put(key);
  await goodAgain(site);
};

/** A start without a byte of room, with a record and without one. With room it starts, and nothing is left half made. */
export const fullDisk = async (county) => {
  const disk = brim();
  const site = await county.copy({ data: join(disk.path, "county") });
  const fresh = new Site({ data: join(disk.path, "fresh") });
  mkdirSync(fresh.data);
  disk.fill();
  const full = /the disk is full.*: make room on the disk/;
  await neitherServes(site, full);
  await neitherServes(fresh, full, { opening: /there is no record in .*--data/ });
  disk.clear();
  await goodAgain(site);
  await fresh.serve();
  await fresh.stop();
  await fresh.verify({ deep: true });
};

/** The number of the tables' shape is set higher, as a newer version would. */
export const newerVersion = async (county) => {
  const site = await county.copy();
  if (site.database) {
    await sql(site.database, "update meta set value = '999' where name = 'schema'");
  } else {
    const bytes = readFileSync(site.file());
    const row = [...new SqliteFile(bytes).rows("meta")].find(({ cells }) => textOf(cells[0]) === "schema");
    const { at, bytes: digits } = row.cells[1];
    bytes.write("9".repeat(digits.length), at);
    writeFileSync(site.file(), bytes);
  }
  await neitherServes(site, /schema \d+, and this program knows \d+: use the version of Rinnalla that wrote it, or a newer one/);
};

export const taken = async (county) => {
  const site = await county.copy();
  await site.serve();
  const ledger = new Ledger(site);
  const web = site.web();
  const other = site.words(...SERVE, `127.0.0.1:${await freePort()}`);
  const write = async () => {
    const { status } = await ledger.write(web, ledger.next());
    if (status !== 303) throw new Error(`the server that was first answers ${status}`);
  };
  await write();
  const { err, code } = await run(BINARY, other, { limit: LIMIT });
  if (code === 0 || !/another process has .* open: stop the other server first/.test(err)) throw new Error(`two servers: ${code} ${err}`);
  if (err.trim().split("\n").length !== 1) throw new Error(`two servers: ${err}`);
  await write();

  const second = await county.copy();
  await refused(second, second.words(...SERVE, `127.0.0.1:${site.port}`), /cannot listen on .*: stop the program that has the port, or set another with --listen/);
  const foreign = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => foreign.on("listening", resolve));
  await refused(second, second.words(...SERVE, `127.0.0.1:${foreign.address().port}`), /cannot listen on/);
  foreign.close();
  await write();
  web.close();
  await site.stop();
  await goodAgain(second);
};

export const configuration = async (county) => {
  const site = await county.copy();
  const file = site.file("rinnalla.toml");
  const asked = async (text, says, ...words) => {
    writeFileSync(file, text);
    await refused(site, ["--config", file, ...site.words(...(words.length > 0 ? words : ["serve"]))], says);
  };
  await asked('lisen = "127.0.0.1:8080"\n', /rinnalla\.toml.* line 1.*unknown field `lisen`, expected one of .*`listen`/);
  await asked('idle_minutes = 30\nlisten = "127.0.0.1', /rinnalla\.toml.* line 2/, "config", "check");
  await asked("idle_minutes = 0\n", /idle_minutes .* must be at least 1/);
  await asked('listen = "0.0.0.0:0"\n', /open to the network, so public_url must begin with https/);
  await asked('public_url = "http://rinnalla.example.fi"\n', /open to the network, so public_url must begin with https/, "serve", "--listen", "0.0.0.0:0");
  rmSync(file);
  await refused(site, ["--config", file, ...site.words("serve")], /rinnalla\.toml cannot be read/);
  await refused(site, site.words("--database", "postgres://rinnalla@127.0.0.1:1/none", "serve"), /cannot be reached.*check that the database server runs/);
  await refused(site, site.words("--database", "postgres://rinnalla@db.example.fi/none", "serve"), /not this machine/);
  await goodAgain(site);
};

export const noRights = async (county) => {
  const site = await county.copy();
  chmodSync(site.data, 0o755);
  const nobody = IS_ROOT ? { command: "runuser", before: ["-u", "nobody", "--", BINARY] } : {};
  const hide = (mode) => {
    if (!IS_ROOT) chmodSync(site.data, mode);
  };
  hide(0o000);
  const says = /installation key .* cannot be (read|made).*: give it and the data folder to the user of the service/;
  await neitherServes(site, says, nobody);
  hide(0o755);
  if (IS_ROOT) {
    // The key may be read and the database not.
    chmodSync(site.file("installation.key"), 0o644);
    await neitherServes(site, /no access to .*rinnalla\.db.*: check the data folder's owner, rights and free space/, nobody);
    chmodSync(site.file("installation.key"), 0o600);
  }
  const nowhere = ["--data", "/proc/rinnalla", "serve"];
  await refused(site, nowhere, /data folder .* cannot be made.*name another with --data/);
  await goodAgain(site);
};

/** Files that are not what they were, each in a fresh copy. */
export const damaged = async (county) => {
  const damage = /the record is damaged: .*: do not go on: restore the newest backup, then run rinnalla verify/;
  const kinds = {
    "another file": (site) => writeFileSync(site.file(), randomBytes(200_000)),
    "a text": (site) => writeFileSync(site.file(), "This is not a database.\n".repeat(2_000)),
    "the first half": (site) => truncateSync(site.file(), Math.floor(statSync(site.file()).size / 8192) * 4096),
    "not the last page": (site) => truncateSync(site.file(), statSync(site.file()).size - 4096),
    "a page of noise": (site) => writeFileSync(site.file(), randomBytes(4096), { flag: "r+" }),
  };
  for (const [name, spoil] of Object.entries(kinds)) {
    const site = await county.copy();
    spoil(site);
    try {
      await neitherServes(site, damage);
    } catch (error) {
      throw new Error(`${name}: ${error.message}`);
    }
    site.remove();
  }
  return Object.keys(kinds).join(", ");
};

/** The database of yesterday beside the heads of today; no database; heads that were cut or changed. */
export const rolledBack = async (county) => {
  const site = await county.copy();
  const old = join(folder("yesterday"), "rinnalla.db");
  cpSync(site.file(), old);
  await site.serve();
  const ledger = new Ledger(site);
  await ledger.begin();
  const web = site.web();
  for (let note = 0; note < 3; note += 1) await ledger.write(web, ledger.next());
  web.close();
  await site.stop();
  const today = join(dirname(old), "today.db");
  const heads = readFileSync(site.file("heads.log"), "utf8");
  renameSync(site.file(), today);

  const cut = /the record is damaged: .* was published and is missing: the end of the record was cut off.*restore the newest backup.*move the heads file/;
  cpSync(old, site.file());
  await neitherServes(site, cut);
  writeFileSync(site.file(), "");
  const { code, err } = await run(BINARY, site.words("verify"));
  if (code === 0 || !cut.test(err)) throw new Error(`no database beside its heads: ${code} ${err}`);

  // A line that was being written when the power went is no fault, and nothing else in the way of the next one.
  cpSync(today, site.file());
  writeFileSync(site.file("heads.log"), heads.slice(0, -40));
  await site.serve();
  await ledger.write(site.web(), ledger.next());
  await site.stop();
  await site.verify({ deep: true });
  await ledger.settle();
  const healed = readFileSync(site.file("heads.log"), "utf8").trim().split("\n").at(-1);
  if (JSON.parse(healed).position < 1) throw new Error(`the newest line of the heads file: ${healed}`);

  writeFileSync(site.file("heads.log"), heads.replace(/"position":\d/, (found) => `${found.slice(0, -1)}${(Number(found.at(-1)) + 1) % 10}`));
  const out = await refused(site, site.words("verify"), /not whole/);
  if (!/the heads file, line 1: not a head of this installation/.test(out)) throw new Error(`a changed head: ${out}`);
};

/** A model with a mistake: the file, the line, what is wrong and what to do. */
export const brokenModel = async (county) => {
  const from = join(ROOT, "models/keusote-2024");
  const toml = readFileSync(join(from, "model.toml"), "utf8");
  const lineOf = (text, part) => text.slice(0, text.indexOf(part)).split("\n").length;
  const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
  const cases = {
    "an unknown key": [toml.replace("\nto = ", "\ntoo = "), "\ntoo = ", 1, /unknown field `too`.*Correct the line/],
    "no end of a table's name": [toml.replace("\n[[stage]]", "\n[[stage]"), "\n[[stage]\n", 1, /Correct the line/],
    "a stage that is not there": [toml.replace(/\nto = "[a-z-]+"/, '\nto = "nowhere"'), '\nto = "nowhere"', 1, /nowhere/],
  };
  const told = [];
  for (const [name, [text, part, after, says]] of Object.entries(cases)) {
    const models = folder("model");
    const copy = join(models, "keusote-2024");
    cpSync(from, copy, { recursive: true });
    writeFileSync(join(copy, "model.toml"), text);
    const before = hash(join(copy, "model.toml"));
    const out = await refused(county, ["model", "check", copy], /cannot be adopted yet/);
    const line = lineOf(text, part) + after;
    const found = out.split("\n").find((told) => told.includes(`model.toml:${line}:`));
    if (!found || !says.test(found)) throw new Error(`${name}: line ${line} is not told: ${out.trim().slice(0, 400)}`);
    if (hash(join(copy, "model.toml")) !== before) throw new Error(`${name}: the model was changed`);
    told.push(name);
  }
  return told.join(", ");
};
