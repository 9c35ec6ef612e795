// An orderly stop under load, and clients that send half of what they began.

import { connect } from "node:net";

import { sleep, until } from "./house.mjs";
import { ANSWERED, Ledger, UNKNOWN } from "./load.mjs";

const CLIENTS = 16;
const STOP_GOAL = 10_500;
/** A header must come in 10 s, a body in 30 s; a second more for the timer. */
const HEADER_GOAL = 11_500;
const BODY_GOAL = 31_500;

/** SIGTERM while everybody writes: what is in flight is finished, nothing answered is lost, the code is 0. */
export const terminate = async (county, rounds) => {
  const site = await county.copy();
  const ledger = new Ledger(site);
  await ledger.begin();
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = ledger.count(ANSWERED);
    await site.serve();
    const stop = { now: false };
    const loaded = ledger.load(CLIENTS, stop);
    await until("answers", () => ledger.count(ANSWERED) > before + CLIENTS);
    const began = performance.now();
    const { code, signal } = await site.stop();
    longest = Math.max(longest, performance.now() - began);
    stop.now = true;
    await loaded;
    if (code !== 0) throw new Error(`the stopped server ended with ${signal ?? code}: ${site.server.err.slice(-300)}`);
  }
  if (longest > STOP_GOAL) throw new Error(`a stop took ${longest.toFixed(0)} ms`);
  await site.verify({ deep: true });
  const causes = await ledger.settle();
  // What came too late was not begun: it is not on record without an answer.
  const late = ledger.notes.filter((note) => note.state === UNKNOWN);
  const cut = late.filter((note) => causes.has(note.command));
  if (cut.length > 0) throw new Error(`${cut.length} notes were saved, and their writers were not told`);
  const answered = ledger.count(ANSWERED);
  return `${rounds} stops, ${answered} notes answered, ${late.length} came too late, 0 lost, 0 saved without an answer; longest stop ${longest.toFixed(0)} ms`;
};

/** Sends some bytes and then nothing; how many milliseconds until the server closes. */
const stall = (port, bytes, limit) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`still open after ${limit / 1000} s: ${JSON.stringify(bytes.slice(0, 60))}`));
    }, limit);
    socket.on("data", () => {});
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(late);
      resolve(performance.now() - began);
    });
  });

/** Half a header, half a form, and nothing at all: all are closed in time, and others are served meanwhile. */
export const slow = async (county) => {
  const site = await county.copy();
  await site.serve();
  const header = "GET /fi/sign-in HTTP/1.1\r\nHost: rinnalla\r\nX-Sl";
  const form = (path) =>
    `POST ${path} HTTP/1.1\r\nHost: rinnalla\r\nCookie: ${site.cookie}\r\nContent-Length: 100\r\n` +
    "Content-Type: application/x-www-form-urlencoded\r\n\r\ncommand=1";
  const many = (bytes, limit) => Array.from({ length: 40 }, () => stall(site.port, bytes, limit));
  const headers = Promise.all([...many(header, HEADER_GOAL), stall(site.port, "", HEADER_GOAL)]);
  const bodies = Promise.all([...many(form("/fi/sign-in"), BODY_GOAL), ...many(form("/fi/drafts"), BODY_GOAL)]);
  const all = Promise.all([headers, bodies]);
  const waiting = { now: true };
  const closed = all.finally(() => (waiting.now = false));
  closed.catch(() => {});

  let longest = 0;
  const web = site.web();
  while (waiting.now) {
    const began = performance.now();
    const { status } = await web.get("/fi/cases?view=team");
    if (status !== 200) throw new Error(`others are answered ${status}`);
    longest = Math.max(longest, performance.now() - began);
    await sleep(250);
  }
  web.close();
  const [heads, rest] = await closed;
  const { code } = await site.stop();
  if (code !== 0) throw new Error(`ended with ${code}`);
  const seconds = (times) => `${(Math.max(...times) / 1000).toFixed(1)} s`;
  return `${heads.length} with half a header closed in ${seconds(heads)}, ${rest.length} with half a form in ${seconds(rest)}; others waited at most ${longest.toFixed(0)} ms`;
};
