// PostgreSQL goes away in the middle: connections are cut, the server is stopped at once and started again.

import { dice, sleep, spread, sql, until } from "./house.mjs";
import { resend } from "./kills.mjs";
import { ANSWERED, Ledger, REFUSED, UNKNOWN } from "./load.mjs";

const CLIENTS = 16;

/** What every round of a fault must leave behind. */
const settled = async (site, ledger) => {
  const unknown = ledger.count(UNKNOWN);
  await resend(ledger);
  await site.stop();
  await site.verify({ deep: true });
  await ledger.settle();
  return `${ledger.count(ANSWERED)} notes answered, ${ledger.count(REFUSED)} refused, ${unknown} unknown and sent again, 0 lost, 0 twice`;
};

/** Waits for answers beyond those there are; how long it took. */
const answersAgain = async (ledger, limit) => {
  const [began, before] = [performance.now(), ledger.count(ANSWERED)];
  await until("an answer after the fault", () => ledger.count(ANSWERED) > before + CLIENTS, limit);
  return performance.now() - began;
};

/** Cuts all connections of the program to its database. */
export const cutConnections = async (county, rounds, seed) => {
  const chance = dice(seed);
  const site = await county.copy();
  const ledger = new Ledger(site);
  await ledger.begin();
  await site.serve();
  const stop = { now: false, pause: 5 };
  const loaded = ledger.load(CLIENTS, stop);
  const name = new URL(site.database).pathname.slice(1);
  const gaps = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(chance.between(50, 300));
    await sql(county.cluster, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    gaps.push(await answersAgain(ledger, 10_000));
  }
  stop.now = true;
  await loaded;
  const { p50, max } = spread(gaps);
  const answered = await settled(site, ledger);
  return `${rounds} cuts, ${answered}; saves again after ${p50.toFixed(0)} ms (p50), ${max.toFixed(0)} ms (max)`;
};

/** Stops the whole server as a power cut would, and starts it again. */
export const stopServer = async (county, cluster, rounds, seed) => {
  const chance = dice(seed);
  const site = await county.copy({ cluster: cluster.url });
  const ledger = new Ledger(site);
  await ledger.begin();
  await site.serve();
  const stop = { now: false, pause: 20 };
  const loaded = ledger.load(CLIENTS, stop);
  const gaps = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(chance.between(100, 500));
    await cluster.stopAtOnce();
    if (round === 0) await until("503 of /health/ready", async () => (await site.ready()) === 503);
    await cluster.start();
    gaps.push(await answersAgain(ledger, 10_000));
  }
  stop.now = true;
  await loaded;
  const { p50, max } = spread(gaps);
  const answered = await settled(site, ledger);
  return `${rounds} stops, ${answered}; saves again ${p50.toFixed(0)} ms (p50), ${max.toFixed(0)} ms (max) after the start`;
};
