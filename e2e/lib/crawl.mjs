// Walks every kind of page that a person is offered, by its links.

/** A kind of page: its address without what names one thing. */
const kind = (path) => path.replaceAll(/\/[0-9A-Za-z-]{16,}(?=\/|$)/g, "/…").replaceAll(/=[^&]*/g, "=…");

const offered = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      .filter((link) => link.origin === location.origin && !link.closest(".languages"))
      .map((link) => link.pathname + link.search),
  );

/** Opens one page of each kind that is offered anywhere; every one must be there. */
export const crawl = async (worker, starts = ["/my-day"]) => {
  const waiting = starts.map((path) => `/${worker.lang}${path}`);
  const seen = new Set(waiting.map(kind));
  while (waiting.length > 0) {
    const path = waiting.shift();
    await worker.opens(path.slice(3));
    worker.expects(worker.status === 200, `${path} answers with 200, not ${worker.status}`);
    for (const next of await offered(worker.page)) {
      if (seen.has(kind(next)) || next.startsWith("/assets/")) continue;
      if (!next.startsWith(`/${worker.lang}/`)) worker.minds(`a link leads out of the language: ${next}`);
      seen.add(kind(next));
      waiting.push(next);
    }
  }
  return seen.size;
};
