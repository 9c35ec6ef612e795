// F5: flipped bits. Each is either named by `verify`, or no fact, log entry, key or note about the record says
// otherwise than before. What the file says is read beside the program, by `sqlite.mjs`; `pages.mjs` does it on a server.

import { readFileSync, rmSync, writeFileSync } from "node:fs";

import { BINARY, dice, run } from "./house.mjs";
import { SqliteFile, sayings, textOf } from "./sqlite.mjs";

/** What the record is: the rest is made again from it, or holds no facts. */
export const RECORD = ["event", "log", "subject_key", "meta"];
/** Of the notes only these: others are counts that the app keeps for itself. */
export const NOTES = ["erasures", "schema", "key_check"];
export const LIMIT = 30_000;

/** The bytes of the rows of the record: there every flip changes something. */
const rowsOf = (file) => RECORD.flatMap((table) => [...file.rows(table)].flatMap(({ places }) => places));

/** Where to flip: one in three anywhere in the file, the others in rows of the record. */
const pick = (chance, whole, places, index) => {
  if (index % 3 === 0) return chance.below(whole.length);
  const [from, until] = places[chance.below(places.length)];
  return from + chance.below(until - from);
};

/** What `verify` makes of a flip, held against what it `changed`; `again` puts the flip back for a second look. */
const judge = async (tally, site, place, { published, changed, neverSays, again = () => {} }) => {
  const { code, signal, out, err } = await run(BINARY, site.words("verify"), { limit: LIMIT });
  if (signal || code > 1) return tally.wrong.push(`${place}: ended with ${signal ?? code}`);
  if (code === 1) {
    if (!`${out}${err}`.trim()) return tally.wrong.push(`${place}: found, and nothing is said`);
    if (neverSays?.test(out)) tally.wrong.push(`${place}: ${out.trim().slice(0, 400)}`);
    if (readFileSync(site.file("heads.log"), "utf8") !== published) tally.wrong.push(`${place}: a head of it was published`);
    if (/fact \d+|log entry \d+/.test(`${out}${err}`)) tally.byPosition += 1;
    return (tally.named += 1);
  }
  const tables = await changed();
  if (tables.length > 0) return tally.missed.push(`${place} in ${tables.join(", ")}: ${out.trim()}`);
  again();
  const deep = await run(BINARY, site.words("verify", "--deep"), { limit: LIMIT });
  return deep.code === 0 ? (tally.harmless += 1) : (tally.table += 1);
};

/** Tries flips, `hands` at once; `one` makes a flip and asks for its judgement. What became of them all. */
export const tallied = async (county, all, one, hands) => {
  const count = all.length;
  const tally = { named: 0, table: 0, harmless: 0, byPosition: 0, missed: [], wrong: [] };
  // Heads that are behind, as after a kill: then the chain alone must tell.
  const heads = readFileSync(county.file("heads.log"), "utf8");
  const behind = heads.trimEnd().split("\n").slice(0, -1).map((line) => `${line}\n`).join("");
  const hand = async () => {
    for (let next = all.pop(); next; next = all.pop()) {
      await one(next, { all: heads, behind }, (site, place, facts) => judge(tally, site, place, facts));
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));

  const { named, table, harmless, byPosition, missed, wrong } = tally;
  if (missed.length > 0) throw new Error(`${missed.length} of ${count} flips are not named: ${missed.slice(0, 4).join("; ")}`);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${count} flips are not told as they should be: ${wrong.slice(0, 4).join("; ")}`);
  // Both happen, or the test proves nothing.
  if (named < count / 4) throw new Error(`only ${named} of ${count} flips were named`);
  return `${count} flips: ${named} named (${byPosition} with the row's position), ${table} in tables named by --deep, ${harmless} harmless, 0 missed`;
};

export const flips = async (county, count, seed) => {
  const chance = dice(seed);
  const whole = readFileSync(county.file());
  const places = rowsOf(new SqliteFile(whole));
  const isOfRecord = (table) => (cells) => table !== "meta" || NOTES.includes(textOf(cells[0]));
  const say = (bytes, table) => sayings(bytes, table, isOfRecord(table));
  const said = RECORD.map((table) => say(whole, table));
  const entries = said[1].split("\n").length;
  if (said.includes(null) || entries < 5) throw new Error(`the county has ${entries} log entries: too few`);

  const one = async ([at, bit, isBehind], heads, tally) => {
    const bytes = Buffer.from(whole);
    bytes[at] ^= 1 << bit;
    const site = await county.copy();
    const again = () => {
      for (const rest of ["-wal", "-shm"]) rmSync(`${site.file()}${rest}`, { force: true });
      writeFileSync(site.file(), bytes);
    };
    again();
    const published = isBehind ? heads.behind : heads.all;
    writeFileSync(site.file("heads.log"), published);
    // Tables that say otherwise, each with the first line that does, before and after.
    const changed = () => {
      return RECORD.flatMap((table, index) => {
        const [before, after] = [said[index], say(bytes, table)];
        if (after === before) return [];
        const [was, is] = [before, after ?? ""].map((text) => text.split("\n"));
        const line = was.findIndex((one, place) => one !== is[place]);
        const heads = isBehind ? "heads behind" : "all heads";
        return [`${table} (${heads}; ${was.length} lines, now ${is.length}; line ${line}: ${was[line]} / ${is[line]})`];
      });
    };
    await tally(site, `byte ${at} bit ${bit}`, { published, changed, again });
    site.remove();
  };
  const all = Array.from({ length: count }, (_, index) => {
    return [pick(chance, whole, places, index), chance.below(8), index % 2 === 1];
  });
  return tallied(county, all, one, 2);
};
