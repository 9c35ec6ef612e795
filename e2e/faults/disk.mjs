// F4: a full disk. Nothing is answered as saved that is not, nothing is shown that is not logged, and it works again
// without a restart when there is room.

import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";

import { IS_ROOT, smallDisk, sleep, sql, until } from "./house.mjs";
import { resend } from "./kills.mjs";
import { ANSWERED, Ledger, REFUSED, UNKNOWN } from "./load.mjs";

const CLIENTS = 16;
const MB = 1024 * 1024;
/** Room that the load has before the disk is full. */
const ROOM = 1.5 * MB;

const used = (path) => {
  const { bsize, blocks, bfree } = statfsSync(path);
  return (blocks - bfree) * bsize;
};

/** Loads until the disk is full, gives it room, loads again. `disk` is the small one under the site. */
const fill = async (site, disk) => {
  const ledger = new Ledger(site);
  await ledger.begin();
  await site.serve();
  disk.resize(Math.ceil(used(disk.path) + ROOM));

  const stop = { now: false, pause: 10 };
  const loaded = ledger.load(CLIENTS, stop);
  await until("a full disk", () => ledger.count(REFUSED) > 3 * CLIENTS, 60_000);
  stop.now = true;
  await loaded;
  const before = ledger.count(ANSWERED);

  const web = site.web();
  const statuses = [];
  for (let turn = 0; turn < 5; turn += 1) {
    statuses.push((await ledger.see(web, site.cases[turn % site.cases.length])).status);
    const { status, headers } = await ledger.write(web, ledger.next());
    statuses.push(status);
    if (status === 503 && !headers["retry-after"]) throw new Error("a 503 that does not say when to try again");
  }
  if (!statuses.includes(503)) throw new Error(`a full disk, and everything is answered: ${statuses}`);
  const told = site.errors();
  if (told.length === 0) throw new Error("the log says nothing of a full disk");

  disk.resize(Math.ceil(used(disk.path) + 64 * MB));
  await until("a note after there is room", async () => (await ledger.write(web, ledger.next())).status === 303, 5_000);
  web.close();
  const late = { now: false };
  const more = ledger.load(CLIENTS, late);
  await sleep(300);
  late.now = true;
  await more;
  const refused = ledger.count(REFUSED);
  const unknown = ledger.count(UNKNOWN);
  await resend(ledger);
  await site.stop();
  await site.verify({ deep: true });
  await ledger.settle();
  return `${before} answered until it was full, ${refused} refused, ${unknown} unknown, ${ledger.count(ANSWERED) - before} after there was room, 0 lost`;
};

/** The data folder of the embedded database on a small disk. */
export const fullFolder = async (county) => {
  const disk = smallDisk("full", 256 * MB);
  const site = await county.copy({ data: disk.path });
  return fill(site, disk);
};

/** A database of a server whose tables are on a small disk. */
export const fullTablespace = async (county, cluster) => {
  const disk = smallDisk("tables", 512 * MB);
  if (IS_ROOT) {
    const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    chownSync(disk.path, id("-u"), id("-g"));
  }
  chmodSync(disk.path, 0o700);
  const space = `small_${process.pid}`;
  await sql(cluster.url, `create tablespace ${space} location '${disk.path}'`);
  const site = await county.copy({ cluster: cluster.url, space });
  return fill(site, disk);
};

/** A small disk without a byte of room; what to do to give it some. */
export const brim = () => {
  const disk = smallDisk("brim", 32 * MB);
  const filler = join(disk.path, "filler");
  const fill = () => {
    const file = openSync(filler, "w");
    try {
      for (let size = MB; size >= 1; ) {
        try {
          writeSync(file, Buffer.alloc(size, 1));
        } catch (error) {
          if (error.code !== "ENOSPC") throw error;
          size = Math.floor(size / 4);
        }
      }
    } finally {
      closeSync(file);
    }
  };
  return { path: disk.path, fill, clear: () => rmSync(filler) };
};
