// The bank of answers: what one consultation taught helps the next one who asks.

import assert from "node:assert/strict";

import { Coordinator } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const TITLE = "Kuntoutustuki päättyy: mitä ennen sitä?";
const QUESTION = "Asiakkaan kuntoutustuki päättyy, ja paluu työhön on epävarma. Mihin ohjaan?";
const ANSWER = "Ammatillinen kuntoutus haetaan ennen tuen päättymistä.";

/** Asks at the desk, answers, and publishes what was answered. */
const publishes = async (worker, { title, audience }) => {
  await worker.opens("/consultations/new");
  await worker.submits({ text: QUESTION, channel: "phone" });
  await worker.submits({ kind: "answer", text: ANSWER });
  await worker.clicks("main a[href*='/answers/new/']");
  await worker.isRefused({ title: "" }, "title");
  await worker.isRefused({ title, links: "Ohje http://kela.fi" }, "links");
  await worker.submits({ title, links: "Kelan kuntoutus https://www.kela.fi/kuntoutus", tag: ["rehabilitation", "benefits"], audience });
  assert.match(worker.path, /\/answers\/[^/]+$/, `the draft is saved, but: ${await worker.errors()}`);
  await worker.clicks("main form[action$='/publication'] button");
  return worker.path.slice(3);
};

const published = (database) => async (t) => {
  const place = await county("keusote-2024", database);
  const [one, other] = place.of(COORDINATOR);
  const worker = await Coordinator.at(t, place, one, { lang: "fi" });
  await worker.signsIn();
  const title = `${TITLE} ${database === "sqlite" ? "Ensin" : "Sitten"}`;
  const answer = await publishes(worker, { title, audience: "professionals" });

  // The next asker, on a phone, sees it while the question is typed; what is open stays open while one types on.
  const asker = await Coordinator.at(t, place, other, { lang: "fi", width: 390, height: 800, touch: true });
  await asker.signsIn();
  await asker.opens("/consultations/new");
  assert.equal(await asker.count("[data-near] button"), 0, "with script no button is needed");
  await asker.find("main textarea").pressSequentially("Mitä teen, kun kuntoutustuen jatko on epävarma");
  const near = asker.find("[data-near-list] details").filter({ hasText: title });
  await near.waitFor();
  await near.locator("summary").click();
  assert.ok(await near.getByText(ANSWER).isVisible(), "the answer is read beside the question");
  await asker.find("main textarea").pressSequentially("?");
  await asker.looks();

  // In Swedish the page is Swedish and the answer Finnish, and the search finds any form of a word.
  const reader = await Coordinator.at(t, place, other, { lang: "sv" });
  await reader.signsIn();
  await reader.opens("/answers");
  await reader.fills({ q: "kuntoutustuella" });
  await reader.clicks("form.search button");
  await reader.sees(title);
  await reader.opens(answer);
  assert.equal(await reader.find(".answer").getAttribute("lang"), "fi");
  await reader.sees("Läs mer");
  await reader.opens("/answers?tag=rehabilitation");
  await reader.sees(title);

  await worker.opens(`${answer}/withdrawal`);
  await worker.submits({ reason: "Laki muuttui." });
  await reader.opens("/answers");
  await reader.doesNotSee(title);
  await worker.opens("/consultations/ratio");
  await worker.sees("80 / 20");
};

const outside = async (t) => {
  const place = await county("keusote-2024", "sqlite");
  const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang: "fi" });
  await worker.signsIn();
  const title = "Kuntoutustuki ja työhön paluu: mitä ensin?";
  await publishes(worker, { title, audience: "everybody" });

  const asker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang: "fi", width: 360, height: 740, script: false, check: false });
  await asker.opens("/ask");
  await asker.fills({ text: QUESTION, asker: "client" });
  await asker.clicks("[data-near] button");
  await asker.find("summary", { hasText: title }).filter({ hasText: title }).click();
  await asker.sees(ANSWER);
  assert.equal(await asker.find("main textarea").inputValue(), QUESTION, "what was typed is still there");
};

export default [
  ["what one consultation taught stands beside the next question while it is typed (SQLite)", published("sqlite")],
  ["what one consultation taught stands beside the next question while it is typed (PostgreSQL)", published("postgres")],
  ["whoever asks outside without script gets the answers for everybody by a button", outside],
];
