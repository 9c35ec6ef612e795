// F1: SIGKILL at any moment of a write load. Every answered command is there once, and the server starts by itself.

import { dice, sleep, spread, until } from "./house.mjs";
import { ANSWERED, Ledger, UNKNOWN } from "./load.mjs";

const CLIENTS = 16;
/** The whole record is verified every so often; that it has each answered note once is read after each kill. */
const VERIFY_EACH = 50;
/** Every so often the kill comes while the first requests are still on their way. */
const EARLY_EACH = 5;
const READY_GOAL = 2_000;

/** Loads and kills `rounds` times. */
export const kills = async (county, rounds, seed) => {
  const chance = dice(seed);
  const site = await county.copy();
  const ledger = new Ledger(site);
  await ledger.begin();
  const starts = [];
  for (let round = 1; round <= rounds; round += 1) {
    starts.push(await site.serve());
    const stop = { now: false };
    const before = ledger.count(ANSWERED);
    const loaded = ledger.load(CLIENTS, stop);
    const isEarly = round % EARLY_EACH === 0;
    if (!isEarly) await until("an answer", () => ledger.count(ANSWERED) > before);
    await sleep(chance.between(0, isEarly ? 50 : 250));
    await site.kill();
    stop.now = true;
    await loaded;
    await ledger.settle();
    ledger.reopen({ half: true });
    if (round % VERIFY_EACH === 0) await site.verify();
  }
  starts.push(await site.serve());
  const unknown = ledger.count(UNKNOWN);
  const again = await resend(ledger, { half: true });
  const seen = await ledger.reread();
  await site.stop();
  await site.verify({ deep: true });
  await ledger.settle();
  const { p50, max } = spread(starts);
  // A neighbour who builds can hold up one start; not the half of them.
  if (p50 > READY_GOAL) throw new Error(`half of the restarts took more than ${p50.toFixed(0)} ms`);
  const answered = ledger.count(ANSWERED);
  if (answered < rounds) throw new Error(`only ${answered} notes were answered: no load to speak of`);
  return (
    `${rounds} kills, ${answered} notes answered, 0 lost, 0 twice, ${unknown} unknown at the end of which ${again} sent again, ` +
    `${seen} read on pages; ready in ${p50.toFixed(0)} ms (p50), ${max.toFixed(0)} ms (max)`
  );
};

/** Sends once more what is not known, and something that was answered: both are answered as done. */
export const resend = async (ledger, { half = false } = {}) => {
  const web = ledger.site.web();
  ledger.reopen({ half });
  const again = [...ledger.open, ...ledger.notes.filter((note) => note.state === ANSWERED).slice(-20)];
  ledger.open = [];
  for (const note of again) {
    const { status } = await ledger.write(web, note);
    if (status !== 303) throw new Error(`${note.text} sent again: ${status}`);
  }
  web.close();
  return again.length;
};
