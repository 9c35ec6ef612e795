// A real server of mail as a process of its own: `node mail-server.mjs SETTINGS`, a file of JSON. What comes for an
// address of ours is delivered into a Maildir, as a county's own server would; all else lies in the folder `away`.

import { chownSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { SMTPServer } from "smtp-server";

const { port, own, maildir, away, user, password, key, cert, owner } = JSON.parse(readFileSync(process.argv[2], "utf8"));

let count = 0;

/** A file that is whole when it can be seen. */
const deliver = (box, mail) => {
  count += 1;
  const name = `${Date.now()}.${String(count).padStart(4, "0")}.mail`;
  mkdirSync(join(box, "tmp"), { recursive: true });
  mkdirSync(join(box, "new"), { recursive: true });
  const draft = join(box, "tmp", name);
  writeFileSync(draft, mail, { mode: 0o600 });
  if (owner) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, join(box, "new", name));
};

const server = new SMTPServer({
  disabledCommands: key ? [] : ["STARTTLS"],
  key: key && readFileSync(key),
  cert: cert && readFileSync(cert),
  disableReverseLookup: true,
  authOptional: true,
  allowInsecureAuth: false,
  onAuth: (auth, session, done) => {
    const fits = session.secure && auth.username === user && auth.password === password;
    done(fits ? null : new Error("not let in"), { user: auth.username });
  },
  onRcptTo: ({ address }, session, done) => {
    if (address.startsWith("nobody@")) return done(Object.assign(new Error("no such address"), { responseCode: 550 }));
    // Mail to others is taken only from whoever has signed in, when there is a password.
    const relayed = address !== own && password && !session.user;
    done(relayed ? Object.assign(new Error("relaying denied"), { responseCode: 450 }) : null);
  },
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      deliver(to.includes(own) ? maildir : away, Buffer.concat(chunks));
      done();
    });
  },
});

server.on("error", (error) => console.error(error.message));
server.listen(port, "127.0.0.1", () => console.log(`mail at ${port}`));
