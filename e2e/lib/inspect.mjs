// What every page must be, whoever looks at it: accessible, whole, in its own language.

import axe from "axe-core";

const RULES = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }, resultTypes: ["violations"] };

/** English words that are no words of Finnish or Swedish. */
const ENGLISH = ["the", "with", "your", "please", "cancel", "this", "which", "should", "client", "worker", "sign", "required"];

/** Words that only look like keys of texts. */
const HYPHENATED = ["follow-up"];

/** Violations of WCAG 2.1 A and AA, each with the first place where it is. */
export const barriers = async (page) => {
  await page.evaluate(`window.axe === undefined && (${"() => {"}${axe.source}${"}"})()`);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.map(({ id, nodes }) => `axe ${id} (${nodes.length}): ${nodes[0].target.join(" ")} – ${nodes[0].html.slice(0, 160)}`);
};

/** What can be told of a page without axe; runs in the page. */
const facts = ({ english, names }) => {
  const problems = [];
  const lang = location.pathname.split("/")[1];
  const titles = document.querySelectorAll("h1");
  if (titles.length !== 1) problems.push(`${titles.length} h1`);
  if (!document.title.trim() || /^\s*–/.test(document.title)) problems.push("no title");
  if (document.documentElement.lang !== lang) problems.push(`lang is ${document.documentElement.lang}, not ${lang}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const names = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`);
    problems.push(`scrolls sideways at ${clientWidth} px (${scrollWidth} px: ${names.join(", ")})`);
  }

  const say = (text, from) => {
    const words = text.trim();
    if (/^[a-z]+(-[a-z0-9]+)+$/.test(words) && !names.includes(words)) problems.push(`an untranslated key: ${words} (${from})`);
    if (/[⁨⁩]|\{ ?\$/.test(words)) problems.push(`an unfilled text: ${words} (${from})`);
    if (lang === "en") return;
    const found = english.find((word) => new RegExp(`(^|[^\\p{L}-])${word}($|[^\\p{L}-])`, "iu").test(words));
    if (found) problems.push(`English in ${lang}: ${words.slice(0, 80)} (${from})`);
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (parent.closest("script, style, [translate=no], textarea, .languages")) continue;
    // What says that it is in another language may be.
    if ((parent.closest("[lang]")?.lang ?? lang) !== lang) continue;
    say(node.data, parent.getAttribute("class") || parent.tagName.toLowerCase());
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "data-label"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) say(element.getAttribute(name), name);
  }
  return [...new Set(problems)];
};

/** What is wrong with a page, without axe. `names`: of users, which may look like keys. */
export const faults = (page, names) => page.evaluate(facts, { english: ENGLISH, names: [...names, ...HYPHENATED] });

/** What a page is, whoever it is about: two visits of one such page are the same page. */
export const signature = async (page, status) => {
  const { pathname } = new URL(page.url());
  const place = pathname.replaceAll(/[0-9A-Za-z]{20,}|[0-9a-f]{8}-[0-9a-f-]{20,}/g, "…");
  const state = await page.evaluate(() => {
    const marks = [".error-summary", ".notice-links", ".empty", ".page-notice", ".notice", "table", "[data-draft-status]"];
    const wrong = [...document.querySelectorAll("[aria-invalid]")].map((element) => element.name ?? element.tagName);
    return [...marks.filter((mark) => document.querySelector(mark)), ...wrong].join(" ");
  });
  return `${status} ${place} ${state}`;
};
