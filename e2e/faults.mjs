// Faults: kills, broken and full disks, lost databases, flipped bits, bad input. Each test says what it measured.
//   node e2e/faults.mjs            everything; ./test faults builds the program and starts a cluster first
//   node e2e/faults.mjs kill disk  only tests whose names have one of the words
//   FAULT_SEED=7 FAULT_KILLS=20 FAULT_FLIPS=1000   another order of chance, fewer kills, more flips

import { cutConnections, stopServer } from "./faults/lost.mjs";
import { Cluster } from "./faults/cluster.mjs";
import { endAll } from "./faults/house.mjs";
import { flips } from "./faults/flips.mjs";
import { flipsOnServer } from "./faults/pages.mjs";
import { fullFolder, fullTablespace } from "./faults/disk.mjs";
import { kills } from "./faults/kills.mjs";
import { failsAt, killedAt } from "./faults/points.mjs";
import * as refusals from "./faults/refusals.mjs";
import { close, lanes, test } from "./faults/report.mjs";
import { Site } from "./faults/site.mjs";
import { slow, terminate } from "./faults/stops.mjs";

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SEED = number("FAULT_SEED", Date.now() % 1_000_000);
const KILLS = number("FAULT_KILLS", 200);
const FLIPS = number("FAULT_FLIPS", 400);

const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** The n-th call that fails, and in which file when not in any. */
const ERRORS = [
  { call: "fdatasync", point: 1 },
  { call: "fdatasync", point: 6 },
  { call: "pwrite64", point: 1 },
  { call: "pwrite64", point: 16 },
  { call: "pwrite64", point: 61 },
  { call: "pwrite64", point: 1, path: "rinnalla.db" },
  { call: "fdatasync", point: 1, path: "rinnalla.db" },
];

const main = async () => {
  console.log(`seed ${SEED}: FAULT_SEED=${SEED} repeats the order of chance`);
  const own = await Cluster.begin();
  const cluster = process.env.TEST_POSTGRES ?? own.url;
  // One county of each kind is filled; every test works on a copy.
  const county = await Site.found({ clients: 20 });
  const tiny = await Site.found({ clients: 5 });
  const server = await Site.found({ clients: 20, cluster });
  const lost = await Site.found({ clients: 5, cluster: own.url });

  const lane = (...tests) => tests.map(([name, body]) => () => test(name, body));
  await lanes(
    lane([`kill ${KILLS} times, PostgreSQL`, () => kills(server, KILLS, SEED)]),
    lane([`kill ${KILLS} times, SQLite`, () => kills(county, KILLS, SEED + 1)]),
    lane(
      ["kill at the n-th write", () => killedAt(county, "pwrite64", upTo(40))],
      ["kill at the n-th sync", () => killedAt(county, "fdatasync", upTo(4))],
      ...ERRORS.map((error) => {
        const { call, point, path = "any file" } = error;
        return [`error of ${call} number ${point}, ${path}`, () => failsAt(county, error)];
      }),
      ["full disk, SQLite", () => fullFolder(county)],
      ["full disk, PostgreSQL", () => fullTablespace(lost, own)],
      ["lost connections, PostgreSQL", () => cutConnections(server, 12, SEED + 2)],
      ["lost server, PostgreSQL", () => stopServer(lost, own, 5, SEED + 3)],
    ),
    lane(
      ["stop in order, SQLite", () => terminate(county, 5)],
      ["stop in order, PostgreSQL", () => terminate(server, 5)],
      [`flipped bits, SQLite`, () => flips(tiny, FLIPS, SEED + 4)],
      ["refused: a broken model", () => refusals.brokenModel(tiny)],
      ["refused: a wrong key, SQLite", () => refusals.wrongKey(tiny)],
      ["refused: a wrong key, PostgreSQL", () => refusals.wrongKey(lost)],
      ["refused: a newer version's database, SQLite", () => refusals.newerVersion(tiny)],
      ["refused: a newer version's database, PostgreSQL", () => refusals.newerVersion(lost)],
      ["refused: two servers, a port that is taken", () => refusals.taken(tiny)],
      ["refused: a configuration that cannot be", () => refusals.configuration(tiny)],
      ["refused: a start on a full disk", () => refusals.fullDisk(tiny)],
      ["refused: no rights to the data folder", () => refusals.noRights(tiny)],
      ["refused: damaged files", () => refusals.damaged(tiny)],
      ["refused: an older database, cut and changed heads", () => refusals.rolledBack(tiny)],
    ),
    lane(
      ["slow clients", () => slow(tiny)],
      [`flipped bits, PostgreSQL`, () => flipsOnServer(FLIPS / 2, SEED + 5)],
    ),
  );
};

/** However the run ends, nothing of it stays. */
const leave = async (code) => {
  await endAll();
  process.exit(code);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => leave(1));

try {
  await main();
  await leave(close() ? 0 : 1);
} catch (error) {
  console.log(`FAIL the run itself: ${error.stack}`);
  console.log("0 passed, 1 failed");
  await leave(1);
}
