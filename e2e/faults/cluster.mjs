// A PostgreSQL cluster of one's own that may be stopped in the middle: user rights, `initdb` and `pg_ctl` as in
// script/need.sh.

import { execFileSync } from "node:child_process";
import { chownSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { atEnd, folder, freePort, IS_ROOT, must, run } from "./house.mjs";

const VERSIONS = "/usr/lib/postgresql";

export class Cluster {
  /** A new cluster that runs; `settings` as `name=value`. */
  static async begin(settings = []) {
    const cluster = new Cluster();
    cluster.settings = settings;
    const newest = existsSync(VERSIONS) && readdirSync(VERSIONS).sort((one, other) => other - one)[0];
    if (!newest) throw new Error("no PostgreSQL under /usr/lib/postgresql: apt-get install postgresql");
    cluster.bin = join(VERSIONS, newest, "bin");
    cluster.folder = folder("cluster");
    cluster.port = await freePort();
    if (IS_ROOT) chownSync(cluster.folder, Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" })), -1);
    const options = ["-U", "rinnalla", "-A", "trust", "--data-checksums", "-E", "UTF8", "--locale=C"];
    await must(...cluster.as("initdb", "-D", cluster.data, ...options));
    atEnd(() => run(...cluster.as("pg_ctl", "-D", cluster.data, "-m", "immediate", "stop")));
    await cluster.start();
    cluster.url = `postgres://rinnalla@127.0.0.1:${cluster.port}/postgres`;
    return cluster;
  }

  get data() {
    return join(this.folder, "data");
  }

  /** A command of the cluster, as the user who owns it. */
  as(name, ...words) {
    const command = [join(this.bin, name), ...words];
    const all = IS_ROOT ? ["runuser", "-u", "postgres", "--", ...command] : command;
    return [all[0], all.slice(1), { cwd: "/" }];
  }

  start() {
    const own = ["listen_addresses=127.0.0.1", `port=${this.port}`, `unix_socket_directories=${this.folder}`, "max_connections=60"];
    const options = [...own, ...this.settings].map((setting) => `-c ${setting}`).join(" ");
    return must(...this.as("pg_ctl", "-D", this.data, "-w", "-l", join(this.folder, "log"), "-o", options, "start"));
  }

  /** As a power cut: no shutdown, recovery at the next start. */
  stopAtOnce() {
    return must(...this.as("pg_ctl", "-D", this.data, "-w", "-m", "immediate", "stop"));
  }
}
