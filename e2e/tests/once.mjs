// A double click, a retry: one fact.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const SUBMIT = "main form.form .form-actions button[type=submit]";

const timesInHistory = async (worker, text) => {
  await worker.opens(worker.at("/history"));
  const entries = await worker.find(".event-body").allInnerTexts();
  return entries.filter((entry) => entry.includes(text)).length;
};

const started = async (t, screen) => {
  const place = await county("keusote-2024", "sqlite");
  const bertta = await Coordinator.at(t, place, place.of(COORDINATOR)[1], { check: false, ...screen });
  await bertta.signsIn();
  await bertta.registers(newClient("Kaksonen"));
  await bertta.opensCase();
  return bertta;
};

const doubleClick = (script) => async (t) => {
  const bertta = await started(t, { script });
  await bertta.opens(bertta.at("/notes"));
  await bertta.fills({ text: "Vain kerran." });
  await bertta.find(SUBMIT).dblclick({ noWaitAfter: true });
  await bertta.arrives(/\/cases\/[^/]+\?done=note/);
  assert.equal(await timesInHistory(bertta, "Vain kerran."), 1, "the double click is one note");
};

/** The answer was lost on the way, and the browser sends the same form again. */
const sentAgain = async (t) => {
  const bertta = await started(t, {});
  await bertta.opens(bertta.at("/notes"));
  const sending = bertta.page.waitForRequest((request) => request.method() === "POST");
  await bertta.submits({ text: "Lähetetty kahdesti." });
  const sent = await sending;
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const answer = await bertta.context.request.post(sent.url(), { data: sent.postData(), headers });
  assert.equal(answer.status(), 200, "the retry is answered as done");
  assert.match(answer.url(), /\?done=note$/, "the retry leads to the same page");
  assert.equal(await timesInHistory(bertta, "Lähetetty kahdesti."), 1, "the retry is the same note");
};

/** Opening a case twice by a double click makes one case. */
const oneCase = async (t) => {
  const bertta = await started(t, {});
  await bertta.opens(`/persons/${bertta.person}`);
  const before = await bertta.count("main table tbody tr");
  await bertta.opens(`/persons/${bertta.person}/cases`);
  const option = (name) => bertta.find(`[name=${name}] option`).nth(1).getAttribute("value");
  await bertta.fills({ arrival: await option("arrival"), sender: "Sairaala", need: await option("need") });
  await bertta.find(SUBMIT).dblclick({ noWaitAfter: true });
  await bertta.arrives(/\/cases\/[^/]+\?done=open/);
  await bertta.opens(`/persons/${bertta.person}`);
  assert.equal(await bertta.count("main table tbody tr"), before + 1, "one case more");
};

export default [
  ["a double click on the button is one note", doubleClick(true)],
  ["a double click on the button is one note without JavaScript too", doubleClick(false)],
  ["a form that the browser sends again is the same note", sentAgain],
  ["a double click opens one case", oneCase],
];
