// Two people change the same thing: the later one sees what has changed, and has their text still.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

/** Two coordinators with the same case: the second is the deputy of the first. */
const pair = async (t, database) => {
  const place = await county("pohjois-savo", database);
  const [anna, bertta] = place.of(COORDINATOR);
  const first = await Coordinator.at(t, place, anna);
  const second = await Coordinator.at(t, place, bertta);
  await first.signsIn();
  await second.signsIn();
  await first.registers(newClient("Yhteinen"));
  await first.opensCase();
  await first.opens(first.at("/responsible"));
  await first.submits({ worker: await first.choice("worker", anna.name), deputy: await first.choice("deputy", bertta.name) });
  Object.assign(second, { case: first.case, person: first.person });
  return { first, second };
};

const bothMove = (database) => async (t) => {
  const { first, second } = await pair(t, database);
  await first.checksCriteria();
  await first.opens(first.at("/move"));
  await second.opens(second.at("/move"));
  await first.submits({ to: "clarifying" });
  assert.equal(first.status, 200, `the first move was taken, but: ${await first.errors()}`);
  const reason = "Sovimme tästä asiakkaan kanssa eilen.";
  await second.submits({ to: "clarifying", reason });
  assert.equal(second.status, 422, "the later move is held back");
  await second.sees(first.who.name);
  assert.equal(await second.find("[name=reason]").inputValue(), reason, "the later one has their text");
};

const bothNote = (database) => async (t) => {
  const { first, second } = await pair(t, database);
  await first.opens(first.at("/notes"));
  await second.opens(second.at("/notes"));
  await first.submits({ text: "Ensimmäisen muistiinpano." });
  await second.submits({ text: "Toisen muistiinpano." });
  await second.sees("Ensimmäisen muistiinpano.");
  await second.sees("Toisen muistiinpano.");
};

const bothCorrect = async (t) => {
  const { first, second } = await pair(t, "sqlite");
  const path = `/persons/${first.person}/correction`;
  await first.opens(path);
  await second.opens(path);
  await first.submits({ phone: "040 1112223", reason: "Uusi numero." });
  assert.equal(first.status, 200, `the first correction was taken, but: ${await first.errors()}`);
  await second.submits({ address: "Koetie 5", reason: "Muutto." });
  assert.equal(second.status, 422, "the later correction is held back");
  assert.equal(await second.find("[name=address]").inputValue(), "Koetie 5", "the later one has their text");
  await second.sees("040 1112223");
  await second.submits({ phone: "040 1112223" });
  await second.opens(`/persons/${first.person}`);
  await second.sees("040 1112223");
  await second.sees("Koetie 5");
};

export default [
  ["of two who move the same case the later sees the change and has their text (SQLite)", bothMove("sqlite")],
  ["of two who move the same case the later sees the change and has their text (PostgreSQL)", bothMove("postgres")],
  ["two notes written at once are both kept (SQLite)", bothNote("sqlite")],
  ["two notes written at once are both kept (PostgreSQL)", bothNote("postgres")],
  ["of two who correct the same person the later overwrites nothing unseen", bothCorrect],
];
