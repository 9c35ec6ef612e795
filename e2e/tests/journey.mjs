// One client from the first contact to closing, through the pages, with refusals on the way: in two counties,
// on two databases, in two languages. Every page on the way is held against WCAG 2.1 A and AA.
//
// Shows KEU24-20, KEU24-21, KEU24-31, PSA-49 and PSA-52 (the path and its moves), KEU21-02 and KEU21-35 (a stated need,
// an agreement before work begins), PSA-55 and PSA-90 (criteria with an outcome), PSA-82, PSA-83 and PSA-96
// (the client's consent and decisions), PSA-21, PSA-32, PSA-39 and PSA-131 (one responsible person, handed over with
// checklist and receipt), KEU24-28 (owner and helper are apart), PSA-122, PSA-123, PSA-124, PSA-125 and W-16 (closing).

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { mendsClosing, walksThePath } from "../lib/path.mjs";
import { COORDINATOR, OTHER_UNIT } from "../lib/roles.mjs";

const tellsTheStart = async (first) => {
  await first.opens(first.at("/background"));
  await first.isRefused({ unemployed: "viime keväästä", work_ability: "12" }, "unemployed", "work_ability");
  await first.submits({ unemployed: "1.2.2023–31.8.2023\n15.1.2024–", work_ability: "5", subsidy_days: "310" });
  assert.equal(first.status, 200, `the background was taken, but: ${await first.errors()}`);
  await first.sends(first.at("/need"), { words: "Haluaa takaisin työhön, selkä ei kestä entistä." });
  const group = first.find("main [name=groups]").first();
  await first.opens(first.at("/groups"));
  await first.submits({ groups: await group.getAttribute("value") });
  await first.checksCriteria();
  await first.checksCriteria("/statutory");
};

const writes = async (first) => {
  await first.opens(first.at("/notes"));
  await first.isRefused({ text: "" }, "text");
  await first.opensTheCase();
  await first.writesNote("Tapaaminen torstaina.");
  await first.correctsNote("Tapaaminen torstaina.", "Tapaaminen perjantaina.");
  await first.setsGoal("Kuntoutuksen kautta osa-aikaiseen työhön");
  await first.clicks("#goals a[href$='/change']");
  await first.isRefused({ text: "Kuntoutuksen kautta kokoaikaiseen työhön" }, "reason");
  await first.submits({ reason: "Asiakas haluaa enemmän." });
  assert.equal(first.status, 200, `the goal was changed, but: ${await first.errors()}`);
};

/** A helper from another unit sees the case as long as the client's consent holds, and not a moment longer. */
const isHelped = async (t, first, place, lang) => {
  const helper = await Coordinator.at(t, place, place.of(OTHER_UNIT)[0], { lang });
  await helper.signsIn();
  await helper.isNotLetIn(first.caseHref);
  await first.opens(first.at("/helpers"));
  const worker = await first.choice("worker", helper.who.name);
  await first.isRefused({ worker }, "purpose");
  await first.submits({ purpose: "Kuntoutuksen vaihtoehdot" });
  assert.equal(first.status, 200, `the helper was added, but: ${await first.errors()}`);
  helper.case = first.case;
  await helper.opensTheCase();
  await helper.opens("/cases");
  assert.ok(await helper.count(`main a[href$="${first.caseHref}"]`), "the helper's list shows the case");

  await first.recordsBasis("consent:network-meeting", ["kela", "service-producers"]);
  await withdrawsAll(first);
  await helper.isNotLetIn(first.caseHref);
  await helper.opens("/cases");
  assert.equal(await helper.count(`main a[href$="${first.caseHref}"]`), 0, "the helper's list has lost the case");
  await first.recordsBasis("");
};

const withdrawsAll = async (first) => {
  await first.opensTheCase();
  while (await first.count("#bases a[href$='/withdrawal']")) {
    await first.clicks("#bases a[href$='/withdrawal']");
    await first.submits({ told: "Kela" });
    assert.equal(first.status, 200, `the consent was withdrawn, but: ${await first.errors()}`);
  }
  await first.clicks("#bases a[href$='/informing']");
  await first.isRefused({ party: "" }, "party");
  await first.submits({ party: await first.find("[name=party] option").nth(1).getAttribute("value") });
  assert.equal(first.status, 200, `the party was informed, but: ${await first.errors()}`);
};

