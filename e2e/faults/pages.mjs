// F5 on PostgreSQL: bits flipped in the files of the record's tables, beside a server that has not read them yet.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Cluster } from "./cluster.mjs";
import { LIMIT, NOTES, RECORD, tallied } from "./flips.mjs";
import { dice, must, run, sql, until } from "./house.mjs";
import { Site } from "./site.mjs";

const PAGE = 8192;
/** Nothing is lost here by losing a power cut, and nothing may read the files of a copy before they are changed. */
const SETTINGS = ["fsync=off", "full_page_writes=off", "autovacuum=off"];
/** Reads rows as they lie in the files, past the sums over pages and past the indexes. */
const AS_IT_LIES = ["ignore_checksum_failure=on", "enable_indexscan=off", "enable_indexonlyscan=off", "enable_bitmapscan=off"];

/** Files of the record's tables: rows, long values apart, and indexes. */
const filesOf = async (site) => {
  const names = RECORD.map((name) => `'${name}'::regclass`);
  const found = await sql(
    site.database,
    `with own as (select oid, reltoastrelid as long from pg_class where oid in (${names})),
       heaps as (select oid from own union select long from own where long <> 0)
     select regexp_replace(pg_relation_filepath(oid), '.*/', '') || '|h' from heaps
     union select regexp_replace(pg_relation_filepath(indexrelid), '.*/', '') || '|i' from pg_index
       where indrelid in (select oid from heaps)`,
  );
  return found.trim().split("\n").map((line) => line.split("|"));
};

/** Where in a file rows stand: each page lists them after its head. https://www.postgresql.org/docs/15/storage-page-layout.html */
const rowsOf = (bytes) => {
  const places = [];
  for (let page = 0; page < bytes.length; page += PAGE) {
    const end = bytes.readUInt16LE(page + 12);
    for (let at = page + 24; at < page + end; at += 4) {
      const pointer = bytes.readUInt32LE(at);
      const [start, isThere, length] = [pointer & 0x7fff, ((pointer >>> 15) & 3) === 1, pointer >>> 17];
      if (isThere) places.push([page + start, page + start + length]);
    }
  }
  return places;
};

const folderOf = async (cluster, site) => {
  const name = new URL(site.database).pathname.slice(1);
  const oid = await sql(cluster.url, `select oid from pg_database where datname = '${name}'`);
  return [name, join(cluster.data, "base", oid.trim())];
};

/** A sum of what the record says; `null` when it cannot be read at all. */
const saidBy = async (site) => {
  const options = { env: { ...process.env, PGOPTIONS: AS_IT_LIES.map((one) => `-c ${one}`).join(" ") }, limit: LIMIT };
  const notes = `where name in (${NOTES.map((name) => `'${name}'`)})`;
  const ask = (table) =>
    `select string_agg(md5(t::text), '' order by md5(t::text)) from ${table} t ${table === "meta" ? notes : ""}`;
  const asked = RECORD.map((table) => `(${ask(table)})`).join(", ");
  const { code, out } = await run("psql", [site.database, "-X", "-q", "-A", "-t", "-c", `select ${asked}`], options);
  return code === 0 ? out.trim() : null;
};

/** What a flip left behind may have broken the process that read it, and then the server begins anew. */
const serves = (cluster) => until("the server", async () => (await run("psql", [cluster.url, "-X", "-c", "select 1"])).code === 0);

/**
 * Half of the flips meet a server that holds each page against its sum, with heads that are behind. For the others the
 * server looks away, so that the record alone must tell: then with heads that are published, because a newest row that
 * is gone leaves nothing else behind.
 */
export const flipsOnServer = async (count, seed) => {
  const chance = dice(seed);
  const cluster = await Cluster.begin(SETTINGS);
  const county = await Site.found({ clients: 5, cluster: cluster.url });
  await sql(county.database, "vacuum");
  await sql(county.database, "checkpoint");
  const files = await filesOf(county);
  const [, base] = await folderOf(cluster, county);
  const heaps = files.filter(([, kind]) => kind === "h").map(([name]) => name);
  const rows = heaps.flatMap((name) => rowsOf(readFileSync(join(base, name))).map((place) => [name, ...place]));
  const said = await saidBy(county);
  if (said === null || rows.length < 50) throw new Error(`the county has ${rows.length} rows: too few`);

  const pick = (index) => {
    if (index % 3 > 0) {
      const [name, from, until] = rows[chance.below(rows.length)];
      return [name, from + chance.below(until - from)];
    }
    const whole = files.map(([name]) => [name, readFileSync(join(base, name)).length]).filter(([, length]) => length > 0);
    const [name, length] = whole[chance.below(whole.length)];
    return [name, chance.below(length)];
  };
  const one = async ([name, at, bit, isSummed], heads, tally) => {
    const site = await county.copy({ asFiles: true });
    const [database, folder] = await folderOf(cluster, site);
    const path = join(folder, name);
    const bytes = readFileSync(path);
    bytes[at] ^= 1 << bit;
    writeFileSync(path, bytes);
    if (!isSummed) await sql(cluster.url, `alter database ${database} set ignore_checksum_failure = on`);
    const published = isSummed ? heads.behind : heads.all;
    writeFileSync(site.file("heads.log"), published);
    const changed = async () => ((await saidBy(site)) === said ? [] : ["the record"]);
    // A page that the server does not give is not an end, and its neighbours are not accused.
    const neverSays = isSummed ? /cut off|seal is broken|is aborted/ : null;
    await tally(site, `${name} byte ${at} bit ${bit}, sums ${isSummed ? "on" : "off"}`, { published, changed, neverSays });
    await serves(cluster);
    await must("psql", [cluster.url, "-X", "-q", "-c", `drop database ${database} with (force)`]);
    site.remove();
  };
  const all = Array.from({ length: count }, (_, index) => [...pick(index), chance.below(8), index % 2 === 0]);
  // One at a time: a server that begins anew takes every connection with it.
  return tallied(county, all, one, 1);
};
