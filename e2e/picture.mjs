// The picture of a case in the README, docs/pictures/case.png: `node e2e/picture.mjs`.

import { mkdirSync } from "node:fs";

import { Coordinator } from "./lib/coordinator.mjs";
import { County } from "./lib/county.mjs";
import { endAll } from "./lib/machine.mjs";
import { COORDINATOR } from "./lib/roles.mjs";

const FOLDER = new URL("../docs/pictures/", import.meta.url).pathname;
const SCREEN = { width: 1280, height: 1400 };

/** How much there is to see on the page of a case. */
const told = async (worker, path) => {
  await worker.opens(path);
  // A hand-over fills the side of the page: that is not how a case looks most days.
  if (await worker.count("[action$='/hand-over/tick'], [href$='/hand-over/cancellation']")) return 0;
  return worker.count("#goals .summary-row, #people .summary-row, .step-done, #next .task");
};

try {
  mkdirSync(FOLDER, { recursive: true });
  const place = await County.found({ model: "pohjois-savo" });
  const worker = await Coordinator.at({ people: [] }, place, place.of(COORDINATOR)[0], { check: false, ...SCREEN });
  await worker.signsIn({ to: "/cases" });
  const hrefs = await worker.find("main table tbody a").evaluateAll((links) => links.map((link) => link.pathname.slice(3)));
  let best = { much: -1 };
  for (const path of hrefs) {
    const much = await told(worker, path);
    if (much > best.much) best = { much, path };
  }
  await worker.opens(best.path);
  await worker.page.screenshot({ path: `${FOLDER}case.png` });
  console.log(`${FOLDER}case.png`);
} finally {
  await endAll();
}
process.exit(0);
