// Owns lines as bytes outside the heap, and keeping the objects of those that were read lately. Knows nothing of what they say.
import { LRUCache } from "lru-cache";

/** Lines are kept in blocks of this size; none is longer. */
const blockLength = 1 << 24;
const lineBreak = 10;
const quote = 0x22;
/** So many objects are kept of those that were read lately. */
const maxRecentObjects = 50_000;

/** Lines by number, from 0. */
export type LineBlocks = {
  /** Takes a line without its line break and gives its number; undefined when it is too long. */
  readonly add: (line: Buffer) => number | undefined;
  readonly text: (number: number) => string;
  /** The ASCII of a line from a place up to and without the next quotation mark. */
  readonly quoted: (number: number, from: number) => string;
  /** How the bytes of a line from a place on compare with as many others: below 0 when they come before them. */
  readonly compare: (number: number, from: number, others: Buffer) => number;
};

/** Opens blocks that hold no line. */
export const openLineBlocks = (): LineBlocks => {
  const blocks: Buffer[] = [];
  const starts: number[] = [];
  let last: Buffer | undefined;
  let used = 0;
  const at = (number: number): { block: Buffer; start: number } => {
    const start = starts[number] ?? -1;
    const block = blocks[Math.floor(start / blockLength)];
    if (block === undefined) throw new RangeError(`there is no line ${number}`);
    return { block, start: start % blockLength };
  };
  return {
    add: (line) => {
      if (line.length >= blockLength) return undefined;
      if (last === undefined || used + line.length >= blockLength) {
        last = Buffer.allocUnsafeSlow(blockLength);
        blocks.push(last);
        used = 0;
      }
      last.set(line, used);
      last[used + line.length] = lineBreak;
      starts.push((blocks.length - 1) * blockLength + used);
      used += line.length + 1;
      return starts.length - 1;
    },
    text: (number) => {
      const { block, start } = at(number);
      return block.toString("utf8", start, block.indexOf(lineBreak, start));
    },
    quoted: (number, from) => {
      const { block, start } = at(number);
      return block.toString("latin1", start + from, block.indexOf(quote, start + from));
    },
    compare: (number, from, others) => {
      const { block, start } = at(number);
      const end = Math.min(start + from + others.length, block.length);
      return block.compare(others, 0, others.length, start + from, end);
    },
  };
};

/** Gives what `read` gives, and the same object again while it is among the {@link maxRecentObjects} that were asked for last. */
export const keepRecent = <T extends object>(
  read: (number: number) => T,
): ((number: number) => T) => {
  const kept = new LRUCache<number, T>({ max: maxRecentObjects });
  return (number) => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const object = read(number);
    kept.set(number, object);
    return object;
  };
};
