// A case goes along its county's path: the pages say what is missing, and their links lead to where it is mended.

import assert from "node:assert/strict";

const MOST_STAGES = 12;
const MOST_MENDINGS = 12;

/** The links of a page that say what is missing, and where they lead. */
const missing = (coordinator) =>
  coordinator
    .find("main .notice-links a")
    .evaluateAll((links) => links.map((link) => ({ text: link.textContent, path: link.pathname.replace(/^\/../, "") })));

/** Mends what a link of the page names. */
const mend = async (coordinator, { text, path }) => {
  const { pathname } = new URL(coordinator.href(path));
  await coordinator.clicks(`main .notice-links a[href$="${path}"]`);
  assert.equal(coordinator.status, 200, `the link “${text}” leads to a page`);
  assert.equal(coordinator.path, pathname, `the link “${text}” leads where it says`);
  const place = path.slice(coordinator.caseHref.length);
  const ways = {
    "/bases": () => coordinator.recordsBasis(text),
    "/criteria": () => coordinator.checksCriteria(),
    "/goals": () => coordinator.setsGoal("Osa-aikainen työ kevääseen mennessä"),
    "/responsible": () => coordinator.namesResponsible(),
    "/decisions": () => coordinator.decides(text),
    "/need": () => coordinator.submits(),
    "/owner": async () => {
      const own = await coordinator.choice("owner", coordinator.who.name);
      await coordinator.submits({ owner: own, reason: "Koordinaattori tuntee asiakkaan parhaiten." });
    },
  };
  if (place.startsWith("/questionnaires/")) return coordinator.measures("start");
  assert.ok(ways[place], `there is a way to mend ${place}`);
  await ways[place]();
};

/** The stages that one may choose, the next ones first. */
const choices = (coordinator) =>
  coordinator.find("main [name=to]").evaluateAll((list) => list.map(({ value }) => value));

/** One step forward: refused while something is missing, said with links, mended, done. */
const step = async (coordinator, ahead) => {
  await coordinator.opens(coordinator.at("/move"));
  const to = (await choices(coordinator)).find((stage) => ahead.has(stage));
  if (!to) return undefined;
  let lacked = 0;
  for (let round = 0; round < MOST_MENDINGS; round += 1) {
    await coordinator.submits({ to });
    if (coordinator.status === 200) return { to, lacked };
    await coordinator.seesRefusal();
    const links = await missing(coordinator);
    assert.ok(links.length > 0, `what ${to} lacks is said with links, but only: ${await coordinator.errors()}`);
    assert.equal(await coordinator.find(`[name=to][value="${to}"]`).isChecked(), true, "the choice is still made");
    await mend(coordinator, links[0]);
    lacked += 1;
    await coordinator.opens(coordinator.at("/move"));
  }
  throw new Error(`${to} still lacks something after ${MOST_MENDINGS} mendings: ${await coordinator.errors()}`);
};

/** Stage by stage to where nothing is ahead. The stages that were entered, and how often something was missing. */
export const walksThePath = async (coordinator) => {
  await coordinator.opens(coordinator.at("/move"));
  // The stage where the case began is not among its own choices; it comes only as a way back.
  const ahead = new Set(await choices(coordinator));
  const entered = [];
  let mended = 0;
  while (entered.length < MOST_STAGES) {
    const taken = await step(coordinator, ahead);
    if (!taken) return { entered, mended };
    ahead.delete(taken.to);
    entered.push(taken.to);
    mended += taken.lacked;
  }
  throw new Error("the path does not end");
};

/** Mends what closing lacks, by the links of the closing page. */
export const mendsClosing = async (coordinator) => {
  for (let round = 0; round < MOST_MENDINGS; round += 1) {
    await coordinator.opens(coordinator.at("/closing"));
    const [link] = await missing(coordinator);
    if (!link) return round;
    await coordinator.clicks(`main .notice-links a[href$="${link.path}"]`);
    assert.equal(coordinator.status, 200, `the link “${link.text}” leads to a page`);
    if (link.path.includes("/questionnaires/")) await coordinator.measures("follow-up");
    else await assesses(coordinator, link.path.endsWith("/client-assessment"));
  }
  throw new Error(`closing still lacks something: ${await coordinator.errors()}`);
};

const assesses = async (coordinator, client) => {
  await coordinator.isRefused(client ? {} : { text: "" });
  for (const name of await goalNames(coordinator)) await coordinator.fills({ [name]: "attained" });
  if (client) await coordinator.fills({ assessed: "made" });
  await coordinator.submits({ text: "Tavoite saavutettiin, työ sujuu." });
  assert.equal(coordinator.status, 200, `the assessment was taken, but: ${await coordinator.errors()}`);
};

const goalNames = (coordinator) =>
  coordinator.find("main [name^='goal-']").evaluateAll((list) => [...new Set(list.map(({ name }) => name))]);
