// The change of groups: found by those who lead, on a desk and on a phone, and by nobody else.

import assert from "node:assert/strict";

import { Coordinator } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR, LEAD } from "../lib/roles.mjs";

const WORDS = {
  fi: { title: "Muutos ryhmissä", scale: "Osallisuusindikaattori", few: "ei kerrota", counted: "Mitä lasketaan" },
  sv: { title: "Förändring i grupper", scale: "Delaktighetsindikatorn", few: "berättas inte", counted: "Vad som räknas" },
};

const leads = (database, options) => async (t) => {
  const place = await county("pohjois-savo", database);
  const lead = await Coordinator.at(t, place, place.of(LEAD)[0], options);
  const words = WORDS[options.lang];
  await lead.signsIn();
  await lead.clicks("main a[href$='/effect']");
  assert.equal(await lead.find("h1").innerText(), words.title);
  await lead.sees(words.scale);
  await lead.sees(words.counted);
  // A county of a dozen clients: what is told of them is little.
  assert.match((await lead.find("main").innerText()).toLowerCase(), new RegExp(words.few), "the few are not told");
  assert.equal(await lead.count("main section figure"), await lead.count("main figure table"), "each picture has its table");

  const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], options);
  await worker.signsIn();
  assert.equal(await worker.count("main a[href$='/effect']"), 0);
  await worker.isNotLetIn("/effect");
};

export default [
  ["the change of groups is read by those who lead and by nobody else (SQLite, Finnish)", leads("sqlite", { lang: "fi" })],
  ["the change of groups is read on a phone without script (PostgreSQL, Swedish)", leads("postgres", { lang: "sv", width: 360, height: 740, touch: true, script: false, check: false })],
];
