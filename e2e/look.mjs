// Pictures of the main pages for human eyes, into e2e/screenshots: `node e2e/look.mjs [MODEL [PART…]]`.

import { mkdirSync, rmSync } from "node:fs";

import { Coordinator, newClient } from "./lib/coordinator.mjs";
import { County } from "./lib/county.mjs";
import { endAll } from "./lib/machine.mjs";
import { COORDINATOR, LEAD, OFFICE, PRIVACY } from "./lib/roles.mjs";

const FOLDER = new URL("screenshots/", import.meta.url).pathname;
const SCREENS = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740, touch: true } };
const LANGUAGES = ["fi", "sv"];

const test = { people: [] };

const looker = (place, who, lang, screen) => Coordinator.at(test, place, who, { lang, check: false, ...screen });

/** Pictures of the public door. */
const door = async (place, shoot, lang, screen) => {
  const asker = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await asker.opens("/ask");
  await asker.submits({ text: "Soita 040 123 4567, en jaksa enää työssä.", asker: "client" });
  await shoot(asker, "door-wrong");
  await asker.submits({ text: "En jaksa enää työssä. Mitä voin tehdä?", asker: "client" });
  await shoot(asker, "door-sent");
  const [reference, key] = await asker.page.locator("dd").allInnerTexts();
  await asker.opens("/ask/answer");
  await asker.submits({ reference, key: "0000" });
  await shoot(asker, "door-key-wrong");
  await asker.submits({ reference, key });
  await shoot(asker, "door-thread");
};

/** Pictures of the self-assessment and the request for contact. */
const assessment = async (place, shoot, lang, screen) => {
  const asker = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await asker.opens("/self-assessment");
  await shoot(asker, "assessment");
  await asker.submits({ points: "5", situation: "unemployed", occupational: "no", sign: ["body", "money"] });
  await shoot(asker, "assessment-told");
  await asker.clicks('main form[action$="/contact/begin"] button');
  await shoot(asker, "contact");
  await asker.submits({ given: "Koe", family: "Esimerkki" });
  await shoot(asker, "contact-wrong");
  await asker.submits({ phone: "040 000 0000" });
  await shoot(asker, "contact-sent");
};

/** Pictures of questionnaires in a case. */
const questionnaires = async (place, shoot, lang, screen) => {
  const worker = await looker(place, place.of(COORDINATOR)[1], lang, screen);
  await worker.signsIn();
  await worker.registers(newClient("Kysely"));
  await worker.opensCase();
  await worker.opens(worker.at("/questionnaires"));
  await shoot(worker, "questionnaires-none");
  await worker.opens(worker.at("/questionnaires/was"));
  await shoot(worker, "questionnaire-was");
  await worker.submits({ mode: "interview", "q-points": "4" });
  await shoot(worker, "answers-was");
  await worker.opens(worker.at("/questionnaires/phq-9"));
  const names = await worker.find("main form.form").evaluate((form) => [...new Set([...form.elements].map(({ name }) => name).filter((name) => name.startsWith("q-")))]);
  const often = await worker.find(`[name="${names[8]}"]`).evaluateAll((inputs) => inputs.map(({ value }) => value));
  await worker.submits({ mode: "paper", on: "", ...Object.fromEntries(names.map((name) => [name, often[1]])) });
  await shoot(worker, "questionnaire-wrong");
  await worker.submits({ on: "20.11.2026" });
  await shoot(worker, "answers-phq-9");
  await worker.opens(worker.at("/questionnaires/initial-interview"));
  await shoot(worker, "questionnaire-interview");
  await worker.opens(worker.at("/questionnaires/3x10d"));
  const areas = await worker.find("main form.form").evaluate((form) => [...new Set([...form.elements].map(({ name }) => name).filter((name) => name.startsWith("q-")))]);
  await worker.submits({ mode: "interview", ...Object.fromEntries(areas.map((name, place) => [name, `${(place * 3) % 11}`])) });
  await shoot(worker, "answers-3x10d");
  await worker.opens(worker.at("/questionnaires"));
  await shoot(worker, "questionnaires");
  await worker.opens(worker.at("/questionnaires/initial-interview"));
  await worker.submits({
    mode: "interview",
    "q-situation": "Selkä vei varastotyöstä kaksi vuotta sitten. Sen jälkeen olen yrittänyt monta kertaa.",
    "q-goals": "Haluan työn, jossa selkä kestää.",
    "q-importance": "9",
    "q-confidence": "4",
    "q-resources": ["near", "nature"],
    "q-everyday": "5",
    "q-everyday-hard": ["rhythm", "forms"],
    "q-near-effect": "both",
    "q-money-worry": "much",
    "q-debts": "enforcement",
    "q-affairs": "with-help",
    "q-work-0-work": "Varasto",
    "q-work-0-from": "3/2015",
    "q-work-0-to": "5/2024",
    "q-studies-0-what": "Logistiikan perustutkinto",
    "q-studies-0-from": "8/2012",
    "q-studies-0-to": "5/2014",
    "q-unemployed-0-from": "6/2024",
    "q-skills": "Osaan ajaa trukkia ja opastaa uusia.",
  });
  await worker.opens(worker.at("/situation"));
  await shoot(worker, "situation");
  await worker.opens(worker.at("/questionnaires/was"));
  await worker.submits({ mode: "interview", at: "follow-up", "q-points": "7" });
  await worker.opens(worker.at("/questionnaires/3x10d"));
  await worker.submits({ mode: "interview", at: "follow-up", ...Object.fromEntries(areas.slice(0, 9).map((name, place) => [name, `${(place * 3 + 3) % 11}`])) });
  await worker.opens(worker.at("/change"));
  await shoot(worker, "change");
};

