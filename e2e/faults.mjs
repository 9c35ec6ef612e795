// Faults: kills, broken and full disks, lost databases, flipped bits, bad input. See docs/testing.md.
//   node e2e/faults.mjs            everything; ./test faults builds the program and starts a cluster first
//   node e2e/faults.mjs kill disk  only tests whose names have one of the words
//   FAULT_SEED=7 FAULT_KILLS=20    another order of chance, fewer kills

import { endAll } from "./faults/house.mjs";
import { kills } from "./faults/kills.mjs";
import { close, lanes, test } from "./faults/report.mjs";
import { Site } from "./faults/site.mjs";

const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const KILLS = Number(process.env.FAULT_KILLS ?? 200);
const CLUSTER = process.env.TEST_POSTGRES;

const main = async () => {
  console.log(`seed ${SEED}: FAULT_SEED=${SEED} repeats the order of chance`);
  const small = await Site.found({ clients: 20 });
  const server = CLUSTER && (await Site.found({ clients: 20, cluster: CLUSTER }));
  await lanes(
    [() => test(`kill, SQLite: ${KILLS} times`, () => kills(small, KILLS, SEED))],
    [() => test(`kill, PostgreSQL: ${KILLS} times`, () => kills(server, KILLS, SEED + 1))],
  );
};

let good = false;
try {
  await main();
  good = close();
} catch (error) {
  console.log(`FAIL the run itself: ${error.stack}`);
  console.log("0 passed, 1 failed");
} finally {
  await endAll();
}
process.exitCode = good ? 0 : 1;
