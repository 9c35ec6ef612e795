// The browser tests: `node e2e/run.mjs` runs all, `node e2e/run.mjs WORD…` those whose file or name has a word.
// TEST_POSTGRES is the address of a PostgreSQL cluster (./test browser starts one).

import { mkdirSync, readdirSync } from "node:fs";

import { verifyAll } from "./lib/county.mjs";
import { endAll } from "./lib/machine.mjs";

const LANES = Number(process.env.LANES ?? 2);
const LIMIT = 600_000;
const HERE = new URL(".", import.meta.url).pathname;
const PICTURES = `${HERE}screenshots`;

const words = process.argv.slice(2).map((word) => word.toLowerCase());

const load = async () => {
  const found = [];
  for (const file of readdirSync(`${HERE}tests`).sort()) {
    const { default: tests } = await import(`./tests/${file}`);
    found.push(...tests.map(([name, body]) => ({ file, name, body })));
  }
  const asked = ({ file, name }) => words.length === 0 || words.some((word) => `${file} ${name}`.toLowerCase().includes(word));
  // The longest first, so that no lane waits alone at the end.
  const long = ({ file }) => (file === "journey.mjs" ? 0 : 1);
  return found.filter(asked).sort((one, other) => long(one) - long(other));
};

/** A picture of every page that somebody sees when a test fails. */
const picture = async (test) => {
  mkdirSync(PICTURES, { recursive: true });
  const name = test.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  for (const [place, { page }] of test.people.entries()) {
    await page.screenshot({ path: `${PICTURES}/failed-${name}-${place + 1}.png`, fullPage: true }).catch(() => {});
  }
};

const within = (work) => {
  let late;
  const limit = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error(`not done in ${LIMIT / 1000} s`)), LIMIT);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(late));
};

/** Runs one test; what is wrong. */
const problemsOf = async (test) => {
  const problems = [];
  test.people = [];
  try {
    await within(test.body(test));
  } catch (error) {
    problems.push(error.message.split("\n").slice(0, 3).join(" "));
    if (process.env.TRACE) console.error(error.stack);
    await picture(test);
  }
  problems.push(...test.people.flatMap((person) => person.problems));
  await Promise.all(test.people.map((person) => person.context.close().catch(() => {})));
  return [...new Set(problems)];
};

const tally = { passed: 0, failed: 0 };

const report = async (test) => {
  const began = Date.now();
  const problems = await problemsOf(test);
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  tally[problems.length === 0 ? "passed" : "failed"] += 1;
  if (problems.length === 0) return console.log(`ok ${test.name} (${took})`);
  const more = problems.slice(1).map((problem) => `\n    and ${problem}`);
  console.log(`FAILED ${test.name} (${took}): ${problems[0]}${more.join("")}`);
};

const main = async () => {
  const waiting = await load();
  const lane = async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) await report(test);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await report({ name: "after all this every record verifies, and its tables say what it says", body: verifyAll });
};

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await endAll();
    process.exit(130);
  });
}

try {
  await main();
} catch (error) {
  tally.failed += 1;
  console.log(`FAILED to run: ${error.stack}`);
}
await endAll();
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
