// F5: flipped bits. Each is either named by `verify`, or no fact, log entry, key or note about the record says
// otherwise than before. What the file says is read beside the program, by `sqlite.mjs`.

import { readFileSync, rmSync, writeFileSync } from "node:fs";

import { BINARY, dice, run } from "./house.mjs";
import { SqliteFile, sayings } from "./sqlite.mjs";

/** What the record is: the rest is made again from it, or holds no facts. */
const RECORD = ["event", "log", "subject_key", "meta"];
const LIMIT = 30_000;
/** Flips that are tried at once. */
const HANDS = 2;

/** The bytes of the rows of the two chains: there every flip changes something. */
const rowsOf = (file) => ["event", "log"].flatMap((table) => [...file.rows(table)].flatMap(({ places }) => places));

/** Where to flip: one in three anywhere in the file, the others in rows of facts and of the log. */
const pick = (chance, whole, places, index) => {
  if (index % 3 === 0) return chance.below(whole.length);
  const [from, until] = places[chance.below(places.length)];
  return from + chance.below(until - from);
};

export const flips = async (county, count, seed) => {
  const chance = dice(seed);
  const whole = readFileSync(county.file());
  const places = rowsOf(new SqliteFile(whole));
  const said = RECORD.map((table) => sayings(whole, table));
  const entries = said[1].split("\n").length;
  if (said.includes(null) || entries < 5) throw new Error(`the county has ${entries} log entries: too few`);
  const tally = { named: 0, table: 0, harmless: 0, byPosition: 0, missed: [], wrong: [] };

  // Half of the flips are tried with heads that are behind, as after a kill: then the chain alone must tell.
  const heads = readFileSync(county.file("heads.log"), "utf8");
  const behind = heads.trimEnd().split("\n").slice(0, -1).map((line) => `${line}\n`).join("");

  const one = async (site, at, bit, published) => {
    const bytes = Buffer.from(whole);
    bytes[at] ^= 1 << bit;
    const fresh = () => {
      for (const rest of ["-wal", "-shm"]) rmSync(`${site.file()}${rest}`, { force: true });
      writeFileSync(site.file("heads.log"), published);
      writeFileSync(site.file(), bytes);
    };
    fresh();
    const changed = RECORD.filter((table, index) => sayings(bytes, table) !== said[index]);
    const place = `byte ${at} bit ${bit}`;
    const { code, signal, out, err } = await run(BINARY, site.words("verify"), { limit: LIMIT });
    if (signal || code > 1) return tally.wrong.push(`${place}: ended with ${signal ?? code}`);
    if (code === 1) {
      if (!`${out}${err}`.trim()) return tally.wrong.push(`${place}: found, and nothing is said`);
      if (readFileSync(site.file("heads.log"), "utf8") !== published) tally.wrong.push(`${place}: a head of it was published`);
      if (/fact \d+|log entry \d+/.test(`${out}${err}`)) tally.byPosition += 1;
      return (tally.named += 1);
    }
    if (changed.length > 0) return tally.missed.push(`${place} in ${changed}: ${out.trim()}`);
    fresh();
    const deep = await run(BINARY, site.words("verify", "--deep"), { limit: LIMIT });
    return deep.code === 0 ? (tally.harmless += 1) : (tally.table += 1);
  };

  const all = Array.from({ length: count }, (_, index) => {
    return [pick(chance, whole, places, index), chance.below(8), index % 2 === 0 ? heads : behind];
  });
  const hand = async () => {
    const site = await county.copy();
    for (let next = all.pop(); next; next = all.pop()) await one(site, ...next);
    site.remove();
  };
  await Promise.all(Array.from({ length: HANDS }, hand));

  const { named, table, harmless, byPosition, missed, wrong } = tally;
  if (missed.length > 0) throw new Error(`${missed.length} of ${count} flips are not named: ${missed.slice(0, 4).join("; ")}`);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${count} flips are not told as they should be: ${wrong.slice(0, 4).join("; ")}`);
  return `${count} flips: ${named} named (${byPosition} with the row's position), ${table} in tables named by --deep, ${harmless} harmless, 0 missed`;
};
