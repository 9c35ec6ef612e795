// Questionnaires in a case: typed in from paper, asked in an interview, on a phone, with the keyboard alone.

import assert from "node:assert/strict";

import { Coordinator, newClient, today } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const MOST_TABS = 400;

/** The names of a form's questions, in order; runs in the page. */
const questions = (form) => [...new Set([...form.elements].map(({ name }) => name).filter((name) => name.startsWith("q-")))];

const FLAG = { fi: "Vaatii huomiota heti", sv: "Kräver uppmärksamhet genast" };

const begins = async (t, database, options, family) => {
  const place = await county("keusote-2024", database);
  const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[1], options);
  await worker.signsIn();
  await worker.registers(newClient(family));
  await worker.opensCase();
  return worker;
};

/** Three instruments of the start, and a flag that is attended to. */
const measures = (database, options) => async (t) => {
  const worker = await begins(t, database, options, "Mittari");
  await worker.opens(worker.at("/questionnaires"));
  await worker.opens(worker.at("/questionnaires/was"));
  await worker.isRefused({ mode: "paper", on: "31.2.2026", "q-points": "6" }, "on");
  await worker.submits({ on: today() });
  await worker.sees("6 / 10");

  await worker.opens(worker.at("/questionnaires/3x10d"));
  const names = await worker.find("main form.form").evaluate(questions);
  assert.equal(names.length, 10, "ten questions");
  const given = names.slice(0, 3).map((name, place) => [name, `${[3, 6, 9][place]}`]);
  await worker.submits({ mode: "interview", ...Object.fromEntries(given) });
  await worker.sees("3 / 10");
  await worker.sees("9 / 10");

  await worker.opens(worker.at("/questionnaires/phq-9"));
  const ninth = (await worker.find("main form.form").evaluate(questions))[8];
  const often = await worker.find(`[name="${ninth}"]`).evaluateAll((inputs) => inputs.map(({ value }) => value));
  await worker.submits({ mode: "interview", [ninth]: often[1] });
  await worker.sees(FLAG[worker.lang]);
  await worker.clicks("main a[href$='/flags']");
  await worker.isRefused({ text: "" }, "text");
  await worker.submits({ text: "Soitin heti ja sovimme käynnistä." });
  await worker.opens(worker.at(""));
  await worker.sees("Soitin heti");
};

/** The long interview: half of it typed, the page closed, and everything is there again; another row; a condition. */
const interviews = async (t) => {
  const worker = await begins(t, "sqlite", { lang: "fi" }, "Haastattelu");
  await worker.opens(worker.at("/questionnaires/initial-interview"));
  await worker.fills({ mode: "interview", "q-situation": "Olen ollut pitkään poissa työstä.", "q-work-0-work": "Varastotyö", "q-work-0-from": "3/2015" });
  await worker.ticks(worker.find("[name='q-importance'][value='8']"));
  await worker.find("[data-draft-status]").filter({ hasText: /\d/ }).waitFor();
  await worker.opens("/my-day");
  await worker.opens(worker.at("/questionnaires/initial-interview"));
  assert.equal(await worker.find("[name='q-situation']").inputValue(), "Olen ollut pitkään poissa työstä.");
  assert.equal(await worker.find("[name='q-importance']:checked").inputValue(), "8", "a choice is kept too");
  assert.equal(await worker.find("[name='q-work-0-work']").inputValue(), "Varastotyö");
  await worker.clicks("button[name='add-row'][value='work']");
  await worker.submits({ "q-work-1-work": "Siivous" });
  await worker.sees("Varastotyö");
  await worker.sees("Siivous");
};

const focused = () => {
  const { name, type, value, tagName } = document.activeElement;
  return { name: name ?? "", type: type ?? "", value: value ?? "", tag: tagName };
};

/** More than forty questions without a pointer. */
const typesAll = async (t) => {
  const worker = await begins(t, "postgres", { lang: "sv" }, "Näppäin");
  await worker.opens(worker.at("/questionnaires/initial-interview"));
  const asked = await worker.find("main form.form").evaluate(questions);
  assert.ok(asked.length >= 40, `a form of at least forty questions, not ${asked.length}`);
  const keys = worker.page.keyboard;
  const answered = new Set();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await keys.press("Tab");
    const now = await worker.page.evaluate(focused);
    if (now.type === "submit" && now.name === "" && answered.size > 0) {
      await worker.goes(() => keys.press("Enter"));
      break;
    }
    if (answered.has(now.name) || !(now.name.startsWith("q-") || now.name === "mode")) continue;
    if (["radio", "checkbox"].includes(now.type)) await keys.press("Space");
    else await keys.type(/-(from|to|month)$/.test(now.name) ? "3/2021" : "Eget ord");
    answered.add(now.name);
  }
  assert.ok(answered.size >= 40, `answered ${answered.size}`);
  assert.match(worker.path, /\/answers\/[^/]+$/, `the answers are saved, but: ${await worker.errors()}`);
  await worker.sees("Eget ord");
};

const PHONE = { width: 390, height: 800, touch: true };

export default [
  ["the start is measured from paper and by asking, and a flag is attended to (SQLite, Finnish)", measures("sqlite", { lang: "fi" })],
  ["the start is measured on a phone without script (PostgreSQL, Swedish)", measures("postgres", { lang: "sv", script: false, check: false, ...PHONE })],
  ["an interview keeps every answer as a draft and grows by rows", interviews],
  ["a form of forty questions is answered with the keyboard alone", typesAll],
];
