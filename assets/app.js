// What script adds to pages that work without it: drafts, the end of the session, one submit at a time.
// Nothing is kept in the browser: what is written goes to the server or stays on the page.

const DRAFT_WAIT = 1500;
const CHECK_WAIT = 700;
const BLUR_WAIT = 200; // The click that leaves the text may be the one that submits it.
const WARN_BEFORE = 120_000;
const SUBMIT_WAIT = 5000;
const KEEPALIVE_LIMIT = 60_000; // Browsers refuse to outlive the page with more than 64 kB.

const { lang } = document.documentElement;
const { dataset } = document.body;

/** Posts fields; answers whether the server took them. */
const post = async (path, fields, keepalive = false) => {
  const body = new URLSearchParams(fields);
  const outlive = keepalive && body.toString().length < KEEPALIVE_LIMIT;
  try {
    const answer = await fetch(`/${lang}${path}`, { method: "POST", body, keepalive: outlive, redirect: "manual" });
    if (answer.ok) session?.restart();
    return answer.ok;
  } catch {
    return false;
  }
};

const clock = () => {
  const now = new Date();
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`;
};

/** Saves the long texts of one form while they are written, or all its answers where it says so. */
const drafting = (form) => {
  const all = "draftAll" in form.dataset;
  const texts = [...form.querySelectorAll(all ? "[name]:not([type=hidden]):not(button)" : "[data-draftable]")];
  const status = form.querySelector("[data-draft-status]");
  const chosen = (text, was) => !/^(radio|checkbox)$/.test(text.type) || text[was];
  const read = () => texts.filter((text) => chosen(text, "checked")).map((text) => [text.name, text.value]);
  const print = () => JSON.stringify(read());
  // What the server wrote on the page, not what the browser filled in again.
  const written = (text) => [text.name, "defaultValue" in text ? text.defaultValue : text.value];
  let saved = JSON.stringify(texts.filter((text) => chosen(text, "defaultChecked")).map(written));
  let timer = 0;
  let queue = Promise.resolve(true);

  const say = (words, failed) => {
    if (!status) return;
    status.textContent = words;
    status.classList.toggle("failed", failed);
  };
  const write = async (keepalive) => {
    const now = print();
    // A form on its way needs no draft; one that came after the command would be left behind.
    if (now === saved || form.dataset.sent) return true;
    const { csrf, command } = form.elements;
    const fields = [["key", form.dataset.draft], ["csrf", csrf?.value ?? dataset.csrf], ...read()];
    // By the command's id the server knows a draft that arrives too late.
    if (command) fields.push(["command", command.value]);
    const done = await post(form.dataset.draftTo ?? "/drafts", fields, keepalive);
    if (done) saved = now;
    say(done ? dataset.draftSaved.replace("{time}", clock()) : dataset.draftFailed, !done);
    return done;
  };
  const save = (keepalive = false) => {
    clearTimeout(timer);
    // A page that is going away cannot wait for its turn.
    queue = keepalive ? write(true) : queue.then(() => write(false));
    return queue;
  };

  const saveIn = (wait) => (event) => {
    if (!texts.includes(event.target)) return;
    clearTimeout(timer);
    timer = setTimeout(() => save(), wait);
  };
  form.addEventListener("input", saveIn(DRAFT_WAIT));
  form.addEventListener("focusout", saveIn(BLUR_WAIT));
  return { save };
};

/** Shows only the questions that the answers before them ask for. The server asks again when the form is sent. */
const asking = (form) => {
  const parts = [...form.querySelectorAll("[data-when]")];
  if (parts.length === 0) return;
  const answers = (name) =>
    [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
      .filter((input) => !input.closest("[data-when][hidden]"))
      .filter((input) => (/^(radio|checkbox)$/.test(input.type) ? input.checked : input.value !== ""))
      .map((input) => input.value);
  const holds = (term) => {
    const [, name, sign, rest] = /^(.+?)(!=|>=|=)(.*)$/.exec(term);
    const given = answers(name);
    if (sign === ">=") return given.some((value) => Number(value) >= Number(rest));
    const among = rest.split(",");
    return given.some((value) => among.includes(value)) === (sign === "=");
  };
  const look = () => {
    for (const part of parts) part.hidden = !part.dataset.when.split(" ").every(holds);
  };
  form.addEventListener("input", look);
  look();
};
for (const form of document.querySelectorAll("form")) asking(form);

/** Tells what the guard finds in a text while it is written, beside the text, where it is read. The server asks again. */
const checking = (form, text, status) => {
  text.after(status);
  let timer = 0;
  let asked = "";
  const look = async () => {
    if (text.value === asked) return;
    asked = text.value;
    const { csrf } = form.elements;
    const fields = [["csrf", csrf?.value ?? ""], ["command", "check"], ["text", text.value]];
    try {
      const answer = await fetch(`/${lang}${form.dataset.check}`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
      const said = answer.ok ? await answer.text() : "";
      if (text.value === asked) status.textContent = said;
    } catch {
      status.textContent = "";
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, CHECK_WAIT);
  });
};
for (const form of document.querySelectorAll("form[data-check]")) {
  const status = form.querySelector("[data-check-status]");
  for (const text of form.querySelectorAll("textarea")) checking(form, text, status.cloneNode());
  status.remove();
}

/** Shows the nearest answers of the bank while a question is written. The server keeps nothing of it. */
const nearing = (place) => {
  const form = place.closest("form");
  const text = form?.querySelector("textarea");
  const list = place.querySelector("[data-near-list]");
  if (!text || !list) return;
  // What it does comes by itself now.
  place.querySelector("button")?.remove();
  let timer = 0;
  let asked = text.value;
  let shown = list.innerHTML;
  const look = async () => {
    if (text.value === asked) return;
    asked = text.value;
    const { csrf } = form.elements;
    const fields = [["csrf", csrf?.value ?? ""], ["text", text.value]];
    try {
      const answer = await fetch(`/${lang}${place.dataset.near}`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
      // What is the same stays as it is: something of it may be open and read.
      const found = answer.ok ? await answer.text() : "";
      if (text.value !== asked || found === shown) return;
      shown = found;
      list.innerHTML = found;
    } catch {
      // The answers that are there are no worse than none.
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, CHECK_WAIT);
  });
};
for (const place of document.querySelectorAll("[data-near]")) nearing(place);

// A link that came by mail has reference and key after #, which browsers send to nobody; nor do they stay in the address.
const reading = document.querySelector("form[action$='/ask/answer']");
const [reference, key] = location.hash.slice(1).split("/");
if (reading && key) {
  Object.assign(reading.elements.reference, { value: reference });
  Object.assign(reading.elements.key, { value: key });
  history.replaceState(null, "", location.pathname);
}

const drafts = [...document.querySelectorAll("form[data-draft]")].map(drafting);
const saveAll = async (keepalive) => (await Promise.all(drafts.map((draft) => draft.save(keepalive)))).every(Boolean);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saveAll(true));

/** Warns before the session ends, and says what became of the text when it has. */
const watch = (seconds, box) => {
  const text = box.querySelector("[data-session-text]");
  const stay = box.querySelector("[data-session-stay]");
  const signIn = box.querySelector("[data-session-sign-in]");
  // The same session is open in other tabs: what one does, all hear.
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("session") : undefined;
  let ends = 0;
  let state = "quiet";

  const show = (next, words = "") => {
    state = next;
    box.hidden = next === "quiet";
    stay.hidden = next !== "warned";
    signIn.hidden = next !== "ended";
    text.textContent = words;
  };
  const extend = async () => {
    ends = Date.now() + seconds * 1000;
    // After an end only a save that succeeds shows that the person is signed in again.
    if (state !== "ended" || (await saveAll(false))) show("quiet");
  };
  const restart = () => {
    extend();
    tabs?.postMessage("active");
  };
  const look = async () => {
    const left = ends - Date.now();
    if (state === "quiet" && left <= Math.min(WARN_BEFORE, seconds * 500)) {
      show("warned", text.dataset.ends);
      // Saved now, while the server still knows who writes; a save is a sign of life and takes the warning away.
      saveAll(false);
    } else if (state === "warned" && left <= 0) {
      show("ended", text.dataset.ended);
      if (!(await saveAll(false))) text.textContent = text.dataset.endedUnsaved;
    }
  };

  stay.addEventListener("click", async () => {
    if (await post("/session/stay", [["csrf", dataset.csrf]])) return;
    show("ended", text.dataset.endedUnsaved);
  });
  if (tabs) tabs.onmessage = extend;
  restart();
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", look);
  return { restart };
};

const seconds = Number(dataset.sessionSeconds);
const box = document.querySelector("[data-session]");
const session = seconds > 0 && box ? watch(seconds, box) : undefined;

// One submit at a time. The button keeps its focus and its name: it is only not listened to.
const release = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
};
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(release, SUBMIT_WAIT, form);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

document.querySelector("[data-error-summary]")?.focus();
