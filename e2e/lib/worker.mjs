// Somebody at a browser: opens pages, fills forms, presses buttons. Every page that comes is looked at.

import assert from "node:assert/strict";

import { profile } from "./browser.mjs";
import { factorCode } from "./codes.mjs";
import { barriers, faults, signature } from "./inspect.mjs";

const known = new WeakMap();

/** Pages of a county that have been looked at by somebody with the same role, language and screen. */
const knownAt = (county, how) => {
  if (!known.has(county)) known.set(county, new Map());
  const seen = known.get(county);
  if (!seen.has(how)) seen.set(how, new Set());
  return seen.get(how);
};

export class Worker {
  /** Sits down at a browser for a test. `who` is a line of the list of those who can sign in. */
  static async at(test, county, who, { lang = "fi", check = true, axe = true, script = true, ...screen } = {}) {
    const worker = new this();
    Object.assign(worker, { county, who, lang, check, axe, script, problems: [] });
    worker.known = knownAt(county, `${lang} ${screen.width} ${script} ${axe} ${who.role}`);
    worker.context = await profile({ script, ...screen });
    test.people.push(worker);
    worker.page = await worker.newTab();
    return worker;
  }

  /** Another tab of the same browser. */
  async newTab() {
    const page = await this.context.newPage();
    page.on("pageerror", (error) => this.minds(`script error: ${error.message}`, page));
    page.on("console", (message) => {
      // A refused form or a page that is not there is what many tests are about; `status` tells of it.
      if (message.type() !== "error" || message.text().startsWith("Failed to load resource") || this.isAway(page)) return;
      this.minds(`console: ${message.text()}`, page);
    });
    page.on("response", (response) => {
      const request = response.request();
      const whole = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (whole) page.status = response.status();
      if (this.isAway(page)) return;
      const bad = whole ? response.status() >= 500 : response.status() >= 400;
      if (bad) this.minds(`${response.status()} for ${request.method()} ${new URL(response.url()).pathname}`, page);
    });
    return page;
  }

  /** Something is amiss that does not stop the work; the test fails at its end. */
  minds(problem, page = this.page) {
    const { pathname, search } = new URL(page.url() === "about:blank" ? this.county.url : page.url());
    this.problems.push(`${problem} at ${pathname}${search}`);
  }

  /** A claim that the work can go on without. */
  expects(holds, claim) {
    if (!holds) this.minds(`not so: ${claim}`);
  }

  /** Is the page another's, such as the provider's? */
  isAway(page = this.page) {
    return page.url().startsWith("http") && !page.url().startsWith(this.county.url);
  }

