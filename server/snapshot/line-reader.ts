// Owns reading the lines of a part of a file, in order and without holding more than a chunk of it. Must not know what
// the lines say.
import type { FileHandle } from "node:fs/promises";

const chunkLength = 1 << 20;
const lineBreak = 10;

/** Lines in order, each without its line break. */
export type LineReader = {
  /** The next line among those that were read already, or undefined: then {@link LineReader.fill}. Stays valid. */
  next: () => Buffer | undefined;
  /** Reads more; false at the end. Throws what the file system throws. */
  fill: () => Promise<boolean>;
  /** The bytes of the lines given since it was asked before, line breaks included. To be asked before more is read. */
  passed: () => Buffer;
  /** Whether something stands behind the last line break that was read. */
  hasRest: () => boolean;
};

/** Reads the lines that stand from byte `start` (inclusive) to byte `end` (exclusive, after a line break). */
export const openLineReader = (file: FileHandle, start: number, end: number): LineReader => {
  let chunk: Buffer = Buffer.alloc(0);
  let at = 0;
  let passedTo = 0;
  let position = start;
  return {
    next: () => {
      const stop = chunk.indexOf(lineBreak, at);
      if (stop < 0) return undefined;
      const line = chunk.subarray(at, stop);
      at = stop + 1;
      return line;
    },
    fill: async () => {
      const carried = chunk.subarray(at);
      const wanted = Math.min(chunkLength, end - position);
      if (wanted <= 0) return false;
      // Never reused: lines given out before look into the old one.
      const next = Buffer.allocUnsafeSlow(carried.length + wanted);
      carried.copy(next);
      const { bytesRead } = await file.read(next, carried.length, wanted, position);
      position += bytesRead;
      chunk = next.subarray(0, carried.length + bytesRead);
      [at, passedTo] = [0, 0];
      return bytesRead > 0;
    },
    passed: () => {
      const bytes = chunk.subarray(passedTo, at);
      passedTo = at;
      return bytes;
    },
    hasRest: () => at < chunk.length,
  };
};
