// An orderly stop under load, and clients that send half of what they began.

import { connect } from "node:net";

import { sleep, until } from "./house.mjs";
import { ANSWERED, Ledger, REFUSED, UNKNOWN } from "./load.mjs";

const CLIENTS = 16;
const STOP_GOAL = 10_500;
/** A header must come in 10 s; a second more for the timer. */
const HEADER_GOAL = 11_500;

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
    ledger.reopen();
  }
  if (longest > STOP_GOAL) throw new Error(`a stop took ${longest.toFixed(0)} ms`);
  const unknown = ledger.count(UNKNOWN);
  await site.verify({ deep: true });
  await ledger.settle();
  const answered = ledger.count(ANSWERED);
  return `${rounds} stops, ${answered} notes answered, ${ledger.count(REFUSED)} refused, ${unknown} cut off, 0 lost; longest stop ${longest.toFixed(0)} ms`;
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

/** Half a header, and nothing at all: both are closed in time, and others are served meanwhile. */
export const slow = async (county) => {
  const site = await county.copy();
  await site.serve();
  const half = "GET /fi/sign-in HTTP/1.1\r\nHost: rinnalla\r\nX-Sl";
  const stalls = Array.from({ length: 50 }, () => stall(site.port, half, HEADER_GOAL));
  const silent = stall(site.port, "", HEADER_GOAL);
  const all = Promise.all([...stalls, silent]);
  all.catch(() => {});
  let longest = 0;
  const web = site.web();
  for (let turn = 0; turn < 40; turn += 1) {
    const began = performance.now();
    const { status } = await web.get("/fi/cases?view=team");
    if (status !== 200) throw new Error(`others are answered ${status}`);
    longest = Math.max(longest, performance.now() - began);
    await sleep(200);
  }
  web.close();
  const closed = await all;
  const { code } = await site.stop();
  if (code !== 0) throw new Error(`ended with ${code}`);
  return `${closed.length} stalled clients closed after ${(Math.min(...closed) / 1000).toFixed(1)} to ${(Math.max(...closed) / 1000).toFixed(1)} s; others waited at most ${longest.toFixed(0)} ms`;
};
