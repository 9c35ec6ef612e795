// Who has looked at a client's data: for the client, for data protection, and for whoever leads.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR, LEAD, PRIVACY } from "../lib/roles.mjs";

const REASON = "Asiakas soitti hädissään, vastuuhenkilö ei ole paikalla.";

const PHONE = "050 0005551";

const at = async (t, place, who, screen) => {
  const worker = await Coordinator.at(t, place, who, screen);
  await worker.signsIn({ to: "/profile" });
  return worker;
};

/** A case of one coordinator, with a note, that no other one has to do with. */
const privateCase = async (t, place) => {
  const anna = await at(t, place, place.of(COORDINATOR)[0]);
  const client = newClient("Lokinen");
  await anna.registers({ ...client, phone: PHONE });
  await anna.opensCase();
  await anna.opensTheCase();
  await anna.writesNote("Vain hoitosuhteessa oleville.");
  return { anna, client };
};

const breaksGlass = async (bertta, anna) => {
  await bertta.opens(`/persons/${anna.person}`);
  await bertta.doesNotSee(anna.case);
  assert.equal(await bertta.count(`main a[href*="${anna.caseHref}"]`), 0, "the person's page names no case");
  await bertta.clicks("main a[href$='/break-glass']");
  await bertta.isRefused({ reason: "" }, "reason");
  await bertta.submits({ reason: REASON, hours: "1" });
  assert.equal(bertta.status, 200, `the glass is broken, but: ${await bertta.errors()}`);
  bertta.case = anna.case;
  await bertta.opensTheCase();
  await bertta.sees("Vain hoitosuhteessa oleville.");
  await bertta.isNotLetIn(anna.at("/notes"));
};

const reviews = async (t, place, anna, bertta, client) => {
  const lead = await at(t, place, place.of(LEAD)[0]);
  await lead.isNotLetIn(anna.caseHref);
  await lead.opens("/my-day");
  const task = `main a[href$="${anna.at("/glass-review")}"]`;
  await lead.clicks(task);
  await lead.sees(bertta.who.name);
  await lead.sees(REASON);
  await lead.doesNotSee(client.family);
  await lead.isRefused({ verdict: "proper", words: "" }, "words");
  await lead.submits({ verdict: "proper", words: "Soitto on kirjattu, käyttö oli tarpeen." });
  assert.match(lead.path, /\/my-day$/, "after the review comes the day");
  assert.equal(await lead.count(task), 0, "the task is gone");
};

/** Contact details need a relation: the card does not show them, and neither does any form. */
const contactIsHidden = async (bertta, anna) => {
  for (const path of ["", "/correction", "/cases", "/break-glass"]) {
    await bertta.opens(`/persons/${anna.person}${path}`);
    const shown = await bertta.page.content();
    bertta.expects(!shown.includes(PHONE), "no telephone number without a relation");
  }
};

const withoutRelation = async (t) => {
  const place = await county("keusote-2024", "postgres");
  const { anna, client } = await privateCase(t, place);
  const bertta = await at(t, place, place.of(COORDINATOR)[1]);
  await bertta.isNotLetIn(anna.caseHref);
  await bertta.isNotLetIn(anna.at("/history"));
  await contactIsHidden(bertta, anna);
  await breaksGlass(bertta, anna);
  await anna.opensTheCase();
  await anna.sees(REASON);
  await reviews(t, place, anna, bertta, client);
  await anna.opensTheCase();
  await anna.sees("käyttö oli tarpeen");
};

const tellsWhoLooked = (database) => async (t) => {
  const place = await county("pohjois-savo", database);
  const { anna, client } = await privateCase(t, place);
  const bertta = await at(t, place, place.of(COORDINATOR)[1]);
  await bertta.isNotLetIn(`/persons/${anna.person}/use-log`);
  await bertta.isNotLetIn("/use-log");
  await breaksGlass(bertta, anna);

  await anna.opens(`/persons/${anna.person}`);
  await anna.clicks("main a[href$='/use-log']");
  const rows = await anna.find("main table tbody tr").allInnerTexts();
  const by = (name) => rows.filter((row) => row.includes(name)).length;
  assert.ok(by(anna.who.name) > 1, "the client's log tells of the one who works with them");
  assert.ok(by(bertta.who.name) > 1, "the client's log tells of the one who broke the glass");

  const officer = await at(t, place, place.of(PRIVACY)[0]);
  await officer.opens("/use-log");
  const whole = await officer.find("main table").innerText();
  for (const { name } of [anna.who, bertta.who]) assert.ok(whole.includes(name), `the whole log names ${name}`);
  await officer.opens("/use-log?log=security");
  await officer.opens(`/persons/${anna.person}/use-log`);
  await officer.sees(client.family);
  await officer.isNotLetIn(anna.caseHref);
};

export default [
  ["whoever has no relation finds no case; broken glass opens it, leaves a line and is reviewed", withoutRelation],
  ["the client's log and the whole log tell who looked (SQLite)", tellsWhoLooked("sqlite")],
  ["the client's log and the whole log tell who looked (PostgreSQL)", tellsWhoLooked("postgres")],
];
