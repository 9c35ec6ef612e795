// From the nurse's visit to the physician and to a statement; appointments with what happened in them.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR, NURSE, PHYSICIAN } from "../lib/roles.mjs";

const WORDS = {
  fi: { sleep: "Nukkuu neljä tuntia yössä.", seen: "Unettomuus hoidetaan ensin.", summary: "Saat apua uneen.", statement: "Potilas hyötyy kuntoutuksesta.", reason: "Väsymys ei hellitä.", question: "Voiko asiakas palata entiseen työhön?", plain: "Voit tehdä työtä, kun saat apua uneen.", view: "Jaksaisin puolikasta päivää." },
  sv: { sleep: "Sover fyra timmar per natt.", seen: "Sömnen behandlas först.", summary: "Du får hjälp med sömnen.", statement: "Patienten har nytta av rehabilitering.", reason: "Tröttheten ger inte med sig.", question: "Kan klienten återgå till sitt arbete?", plain: "Du kan arbeta när du får hjälp med sömnen.", view: "Jag skulle orka halva dagar." },
};

/** A day so many days from today in Finland, as people write it. */
const day = (ahead) => {
  const there = new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki" });
  return there.format(new Date(Date.now() + ahead * 86_400_000));
};

/** Books a time with somebody: refused without a day first. */
const books = async (worker, kind, who, ahead, time) => {
  await worker.opens(worker.at(`/appointments/book/${kind}`));
  const value = await worker.choice("with", who.name);
  await worker.isRefused({ with: value, time: "puoli", day: "" }, "time", "day");
  await worker.submits({ day: day(ahead), time });
  assert.equal(worker.status, 200, `a time is booked, but: ${await worker.errors()}`);
  await worker.sees(who.name);
};

const checked = async (coordinator, nurse, physician, words) => {
  await coordinator.opens(coordinator.at("/health-check"));
  await coordinator.clicks('main a[href$="/health-check/begin"]');
  await coordinator.isRefused({}, "why");
  await coordinator.submits({ why: "missing" });
  await coordinator.sends(coordinator.at("/health-check/step/form-asked"), {});
  await books(coordinator, "health-check", nurse.who, 10, "9.30");
  await coordinator.opens(coordinator.at("/health-check"));
  await coordinator.sees(day(10));
  await coordinator.sees(day(3));

  nurse.case = coordinator.case;
  await nurse.opens(nurse.at("/health-check"));
  await nurse.clicks('main a[href$="/health-check/nurse"]');
  await nurse.isRefused({ "area-sleep": "needs", "words-sleep-needs": words.sleep }, "conclusion");
  await nurse.submits({ conclusion: "physician" });
  assert.equal(nurse.status, 200, `the visit is recorded, but: ${await nurse.errors()}`);
  await nurse.sees(words.sleep);
  await books(nurse, "physician", physician.who, 12, "13");

  physician.case = coordinator.case;
  await physician.sends(physician.at("/health-check/physician"), { text: words.seen, conclusion: "services" });
  await physician.sees(words.seen);
};

const stated = async (coordinator, physician, words) => {
  await physician.opens(physician.at("/statements"));
  await physician.clicks('main a[href$="/statements/new"]');
  await physician.isRefused({ kind: "rehabilitation", purpose: words.question }, "text");
  await physician.submits({ text: words.statement });
  await physician.clicks("main .card-title a");
  const statement = physician.path.replace(`/${physician.lang}`, "");
  await physician.clicks('main a[href$="/sign"]');
  await physician.sees(words.statement);
  await physician.submits();
  await physician.clicks('main a[href$="/print"]');
  await physician.sees(words.statement);

  await coordinator.opens(statement);
  await coordinator.sends(`${statement}/hand`, { how: "phone" });
  await coordinator.opens(`${statement}/send`);
  const agreement = (await coordinator.options("basis"))[0].value;
  await coordinator.isRefused({ partner: "kela", basis: agreement }, "basis");
  await coordinator.opens(coordinator.at("/bases"));
  await coordinator.submits({ ground: "consent:disclosure", purpose: words.question, data: ["health"], recipients: ["kela"] });
  await coordinator.opens(`${statement}/send`);
  const permission = (await coordinator.options("basis")).find(({ value }) => value !== agreement).value;
  await coordinator.submits({ partner: "kela", basis: permission });
  assert.equal(coordinator.status, 200, `it is sent, but: ${await coordinator.errors()}`);
};

