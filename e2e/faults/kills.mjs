// F1: SIGKILL at any moment of a write load. Every answered command is there once, and the server starts by itself.

import { dice, spread } from "./house.mjs";
import { ANSWERED, Ledger, UNKNOWN } from "./load.mjs";

const CLIENTS = 16;
const VERIFY_EACH = 50;
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
    const loaded = ledger.load(CLIENTS, stop);
    await new Promise((resolve) => setTimeout(resolve, chance.between(30, 400)));
    await site.kill();
    stop.now = true;
    await loaded;
    ledger.reopen({ half: true });
    if (round % VERIFY_EACH === 0) {
      await site.verify();
      await ledger.settle();
    }
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
