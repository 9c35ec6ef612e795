// What a SQLite file says together with its WAL, as the next start will find it after a kill.
// https://www.sqlite.org/fileformat.html#the_write_ahead_log

const [HEAD, FRAME_HEAD] = [32, 24];
/** In its last bit it says in which order of bytes the sums are made. */
const MAGIC = 0x377f0682;

/** The running sum over some bytes. */
const sum = (bytes, isBigEndian, [first, second]) => {
  for (let at = 0; at < bytes.length; at += 8) {
    const [one, other] = isBigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    first = (first + one + second) >>> 0;
    second = (second + other + first) >>> 0;
  }
  return [first, second];
};

const sumAt = (bytes, at) => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
const same = ([one, other], [first, second]) => one === first && other === second;

/** The file with every page that a commit in the WAL has written. What follows the last whole commit is not there. */
export const withWal = (file, wal) => {
  if (wal.length < HEAD || (wal.readUInt32BE(0) & ~1) >>> 0 !== MAGIC) return file;
  const isBigEndian = (wal[3] & 1) === 1;
  const size = wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let running = sum(wal.subarray(0, 24), isBigEndian, [0, 0]);
  if (!same(running, sumAt(wal, 24))) return file;

  const committed = new Map();
  let pages = 0;
  let waiting = [];
  for (let at = HEAD; at + FRAME_HEAD + size <= wal.length; at += FRAME_HEAD + size) {
    const page = wal.subarray(at + FRAME_HEAD, at + FRAME_HEAD + size);
    running = sum(page, isBigEndian, sum(wal.subarray(at, at + 8), isBigEndian, running));
    if (!wal.subarray(at + 8, at + 16).equals(salt) || !same(running, sumAt(wal, at + 16))) break;
    waiting.push([wal.readUInt32BE(at), page]);
    const after = wal.readUInt32BE(at + 4);
    if (after === 0) continue;
    for (const [number, bytes] of waiting) committed.set(number, bytes);
    [waiting, pages] = [[], after];
  }
  if (pages === 0) return file;

  const whole = Buffer.alloc(pages * size);
  file.copy(whole);
  for (const [number, bytes] of committed) if (number <= pages) bytes.copy(whole, (number - 1) * size);
  return whole;
};