const assessed = async (coordinator, nurse, words) => {
  await coordinator.opens(coordinator.at("/work-ability"));
  await coordinator.clicks('main a[href$="/order"]');
  await coordinator.isRefused({}, "question");
  await coordinator.submits({ question: words.question, mark: "shl-36" });
  await coordinator.clicks('main a[href$="/share"]');
  const to = await coordinator.choice("with", nurse.who.name);
  const [profession] = await coordinator.options("profession");
  await coordinator.submits({ domain: "everyday-coping", with: to, profession: profession.value });
  assert.equal(coordinator.status, 200, `the domain is shared out, but: ${await coordinator.errors()}`);
  await nurse.opens("/my-day");
  await nurse.opens(nurse.at("/work-ability"));
  await nurse.clicks('main a[href$="/part"]');
  await nurse.isRefused({ text: words.seen, conclusion: "some-limit" }, "plain");
  await nurse.submits({ plain: words.plain });
  await nurse.sees(words.plain);
  await coordinator.opens(coordinator.at("/work-ability"));
  await coordinator.clicks('main a[href$="/view"]');
  await coordinator.submits({ view: "said", text: words.view });
  await coordinator.clicks('main a[href$="/conclude"]');
  await coordinator.submits({ ability: "good-after-support", text: words.seen, plain: words.plain });
  assert.equal(coordinator.status, 200, `it is put together, but: ${await coordinator.errors()}`);
  await coordinator.sends(coordinator.at("/work-ability/clinic/oys"), { met: ["working-age", "client-wants"] });
};

const journey = (lang, database, { script, ...screen }) => async (t) => {
  const place = await county("pohjois-savo", database);
  const words = WORDS[lang];
  const at = { lang, script, check: script, ...screen };
  const coordinator = await Coordinator.at(t, place, place.of(COORDINATOR)[0], at);
  await coordinator.signsIn();
  await coordinator.registers(newClient("Tarkastettava"));
  await coordinator.opensCase();
  const nurse = await Coordinator.at(t, place, place.of(NURSE)[0], at);
  const physician = await Coordinator.at(t, place, place.of(PHYSICIAN)[0], at);
  // The case is the coordinator's own: whoever takes part is let in first.
  for (const who of [nurse, physician]) {
    await coordinator.opens(coordinator.at("/helpers"));
    const worker = await coordinator.choice("worker", who.who.name);
    await coordinator.submits({ worker, purpose: words.question });
    await who.signsIn();
  }

  await checked(coordinator, nurse, physician, words);
  await coordinator.sends(coordinator.at("/health-check/finish"), { text: words.summary });
  await stated(coordinator, physician, words);
  await assessed(coordinator, nurse, words);

  await books(coordinator, "nurse", nurse.who, 0, "7.00");
  await books(coordinator, "initial-interview", nurse.who, 0, "7.15");
  assert.ok(await coordinator.count("main .notice"), "two times at once are a warning");
  await nurse.opens("/my-day");
  await nurse.clicks('main a[href$="/appointments"]');
  await nurse.clicks('main a[href$="/mark"]');
  await nurse.isRefused({}, "attendance");
  await nurse.submits({ attendance: "missed", miss: "fear" });
  assert.equal(nurse.status, 200, `what happened is recorded, but: ${await nurse.errors()}`);
  await coordinator.opensTheCase();
  await coordinator.opens(coordinator.at("/health-check"));
  await coordinator.sees(words.summary);
  await coordinator.opens(coordinator.at("/history"));
};

const PHONE = { width: 360, height: 740, touch: true };

export default [
  ["a nurse and a physician examine, a statement is signed and sent (SQLite, Finnish)", journey("fi", "sqlite", { script: true })],
  ["a nurse and a physician examine, a statement is signed and sent (PostgreSQL, Swedish, a phone)", journey("sv", "postgres", { script: true, ...PHONE })],
  ["a nurse and a physician examine, a statement is signed and sent (PostgreSQL, Swedish, no script)", journey("sv", "postgres", { script: false })],
];
