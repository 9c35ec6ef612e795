// What a coordinator does with a client's case, page by page.

import assert from "node:assert/strict";

import { identityCode, withSlip } from "./codes.mjs";
import { Worker } from "./worker.mjs";

const idOf = (path) => path.split("/")[3];

let clients = 0;

/** A number as syllables: names have no digits, and the search takes doubled letters for one. */
const syllables = (number) => [...`${number}`].map((digit) => "klmnprstvj"[digit] + "aeiouyaeio"[digit]).join("");

/** Today as it is written in Finland. */
export const today = () => {
  const now = new Date();
  return `${now.getDate()}.${now.getMonth() + 1}.${now.getFullYear()}`;
};

/** A client whom nobody has met. */
export const newClient = (family) => {
  clients += 1;
  const day = 1 + (clients % 28);
  const code = identityCode({ day, month: 1 + (clients % 12), year: 1962 + (clients % 40), number: 900 + (clients % 99) });
  return { given: "Koe", family: `${family}-${syllables(100 + clients)}`, code };
};

export class Coordinator extends Worker {
  get caseHref() {
    return `/cases/${this.case}`;
  }

  at(path) {
    return `${this.caseHref}${path}`;
  }

  /** Searches the register. */
  async searchesPerson(words) {
    await this.opens("/persons");
    await this.fills({ q: words });
    await this.clicks("form.search button");
  }

  /** Registers a client who is not there: search first, a slip in the code is told, the second time nobody is made twice. */
  async registers(client) {
    await this.searchesPerson(client.family);
    assert.equal(await this.count("main table"), 0, "nobody has the name yet");
    await this.clicks('main a[href$="/persons/new"]');
    await this.isRefused({ ...client, code: withSlip(client.code), born: "", municipality: "12" }, "code", "municipality");
    assert.equal(await this.find("[name=family]").inputValue(), client.family, "what was typed is still there");
    await this.submits({ code: client.code, municipality: this.county.model === "pohjois-savo" ? "297" : "186" });
    this.person = idOf(this.path);
    await this.sees(client.family);
  }

  async isOfferedTheSame(client) {
    await this.opens("/persons/new");
    await this.isRefused(client, "code");
    assert.ok(await this.count(`.notice-links a[href$="/persons/${this.person}"]`), "the person of the code is offered");
    await this.searchesPerson(client.code);
    assert.equal(await this.count("main table tbody tr"), 1, "the code finds one person");
  }

  /** Opens a case of one's own for the person. A consent without data is no basis. */
  async opensCase({ refused = false } = {}) {
    await this.opens(`/persons/${this.person}`);
    await this.clicks('main a[href$="/cases"]');
    const [, arrival] = await this.options("arrival");
    const [need] = await this.options("need");
    const own = (await this.options("owner")).find(({ value }) => value.startsWith("w:"));
    const values = {
      arrival: arrival.value,
      sender: "Lähettävä yksikkö",
      need: need.value,
      words: "Toivoo apua työkykyyn.",
      owner: own.value,
    };
    const agreement = await this.find("[name=ground]").inputValue();
    if (refused) {
      const bare = (await this.options("ground")).find(({ value }) => value.startsWith("consent:") && value !== agreement);
      await this.submits({ ...values, purpose: "Palvelun järjestäminen", ground: bare.value });
      this.expects(this.status === 422, "a consent that names no data opens no case");
    }
    if (this.path.endsWith("/cases")) await this.submits({ ...values, ground: agreement });
    assert.match(this.path, /\/cases\/[^/]+$/, `the case is open, but: ${await this.errors()}`);
    this.case = idOf(this.path);
  }

  async opensTheCase() {
    await this.opens(this.caseHref);
    assert.equal(this.status, 200, `${this.who.name} sees the case`);
  }

  /** Finds the case in the list by the client's name. */
  async findsCase(client) {
    await this.opens("/cases");
    await this.fills({ q: client.family });
    await this.clicks("form.search button");
    await this.clicks("main table tbody a");
    assert.equal(idOf(this.path), this.case ?? idOf(this.path), "the search leads to the case");
    this.case = idOf(this.path);
  }

