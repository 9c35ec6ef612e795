// The daily work with the keyboard alone: no pointer is used, and one always sees where one is.

import assert from "node:assert/strict";

import { Coordinator } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const MOST_TABS = 120;

/** Where the focus is and whether it can be seen; runs in the page. */
const focus = (selector) => {
  const element = document.activeElement;
  const shows = (style) =>
    (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  const label = element.labels?.[0];
  const styles = [getComputedStyle(element), ...(label ? ["::before", "::after", null].map((part) => getComputedStyle(label, part)) : [])];
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName.toLowerCase()} ${element.name ?? element.getAttribute("href") ?? ""}`.trim(),
    there: element.matches(selector),
    visible: element === document.body || (element.matches(":focus-visible") && styles.some(shows)),
    inView: box.bottom > 0 && box.top < innerHeight,
  };
};

class Typist extends Coordinator {
  /** Presses Tab until the focus is there; on the way the focus is always seen. */
  async tabsTo(selector) {
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      await this.page.keyboard.press("Tab");
      const now = await this.page.evaluate(focus, selector);
      this.expects(now.visible, `the focus is seen on ${now.name}`);
      this.expects(now.inView || now.name === "body", `what has the focus is in view: ${now.name}`);
      if (now.there) return;
    }
    assert.fail(`${selector} is reached with Tab at ${this.path}`);
  }

  async types(selector, text) {
    await this.tabsTo(selector);
    await this.page.keyboard.type(text);
  }

  async presses(key) {
    await this.goes(() => this.page.keyboard.press(key));
  }
}

const worksWithKeys = async (t) => {
  const place = await county("keusote-2024", "postgres");
  const typist = await Typist.at(t, place, place.of(COORDINATOR)[0]);
  await typist.opens("/my-day");
  await typist.types("[name=user]", typist.who.user);
  await typist.types("[name=password]", typist.who.password);
  await typist.presses("Enter");
  assert.match(typist.path, /\/my-day$/, "signed in with Enter");

  await typist.tabsTo(".main-nav a[href$='/cases']");
  await typist.presses("Enter");
  await typist.tabsTo(".skip-link");
  await typist.page.keyboard.press("Enter");
  await typist.tabsTo("main table tbody a");
  await typist.presses("Enter");
  assert.match(typist.path, /\/cases\/[^/]+$/, "the first case of the list is open");

  await typist.tabsTo("main a[href$='/notes']");
  await typist.presses("Enter");
  await typist.types("textarea[name=text]", "Kirjoitettu pelkällä näppäimistöllä.");
  await typist.tabsTo("[name=kind]");
  await typist.page.keyboard.press("ArrowDown");
  assert.ok(await typist.find("[name=kind]").nth(1).isChecked(), "an arrow chooses the next kind");
  await typist.tabsTo("[name=register]");
  await typist.tabsTo(".form-actions button[type=submit]");
  await typist.presses("Enter");
  await typist.sees("Kirjoitettu pelkällä näppäimistöllä.");
};

const comesBackToErrors = async (t) => {
  const place = await county("keusote-2024", "postgres");
  const typist = await Typist.at(t, place, place.of(COORDINATOR)[0]);
  await typist.signsIn();
  await typist.opens("/persons/new");
  await typist.types("[name=code]", "010190-123Z");
  await typist.presses("Enter");
  await typist.seesRefusal("code");
  await typist.tabsTo(".error-summary a");
  await typist.page.keyboard.press("Enter");
  const now = await typist.page.evaluate(focus, "[name=code]");
  assert.ok(now.there, `the link of an error leads into its field, but the focus is on ${now.name}`);
};

export default [
  ["signing in, opening a case and writing a note need no pointer, and the focus is always seen", worksWithKeys],
  ["an error takes the focus, and its link leads into the field", comesBackToErrors],
];