/** Pictures of a referral, from the signs to its acceptance. */
const referral = async (place, shoot, lang, screen) => {
  const anna = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await anna.signsIn({ to: "/referrals" });
  await shoot(anna, "referrals");
  await anna.opens("/referrals/new");
  await shoot(anna, "referral-check");
  const draft = anna.path.replace(`/${lang}`, "").replace(/check$/, "");
  await anna.submits({ "c-working-age": "no" });
  await shoot(anna, "referral-outside");
  await anna.submits({ "c-working-age": "yes", "c-employment-support-needed": "yes", "c-multi-professional-support-needed": "yes" });
  await shoot(anna, "referral-fits");
  await anna.opens(`${draft}client`);
  await anna.submits({ ...newClient("Lähete"), municipality: "186" });
  await shoot(anna, "referral-list");
  await anna.opens(`${draft}consent`);
  await shoot(anna, "referral-consent");
  await anna.submits({ given: "spoken" });
  await anna.opens(`${draft}letter`);
  await anna.submits({ need: "broad-support", text: "Asiakas toivoo selvitystä.", arrival: "own-services", sender: "Terveysasema" });
  await anna.opens(`${draft}papers`);
  await shoot(anna, "referral-papers");
  await anna.opens(draft);
  await shoot(anna, "referral-ready");
  await anna.clicks('main form[action$="/send"] button');
  await shoot(anna, "referral-sent");
  await anna.opens(`${anna.path.replace(`/${lang}`, "")}/accept`);
  await shoot(anna, "referral-accept");
  await anna.opens("/referrals?view=waits");
  await shoot(anna, "referrals-waiting");
};

/** Pictures of the rota, the bank of answers and the ratio. */
const desk = async (place, shoot, lang, screen) => {
  const anna = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await anna.signsIn({ to: "/rota" });
  await shoot(anna, "rota");
  for (const path of ["answers", "consultations", "consultations/ratio", "arrivals", "model", "referrals", "consultations/new"]) {
    await anna.opens(`/${path}`);
    await shoot(anna, path.replaceAll("/", "-"));
  }
  await anna.submits({ text: "Asiakas on pitkään poissa työstä. Mihin ohjaan?", channel: "phone" });
  await anna.submits({ kind: "answer", text: "Aloita terveystarkastuksesta." });
  await shoot(anna, "thread-answered");
  await anna.clicks('main a[href$="/identify"]');
  await shoot(anna, "identify");
  const client = newClient("Nimetty");
  const own = { given: client.given, family: client.family, code: client.code, need: "broad-support", arrival: "own-services", asker: "Terveysaseman hoitaja", data: "situation" };
  await anna.submits(own);
  await shoot(anna, "thread-identified");
};

