// Rounds of questionnaires: a client answers alone on a phone, at the start and half a year later.

import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { County } from "../lib/county.mjs";
import { folder } from "../lib/machine.mjs";
import { Post } from "../lib/mail.mjs";
import { COORDINATOR } from "../lib/roles.mjs";
import { Gateway } from "../lib/sms.mjs";

const PHONE = { width: 390, height: 780, touch: true };
/** More than six calendar months, less than the window after them. */
const HALF_A_YEAR = 186;
/** What must stand in no message: of health, of the service, of the client. */
const NEVER = [/työky/i, /arbetsför/i, /work ability/i, /tervey/i, /hälsa/i, /kysely-/i, /Koe/, /Rinnalla/];

/** The beginning of the general sender's name, as headers write it. */
const SENDER = Buffer.from("Työkyvyn").toString("base64").slice(0, 10);

const founded = async (database, more = {}) => {
  const [post, gateway] = [await Post.begin("drop"), await Gateway.begin()];
  const settings = `[reply]\ncontact = "Puhelin 020 000 0000, arkisin kello 9–15"\n${post.settings}${gateway.settings}`;
  const place = await County.found({ model: "pohjois-savo", database, settings, ...more });
  // Nothing is sent at night, whenever the tests run.
  await place.movesToMorning(0);
  return { post, gateway, place };
};

/** A client with a case, who can be reached in every way. */
const begins = async (t, place) => {
  const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang: "fi" });
  await worker.signsIn();
  const client = newClient("Kysely");
  await worker.registers({ ...client, email: "asiakas@example.com", phone: "040 123 4567", address: "Koulukatu 5 A 12, 70100 Kuopio" });
  await worker.opensCase();
  return { worker, client };
};

const invites = async (worker, occasion, channel, lang) => {
  await worker.opens(worker.at("/questionnaires"));
  await worker.clicks(`#rounds a[href$="/rounds/${occasion}"]`);
  await worker.clicks('main a[href$="/invite"]');
  await worker.submits({ channel, language: lang });
  assert.equal(worker.status, 200, `the invitation was taken, but: ${await worker.errors()}`);
};

/** The path behind the language of the newest message's link. */
const arrives = async ({ post, gateway }, worker, channel, lang, count) => {
  if (channel === "letter") {
    const [page, code] = await worker.find(".letter dd").allInnerTexts();
    const letter = await worker.find(".letter").innerText();
    for (const word of NEVER.slice(0, 5)) assert.doesNotMatch(letter, word);
    assert.match(letter, /Koulukatu 5 A 12\s+70100 Kuopio/);
    await worker.clicks('main form[action$="/posted"] button');
    return { page: new URL(page).pathname, code };
  }
  const messages = channel === "email" ? await post.received(count) : await gateway.received(count);
  assert.equal(messages.length, count, "each message comes once");
  const { subject = "", text, raw = "" } = messages.at(-1);
  assert.ok(!raw.includes(SENDER), "it comes in the county's name, not in that of the general sender");
  for (const word of NEVER) assert.doesNotMatch(`${subject} ${text}`, word);
  return { page: new URL(text.match(/https?:\/\/\S+/)[0]).pathname };
};

/** Opens link or code, as the message says. */
const reaches = async (asker, { page, code }) => {
  await asker.opens(page.slice(3));
  if (!code) return;
  await asker.isRefused({ code: "0000-0000-0000" }, "code");
  await asker.submits({ code: code.toLowerCase().replaceAll("-", " ") });
};

/** Answers every questionnaire, the first one with a question left out. */
const answers = async (asker, points) => {
  const link = asker.path.slice(3);
  const seen = [];
  await asker.clicks('main a[href*="/ask/"]');
  while (asker.path.includes("/ask/")) {
    assert.ok(seen.length < 5, "the questions come to an end");
    seen.push(asker.path.split("/").at(-1));
    const names = await asker.find("main form.form [name^=q-]").evaluateAll((all) => [...new Set(all.map(({ name }) => name))]);
    for (const name of names.slice(names.length > 1 ? 1 : 0)) {
      const values = await asker.find(`[name="${name}"]`).evaluateAll((all) => all.map(({ value }) => value));
      await asker.fills({ [name]: values.includes(points) ? points : values.at(-1) });
    }
    await asker.submits();
    assert.equal(asker.status, 200, `the answers were taken, but: ${await asker.errors()}`);
    if (asker.path.slice(3) === link && (await asker.count('main a[href*="/ask/"]'))) await asker.clicks('main a[href*="/ask/"]');
  }
  return seen;
};

