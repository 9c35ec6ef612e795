// Servers of mail for a county: one that takes and delivers (SMTP), and one with mailboxes (IMAP, Dovecot). Both are
// processes of their own on ports of this machine, and are ended with the run.

import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

import { createTransport } from "nodemailer";

import { folder, freePort, run, start } from "./machine.mjs";

const SERVER = new URL("../mail-server.mjs", import.meta.url).pathname;
const DOVECOT = "/usr/sbin/dovecot";
const LIMIT = 60_000;
const LOOK = 100;

/** The address of the channel. */
export const OWN = "kysy@example.fi";
const PASSWORD = "salasana-vain-testeille";

/** Comes back with what `look` finds, once it finds something. */
export const until = async (what, look) => {
  for (const ends = Date.now() + LIMIT; Date.now() < ends; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new Error(`${what}: not in ${LIMIT / 1000} s`);
};

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(socket.destroy() && true));
    socket.on("error", () => resolve(false));
  });

/** Whoever must not be root: Dovecot's own user, or who we are anyway. */
const servant = () => {
  if (process.getuid() !== 0) return { uid: process.getuid(), gid: process.getgid() };
  const number = (flag) => Number(execFileSync("id", [flag, "dovecot"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
};

const name = (flag, number) => execFileSync("id", flag === "-u" ? ["-nu", `${number}`] : ["-ng"], { encoding: "utf8" }).trim();

/** A certificate of this machine for the time of the run. */
const certificate = async (place) => {
  const [key, cert] = [join(place, "key.pem"), join(place, "cert.pem")];
  const names = "subjectAltName=DNS:localhost,IP:127.0.0.1";
  const words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const more = ["-addext", names, "-addext", "basicConstraints=critical,CA:FALSE", "-keyout", key, "-out", cert];
  await run("openssl", [...words, ...more]);
  return { key, cert };
};

/** Dovecot without root, with one mailbox. */
const dovecot = async (place, port, maildir, { key, cert }, owner) => {
  const [user, group] = [name("-u", owner.uid), process.getuid() === 0 ? "dovecot" : name("-g", owner.gid)];
  const file = join(place, "dovecot.conf");
  const log = join(place, "dovecot.log");
  writeFileSync(
    file,
    `base_dir = ${place}/run
log_path = ${log}
protocols = imap
listen = 127.0.0.1
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
first_valid_gid = 1
ssl = required
ssl_cert = <${cert}
ssl_key = <${key}
mail_location = maildir:${maildir}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${place}
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service stats {
  chroot =
}
`,
  );
  for (const path of [place, file, key, cert, maildir]) chownSync(path, owner.uid, owner.gid);
  // It says nothing when it is ready, so the shell does.
  const script = `"$0" -F -c "$1" & child=$!; trap 'kill $child' TERM; echo begun; wait $child`;
  const server = await start("sh", ["-c", script, DOVECOT, file], /begun/, owner);
  await until(`dovecot at ${port}`, () => answers(port)).catch((error) => {
    throw new Error(`${error.message}: ${existsSync(log) ? readFileSync(log, "utf8").slice(-400) : server.output}`);
  });
};

/** The mail of a county. */
export class Post {
  /** `way`: "drop", a folder of this machine in clear; or "imap", a mailbox, all of it encrypted and with passwords. */
  static async begin(way) {
    const post = new Post();
    const place = folder("mail");
    Object.assign(post, { place, port: await freePort(), maildir: join(place, "maildir"), away: join(place, "away") });
    for (const box of ["maildir", "maildir/new", "maildir/cur", "maildir/tmp", "away", "away/new"]) mkdirSync(join(place, box));
    const settings = { port: post.port, own: OWN, maildir: post.maildir, away: post.away };
    const inbox = `[[mail.inbox]]\nchannel = "email"\nprofessionals = ["example.fi"]\n`;
    const sender = `sender = "Työkyvyn tuki <${OWN}>"\npoll_seconds = 1\n`;
    if (way === "drop") {
      post.settings = `[mail]\nsmtp = "smtp://127.0.0.1:${post.port}"\n${sender}${inbox}drop = "${post.maildir}"\n`;
    } else {
      const boxes = join(place, "imap");
      mkdirSync(boxes);
      const [owner, secret, imap] = [servant(), join(place, "password"), await freePort()];
      chownSync(place, owner.uid, owner.gid);
      const pair = await certificate(boxes);
      for (const box of ["new", "cur", "tmp"]) chownSync(join(post.maildir, box), owner.uid, owner.gid);
      await dovecot(boxes, imap, post.maildir, pair, owner);
      writeFileSync(secret, `${PASSWORD}\n`, { mode: 0o600 });
      Object.assign(settings, { owner, user: OWN, password: PASSWORD, ...pair });
      const who = `user = "${OWN}"\npassword_file = "${secret}"\n`;
      post.settings =
        `[mail]\nsmtp = "starttls://localhost:${post.port}"\nca_file = "${pair.cert}"\n${who}${sender}` +
        `${inbox}imap = "imaps://localhost:${imap}/INBOX"\n${who}`;
    }
    const file = join(place, "server.json");
    writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
    await start(process.execPath, [SERVER, file], /mail at/);
    return post;
  }

  /** Somebody writes to the channel's address. */
  async sends(message) {
    const transport = createTransport({ host: "127.0.0.1", port: this.port, secure: false, ignoreTLS: true });
    await transport.sendMail({ to: OWN, ...message });
  }

  /** A message as it is, however wrong. */
  async sendsRaw(raw) {
    await this.sends({ envelope: { from: "joku@example.com", to: [OWN] }, raw });
  }

  /** Comes back when something lies in the inbox whose name has this end. */
  leaves(end) {
    return until(`a message ${end}`, () => this.waiting.some((file) => file.endsWith(end)));
  }

  /** The messages that went out, once there are so many. */
  async received(count) {
    const box = join(this.away, "new");
    const files = await until(`${count} messages`, () => {
      const found = readdirSync(box).sort();
      return found.length >= count && found;
    });
    return files.map((file) => read(readFileSync(join(box, file), "utf8")));
  }

  /** What lies in the channel's inbox. */
  get waiting() {
    return ["new", "cur"].flatMap((box) => readdirSync(join(this.maildir, box)));
  }

  /** Comes back when the inbox has been emptied. */
  isEmptied() {
    return until("an empty inbox", () => this.waiting.length === 0);
  }
}

/** A message of ours: its headers, its subject and its text, decoded. */
const read = (raw) => {
  const at = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, at).replaceAll(/\r\n\s+/g, " ");
  const header = (wanted) => headers.split("\r\n").find((line) => line.toLowerCase().startsWith(`${wanted}:`))?.slice(wanted.length + 1).trim();
  const quoted = (text) => Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1");
  const word = (_, kind, text) => (kind.toUpperCase() === "B" ? Buffer.from(text, "base64") : quoted(text.replaceAll("_", " "))).toString("utf8");
  const subject = header("subject").replaceAll(/\?=\s+=\?/g, "?==?").replaceAll(/=\?utf-8\?([QB])\?(.*?)\?=/gi, word);
  const body = raw.slice(at + 4);
  const encoding = (header("content-transfer-encoding") ?? "").toLowerCase();
  const text = { base64: () => Buffer.from(body, "base64").toString("utf8"), "quoted-printable": () => quoted(body.replaceAll("=\r\n", "")).toString("utf8") };
  return { raw, to: header("to"), automatic: header("auto-submitted"), subject, text: text[encoding]?.() ?? body };
};