/** Pictures of what the coordinator sees. */
const coordinator = async (place, shoot, lang, screen) => {
  const anna = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await anna.opens("/sign-in");
  await shoot(anna, "sign-in");
  await anna.submits({ user: anna.who.user, password: "väärä salasana" });
  await shoot(anna, "sign-in-wrong");
  await anna.signsIn();
  await shoot(anna, "my-day");
  await anna.opens("/cases");
  await shoot(anna, "cases");
  await anna.clicks("main table tbody a");
  anna.case = anna.path.split("/").at(-1);
  await shoot(anna, "case");
  for (const path of ["move", "notes", "criteria", "bases", "responsible", "measurements", "client-assessment", "closing", "history"]) {
    await anna.opens(anna.at(`/${path}`));
    await shoot(anna, `case-${path}`);
  }
  await anna.opens(anna.at("/background"));
  await anna.submits({ unemployed: "viime keväästä", work_ability: "12" });
  await shoot(anna, "case-background-wrong");
  await anna.searchesPerson("Esimerkki");
  await shoot(anna, "persons");
  const client = newClient("Näkymä");
  await anna.opens("/persons/new");
  await anna.submits({ ...client, code: "010190-123A", municipality: "12" });
  await shoot(anna, "register-wrong");
  await anna.submits({ code: client.code, municipality: "186" });
  anna.person = anna.path.split("/").at(-1);
  await shoot(anna, "person");
  await anna.opens(`/persons/${anna.person}/cases`);
  await shoot(anna, "opening");
  await anna.opens(`/persons/${anna.person}/break-glass`);
  await shoot(anna, "break-glass");
  for (const path of ["rota", "team", "model", "profile", "profile/factor", "about", "cases/none"]) {
    await anna.opens(`/${path}`);
    await shoot(anna, path.replaceAll("/", "-"));
  }
  await anna.opens("/consultations/new");
  const question = "Asiakas on ollut pitkään poissa työstä, ja suunnitelma puuttuu. Mihin ohjaan?";
  await anna.submits({ text: `Esimerkki 010190-999W. ${question}`, channel: "phone", asker: "professional" });
  await shoot(anna, "ask-wrong");
  await anna.submits({ text: question, channel: "phone", asker: "professional" });
  await shoot(anna, "consultation");
  await anna.submits({ kind: "answer", text: "Aloita terveystarkastuksesta." });
  await shoot(anna, "consultation-answered");
  await anna.opens("/consultations");
  await shoot(anna, "consultations");
  if (!screen.touch) return;
  await anna.opens("/my-day");
  await anna.find(".menu-button").tap();
  await shoot(anna, "menu");
};

/** Pictures of a round of questionnaires: what the coordinator does, the letter, what the client sees. */
const rounds = async (place, shoot, lang, screen) => {
  const anna = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await anna.signsIn({ to: "/follow-ups" });
  await shoot(anna, "follow-ups");
  await anna.opens("/persons/new");
  const client = newClient("Kysely");
  await anna.submits({ ...client, municipality: "297", address: "Koulukatu 5 A 12, 70100 Kuopio", phone: "040 123 4567" });
  anna.person = anna.path.split("/").at(-1);
  await anna.opensCase();
  await anna.opens(anna.at("/questionnaires"));
  await shoot(anna, "rounds");
  for (const path of ["rounds/start", "rounds/start/invite", "rounds/start/decline"]) {
    await anna.opens(anna.at(`/${path}`));
    await shoot(anna, path.replaceAll("/", "-"));
  }
  await anna.opens(anna.at("/rounds/start/invite"));
  await anna.submits({ channel: "letter", language: lang });
  await shoot(anna, "rounds-letter");
  await anna.page.emulateMedia({ media: "print" });
  await shoot(anna, "rounds-letter-print");
  await anna.page.emulateMedia({ media: "screen" });
  const code = await anna.find(".letter dd").last().innerText();
  await anna.opens(anna.at("/rounds/start"));
  await shoot(anna, "rounds-invited");
  const asker = await looker(place, anna.who, lang, screen);
  await asker.opens("/reply");
  await asker.submits({ code: "1234" });
  await shoot(asker, "reply-code-wrong");
  await asker.submits({ code });
  await shoot(asker, "reply");
  await asker.clicks('main a[href*="/ask/"]');
  await shoot(asker, "reply-first");
  await asker.submits();
  await shoot(asker, "reply-nothing");
  await asker.submits({ "q-points": "4" });
  await shoot(asker, "reply-between");
  if (await asker.count('main a[href*="/ask/"]')) {
    await asker.clicks('main a[href*="/ask/"]');
    await shoot(asker, "reply-second");
    await asker.clicks('main form[action*="/pass/"] button');
  }
  if (await asker.count('main a[href$="/decline"]')) {
    await asker.clicks('main a[href$="/decline"]');
    await shoot(asker, "reply-decline");
    await asker.submits({ reason: "health" });
  }
  await shoot(asker, "reply-end");
  await asker.opens("/reply/AAAAAAAAAAAAAAAAAAAAAA");
  await shoot(asker, "reply-unknown");
  await anna.reloads();
  await shoot(anna, "rounds-over");
};

