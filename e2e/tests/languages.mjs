// Every page that anybody is offered, in Finnish, Swedish and English: it is there, in its own language.

import assert from "node:assert/strict";

import { crawl } from "../lib/crawl.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR, LEAD, OFFICE, OTHER_UNIT, PRIVACY } from "../lib/roles.mjs";
import { Worker } from "../lib/worker.mjs";

const PARTS = [
  ["a coordinator", COORDINATOR, 30],
  ["a lead", LEAD, 4],
  ["an administrator", OFFICE, 4],
  ["the data protection officer", PRIVACY, 4],
  ["a professional of another unit", OTHER_UNIT, 4],
];

const every = (model, lang, role, most) => async (t) => {
  const place = await county(model, "postgres");
  const who = place.of(role).at(-1);
  const worker = await Worker.at(t, place, who, { lang, axe: lang === "fi" });
  await worker.opens("/about");
  await worker.signsIn({ to: "/profile" });
  const pages = await crawl(worker, ["/profile", "/my-day"]);
  assert.ok(pages >= most, `there are pages to see: ${pages}`);
};

const NAMES = { fi: "Finnish", sv: "Swedish", en: "English" };

export default PARTS.flatMap(([called, role, most], place) =>
  Object.entries(NAMES).map(([lang, name]) => [
    `every page that ${called} is offered is there, in ${name}`,
    every(place % 2 === 0 ? "pohjois-savo" : "keusote-2024", lang, role, most),
  ]),
);
