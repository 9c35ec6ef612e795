// After an anonymous thread nothing that identifies is anywhere: not in the record, not in the logs.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { County } from "../lib/county.mjs";
import { run } from "../lib/machine.mjs";

const QUESTION = "En jaksa enää työssä. Mitä voin tehdä?";
// Planted, all of them invented: individual numbers from 900 on are given to nobody, 203.0.113.0/24 to no machine.
const ADDRESS = "203.0.113.77";
const PLANTED = ["010190-999W", "040 123 4567", "aino.kuvitelma@example.com", "Koulukatu 5 A 12", "Aino Kuvittelunen"];
const TEXT = `${QUESTION} ${PLANTED.join(", ")}.`;

/** Asks as a browser at that address would. */
const asker = (place) => {
  const headers = { "x-forwarded-for": ADDRESS, "sec-fetch-site": "same-origin", "user-agent": "Selain" };
  return async (path, fields) => {
    const body = fields && new URLSearchParams(fields);
    const answer = await fetch(`${place.url}/fi${path}`, { method: fields ? "POST" : "GET", headers, body });
    assert.equal(answer.headers.get("set-cookie"), null, "no cookie is set");
    return { status: answer.status, text: await answer.text() };
  };
};

const between = (text, before, after) => text.split(before)[1].split(after)[0];

/** Everything that the program has written, as one text. */
const written = async (place) => {
  const dumped = place.database === "postgres" ? await run("pg_dump", [place.common.at(-1)]) : "";
  await place.server.stop();
  const files = readdirSync(place.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), "latin1"));
  return [dumped, place.server.output, ...texts].join("\n").toLowerCase();
};

const nothing = (database) => async () => {
  const place = await County.found({ model: "keusote-2024", database, settings: 'proxies = ["127.0.0.1"]\n' });
  const ask = asker(place);
  const command = between((await ask("/ask")).text, 'name="command" value="', '"');
  assert.match((await ask("/ask/check", { text: TEXT })).text, /henkilötunnus/);
  assert.equal((await ask("/ask", { command, text: TEXT, asker: "client" })).status, 422);
  const hidden = await ask("/ask", { command, text: TEXT, asker: "client", mask: "yes" });
  const text = between(hidden.text.slice(hidden.text.indexOf("<textarea")), ">", "</textarea>");
  for (const planted of PLANTED) assert.ok(!text.includes(planted), `${planted} is hidden`);
  const sent = await ask("/ask", { command, text, asker: "client" });
  const [reference, key] = [...sent.text.matchAll(/<dd[^>]*>([^<]+)</g)].map(([, value]) => value.trim());
  assert.ok(key, "a key is shown");
  const opened = await ask("/ask/answer", { reference, key });
  const next = between(opened.text, 'name="command" value="', '"');
  assert.equal((await ask("/ask/more", { reference, key, command: next, text: TEXT })).status, 422);
  assert.equal((await ask("/ask/more", { reference, key, command: next, text: "Lisään vielä." })).status, 200);

  const all = await written(place);
  for (const planted of [...PLANTED, "Kuvittelunen", "0401234567", ADDRESS, key]) {
    assert.ok(!all.includes(planted.toLowerCase()), `${planted} is nowhere`);
  }
  assert.ok(all.includes(reference.toLowerCase()), "what was searched is the record");
  await place.command("verify", "--deep");
};

export default [
  ["after an anonymous thread nothing that identifies is in the record or the logs (SQLite)", nothing("sqlite")],
  ["after an anonymous thread nothing that identifies is in the record or the logs (PostgreSQL)", nothing("postgres")],
];
