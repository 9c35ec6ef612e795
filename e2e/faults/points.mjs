// F1 at exact points, and F3: the n-th write or sync of a command kills the server, or fails with EIO.

import { sleep, strace, until } from "./house.mjs";
import { ANSWERED, Ledger, REFUSED, UNKNOWN } from "./load.mjs";
import { resend } from "./kills.mjs";

/** The thread that writes. */
const WRITER = "journal";
/** More than one note needs, so that every write of its two commits (the log, the fact) is a point. */
const NOTES = 8;

/** Kills at the n-th `call` after a warm server begins a note; sends the note again to the restarted server. */
export const killedAt = async (county, call, points) => {
  const site = await county.copy();
  const ledger = new Ledger(site);
  await ledger.begin();
  let reached = 0;
  for (const point of points) {
    await site.serve();
    const web = site.web();
    await ledger.write(web, ledger.next());
    const watch = await strace(site.server.child.pid, WRITER, "-e", `trace=${call}`, "-e", `inject=${call}:signal=SIGKILL:when=${point}`);
    const ended = site.server.ended;
    try {
      for (let note = 0; note < NOTES; note += 1) await ledger.write(web, ledger.next());
    } catch {
      reached += 1;
    }
    await site.kill();
    await ended;
    await watch.ended;
    web.close();
    await site.serve();
    await resend(ledger);
    await site.kill();
  }
  await site.verify({ deep: true });
  await ledger.settle();
  if (reached < points.length) throw new Error(`only ${reached} of ${points.length} points were reached`);
  return `${reached} points, ${ledger.count(ANSWERED)} notes answered, 0 lost, 0 twice`;
};

/** The n-th `call` fails under load: nothing more is answered as saved, and one line of the log says why. */
export const failsAt = async (county, { call, point, path }) => {
  const site = await county.copy();
  const ledger = new Ledger(site);
  await ledger.begin();
  await site.serve();
  const stop = { now: false, pause: 20 };
  const loaded = ledger.load(16, stop);
  await until("an answer", () => ledger.count(ANSWERED) > 0);
  const where = path ? ["-P", site.file(path)] : [];
  const watch = await strace(site.server.child.pid, WRITER, ...where, "-e", `trace=${call}`, "-e", `inject=${call}:error=EIO:when=${point}`);
  await until("the fault", async () => (await site.ready()) === 503, 120_000);
  const answered = ledger.count(ANSWERED);
  await sleep(150);
  stop.now = true;
  await loaded;
  if (ledger.count(ANSWERED) > answered + 16) throw new Error("it went on answering after the fault");

  const web = site.web();
  for (const path of [`/fi/cases/${site.cases[0]}`, "/fi/my-day"]) {
    const { status } = await web.get(path);
    if (status !== 503) throw new Error(`${path} after the fault: ${status}`);
  }
  const { status, headers } = await ledger.write(web, ledger.next());
  if (status !== 503 || !headers["retry-after"]) throw new Error(`a note after the fault: ${status}`);
  web.close();
  const told = site.errors().filter((line) => line.includes("the writer stops"));
  if (told.length !== 1) throw new Error(`the log tells ${told.length} times that the writer stops: ${site.server.err.slice(0, 400)}`);

  watch.child.kill("SIGTERM");
  await watch.ended;
  await site.kill();
  await site.serve();
  const unknown = ledger.count(UNKNOWN);
  await resend(ledger);
  await site.stop();
  await site.verify({ deep: true });
  await ledger.settle();
  return `${answered} answered before, ${ledger.count(REFUSED)} refused, ${unknown} unknown, 0 lost; log: ${told[0].split(" ERROR ")[1].trim()}`;
};