/** Until the other one has ticked the list and received, the first one stays responsible. */
const handsOver = async (first, second) => {
  await first.opensTheCase();
  await first.clicks("#people a[href$='/hand-over']");
  const worker = await first.choice("worker", second.who.name);
  await first.isRefused({ worker }, "reason");
  await first.submits({ reason: "Siirryn toiseen tehtävään." });
  second.case = first.case;
  await second.signsIn();
  assert.ok(await second.count(`main a[href*="${first.caseHref}"]`), "the receiver's day shows the case");
  await second.opensTheCase();
  await second.clicks("form[action$='/hand-over/receipt'] button");
  assert.ok(await second.count("form[action$='/hand-over/tick']"), "with an open list nothing is received");
  second.expects(await second.count(".page-notice :is(.hds-notification--alert, .hds-notification--error)"), "what was not done is no good news");
  while (await second.count("form[action$='/hand-over/tick']")) {
    await second.clicks("form[action$='/hand-over/tick'] button");
  }
  await second.clicks("form[action$='/hand-over/receipt'] button");
  assert.equal(await second.count("form[action$='/hand-over/receipt']"), 0, "the case has been received");
  await second.sends(second.at("/telling"), { how: "letter" });
  await first.isNotLetIn(first.at("/assessment"));
};

const closes = async (second) => {
  await second.opens(second.at("/closing"));
  const outcome = await second.find("[name=outcome] option").nth(1).getAttribute("value");
  await second.isRefused({ outcome: "" }, "outcome");
  await second.isRefused({ outcome });
  assert.ok((await mendsClosing(second)) > 1, "closing asked for more than one thing");
  await second.isRefused({ outcome: "" }, "outcome");
  await second.submits({ outcome, next: "Työpaikalla seurataan syksyyn." });
  assert.equal(second.status, 200, `the case is closed, but: ${await second.errors()}`);
  assert.equal(await second.count(`a[href$="${second.at("/notes")}"]`), 0, "nothing is written into a closed case");
  await second.opens("/cases?view=closed");
  assert.ok(await second.count(`main a[href$="${second.caseHref}"]`), "the closed case is in its list");
  await second.opensTheCase();
  await second.clicks("a[href$='/reopening']");
  await second.isRefused({ reason: "" }, "reason");
  await second.submits({ reason: "Työ keskeytyi, tuki jatkuu." });
  assert.ok(await second.count(`a[href$="${second.at("/notes")}"]`), "the reopened case goes on");
};

const journey = (model, database, lang, secondFactor) => async (t) => {
  const place = await county(model, database);
  const [anna, bertta] = place.of(COORDINATOR);
  const client = newClient("Polkunen");
  const first = await Coordinator.at(t, place, anna, { lang });
  const second = await Coordinator.at(t, place, bertta, { lang });
  await first.signsIn();
  if (secondFactor) {
    await first.setsUpSecondFactor();
    await first.signsOut();
    await first.signsIn();
  }
  await first.registers(client);
  await first.isOfferedTheSame(client);
  await first.opensCase({ refused: true });
  await tellsTheStart(first);
  await writes(first);
  const { entered, mended } = await walksThePath(first);
  assert.ok(entered.length > 3 && mended > 3, `a real path: ${entered.join(", ")}, ${mended} times something was missing`);
  await isHelped(t, first, place, lang);
  await handsOver(first, second);
  await closes(second);
  await second.opens(second.at("/history"));
};

export default [
  ["a client of Keski-Uusimaa is carried from first contact to closing (SQLite, Finnish, second factor)", journey("keusote-2024", "sqlite", "fi", true)],
  ["a client of Keski-Uusimaa is carried from first contact to closing (PostgreSQL, Swedish)", journey("keusote-2024", "postgres", "sv", false)],
  ["a client of Pohjois-Savo is carried from first contact to closing (SQLite, Swedish)", journey("pohjois-savo", "sqlite", "sv", false)],
  ["a client of Pohjois-Savo is carried from first contact to closing (PostgreSQL, Finnish)", journey("pohjois-savo", "postgres", "fi", false)],
];
