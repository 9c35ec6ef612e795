// What is written is not lost: not by a reload, not by leaving the page, not by the end of the session.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

class Writer extends Coordinator {
  static async with(t, database) {
    const place = await county("pohjois-savo", database);
    const writer = await Writer.at(t, place, place.of(COORDINATOR)[1], { check: false });
    await writer.signsIn();
    await writer.registers(newClient("Luonnosmaa"));
    await writer.opensCase();
    await writer.opens(writer.at("/notes"));
    return writer;
  }

  get text() {
    return this.find("[name=text]");
  }

  async draftIsSaved() {
    await this.find("[data-draft-status]").filter({ hasText: /\d+\.\d\d/ }).waitFor();
  }

  async hasInTheForm(text) {
    await this.opens(this.at("/notes"));
    assert.equal(await this.text.inputValue(), text, "what was typed is on the form");
  }

  /** Sends the form though the session has ended, and signs in again. */
  async sendsAndSignsIn() {
    await this.clicks("main form.form .form-actions button[type=submit]");
    assert.match(this.path, /\/sign-in$/, "without a session the form leads to sign-in");
    await this.submits({ user: this.who.user, password: this.who.password });
    assert.match(this.path, /\/notes$/, "after sign-in the form is there again");
  }
}

const survivesReload = (database) => async (t) => {
  const writer = await Writer.with(t, database);
  await writer.text.pressSequentially("Asiakas kertoi, että\nselkä");
  await writer.draftIsSaved();
  await writer.reloads();
  assert.equal(await writer.text.inputValue(), "Asiakas kertoi, että\nselkä", "the draft is on the reloaded page");
  assert.ok(await writer.count("main .notice"), "the page says that it is a draft");
  await writer.submits({ text: "Asiakas kertoi, että selkä on parempi." });
  await writer.sees("selkä on parempi");
  await writer.hasInTheForm("");
};

const survivesLeaving = async (t) => {
  const writer = await Writer.with(t, "sqlite");
  await writer.text.pressSequentially("Kirjoitettu juuri ennen lähtöä");
  await writer.opens("/my-day");
  await writer.hasInTheForm("Kirjoitettu juuri ennen lähtöä");
};

const survivesSignOutElsewhere = async (t) => {
  const writer = await Writer.with(t, "postgres");
  await writer.text.pressSequentially("Ensin tallentunut luonnos.");
  await writer.draftIsSaved();
  const form = writer.page;
  writer.page = await writer.newTab();
  await writer.opens("/my-day");
  await writer.signsOut();
  writer.page = form;
  await writer.text.fill("Ensin tallentunut luonnos. Ja sen jälkeen kirjoitettu.");
  await writer.sendsAndSignsIn();
  const kept = await writer.text.inputValue();
  assert.ok(kept.startsWith("Ensin tallentunut luonnos."), `the saved draft is there: “${kept}”`);
  writer.expects(kept.endsWith("Ja sen jälkeen kirjoitettu."), "what was typed after the sign-out is there too");
};

const survivesEndOnServer = async (t) => {
  const writer = await Writer.with(t, "sqlite");
  const elsewhere = await Coordinator.at(t, writer.county, writer.who, { check: false });
  await elsewhere.signsIn({ to: "/profile" });
  await elsewhere.clicks("form:has([name=session][value=others]) button");
  await writer.text.fill("Kirjoitettu istunnon päätyttyä, tallentamatta luonnokseksi.");
  await writer.sendsAndSignsIn();
  assert.equal(await writer.text.inputValue(), "Kirjoitettu istunnon päätyttyä, tallentamatta luonnokseksi.");
  await writer.submits();
  await writer.sees("Kirjoitettu istunnon päätyttyä");
};

/** A draft is its writer's own, and the sent form leaves none behind. */
const isOwn = async (t) => {
  const writer = await Writer.with(t, "sqlite");
  await writer.text.pressSequentially("Vain minun luonnokseni");
  await writer.draftIsSaved();
  await writer.opens(writer.at("/helpers"));
  const other = await Coordinator.at(t, writer.county, writer.county.of(COORDINATOR)[0], { check: false });
  await writer.submits({ worker: await writer.choice("worker", other.who.name), purpose: "Työpari" });
  await other.signsIn({ to: writer.at("/notes") });
  assert.equal(await other.find("[name=text]").inputValue(), "", "nobody else sees the draft");
};

export default [
  ["a text that is being typed is saved, and is there after a reload (SQLite)", survivesReload("sqlite")],
  ["a text that is being typed is saved, and is there after a reload (PostgreSQL)", survivesReload("postgres")],
  ["leaving the page at once loses nothing of what was typed", survivesLeaving],
  ["signing out in another tab loses nothing of what was typed", survivesSignOutElsewhere],
  ["a session that is ended on the server loses nothing of what was typed", survivesEndOnServer],
  ["a draft is shown to its writer only", isOwn],
];
