// What people type that has to be computed: identity codes and the codes of a second factor.

import { createHmac } from "node:crypto";

const CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_SECONDS = 30;
/** A form may take so long to arrive. */
const SLOW_SECONDS = 10;

const two = (number) => `${number}`.padStart(2, "0");

/** An identity code that nobody has: individual numbers from 900 on are given to nobody. */
export const identityCode = ({ day, month, year, number = 900 }) => {
  const born = `${two(day)}${two(month)}${two(year % 100)}`;
  const check = CHECK[Number(`${born}${number}`) % CHECK.length];
  return `${born}${year < 2000 ? "-" : "A"}${number}${check}`;
};

/** The same code with a slip in its last sign. */
export const withSlip = (code) => {
  const right = CHECK.indexOf(code.at(-1));
  return code.slice(0, -1) + CHECK[(right + 1) % CHECK.length];
};

const bytesOf = (secret) => {
  const bits = [...secret.replaceAll(" ", "")].map((sign) => LETTERS.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
};

/**
 * A code that an app on the phone shows (RFC 6238) and that has not been used: each works once, and the one before and the
 * one after this half minute's are taken too. Whoever signs in twice in a half minute uses two of them.
 */
export const factorCode = (who) => {
  const seconds = Date.now() / 1000;
  const now = Math.floor(seconds / STEP_SECONDS);
  // The one before is taken until this half minute ends: not when that is near.
  const first = STEP_SECONDS - (seconds % STEP_SECONDS) > SLOW_SECONDS ? now - 1 : now;
  who.step = Math.max(first, (who.step ?? 0) + 1);
  return codeOf(who.secret, who.step);
};

const codeOf = (secret, step) => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const start = hash.at(-1) & 0xf;
  return `${(hash.readUInt32BE(start) & 0x7fffffff) % 1_000_000}`.padStart(6, "0");
};
