// Owns what the beginning of a snapshot's line says without parsing the rest: a node's id and kind, an edge's type and
// ends. Ids are ASCII.

/** The beginning of a node's line. */
export type NodeHead = { id: string; kind: string };
/** The beginning of an edge's line. `isPlain`: it has no fields of its own. */
export type EdgeHead = { type: string; from: string; to: string; isPlain: boolean };

const idPrefix = Buffer.from('{"id":"');
const kindPrefix = Buffer.from('","kind":"');
const typePrefix = Buffer.from('{"type":"');
const fromPrefix = Buffer.from('","from":"');
const toPrefix = Buffer.from('","to":"');
const quote = 0x22;
const closing = 0x7d;

// Byte by byte: what is compared is short, and each line is asked several times.
const stands = (line: Buffer, what: Buffer, at: number): boolean => {
  if (at < 0) return false;
  for (let i = 0; i < what.length; i += 1) if (line[at + i] !== what[i]) return false;
  return true;
};

/** Id and kind of a node's line; undefined when it does not begin as the snapshot writes it. */
export const nodeHeadOf = (line: Buffer): NodeHead | undefined => {
  if (!stands(line, idPrefix, 0)) return undefined;
  const idEnd = line.indexOf(quote, idPrefix.length);
  if (!stands(line, kindPrefix, idEnd)) return undefined;
  const kindStart = idEnd + kindPrefix.length;
  const kindEnd = line.indexOf(quote, kindStart);
  if (kindEnd < 0) return undefined;
  return {
    id: line.toString("latin1", idPrefix.length, idEnd),
    kind: line.toString("latin1", kindStart, kindEnd),
  };
};

/** Type and ends of an edge's line; undefined when it does not begin as the snapshot writes it. */
export const edgeHeadOf = (line: Buffer): EdgeHead | undefined => {
  if (!stands(line, typePrefix, 0)) return undefined;
  const typeEnd = line.indexOf(quote, typePrefix.length);
  if (!stands(line, fromPrefix, typeEnd)) return undefined;
  const fromStart = typeEnd + fromPrefix.length;
  const fromEnd = line.indexOf(quote, fromStart);
  if (!stands(line, toPrefix, fromEnd)) return undefined;
  const toStart = fromEnd + toPrefix.length;
  const toEnd = line.indexOf(quote, toStart);
  if (toEnd < 0) return undefined;
  return {
    type: line.toString("latin1", typePrefix.length, typeEnd),
    from: line.toString("latin1", fromStart, fromEnd),
    to: line.toString("latin1", toStart, toEnd),
    isPlain: line[toEnd + 1] === closing,
  };
};
