// Clients that write notes and look at cases, and the ledger of what they were answered.

import { randomUUID } from "node:crypto";

import { sleep } from "./house.mjs";

const MARK = /kirjaus-[a-z0-9]+-\d+z/g;
/** Every so many-th request looks at a case instead of writing. */
const LOOK_EACH = 8;

let ledgers = 0;

/** What became of a note, as its writer knows it. */
export const ANSWERED = "answered"; // 303: it is saved
export const REFUSED = "refused"; // 503 that says that nothing was saved
export const UNKNOWN = "unknown"; // 503 that says so, or no answer
export const UNSENT = "unsent"; // nobody took the connection

export class Ledger {
  constructor(site) {
    ledgers += 1;
    this.tag = `${process.pid.toString(36)}x${ledgers}`;
    this.site = site;
    this.notes = [];
    this.open = [];
    this.wrong = [];
    this.looks = new Map();
    this.before = null;
  }

  /** Remembers what is on record before the load. */
  async begin() {
    this.before = await this.site.looks();
  }

  /** The next note: one whose outcome is not known and which is to be sent again, or a new one. */
  next() {
    const again = this.open.pop();
    if (again) return again;
    const { cases } = this.site;
    const number = this.notes.length;
    const note = { command: randomUUID(), text: `kirjaus-${this.tag}-${number}z`, id: cases[number % cases.length], state: UNSENT };
    this.notes.push(note);
    return note;
  }

  /** What is not known waits to be sent again; with `half`, of the other half only all or nothing is asked. */
  reopen({ half = false } = {}) {
    this.open = this.notes.filter((note, index) => note.state === UNKNOWN && (!half || index % 2 === 0));
  }

  async write(web, note) {
    const { csrf } = this.site;
    const form = { csrf, command: note.command, version: "1", text: `Soitto. ${note.text} Sovittiin jatkosta.`, kind: "contact", register: "social" };
    // From here on it may be on record, until the answer says otherwise.
    const before = note.state;
    note.state = before === UNKNOWN ? UNKNOWN : UNSENT;
    this.look(note.id, "tried");
    try {
      const answer = await web.post(`/fi/cases/${note.id}/notes`, form);
      note.state = this.judge(answer, before, note);
      return answer;
    } catch (error) {
      if (error.code !== "ECONNREFUSED") note.state = UNKNOWN;
      throw error;
    }
  }

  judge({ status, to, body }, before, note) {
    if (status === 303 && to.endsWith("?done=note")) return ANSWERED;
    if (status === 503 && body.includes("Mitään ei tallennettu")) return before === UNKNOWN ? UNKNOWN : REFUSED;
    if (status === 503 && body.includes("Ei tiedetä")) return UNKNOWN;
    this.wrong.push(`${note.text}: ${status} ${to} ${/<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? ""}`);
    return UNKNOWN;
  }

  /** Looks at a case. Shown is counted: it must be in the log. */
  async see(web, id) {
    this.look(id, "tried");
    const answer = await web.get(`/fi/cases/${id}`);
    if (answer.status === 200) this.look(id, "shown");
    else if (answer.status !== 503) this.wrong.push(`case ${id}: ${answer.status}`);
    return answer;
  }

  look(id, what) {
    const known = this.looks.get(id) ?? { tried: 0, shown: 0 };
    known[what] += 1;
    this.looks.set(id, known);
  }

  count(state) {
    return this.notes.filter((note) => note.state === state).length;
  }

  /** `clients` write until `stop.now`, or until the server is gone; a 503 makes them wait a little. */
  async load(clients, stop) {
    let turn = 0;
    const client = async () => {
      const web = this.site.web();
      while (!stop.now) {
        turn += 1;
        try {
          const look = turn % LOOK_EACH === 0;
          const { cases } = this.site;
          const answer = look ? await this.see(web, cases[turn % cases.length]) : await this.write(web, this.next());
          if (answer.status === 503) await sleep(stop.pause ?? 20);
        } catch (error) {
          if (!stop.patient) break;
          if (error.code === "ECONNREFUSED") await sleep(20);
        }
      }
      web.close();
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /**
   * Holds the record against the ledger. The server is stopped or killed. Every answered note is there once, what was
   * refused or never sent is not there, the rest is there once or not at all; what was shown is logged.
   */
  async settle() {
    const causes = await this.site.causes();
    const lost = this.notes.filter((note) => note.state === ANSWERED && !causes.has(note.command));
    const twice = this.notes.filter((note) => (causes.get(note.command) ?? 0) > 1);
    const false_ = this.notes.filter((note) => [REFUSED, UNSENT].includes(note.state) && causes.has(note.command));
    const told = (notes) => notes.slice(0, 3).map((note) => note.text);
    const wrong = [];
    if (this.wrong.length > 0) wrong.push(`${this.wrong.length} answers of another kind, such as ${this.wrong.slice(0, 3).join("; ")}`);
    if (lost.length > 0) wrong.push(`${lost.length} answered and lost: ${told(lost)}`);
    if (twice.length > 0) wrong.push(`${twice.length} on record twice: ${told(twice)}`);
    if (false_.length > 0) wrong.push(`${false_.length} told as not saved and on record: ${told(false_)}`);
    wrong.push(...this.unlogged(await this.site.looks()));
    if (wrong.length > 0) throw new Error(wrong.join(" | "));
    return causes;
  }

  /** Every note that was answered passed a log entry too: the form reads the case. */
  unlogged(after) {
    const wrong = [];
    for (const id of this.site.cases) {
      const logged = (after.get(id) ?? 0) - (this.before.get(id) ?? 0);
      const { tried, shown } = this.looks.get(id) ?? { tried: 0, shown: 0 };
      const saved = this.notes.filter((note) => note.id === id && note.state === ANSWERED).length;
      if (logged < shown + saved) wrong.push(`case ${id}: shown ${shown + saved} times, logged ${logged}`);
      if (logged > tried) wrong.push(`case ${id}: logged ${logged} times, asked for ${tried}`);
    }
    return wrong;
  }

  /** Reads the histories of all cases as a person does: each answered note stands there once, with its text. */
  async reread() {
    const found = new Map();
    const web = this.site.web();
    for (const id of this.site.cases) {
      for (let path = `/fi/cases/${id}/history`; path; ) {
        const { status, body } = await web.get(path);
        if (status !== 200) throw new Error(`${path}: ${status}`);
        for (const [text] of body.matchAll(MARK)) found.set(text, (found.get(text) ?? 0) + 1);
        path = /href="([^"]*\/history\?before=\d+)"/.exec(body)?.[1];
      }
    }
    web.close();
    const lost = this.notes.filter((note) => note.state === ANSWERED && !found.has(note.text));
    const twice = this.notes.filter((note) => (found.get(note.text) ?? 0) > 1);
    if (lost.length + twice.length > 0) throw new Error(`on the pages ${lost.length} are missing, ${twice.length} stand twice`);
    return found.size;
  }
}
