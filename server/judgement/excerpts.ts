// Owns the piece of text a search hit shows: where the words stand, with each of them marked.
import type { DecisionNode, GraphNode } from "../../model/nodes.ts";
import { searchTextOf, wordSpansOf, wordsOf } from "../search/words.ts";

/** About how many characters an excerpt holds. */
const length = 180;
/** Marks around a matching word: Unicode's first strong isolate and its end, which stand in no text of ours. */
const [open, close] = ["\u2068", "\u2069"];

/** The text around the first matching word, cut at word ends, with every matching word between U+2068 and U+2069. */
export const excerptOf = (node: GraphNode, matched: readonly string[]): string => {
  const { name, body, extra } = searchTextOf(node);
  const hits = new Set(matched);
  const branch = branchMeeting(node, matched);
  const texts = [branch?.condition ?? body, extra, name].filter((text) => text !== "");
  const text = texts.find((t) => wordSpansOf(t).some((w) => hits.has(w.word))) ?? texts[0] ?? "";
  const words = wordSpansOf(text);
  const first = words.find((w) => hits.has(w.word))?.start ?? 0;
  const from = text.length <= length ? 0 : wordStart(words, Math.max(0, first - length / 3));
  const to = Math.min(text.length, from + length);
  const shown = words.filter((w) => w.start >= from && w.end <= to);
  const end = to === text.length ? to : (shown.at(-1)?.end ?? to);
  let marked = "";
  let at = from;
  for (const word of shown) {
    // The pieces of a word that is marked already.
    if (!hits.has(word.word) || word.start < at) continue;
    marked += `${text.slice(at, word.start)}${open}${text.slice(word.start, word.end)}${close}`;
    at = word.end;
  }
  return `${from > 0 ? "… " : ""}${marked}${text.slice(at, end)}${end < text.length ? " …" : ""}`;
};

/** Of a decision: the answer whose condition holds the most of the words, the first of several; undefined when none holds any. */
export const branchMeeting = (
  node: GraphNode,
  matched: readonly string[],
): DecisionNode["branches"][number] | undefined => {
  if (node.kind !== "decision") return undefined;
  const wanted = new Set(matched);
  const held = node.branches.map(
    ({ condition }) => new Set(wordsOf(condition).filter((word) => wanted.has(word))).size,
  );
  const most = Math.max(...held);
  return most === 0 ? undefined : node.branches[held.indexOf(most)];
};

const wordStart = (words: readonly { start: number }[], at: number): number =>
  words.find((w) => w.start >= at)?.start ?? 0;