const others = async (place, shoot, lang, screen) => {
  const parts = [
    [LEAD, ["my-day", "team/hand-over-all", "effect"]],
    [PRIVACY, ["use-log"]],
    [OFFICE, ["office"]],
  ];
  for (const [role, paths] of parts) {
    const worker = await looker(place, place.of(role)[0], lang, screen);
    await worker.signsIn({ to: "/profile" });
    for (const path of paths) {
      await worker.opens(`/${path}`);
      await shoot(worker, `${place.of(role)[0].user}-${path.replaceAll("/", "-")}`);
    }
  }
};

/** Pictures of appointments, the health check, the assessment of work ability and a statement. */
const visits = async (place, shoot, lang, screen) => {
  const anna = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await anna.signsIn({ to: "/persons" });
  const client = newClient("Käyvä");
  await anna.opens("/persons/new");
  await anna.submits({ ...client, municipality: "186" });
  anna.person = anna.path.split("/").at(-1);
  await anna.opensCase();
  const today = new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki" }).format(new Date());
  await anna.opens(anna.at("/appointments"));
  await shoot(anna, "appointments-none");
  await anna.opens(anna.at("/appointments/book/initial-interview"));
  await shoot(anna, "appointment-book");
  await anna.submits({ day: "", time: "puoli" });
  await shoot(anna, "appointment-wrong");
  await anna.submits({ day: today, time: "9.30", place: "Terveysasema, huone 2", support: "peer" });
  await anna.opens(anna.at("/appointments/book/nurse"));
  await anna.submits({ day: today, time: "10.00" });
  await shoot(anna, "appointments");
  await anna.clicks('main a[href$="/mark"]');
  await shoot(anna, "appointment-mark");
  await anna.submits({ attendance: "missed", miss: "fear" });
  await anna.clicks('main a[href$="/mark"]');
  await anna.submits({ attendance: "missed", miss: "unknown" });
  await shoot(anna, "appointments-missed");
  await anna.opens(anna.at("/health-check"));
  await shoot(anna, "health-check-none");
  await anna.opens(anna.at("/health-check/begin"));
  await anna.submits({ why: "missing" });
  await anna.sends(anna.at("/health-check/guide"), { reason: "Selkäkipu ei hellitä." });
  await shoot(anna, "health-check");
  await anna.opens(anna.at("/health-check/nurse"));
  await shoot(anna, "health-check-nurse");
  await anna.opens(anna.at("/work-ability/order"));
  await shoot(anna, "work-ability-order");
  await anna.submits({ question: "Voiko asiakas palata entiseen työhön?", mark: "shl-36" });
  await anna.clicks('main a[href$="/share"]');
  const [profession] = await anna.options("profession");
  await anna.submits({ domain: "everyday-coping", with: await anna.choice("with", anna.who.name), profession: profession.value });
  await anna.clicks('main a[href$="/part"]');
  await anna.submits({ text: "Arki sujuu tuella.", conclusion: "some-limit", plain: "Pärjäät arjessa, kun saat apua." });
  await anna.sends(anna.at("/work-ability/clinic/oys"), { met: ["working-age"] });
  await shoot(anna, "work-ability");
  await anna.clicks('main a[href$="/conclude"]');
  await shoot(anna, "work-ability-conclude");
  await anna.opens(anna.at("/statements/new"));
  await anna.submits({ kind: "other", purpose: "Etuuden hakeminen", text: "Asiakas hyötyy tuesta.\n\nTuki jatkuu kevääseen." });
  await shoot(anna, "statements");
  await anna.clicks("main .card-title a");
  await anna.clicks('main a[href$="/sign"]');
  await shoot(anna, "statement-sign");
  await anna.submits();
  await shoot(anna, "statement");
  await anna.clicks('main a[href$="/print"]');
  await anna.page.emulateMedia({ media: "print" });
  await shoot(anna, "statement-print");
  await anna.page.emulateMedia({ media: "screen" });
  await anna.opens(anna.at("/statements/attach"));
  await shoot(anna, "statement-attach");
  await anna.opensTheCase();
  await shoot(anna, "case-with-visits");
  await anna.opens("/my-day");
  await shoot(anna, "my-day-visits");
};