const THANKS = { fi: "Kiitos, vastauksesi on tallennettu", sv: "Tack, dina svar är sparade", en: "Thank you, your answers are saved" };

/** Shows PSA-60 and PSA-61. */
const journey = (database, lang, channel, script) => async (t) => {
  const sending = await founded(database);
  const { place } = sending;
  const { worker, client } = await begins(t, place);
  await invites(worker, "start", channel, lang);
  const message = await arrives(sending, worker, channel, lang, 1);
  const asker = await Coordinator.at(t, place, worker.who, { lang, script, check: script, ...PHONE });
  await reaches(asker, message);
  await asker.doesNotSee(client.family);
  assert.deepEqual(await answers(asker, "4"), ["was", "esis", "3x10d"]);
  await asker.sees(THANKS[lang]);
  assert.deepEqual(await asker.context.cookies(), [], "no cookie is set");

  await worker.opens(worker.at("/questionnaires"));
  await worker.sees("Tehty");
  await worker.sees("asiakas vastasi itse");
  const { case: id } = worker;

  await place.movesToMorning(HALF_A_YEAR);
  await worker.signsIn({ to: "/my-day" });
  await worker.clicks(`main a[href*="${id}/rounds/follow-up"]`);
  await worker.sees("Nyt on aika");
  await invites(worker, "follow-up", channel, lang);
  const second = await arrives(sending, worker, channel, lang, 2);
  assert.notDeepEqual(second, message, "another round has another link");
  await reaches(asker, second);
  await answers(asker, "7");
  await asker.sees(THANKS[lang]);
  await worker.opens(worker.at("/rounds/follow-up"));
  await worker.sees("Tehty");
  await worker.sees("Asiakas on vastannut itse");
  await place.verify();
};

/** Answers are kept while they are typed, and help is told at once when an answer calls for it. */
const help = async (t) => {
  const models = folder("models");
  cpSync(new URL("../../models", import.meta.url).pathname, models, { recursive: true });
  const file = join(models, "pohjois-savo/model.toml");
  const text = readFileSync(file, "utf8");
  const [before, after] = text.split("[closing]");
  writeFileSync(file, `${before}[closing]${after.replace(/instruments = \[.*\]/, 'instruments = ["phq-9", "was"]')}`);
  const sending = await founded("sqlite", { models });
  const { worker } = await begins(t, sending.place);
  await invites(worker, "start", "email", "fi");
  const message = await arrives(sending, worker, "email", "fi", 1);
  const asker = await Coordinator.at(t, sending.place, worker.who, { lang: "fi", ...PHONE });
  await reaches(asker, message);
  await asker.clicks('main a[href*="/ask/"]');
  assert.match(asker.path, /phq-9$/);
  await asker.fills({ "q-q9": "several-days" });
  await asker.page.waitForFunction(() => document.querySelector("[data-draft-status]")?.textContent);
  await asker.reloads();
  assert.equal(await asker.find('[name="q-q9"][value="several-days"]').isChecked(), true, "what was chosen is kept");
  await asker.submits();
  await asker.sees("112");
  await asker.sees("Et ole yksin");
  await asker.clicks("main a.hds-button--primary");
  await asker.sees("Osa vastauksistasi on jo tallennettu");
  await asker.clicks('main a[href$="/decline"]');
  await asker.submits({ reason: "health" });
  await asker.sees("Et halunnut vastata");
  await worker.opens("/my-day");
  await worker.sees("Tartu heti");
  await worker.opens(worker.at("/rounds/start"));
  await worker.sees("Asiakas ei halunnut vastata");
  await sending.place.verify();
};

export default [
  ["a client answers by the link of a mail on a phone, and again half a year later (fi, SQLite)", journey("sqlite", "fi", "email", true)],
  ["a client answers by the link of a text message on a phone, and again half a year later (sv, PostgreSQL)", journey("postgres", "sv", "sms", true)],
  ["a client answers by the code of a letter without script, and again half a year later (en, SQLite)", journey("sqlite", "en", "letter", false)],
  ["answers are kept while they are typed, and help is told at once when an answer calls for it", help],
];
