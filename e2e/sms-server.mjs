// A real gateway of text messages as a process of its own: `node sms-server.mjs SETTINGS`, a file of JSON. What it takes
// lies as lines of JSON in the file `taken`, each message once: it knows a repetition by its key, as docs/prom.md asks.

import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const { port, token, taken } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const known = new Set();

const answer = (request, body) => {
  if (request.method !== "POST" || request.headers.authorization !== `Bearer ${token}`) return 401;
  const { to, text, id } = JSON.parse(body);
  if (!/^\+\d{8,15}$/.test(to) || typeof text !== "string" || id !== request.headers["idempotency-key"]) return 422;
  if (known.has(id)) return 409;
  known.add(id);
  appendFileSync(taken, `${JSON.stringify({ to, text, id })}\n`);
  return 202;
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => response.writeHead(answer(request, Buffer.concat(chunks).toString("utf8"))).end());
});

server.listen(port, "127.0.0.1", () => console.log(`sms at ${port}`));
