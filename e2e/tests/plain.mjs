// Everything works without JavaScript: script only adds to the pages.

import assert from "node:assert/strict";

import { Coordinator, newClient } from "../lib/coordinator.mjs";
import { county } from "../lib/county.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const withoutScript = async (t) => {
  const place = await county("keusote-2024", "postgres");
  const anna = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { script: false, check: false });
  await anna.signsIn();
  await anna.registers(newClient("Skriptitön"));
  await anna.opensCase();
  await anna.opensTheCase();
  await anna.writesNote("Kirjoitettu ilman skriptejä.");
  await anna.clicks(`main a[href$="${anna.at("/move")}"]`);
  await anna.isRefused({}, "to");
  await anna.submits({ to: "consultation" });
  assert.equal(anna.status, 200, `the move was taken, but: ${await anna.errors()}`);
  await anna.signsOut();
  await anna.isSentToSignIn();
};

export default [["a client is registered, a note written and a move made without JavaScript", withoutScript]];
