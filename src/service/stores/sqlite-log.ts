/** The write-ahead log of the SQLite store: when it is written back, and that nothing burned stays in it. */
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { StoreUnavailable } from '../store.ts';
import type { OpenFile } from './sqlite-file.ts';

/** Without a burn, the log is written back only when it has grown to about this many bytes. */
const maxBytes = 16 * 1024 * 1024;
/** The same while much is erased: writing back holds up everybody for as long as the log is. */
const relievedBytes = 4 * 1024 * 1024;

export type WriteAheadLog = {
  /** About `bytes` go into the log. */
  grow(bytes: number): void;
  /** Something was erased that the log still has. */
  markDirty(): void;
  /** Writes the log back if it is large. Throws StoreUnavailable. */
  relieve(): void;
  /** Writes the log back if it has to be: it is large, or something in it was erased. Throws StoreUnavailable. */
  tidy(): void;
  /**
   * Copies the log into the database; after an erasure it then overwrites the log, 32 bytes of header and a frame for
   * each page. Without an erasure, all that is left in it may still be opened. Throws StoreUnavailable.
   */
  writeBack(): void;
};

export function writeAheadLog({ db, file, pageBytes }: OpenFile): WriteAheadLog {
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(RESTART)');
  let dirty = true;
  /** Roughly what was written to the log since it was last written back. */
  let bytes = 0;
  /** How many frames of the log may still hold something. */
  let usedFrames = Number.POSITIVE_INFINITY;

  function writeBack(): void {
    const result = checkpoint.get() as { busy: number; log: number; checkpointed: number };
    if (result.busy !== 0 || result.log !== result.checkpointed) throw new StoreUnavailable('the log is in use');
    usedFrames = Math.max(usedFrames, result.log);
    bytes = 0;
    if (!dirty) return;
    const zeroed = zero(`${file}-wal`, 32 + usedFrames * (24 + pageBytes));
    if (!zeroed && result.log > 0) throw new StoreUnavailable('the log is not where it should be');
    usedFrames = 0;
    dirty = false;
  }

  return {
    grow(more) {
      bytes += more;
    },
    markDirty() {
      dirty = true;
    },
    relieve() {
      if (bytes > relievedBytes) writeBack();
    },
    tidy() {
      if (dirty || bytes > maxBytes) writeBack();
    },
    writeBack,
  };
}

/** Overwrites the first `length` bytes, the header first: a log without one is never replayed. False = no such file. */
function zero(file: string, length: number): boolean {
  if (!existsSync(file)) return false;
  const descriptor = openSync(file, 'r+');
  try {
    const size = Math.min(length, fstatSync(descriptor).size);
    if (size === 0) return true;
    const header = 32;
    writeSync(descriptor, Buffer.alloc(header), 0, Math.min(header, size), 0);
    fsyncSync(descriptor);
    const zeros = Buffer.alloc(Math.min(size, 1_048_576));
    for (let at = header; at < size; at += zeros.length) {
      writeSync(descriptor, zeros, 0, Math.min(zeros.length, size - at), at);
    }
    fsyncSync(descriptor);
    return true;
  } finally {
    closeSync(descriptor);
  }
}
