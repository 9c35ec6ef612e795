// Reads a SQLite file with its WAL by itself, byte by byte: a witness that does not come from the program under test.
// Nobody may have it open meanwhile. https://www.sqlite.org/fileformat.html

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { withWal } from "./wal.mjs";

/** Kinds of pages: of tables whose rows have numbers, and of tables whose rows lie by their key. */
const [INNER, LEAF, INNER_BY_KEY, LEAF_BY_KEY] = [5, 13, 2, 10];
const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

export class SqliteFile {
  constructor(bytes) {
    this.bytes = bytes;
    this.size = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
    this.usable = this.size - bytes[20];
    this.roots = new Map();
    for (const { cells } of this.rowsOf(1)) {
      if (textOf(cells[0]) === "table") this.roots.set(textOf(cells[1]), numberOf(cells[3]));
    }
  }

  static open(path) {
    const [bytes, wal] = [readFileSync(path), `${path}-wal`];
    return new SqliteFile(existsSync(wal) ? withWal(bytes, readFileSync(wal)) : bytes);
  }

  /** The rows of a table: their number, their cells, and where the row stands in the file. */
  rows(table) {
    const root = this.roots.get(table);
    if (!root) throw new Error(`no table ${table}`);
    return this.rowsOf(root);
  }

  *rowsOf(root, seen = new Set()) {
    const start = (root - 1) * this.size;
    if (root < 1 || start + this.size > this.bytes.length || seen.has(root)) throw new Error(`page ${root} cannot be`);
    seen.add(root);
    const head = start + (root === 1 ? 100 : 0);
    const kind = this.bytes[head];
    const count = this.bytes.readUInt16BE(head + 3);
    if (![INNER, LEAF, INNER_BY_KEY, LEAF_BY_KEY].includes(kind)) throw new Error(`page ${root} is of no table`);
    const isInner = kind === INNER || kind === INNER_BY_KEY;
    const isByKey = kind === INNER_BY_KEY || kind === LEAF_BY_KEY;
    for (let index = 0; index < count; index += 1) {
      const at = start + this.bytes.readUInt16BE(head + (isInner ? 12 : 8) + 2 * index);
      if (isInner) yield* this.rowsOf(this.bytes.readUInt32BE(at), seen);
      if (isByKey) yield this.row(isInner ? at + 4 : at, isByKey);
      else if (!isInner) yield this.row(at, isByKey);
    }
    if (isInner) yield* this.rowsOf(this.bytes.readUInt32BE(head + 8), seen);
  }

  /** A row; one that lies by its key has no number. */
  row(at, isByKey) {
    const [length, afterLength] = this.varint(at);
    const [rowid, from] = isByKey ? [0, afterLength] : this.varint(afterLength);
    const most = isByKey ? Math.floor(((this.usable - 12) * 64) / 255) - 23 : this.usable - 35;
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const fit = least + ((length - least) % (this.usable - 4));
    const local = length <= most ? length : fit <= most ? fit : least;
    const pieces = [this.bytes.subarray(from, from + local)];
    const places = [[at, from + local]];
    let page = local < length ? this.bytes.readUInt32BE(from + local) : 0;
    for (let left = length - local; left > 0; left -= this.usable - 4) {
      const start = (page - 1) * this.size;
      if (page < 1 || start + this.size > this.bytes.length) throw new Error(`overflow page ${page} cannot be`);
      const some = Math.min(left, this.usable - 4);
      pieces.push(this.bytes.subarray(start + 4, start + 4 + some));
      places.push([start, start + 4 + some]);
      page = this.bytes.readUInt32BE(start);
    }
    const payload = Buffer.concat(pieces);
    return { rowid, places, cells: cellsOf(payload, from), payload };
  }

  varint(at) {
    return varint(this.bytes, at);
  }
}

const varint = (bytes, at) => {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new Error("a number beyond the end");
    if (index === 8) return [Number((value << 8n) | BigInt(byte)), at + 9];
    value = (value << 7n) | BigInt(byte & 127);
    if (byte < 128) return [Number(value), at + index + 1];
  }
  throw new Error("a number without end");
};

/** `at` is where a cell stands in the file, as long as the row is on one page. */
const cellsOf = (payload, from) => {
  const [head, first] = varint(payload, 0);
  const cells = [];
  let at = head;
  for (let place = first; place < head; ) {
    const [kind, next] = varint(payload, place);
    const size = kind < SIZES.length ? SIZES[kind] : Math.floor((kind - 12) / 2);
    if (kind === 10 || kind === 11 || at + size > payload.length) throw new Error("a cell beyond its row");
    cells.push({ kind, bytes: payload.subarray(at, at + size), at: from + at });
    at += size;
    place = next;
  }
  return cells;
};

export const textOf = (cell) => cell.bytes.toString("utf8");

export const numberOf = ({ kind, bytes }) => (kind === 8 ? 0 : kind === 9 ? 1 : bytes.readIntBE(0, bytes.length));

/** Tables whose first column is the row's own number: what stands in the column's place is never read. */
const NUMBERED = ["event", "log"];

/** What the asked rows of a table say, a line each; `null` when it cannot be read at all. */
export const sayings = (bytes, table, isAsked) => {
  try {
    const rows = [...new SqliteFile(bytes).rows(table)].filter(({ cells }) => isAsked(cells));
    const line = ({ rowid, cells }) => {
      const hash = createHash("sha256");
      const said = NUMBERED.includes(table) ? cells.slice(1) : cells;
      for (const { kind, bytes: value } of said) hash.update(`${kind}:${value.length}:`).update(value);
      return `${rowid} ${hash.digest("hex")}`;
    };
    return rows.map(line).join("\n");
  } catch {
    return null;
  }
};
