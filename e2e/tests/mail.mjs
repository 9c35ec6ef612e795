// Questions that come by e-mail, and what goes out: reference and link, and nothing of what was said.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { Coordinator } from "../lib/coordinator.mjs";
import { County } from "../lib/county.mjs";
import { Post, until } from "../lib/mail.mjs";
import { run } from "../lib/machine.mjs";
import { COORDINATOR } from "../lib/roles.mjs";

const QUESTION = "Asiakas on ollut pitkään poissa työstä, ja suunnitelma puuttuu. Mihin ohjaan?";
const ANSWER = "Aloita terveystarkastuksesta.";
const MORE = "Asiakkaalla ei ole työterveyshuoltoa.";
// Planted, all of them invented: individual numbers from 900 on are given to nobody.
const SENDER = "aino.kuvitelma@example.com";
const PLANTED = ["010190-999W", "040 123 4567", "Koulukatu 5 A 12", "Aino Kuvittelunen", "toinen.kuvitelma@example.com"];

const founded = async (database, way) => {
  const post = await Post.begin(way);
  const place = await County.found({ model: "keusote-2024", database, settings: post.settings });
  return { post, place };
};

/** What the link of a message leads to. */
const linkOf = ({ text }) => {
  const [link] = text.match(/https?:\/\/\S+/);
  const [reference, key] = new URL(link).hash.slice(1).split("/");
  return { link, reference, key };
};

const opensTheQuestion = async (worker, reference) => {
  await worker.opens("/consultations");
  await worker.clicks(`main table tbody tr:has-text("${reference}") a`);
};

/** Opens the link as a mail program would, and reads. */
const reads = async (asker, message, script) => {
  const { link, reference, key } = linkOf(message);
  await asker.goes(() => asker.page.goto(link, { waitUntil: "commit" }));
  if (script) {
    await asker.page.waitForFunction(() => !location.hash);
    assert.equal(await asker.find("[name=key]").inputValue(), key, "the script types the key");
    await asker.submits();
  } else {
    await asker.submits({ reference, key });
  }
};

const journey = (database, way, script) => async (t) => {
  const { post, place } = await founded(database, way);
  const [who] = place.of(COORDINATOR);
  await post.sends({ from: `Hoitaja <hoitaja@sote.example.fi>`, subject: "Ohjaus", text: `${QUESTION}\n-- \nHoitaja` });
  const [came] = await post.received(1);
  const { reference } = linkOf(came);
  assert.ok(came.subject.includes(reference) && came.automatic === "auto-replied", came.raw);
  await post.isEmptied();

  const worker = await Coordinator.at(t, place, who, { lang: "fi" });
  await worker.signsIn();
  await opensTheQuestion(worker, reference);
  await worker.sees(QUESTION);
  await worker.doesNotSee("hoitaja@");
  await worker.submits({ kind: "answer", text: ANSWER });
  const [, told] = await post.received(2);
  assert.deepEqual(linkOf(told), linkOf(came), "reference and link are the same");
  assert.ok(!told.raw.includes("terveystarkastuksesta") && !told.text.includes("poissa"), told.text);
  assert.equal(told.to, "hoitaja@sote.example.fi");

  const asker = await Coordinator.at(t, place, who, { lang: "fi", width: 390, height: 780, touch: true, script, check: script });
  await reads(asker, told, script);
  await asker.sees(ANSWER);
  await asker.doesNotSee(QUESTION);
  assert.ok(!asker.page.url().includes("#"), "the key does not stay in the address");

  await post.sends({ from: "hoitaja@sote.example.fi", subject: `Re: ${told.subject}`, text: `${MORE}\n\n> ${told.text}` });
  await post.isEmptied();
  await opensTheQuestion(worker, reference);
  await worker.sees(MORE);
  await worker.submits({ kind: "ask-back", text: "Kuinka pitkään?" });
  const [, , back] = await post.received(3);
  assert.ok(back.subject.includes("kysyy sinulta lisää"), back.subject);
  assert.equal((await post.received(3)).length, 3, "each thing is told once");
};