/** Pictures of the plan: empty, with one side, with both and more, on paper. */
const plan = async (place, shoot, lang, screen) => {
  const anna = await looker(place, place.of(COORDINATOR)[0], lang, screen);
  await anna.signsIn({ to: "/persons" });
  await anna.registers(newClient("Suunniteltava"));
  await anna.opensCase();
  await anna.opens(anna.at("/plan"));
  await shoot(anna, "plan-none");
  await anna.sends(anna.at("/goals"), { text: "Palaan työhön lyhennetyllä työajalla kesään mennessä." });
  await anna.sends(anna.at("/goals"), { text: "Saan velka-asiat järjestykseen." });
  await anna.opens(anna.at("/criteria"));
  if (await anna.find('[name="c-social-and-health"]').count()) await anna.submits({ "c-social-and-health": "yes" });
  await anna.opens(anna.at("/plan/agree"));
  await shoot(anna, "plan-agree");
  const [first, second] = await anna.find('[name="goal"]').evaluateAll((inputs) => inputs.map(({ value }) => value));
  await anna.submits({ goal: second, sector: "social", text: "Talousneuvonta ja toimeentulon laskelma", due: "keväällä" });
  await shoot(anna, "plan-agree-wrong");
  await anna.submits({ arranger: "Aikuissosiaalityö", due: "12/2030" });
  await shoot(anna, "plan-one-side");
  const agrees = (goal, sector, text, arranger, due = "") => anna.sends(anna.at("/plan/agree"), { goal, sector, text, arranger, due });
  await agrees(first, "social", "Tuki arjen järjestämiseen työpäivinä", "Sosiaaliohjaaja Sanna Korhonen");
  await agrees(first, "health", "Työkykyarvio ja lausunto osasairauspäivärahaa varten", "Keskustan terveysaseman lääkäri", "11/2030");
  await agrees(first, "health", "Fysioterapeutin ohjaama harjoittelu", "Fysioterapia", "14.12.2030");
  await agrees(first, "benefits", "Osasairauspäivärahan hakemus", "Kela");
  await agrees(first, "own", "Sovin esihenkilön kanssa työajasta", "");
  await anna.opens(anna.at("/plan"));
  await anna.clicks('main a[href$="/change"]');
  await shoot(anna, "plan-change");
  await anna.opens(anna.at("/plan"));
  await anna.clicks('main a[href$="/end"]');
  await shoot(anna, "plan-end");
  await anna.submits({ how: "done", reason: "Tukea ei enää tarvita." });
  await anna.sends(anna.at("/decisions"), { decision: "plan", text: "Suunnitelma käytiin läpi.", answer: "accepted" });
  await anna.opens(anna.at("/plan"));
  await anna.find("main .details summary").first().click();
  await shoot(anna, "plan");
  await anna.page.emulateMedia({ media: "print" });
  await shoot(anna, "plan-print");
  await anna.page.emulateMedia({ media: "screen" });
  await anna.opensTheCase();
  await shoot(anna, "case-with-plan");
};

const PARTS = { rounds, coordinator, others, door, assessment, referral, desk, questionnaires, visits, plan };
const [model, ...only] = process.argv.slice(2);

try {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const place = await County.found({ model: model ?? "keusote-2024" });
  for (const lang of LANGUAGES) {
    for (const [name, screen] of Object.entries(SCREENS)) {
      const shoot = ({ page }, what) => page.screenshot({ path: `${FOLDER}${name}-${lang}-${what}.png`, fullPage: true });
      for (const [part, take] of Object.entries(PARTS)) {
        if (only.length === 0 || only.includes(part)) await take(place, shoot, lang, screen);
      }
    }
  }
  console.log(`pictures in ${FOLDER}`);
} finally {
  await endAll();
}
process.exit(0);
