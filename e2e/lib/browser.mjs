// One Chromium for the whole run; each person who sits at it has a profile of their own.

import { chromium } from "playwright-core";

import { atEnd } from "./machine.mjs";

const WAIT = 60_000; // Generous: a machine that does other things too may let a page wait long.
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let running;

const browser = () => {
  running ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS }).then((it) => {
    atEnd(() => it.close());
    return it;
  });
  return running;
};

/** A profile: its own cookies, its own screen. */
export const profile = async ({ width = 1280, height = 900, script = true, touch = false } = {}) => {
  const context = await (await browser()).newContext({
    viewport: { width, height },
    javaScriptEnabled: script,
    hasTouch: touch,
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(WAIT);
  context.setDefaultNavigationTimeout(WAIT);
  return context;
};
