// Processes, ports and folders of a run. Whatever is begun here is ended by `endAll`, however the run ends.

import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const START_LIMIT = 60_000;
const STOP_LIMIT = 10_000;

const endings = [];

/** Something to be done at the end, the newest first. */
export const atEnd = (ending) => endings.push(ending);

/** Ends everything that was begun. May be called more than once. */
export const endAll = async () => {
  while (endings.length > 0) {
    try {
      await endings.pop()();
    } catch (error) {
      console.error(`at the end: ${error.message}`);
    }
  }
};

/** A folder that is gone after the run. */
export const folder = (name) => {
  const path = mkdtempSync(join(tmpdir(), `rinnalla-${name}-`));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

/** A free port of this machine. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Runs a command to its end; its output. */
export const run = async (command, args, options = {}) => {
  try {
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 1 << 26, ...options });
    return stdout;
  } catch (error) {
    const said = `${error.stderr ?? ""}${error.stdout ?? ""}`.trim().split("\n").slice(-5).join(" | ");
    throw new Error(`${command} ${args.join(" ")}: ${said || error.message}`);
  }
};

/** Starts a server; comes back when its output says that it is ready. */
export const start = (command, args, ready, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const server = { child, output: "", stop: () => stop(child) };
    atEnd(server.stop);
    const late = setTimeout(() => fail("did not become ready"), START_LIMIT);
    const fail = (why) => {
      clearTimeout(late);
      reject(new Error(`${command} ${args.join(" ")} ${why}: ${server.output.trim().slice(-400)}`));
    };
    const hear = (chunk) => {
      server.output = (server.output + chunk).slice(-100_000);
      if (!ready.test(server.output)) return;
      clearTimeout(late);
      resolve(server);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => fail(error.message));
    child.on("exit", (code) => fail(`ended with ${code}`));
  });

const stop = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT);
    child.on("exit", () => {
      clearTimeout(late);
      resolve();
    });
    child.kill("SIGTERM");
  });