  /** Answers the criteria: yes, but to what excludes no. */
  async checksCriteria(path = "/criteria") {
    await this.opens(this.at(path));
    for (const question of await this.find(".criterion").all()) {
      const name = await question.locator("input").first().getAttribute("name");
      await this.fills({ [name]: /acute|process-in/.test(name) ? "no" : "yes" });
    }
    await this.submits({ reason: "Käytiin läpi yhdessä asiakkaan kanssa." });
    assert.equal(this.status, 200, `${path} was taken, but: ${await this.errors()}`);
  }

  /** Records a basis whose name stands in `wanted`; the agreement when no other does. */
  async recordsBasis(wanted, recipients = []) {
    await this.opens(this.at("/bases"));
    const grounds = await this.options("ground");
    const ground = grounds.find(({ label, value }) => wanted === value || wanted.includes(label)) ?? grounds[0];
    const disclosing = ground !== grounds[0];
    if (disclosing) await this.isRefused({ ground: ground.value, purpose: "Tuen suunnittelu" }, "data");
    await this.submits({
      ground: ground.value,
      purpose: "Tuen suunnittelu",
      data: disclosing ? ["identity", "situation"] : [],
      recipients,
    });
    assert.equal(this.status, 200, `the basis was taken, but: ${await this.errors()}`);
  }

  async namesResponsible() {
    await this.opens(this.at("/responsible"));
    const me = await this.choice("worker", this.who.name);
    await this.isRefused({ worker: me, deputy: me });
    const deputy = (await this.options("deputy")).findLast(({ value }) => value !== me);
    await this.submits({ worker: me, deputy: "" });
    assert.equal(this.status, 200, `the responsible person was named, but: ${await this.errors()}`);
    await this.sends(this.at("/deputy"), { deputy: deputy.value });
    await this.sends(this.at("/telling"), { how: "phone" });
  }

  async writesNote(text) {
    await this.clicks(`main a[href$="${this.at("/notes")}"]`);
    await this.submits({ text, kind: "contact", register: "social" });
    await this.sees(text);
  }

  /** Corrects the newest note: both texts stand on the page. */
  async correctsNote(old, text) {
    await this.clicks(".event-actions a[href*='/notes/']");
    assert.equal(await this.find("[name=text]").inputValue(), old, "the form has the text as it stands");
    await this.isRefused({ text }, "reason");
    await this.submits({ text, reason: "Päivä oli väärin." });
    await this.sees(text);
    await this.sees(old);
  }

  async decides(wanted) {
    await this.opens(this.at("/decisions"));
    const decision = await this.choice("decision", wanted);
    await this.isRefused({ decision, text: "" });
    await this.submits({ decision, text: "Sovittiin näin.", answer: "accepted" });
    assert.equal(this.status, 200, `the decision was taken, but: ${await this.errors()}`);
  }

  /** Asks all that the open questionnaire asks; every answer is the one in the middle. */
  async measures(occasion) {
    await this.isRefused({ mode: "interview", at: occasion, on: "31.2.2026" }, "on");
    const middle = await this.find("main form.form").evaluate((form) => {
      const groups = Map.groupBy([...form.elements].filter(({ name, type }) => name.startsWith("q-") && type === "radio"), ({ name }) => name);
      return [...groups].map(([name, inputs]) => [name, inputs[Math.floor(inputs.length / 2)].value]);
    });
    assert.ok(middle.length > 0, `${this.path} asks something`);
    await this.submits({ on: today(), ...Object.fromEntries(middle) });
    assert.match(this.path, /\/answers\/[^/]+$/, `the answers were taken, but: ${await this.errors()}`);
  }

  async setsGoal(text) {
    await this.sends(this.at("/goals"), { text });
    await this.sees(text);
  }

  /** What can be chosen. */
  async options(name) {
    const all = await this.find(`[name=${name}] option`).evaluateAll((list) => list.map(({ value, label }) => ({ value, label })));
    return all.filter(({ value }) => value);
  }

  /** The value of the choice that is `wanted`, is named in it, or names it. */
  async choice(name, wanted) {
    const longestFirst = (await this.options(name)).sort((one, other) => other.label.length - one.label.length);
    const fits = ({ label, value }) => wanted === value || wanted.includes(label) || label.includes(wanted);
    const found = longestFirst.find(fits);
    assert.ok(found, `${this.path} offers “${wanted}” as ${name}`);
    return found.value;
  }
}