/** Everything that the program has written, as one text. */
const written = async (place) => {
  const dumped = place.database === "postgres" ? await run("pg_dump", [place.common.at(-1)]) : "";
  await place.server.stop();
  const files = readdirSync(place.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), "latin1"));
  return [dumped, place.server.output, ...texts].join("\n").toLowerCase();
};

const nothing = (database, way) => async () => {
  const { post, place } = await founded(database, way);
  const text = `${QUESTION} ${PLANTED.join(", ")}.\n\nT. Kuvitelma\n-- \nAino Kuvitelma`;
  const attachments = [{ filename: "lausunto.txt", content: PLANTED.join("\n") }];
  const message = { from: `Aino Kuvitelma <${SENDER}>`, subject: `${PLANTED[3]} ja työkyky`, text, attachments };
  await post.sends(message);
  const [came] = await post.received(1);
  const { reference, key } = linkOf(came);
  assert.match(came.text, /Peitimme/);
  assert.match(came.text, /liitteitä/);
  await post.sends({ ...message, subject: `Re: ${came.subject}`, html: `<p>${PLANTED[0]}</p>`, attachments: [] });
  await post.received(2);
  await post.sends({ from: "Posti <mailer-daemon@example.com>", subject: PLANTED[0], text: PLANTED[1] });
  await post.isEmptied();

  const out = (await post.received(2)).map(({ raw, subject, text: said }) => `${raw}\n${subject}\n${said}`).join("\n");
  for (const planted of [...PLANTED, "Kuvittelunen", "poissa työstä"]) assert.ok(!out.includes(planted), `${planted} is in mail`);
  const all = await written(place);
  for (const planted of [...PLANTED, "Kuvittelunen", "Kuvitelma", "0401234567", SENDER, key, "example.com"]) {
    assert.ok(!all.includes(planted.toLowerCase()), `${planted} is nowhere`);
  }
  assert.ok(all.includes(reference.toLowerCase()), "what was searched is the record");
  await place.command("verify", "--deep");
};

const aside = async () => {
  const { post, place } = await founded("sqlite", "imap");
  await post.sendsRaw("Subject: ei lähettäjää\r\n\r\nHei\r\n");
  await post.leaves(":2,F");
  await post.sends({ from: SENDER, subject: "Kysymys", text: QUESTION });
  await post.received(1);
  await place.server.stop();
  assert.equal(post.waiting.length, 1, "what cannot be read is left to people");
  const said = place.server.output.split("cannot be read was put aside").length - 1;
  assert.equal(said, 1, "and is not read again");
};

const undelivered = async (t) => {
  const { post, place } = await founded("sqlite", "drop");
  await post.sends({ from: "nobody@example.com", subject: "Kysymys", text: QUESTION });
  await until("a refusal in the log", () => place.server.output.includes("mail could not be delivered"));
  assert.ok(!place.server.output.includes("nobody@"), "the log names no address");
  for (const [lang, said] of [["fi", "Sähköpostia ei voitu toimittaa"], ["sv", "E-posten kunde inte levereras"]]) {
    const worker = await Coordinator.at(t, place, place.of(COORDINATOR)[0], { lang });
    await worker.signsIn();
    await worker.opens("/consultations");
    // What came last is due last.
    await worker.clicks("main table tbody tr:last-child a");
    await worker.sees(QUESTION);
    await worker.sees(said);
  }
};

const checked = async () => {
  const post = await Post.begin("drop");
  const place = await County.found({ model: "keusote-2024", settings: post.settings });
  assert.match(await place.command("config", "check"), /in order/);
  await place.server.stop();
};

export default [
  ["a question comes by mail, and the answer is read by the link of a mail (SQLite, folder)", journey("sqlite", "drop", true)],
  ["a question comes by mail, and the answer is read by the link of a mail (PostgreSQL, IMAP, no script)", journey("postgres", "imap", false)],
  ["after a question by mail nothing that identifies is in record, logs or mail (SQLite, IMAP)", nothing("sqlite", "imap")],
  ["after a question by mail nothing that identifies is in record, logs or mail (PostgreSQL, folder)", nothing("postgres", "drop")],
  ["what cannot be read is flagged in the mailbox, and the next message is read (SQLite, IMAP)", aside],
  ["mail that is refused for good is seen at the desk (SQLite, folder)", undelivered],
  ["settings of mail are checked", checked],
];
