// The county's own path, drawn and told.
//
// Shows KEU24-01 (the path is a named, dated, statused definition) and PSA-41 (roles and responsibilities are seen).

import assert from "node:assert/strict";

import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";
import { Worker } from "../lib/worker.mjs";

const isDrawn = (model, lang, stages) => async (t) => {
  const place = await county(model, "sqlite");
  const worker = await Worker.at(t, place, place.of(COORDINATOR)[1], { lang });
  await worker.signsIn({ to: "/model" });
  const drawing = worker.find("main figure svg");
  const box = await drawing.boundingBox();
  assert.ok(box.width > 300 && box.height > 100, `the picture is seen: ${JSON.stringify(box)}`);
  const name = await drawing.evaluate((svg) => svg.querySelector("title")?.textContent ?? svg.getAttribute("aria-label"));
  assert.ok(name?.trim(), "the picture has a name");
  const cards = await worker.find("main .card h3, main .card h2").allInnerTexts();
  const drawn = (await drawing.locator("text").allTextContents()).join(" ").replaceAll(/\s+/g, " ");
  assert.ok(cards.length >= stages, `every stage is told: ${cards.length}`);
  for (const card of cards.slice(0, stages)) {
    const first = card.split(/[\s-]/)[0];
    assert.ok(drawn.includes(first), `the picture shows the stage “${card}”`);
  }
};

export default [
  ["the path of Keski-Uusimaa is drawn and told", isDrawn("keusote-2024", "fi", 6)],
  ["the path of Pohjois-Savo is drawn and told", isDrawn("pohjois-savo", "sv", 6)],
];
