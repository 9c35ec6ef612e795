// Processes, folders, mounts and ports of a run. Whatever is begun here is ended by `endAll`, however the run ends.

import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ROOT = new URL("../..", import.meta.url).pathname;
export const IS_ROOT = process.getuid() === 0;

const COMMAND_LIMIT = 60_000;
const endings = [];
const children = new Set();

/** Something to be done at the end, the newest first. */
export const atEnd = (ending) => endings.push(ending);

/** Ends everything that was begun. May be called more than once. */
export const endAll = async () => {
  while (children.size > 0) {
    for (const child of children) child.kill("SIGKILL");
    await sleep(20);
  }
  while (endings.length > 0) {
    try {
      await endings.pop()();
    } catch (error) {
      console.error(`at the end: ${error.message}`);
    }
  }
};

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `ask` answers something true. */
export const until = async (what, ask, limit = 10_000) => {
  const late = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > late) throw new Error(`${what} did not come in ${limit / 1000} s`);
    await sleep(10);
  }
};

/** A folder that is gone after the run. */
export const folder = (name) => {
  const path = mkdtempSync(join(tmpdir(), `rinnalla-fault-${name}-`));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

/** A small file system in memory on a new folder; `size` may be changed later with `resize`. */
export const smallDisk = (name, size) => {
  const path = folder(name);
  const mount = (options) => {
    const done = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path], { encoding: "utf8" });
    if (done.status === 0) return;
    const why = `${done.error?.message ?? done.stderr}`.trim();
    throw new Error(`cannot be done on this machine: mount -t tmpfs needs root with CAP_SYS_ADMIN: ${why}`);
  };
  mount(`size=${size}`);
  // Somebody may still be on it when the run breaks off.
  atEnd(() => spawnSync("umount", ["-l", path]));
  return { path, resize: (larger) => mount(`remount,size=${larger}`) };
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

/** The program, copied so that somebody who builds meanwhile does not change it under the run. */
export const BINARY = (() => {
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
  const built = process.env.RINNALLA ?? join(target, "debug/rinnalla");
  if (!existsSync(built)) throw new Error(`${built} is missing: run cargo build -p app`);
  const bin = folder("bin");
  chmodSync(bin, 0o755);
  const copy = join(bin, "rinnalla");
  copyFileSync(built, copy);
  return copy;
})();

/** Starts a process whose output is kept and which is killed at the end. */
export const begin = (command, words, options = {}) => {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"], ...options });
  const begun = { child, out: "", err: "" };
  children.add(child);
  child.stdout.on("data", (chunk) => (begun.out = (begun.out + chunk).slice(-1_000_000)));
  child.stderr.on("data", (chunk) => (begun.err = (begun.err + chunk).slice(-1_000_000)));
  begun.ended = new Promise((resolve) => {
    const end = (code, signal) => {
      children.delete(child);
      resolve({ code, signal });
    };
    child.on("error", (error) => {
      begun.err += error.message;
      end(-1, null);
    });
    child.on("close", end);
  });
  return begun;
};

/** Runs a command to its end. A failure is an answer here. */
export const run = async (command, words, { limit = COMMAND_LIMIT, ...options } = {}) => {
  const begun = begin(command, words, options);
  const late = setTimeout(() => begun.child.kill("SIGKILL"), limit);
  const { code, signal } = await begun.ended;
  clearTimeout(late);
  return { code, signal, out: begun.out, err: begun.err };
};

/** Runs a command that must succeed; its output. */
export const must = async (command, words, options) => {
  const { code, signal, out, err } = await run(command, words, options);
  if (code === 0) return out;
  const said = `${err}${out}`.trim().split("\n").slice(-6).join(" | ");
  throw new Error(`${command} ${words.join(" ")} ended with ${code ?? signal}: ${said}`);
};

/** Asks a database. */
export const sql = (url, text) => must("psql", [url, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", text]);

/**
 * Watches system calls of the one thread of a running process that writes; comes back when it is watched, or when what
 * was injected has already ended the thread.
 */
export const strace = async (pid, thread, ...words) => {
  const tasks = `/proc/${pid}/task`;
  const read = (task, file) => {
    try {
      return readFileSync(`${tasks}/${task}/${file}`, "utf8");
    } catch (error) {
      if (["ENOENT", "ESRCH"].includes(error.code)) return null;
      throw error;
    }
  };
  const task = readdirSync(tasks).find((found) => read(found, "comm")?.trim() === thread);
  if (!task) throw new Error(`no thread ${thread}`);
  const begun = begin("strace", ["-qq", "-o", "/dev/null", "-p", task, ...words]);
  let hasEnded = false;
  begun.ended.then(() => (hasEnded = true));
  await until("strace", () => {
    const status = read(task, "status");
    if (hasEnded && status !== null) {
      throw new Error(`cannot be done on this machine: strace must be there and may trace (CAP_SYS_PTRACE): ${begun.err.trim()}`);
    }
    return !status?.includes("TracerPid:\t0\n");
  });
  return begun;
};

/** Numbers that look like chance and are the same for the same seed. */
export const dice = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (limit) => Math.floor(next() * limit), between: (low, high) => low + Math.floor(next() * (high - low + 1)) };
};

/** The middle and the largest of some numbers. */
export const spread = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return { p50: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
};
