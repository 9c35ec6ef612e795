// A nurse goes from the signs to a referral; the team accepts one and declines another.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR, OTHER_UNIT } from "../lib/roles.mjs";

const FITS = { "c-working-age": "yes", "c-employment-support-needed": "yes", "c-multi-professional-support-needed": "yes" };
const WORDS = {
  fi: { situation: "Asiakas toivoo työkykynsä selvittämistä.", first: "Hoito on kesken. Palatkaa keväällä.", ask: "Onko leikkaus tiedossa?", told: "On, huhtikuussa." },
  sv: { situation: "Klienten önskar att arbetsförmågan utreds.", first: "Vården pågår. Kom tillbaka i vår.", ask: "Är en operation på gång?", told: "Ja, i april." },
};
const PAPER = { name: "lausunto.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 lausunto") };

/** Writes a referral section by section and sends it: its address. */
const refers = async (nurse, client, words) => {
  await nurse.opens("/referrals");
  await nurse.clicks('main a[href$="/referrals/new"]');
  await nurse.isRefused({ "c-working-age": "no" }, "reason");
  await nurse.submits(FITS);
  await nurse.clicks('main a[href$="/client"]');
  await nurse.isRefused({ given: client.given, family: client.family }, "born");
  await nurse.submits({ code: client.code, phone: "040 000 0000" });
  await nurse.clicks('main a[href$="/consent"]');
  await nurse.submits({ given: "spoken" });
  await nurse.clicks('main a[href$="/letter"]');
  await nurse.submits({ need: "broad-support", text: words.situation, arrival: "own-services", sender: "Terveysasema" });
  await nurse.clicks('main a[href$="/papers"]');
  await nurse.find('input[type="file"]').setInputFiles(PAPER);
  await nurse.clicks("main form.form .form-actions button[type=submit]");
  await nurse.sees(PAPER.name);
  await nurse.opens(nurse.path.replace(`/${nurse.lang}`, "").replace(/papers$/, ""));
  await nurse.clicks('main form[action$="/send"] button');
  return nurse.path.replace(`/${nurse.lang}`, "");
};

const acceptedAndDeclined = (lang, database, script) => async (t) => {
  const place = await county("keusote-2024", database);
  const words = WORDS[lang];
  const nurse = await Coordinator.at(t, place, place.of(OTHER_UNIT)[0], { lang, script, check: script });
  await nurse.signsIn({ to: "/referrals" });
  const [first, second] = [newClient("Ohjattu"), newClient("Palautettu")];
  const accepted = await refers(nurse, first, words);
  const declined = await refers(nurse, second, words);

  const team = await Coordinator.at(t, place, place.of(COORDINATOR)[1], { lang, script, check: script });
  await team.signsIn({ to: "/referrals" });
  await team.sees(second.family);
  await team.opens(declined);
  await team.submits({ kind: "ask-more", text: words.ask });
  await nurse.opens(declined);
  await nurse.sees(words.ask);
  await nurse.submits({ kind: "tell-more", text: words.told });
  await team.opens(declined);
  await team.sees(words.told);
  await team.isRefused({ kind: "decline", text: words.first }, "declined");
  await team.submits({ kind: "decline", declined: "other-service-first", text: words.first });

  await team.opens(accepted);
  await team.sees(words.situation);
  const [download] = await Promise.all([team.page.waitForEvent("download"), team.find('main a[href*="/papers/"]').click()]);
  assert.equal(download.suggestedFilename(), PAPER.name, "the paper is a file to be saved");
  await team.clicks('main a[href$="/accept"]');
  await team.submits({ who: "new" });
  assert.match(team.path, /\/cases\//, "the case is open");
  await team.sees(first.family);
  await team.sees("Terveysasema");

  await nurse.opens(declined);
  await nurse.sees(words.first);
  await nurse.opens(accepted);
  assert.equal(await nurse.count('main a[href*="/cases/"]'), 0, "the case is the team's");
  const own = await nurse.find("main").innerText();
  assert.ok(!own.includes(second.family), "each referral shows its own client");
};

export default [
  ["a nurse goes from the signs to one referral accepted and one declined (SQLite, Finnish)", acceptedAndDeclined("fi", "sqlite", true)],
  ["a nurse goes from the signs to one referral accepted and one declined (PostgreSQL, Swedish, no script)", acceptedAndDeclined("sv", "postgres", false)],
];
