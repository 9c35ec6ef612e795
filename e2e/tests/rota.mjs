// The rota on a phone: two are put on duty, one is away, a deputy takes the shift over; and a calendar program reads it.

import assert from "node:assert/strict";

import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";
import { Worker } from "../lib/worker.mjs";

const PHONE = { width: 390, height: 844, touch: true };

const sitsDown = async (t, place, who, lang, screen) => {
  const worker = await Worker.at(t, place, who, { lang, ...screen });
  await worker.signsIn();
  return worker;
};

/** The path of the first shift to come, without its language. */
const firstShift = async (worker) => {
  await worker.opens("/rota");
  const href = await worker.find("main table a[href*='/rota/shifts/']").first().getAttribute("href");
  return href.replace(/^\/[a-z]+/, "");
};

/** Takes everybody off a shift: the county shares its duties out weeks ahead. */
const clears = async (worker, shift) => {
  await worker.opens(shift);
  const off = "main form[action$='/off'] button";
  for (let on = await worker.count(off); on > 0; on = await worker.count(off)) {
    await worker.goes(() => worker.find(off).first().click());
    await worker.opens(shift);
  }
};

/** Colleagues who are free then, by the choices of the shift's page: some are away, some have their seat's turn later. */
const freeThen = async (place, worker) => {
  const labels = await worker.find("[name=worker] option").evaluateAll((all) => all.map(({ label }) => label));
  const free = place.people.filter(({ name }) => name !== worker.who.name && labels.some((label) => label.startsWith(`${name},`)));
  assert.ok(free.length >= 2, `nobody is free among ${labels.join("; ")}`);
  return free;
};

/** The row of a shift on the page of the rota. */
const rowOf = (worker, shift) => worker.find(`main table tbody tr:has(a[href$="${shift}"])`);

const isManned = (worker, shift) => rowOf(worker, shift).locator(".hds-status-label--success").count();

const aPair = (database, langs, screen) => async (t) => {
  const place = await county("keusote-2024", database);
  const [first] = place.of(COORDINATOR);
  const planner = await sitsDown(t, place, first, langs[0], screen);
  const shift = await firstShift(planner);
  await clears(planner, shift);
  const [second, third] = await freeThen(place, planner);
  await planner.opens("/my-day");
  const task = `.task a[href$="${shift}"]`;
  assert.equal(await planner.count(task), 1, "who holds operations is told that the shift lacks two");
  for (const { name } of [first, second]) {
    await planner.clicks(task);
    const choices = await planner.find("[name=worker] option").evaluateAll((all) => all.map(({ value, label }) => ({ value, label })));
    const { value } = choices.find(({ label }) => label.startsWith(name));
    await planner.submits({ worker: value });
    await planner.opens("/my-day");
  }
  assert.equal(await planner.count(task), 0, "the task is gone when two are on duty");
  await planner.opens("/rota");
  assert.equal(await isManned(planner, shift), 1, "two are on duty");

  const colleague = await sitsDown(t, place, second, langs[1], screen);
  await colleague.opens("/rota");
  await colleague.isRefused({ from: "31.12.", until: "" }, "from");
  const [year, month, day] = shift.match(/\d+-\d+-\d+/)[0].split("-").map(Number);
  const date = `${day}.${month}.${year}`;
  await colleague.submits({ from: date, until: date });
  assert.equal(await isManned(colleague, shift), 0, "who is away is missed");
  await colleague.opens("/my-day");
  assert.equal(await colleague.count(task), 1, "whoever is missed is told");
  await planner.opens("/my-day");
  assert.equal(await planner.count(task), 1, "who holds operations is told again");

  const deputy = await sitsDown(t, place, third, langs[0], screen);
  await deputy.opens("/rota");
  await deputy.goes(() => rowOf(deputy, shift).locator("form[action$='/over'] button").click());
  assert.equal(await isManned(deputy, shift), 1, "a deputy has taken the shift over");
  await planner.reloads();
  assert.equal(await planner.count(task), 0, "nobody is missing");

  await deputy.clicks("main form[action$='/rota/calendar'] button");
  const address = new URL((await deputy.find("main code.address").innerText()).trim());
  await deputy.looks();
  const feed = await fetch(`${place.url}${address.pathname}`);
  assert.match(feed.headers.get("content-type"), /^text\/calendar/);
  assert.match(await feed.text(), new RegExp(`UID:shift-phone-${shift.match(/\d+-\d+-\d+/)[0].replaceAll("-", "")}`));
};

export default [
  ["a pair is put on duty on a phone, one is away, a deputy takes over (SQLite, Finnish and Swedish)", aPair("sqlite", ["fi", "sv"], PHONE)],
  ["a pair is put on duty without script, one is away, a deputy takes over (PostgreSQL, Swedish and English)", aPair("postgres", ["sv", "en"], { script: false, check: false })],
];
