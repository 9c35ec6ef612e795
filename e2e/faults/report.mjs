// Tests and what became of them, one line each. Lanes run side by side, the tests of a lane one after another.

const results = { passed: 0, failed: 0 };
const wanted = process.argv.slice(2);

const said = (error) => (error.stack ?? `${error}`).split("\n").filter((line) => !line.includes("node:internal")).slice(0, 4).join("\n     ");

/** Runs one test. What it answers is told behind its name. */
export const test = async (name, body) => {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) return;
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  try {
    const detail = await body();
    results.passed += 1;
    console.log(`ok   ${name}${detail ? `: ${detail}` : ""} (${seconds()})`);
  } catch (error) {
    results.failed += 1;
    console.log(`FAIL ${name} (${seconds()})\n     ${said(error)}`);
  }
};

/** Runs lanes side by side: each a list of functions that run tests. */
export const lanes = (...all) =>
  Promise.all(
    all.map(async (lane) => {
      for (const part of lane) await part();
    }),
  );

/** The last line. */
export const close = () => {
  console.log(`${results.passed} passed, ${results.failed} failed`);
  return results.failed === 0 && results.passed > 0;
};
