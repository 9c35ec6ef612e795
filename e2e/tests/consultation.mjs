// Asking without an account on a phone, and a morning at the desk.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const WORDS = {
  fi: { question: "En jaksa enää työssä. Mitä voin tehdä?", answer: "Aloita terveystarkastuksesta.", more: "Minulla ei ole työterveyshuoltoa." },
  sv: { question: "Jag orkar inte arbeta längre. Vad kan jag göra?", answer: "Börja med en hälsokontroll.", more: "Jag har ingen företagshälsovård." },
};

/** The newest question that waits at the desk. */
const opensTheQuestion = async (worker, reference) => {
  await worker.opens("/consultations");
  await worker.clicks(`main table tbody tr:has-text("${reference}") a`);
};

const asksOutside = (lang, database, script) => async (t) => {
  const place = await county("keusote-2024", database);
  const [who] = place.of(COORDINATOR);
  const words = WORDS[lang];
  const asker = await Coordinator.at(t, place, who, { lang, width: 360, height: 740, touch: true, script, check: script });
  await asker.opens("/self-assessment");
  await asker.isRefused({}, "points");
  await asker.submits({ points: "5", situation: "unemployed", occupational: "no", sign: ["body", "long-away"] });
  await asker.clicks('main form[action$="/ask/begin"] button');
  assert.match(await asker.find("main textarea").inputValue(), /5 \/ 10/, "the answers come along");
  await asker.isRefused({ text: `010190-999W: ${words.question}`, asker: "client" }, "text");
  await asker.submits({ text: words.question, asker: "client" });
  const [reference, key] = await asker.find("main dd").allInnerTexts();
  assert.deepEqual(await asker.context.cookies(), [], "nothing is left on the phone");
  await asker.opens("/ask/answer");
  await asker.isRefused({ reference, key: "0000" }, "reference");
  await asker.submits({ reference, key: key.toLowerCase() });

  const worker = await Coordinator.at(t, place, who, { lang });
  await worker.signsIn();
  await opensTheQuestion(worker, reference);
  await worker.clicks("main form[action$='/claim'] button");
  await worker.submits({ kind: "answer", text: words.answer });
  await worker.sees(words.answer);

  await asker.opens("/ask/answer");
  await asker.submits({ reference, key });
  await asker.sees(words.answer);
  await asker.doesNotSee(who.name);
  await asker.submits({ text: words.more });
  await asker.sees(words.more);
  await opensTheQuestion(worker, reference);
  await worker.sees(words.more);
};

/** The fourth call goes on with the client's name, the fifth from there to pair work. */
const goesOnNamed = async (worker, call) => {
  const client = newClient(`Puhelu${call}`);
  await worker.clicks('main a[href$="/identify"]');
  await worker.isRefused({ who: "new", given: client.given, family: client.family, need: "broad-support", arrival: "own-services", owner: "outside", asker: "Terveysaseman hoitaja", data: "situation" }, "born");
  await worker.submits({ code: client.code });
  await worker.sees("Asiakkuus pysyy kysyjällä");
  await worker.sees(`Puhelu ${call}:`);
  return client;
};

const phoneMorning = async (t) => {
  const place = await county("keusote-2024", "sqlite");
  const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[1], { lang: "fi" });
  await worker.signsIn();
  const references = [];
  for (let call = 1; call <= 6; call += 1) {
    await worker.opens("/consultations/new");
    await worker.submits({ text: `Puhelu ${call}: asiakas on pitkään poissa työstä. Mihin ohjaan?`, channel: "phone" });
    references.push((await worker.find("h1").innerText()).split(" ").at(-1));
    if (call === 6) {
      await worker.clicks("main form[action$='/case-team'] button");
      continue;
    }
    if (call > 3) {
      const client = await goesOnNamed(worker, call);
      if (call === 4) continue;
      await worker.clicks('main form[action$="/pair-work"] button');
      assert.match(worker.path, /\/cases\//, "the case is there");
      await worker.sees(client.family);
      await worker.sees("Terveysaseman hoitaja");
      continue;
    }
    await worker.submits({ kind: "answer", text: "Aloita terveystarkastuksesta." });
    await worker.clicks("main form[action$='/close'] button");
  }
  await worker.opens("/consultations?view=case-team");
  await worker.sees(references[5]);
  await worker.doesNotSee(references[4]);
  await worker.opens("/consultations?view=closed");
  for (const reference of references.slice(0, 3)) await worker.sees(reference);
};

const toldWhileTyping = async (t) => {
  const place = await county("keusote-2024", "sqlite");
  const asker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang: "fi", width: 360, height: 740 });
  await asker.opens("/ask");
  await asker.find("textarea").pressSequentially("Olen 010190-999W");
  const said = asker.find("[data-check-status]:not(:empty)");
  await said.waitFor();
  assert.match(await said.innerText(), /henkilötunnus/);
  await asker.find("textarea").fill("En jaksa enää.");
  await said.waitFor({ state: "detached" });
};

export default [
  ["from the self-assessment on a phone to the answer read with the key (SQLite, Finnish)", asksOutside("fi", "sqlite", true)],
  ["from the self-assessment on a phone to the answer read with the key (PostgreSQL, Swedish, no script)", asksOutside("sv", "postgres", false)],
  ["a phone morning: six calls, three helped with advice, one named, one to pair work, one to the case team", phoneMorning],
  ["the guard speaks while an anonymous question is typed", toldWhileTyping],
];