  get status() {
    return this.page.status;
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** The address of a page in this person's language. */
  href(path) {
    return `${this.county.url}/${this.lang}${path}`;
  }

  find(selector) {
    return this.page.locator(selector);
  }

  count(selector) {
    return this.find(selector).count();
  }

  /** A page has come: is it as every page must be? */
  async looks() {
    if (!this.check || this.isAway()) return;
    const which = await signature(this.page, this.status);
    if (this.known.has(which)) return;
    this.known.add(which);
    const users = this.county.people.map(({ user }) => user);
    for (const problem of await faults(this.page, users)) this.minds(problem);
    for (const problem of this.axe ? await barriers(this.page) : []) this.minds(problem);
  }

  /** Does what brings another page, and waits for it. */
  async goes(act) {
    await Promise.all([this.page.waitForEvent("domcontentloaded"), act()]);
    await this.looks();
  }

  async opens(path) {
    await this.goes(() => this.page.goto(this.href(path), { waitUntil: "commit" }));
    return this;
  }

  async reloads() {
    await this.goes(() => this.page.reload({ waitUntil: "commit" }));
  }

  /** Waits for an address. A second click ends the way there of the first, and goes it again. */
  async arrives(address) {
    const ended = (error) => {
      if (!error.message.includes("ERR_ABORTED")) throw error;
      return this.arrives(address);
    };
    await this.page.waitForURL(address).catch(ended);
  }

  /** Follows a link or presses a button, told by a selector. */
  async clicks(selector) {
    await this.goes(() => this.find(selector).first().click());
  }

  /** Types and chooses by the names of fields. */
  async fills(values) {
    for (const [name, value] of Object.entries(values)) await this.fill(this.find(`main [name="${name}"]`), value);
  }

  async fill(field, value) {
    const kind = await field.first().evaluate((element) => (element.tagName === "SELECT" ? "select" : element.type));
    if (kind === "select") return field.selectOption(value);
    if (kind !== "radio" && kind !== "checkbox") return field.fill(value);
    for (const one of [value].flat()) await this.ticks(field.and(this.find(`[value="${one}"]`)));
  }

  /** Chooses as people do: by the label, which the design system draws over the field itself. */
  async ticks(box) {
    if (!(await box.isChecked())) await this.find(`label[for="${await box.getAttribute("id")}"]`).click();
  }

  /** Sends the form of the page. */
  async submits(values = {}) {
    await this.fills(values);
    await this.clicks("main form.form .form-actions button[type=submit]");
  }

  /** Opens a form, fills it and sends it; it must be taken. */
  async sends(path, values) {
    await this.opens(path);
    assert.equal(this.status, 200, `${path} is there`);
    await this.submits(values);
    assert.equal(this.status, 200, `${path} was taken, but: ${await this.errors()}`);
  }

  /** Sends the form; it must come back with what is wrong, at these fields. */
  async isRefused(values, ...fields) {
    await this.submits(values);
    await this.seesRefusal(...fields);
  }

  async seesRefusal(...fields) {
    assert.equal(this.status, 422, `${this.path} is refused`);
    assert.ok(await this.count(".error-summary li"), `${this.path} says what is wrong`);
    const summary = await this.page.evaluate(() => document.activeElement?.matches("[data-error-summary]"));
    this.expects(summary || !this.script, "what is wrong has the focus");
    for (const name of fields) {
      const marked = await this.count(`[name="${name}"][aria-invalid], [aria-invalid]:has([name="${name}"])`);
      assert.ok(marked, `${name} is marked as wrong: ${await this.errors()}`);
    }
  }

  /** What the page says is wrong. */
  async errors() {
    const said = await this.find(".error-summary li, main .notice").allInnerTexts();
    return said.join("; ").replaceAll("\n", " ") || (await this.find("h1").first().innerText());
  }

  async sees(text) {
    const shown = await this.find("main").innerText();
    assert.ok(shown.includes(text), `${this.path} shows “${text}”`);
  }

  async doesNotSee(text) {
    const shown = await this.find("main").innerText();
    assert.ok(!shown.includes(text), `${this.path} does not show “${text}”`);
  }

  /** The page is not there for this person. */
  async isNotLetIn(path) {
    await this.opens(path);
    assert.equal(this.status, 404, `${path} is not there for ${this.who.name}`);
  }

  async isSentToSignIn() {
    await this.opens("/my-day");
    assert.match(this.path, /\/sign-in$/, "whoever is not signed in is sent to sign in");
  }

  /** Signs in with the password, and with a code when one is asked for. */
  async signsIn({ to = "/my-day" } = {}) {
    await this.opens(to);
    assert.match(this.path, /\/sign-in$/, "whoever is not signed in is sent to sign in");
    await this.submits({ user: this.who.user, password: this.who.password });
    if (this.path.endsWith("/sign-in/code")) await this.submits({ code: factorCode(this.who) });
    assert.ok(!this.path.includes("/sign-in"), `${this.who.user} is signed in, but: ${await this.errors()}`);
    return this;
  }

  async signsOut() {
    await this.clicks(".sign-out");
    assert.match(this.path, /\/sign-in$/, "signing out leads to sign-in");
  }

  /** Sets a second factor up on the own page. */
  async setsUpSecondFactor() {
    await this.opens("/profile/factor");
    const secret = await this.find("main code").first().innerText();
    await this.isRefused({ code: "000000", password: this.who.password }, "code");
    Object.assign(this.who, { secret, step: undefined });
    await this.submits({ code: factorCode(this.who), password: this.who.password });
    assert.equal(await this.count(".codes li"), 10, `recovery codes are shown: ${await this.errors()}`);
  }
}
