// Clients sign in before they answer: on a phone, at a real OpenID Connect server, a process of its own.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { County } from "../lib/county.mjs";
import { folder, freePort, start } from "../lib/machine.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const PHONE = { width: 390, height: 780, touch: true };
const CLIENT = "rinnalla-replies";
const SECRET = "a-secret-of-the-tests-only-9876543210";
const SERVER = new URL("../oidc-server.mjs", import.meta.url).pathname;
const CONTACT = "020 000 0000";

const WORDS = {
  fi: {
    first: "Tunnistaudu ensin",
    again: "Et ole tunnistautunut, tai tunnistautumisesi on päättynyt",
    refused: "Et voi vastata tästä linkistä",
    intro: "Hyvä tietää",
    thanks: "Kiitos, vastauksesi on tallennettu",
    ended: "Olet kirjautunut ulos",
  },
  sv: {
    first: "Identifiera dig först",
    again: "Du har inte identifierat dig, eller så har identifieringen gått ut",
    refused: "Du kan inte svara via den här länken",
    intro: "Bra att veta",
    thanks: "Tack, dina svar är sparade",
    ended: "Du har loggat ut",
  },
};

/** A county that demands a sign-in, and the provider of its clients. */
const founded = async (database) => {
  const [port, own] = [await freePort(), await freePort()];
  const answer = `http://127.0.0.1:${own}/fi/sign-in/reply/answer`;
  await start(process.execPath, [SERVER, `${port}`, CLIENT, SECRET, answer], /provider at/);
  const file = join(folder("signin"), "secret");
  writeFileSync(file, SECRET, { mode: 0o600 });
  const settings =
    `[reply]\nby = "sign-in"\ncontact = "Puhelin ${CONTACT}"\n[reply.provider]\nissuer = "http://127.0.0.1:${port}"\n` +
    `client_id = "${CLIENT}"\nclient_secret_file = "${file}"\n`;
  return County.found({ model: "pohjois-savo", database, settings, port: own });
};

/** A client with a case, invited by letter: the code in it. A letter is printed at any hour. */
const invited = async (t, place, lang) => {
  const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang: "fi" });
  await worker.signsIn();
  const client = newClient("Tunnistus");
  await worker.registers({ ...client, address: "Koulukatu 5 A 12, 70100 Kuopio" });
  await worker.opensCase();
  await worker.opens(worker.at("/rounds/start/invite"));
  await worker.submits({ channel: "letter", language: lang });
  const letter = await worker.find(".letter").innerText();
  assert.match(letter, lang === "fi" ? /tunnistaudut pankkitunnuksilla/ : /identifierar du dig med bankkoder/);
  const [, code] = await worker.find(".letter dd").allInnerTexts();
  await worker.clicks('main form[action$="/posted"] button');
  return { worker, client, code };
};

class Asker extends Coordinator {
  /** From the page behind the link to the provider, and back as whoever has this code. */
  async signsInAs(code) {
    await this.clicks('main a[href*="/sign-in?next="]');
    assert.ok(this.isAway(), "the provider asks, whomever it remembers");
    await this.page.fill("[name=login]", code);
    await this.page.fill("[name=password]", "anything");
    // Over pages of the provider that send themselves, when somebody else was signed in before.
    await this.find("button[type=submit]").click();
    await this.arrives((url) => url.href.startsWith(this.county.url));
    await this.looks();
  }
}

/** Shows PSA-60. */
const journey = (database, lang) => async (t) => {
  const words = WORDS[lang];
  const place = await founded(database);
  const { worker, client, code } = await invited(t, place, lang);
  const asker = await Asker.at(t, place, worker.who, { lang, ...PHONE });
  await asker.opens("/reply");
  await asker.submits({ code });
  const link = asker.path.slice(3);
  await asker.sees(words.first);
  await asker.doesNotSee(words.intro);
  await asker.doesNotSee(client.family);

  await asker.signsInAs(newClient("Toinen").code);
  await asker.sees(words.refused);
  await asker.sees(CONTACT);
  await asker.opens(link);
  await asker.sees(words.first);

  await asker.signsInAs(client.code);
  assert.equal(asker.path, `/${lang}${link}`, "back at the link");
  await asker.sees(words.intro);
  await asker.clicks('main a[href*="/ask/"]');
  // The cookie is gone: nothing is taken, and the page says so.
  const cookies = await asker.context.cookies(place.url);
  assert.ok(cookies.some(({ name, httpOnly, sameSite }) => name === "rinnalla-reply" && httpOnly && sameSite === "Lax"));
  await asker.fills({ "q-points": "4" });
  await asker.context.clearCookies({ name: "rinnalla-reply" });
  await asker.submits();
  await asker.sees(words.again);
  await asker.signsInAs(client.code);
  assert.match(asker.path, /\/ask\/was$/, "back at the page that was left");
  await asker.submits({ "q-points": "4" });
  while (await asker.count('main a[href*="/ask/"], main form[action*="/pass/"]')) {
    if (asker.path.includes("/ask/")) {
      const pass = await asker.count('main form[action*="/pass/"]');
      if (pass) await asker.clicks('main form[action*="/pass/"] button');
      else break;
    } else await asker.clicks('main a[href*="/ask/"]');
  }
  if (asker.path.includes("/ask/")) {
    const field = asker.find("main form.form [name^=q-]").first();
    const [name, value] = [await field.getAttribute("name"), await field.getAttribute("value")];
    await asker.submits({ [name]: value });
  }
  await asker.sees(words.thanks);
  await asker.clicks('main form[action$="/sign-out"] button');
  await asker.sees(words.ended);
  await asker.opens(link);
  await asker.sees(words.first);
  await asker.doesNotSee(words.thanks);

  await worker.opens(worker.at("/rounds/start"));
  await worker.sees("Asiakas on vastannut itse");
  await worker.doesNotSee("Asiakas vastaa vain tunnistautuneena");
  await place.verify();
};

export default [
  ["a client signs in on a phone, answers and signs out, and nobody else is told anything (fi, SQLite)", journey("sqlite", "fi")],
  ["a client signs in on a phone, answers and signs out, and nobody else is told anything (sv, PostgreSQL)", journey("postgres", "sv")],
];
