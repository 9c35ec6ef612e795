// The daily work on a phone: nothing scrolls sideways, the menu opens, a note is written.

import assert from "node:assert/strict";

import { Coordinator } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const onPhone = (width, height, lang) => async (t) => {
  const place = await county("pohjois-savo", "postgres");
  const walker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang, width, height, touch: true });
  await walker.signsIn();
  const menu = walker.find("#menu");
  assert.equal(await menu.isVisible(), false, "the menu is folded away");
  await walker.find(".menu-button").tap();
  await menu.waitFor({ state: "visible" });
  await walker.looks();
  await walker.goes(() => walker.find("#menu a[href$='/cases']").tap());
  await walker.clicks("main table tbody a");
  walker.case = walker.path.split("/").at(-1);
  await walker.writesNote("Kirjoitettu matkalla kotikäynnille.");
  for (const path of ["/move", "/criteria", "/background", "/bases", "/responsible", "/measurements", "/history"]) {
    await walker.opens(walker.at(path));
  }
  await walker.opensTheCase();
  await walker.clicks("#client a[href*='/persons/']");
  await walker.clicks("main a[href$='/use-log']");
  for (const path of ["/persons", "/persons/new", "/team", "/model", "/profile", "/about"]) await walker.opens(path);
};

export default [
  ["on a phone (360 × 740) nothing scrolls sideways, the menu works and a note is written", onPhone(360, 740, "fi")],
  ["on the smallest phone (320 × 568) nothing scrolls sideways, the menu works and a note is written", onPhone(320, 568, "sv")],
];
