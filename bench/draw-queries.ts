// Owns what is searched for: words as they stand in the statements of a snapshot, drawn as people would ask for them.
import { z } from "zod";
import { wordsOf } from "../server/search/words.ts";
import { drawZipf, eachNode, openDraws, shuffled } from "./draw.ts";

/** Statements that words are taken from. */
const statementCount = 4_000;
/** Queries in all; some of them many times. */
const drawCount = 20_000;
const Claim = z.object({ statement: z.string() });

/** What can be asked of a snapshot. */
export type Queries = {
  /** One to four words of one statement each, half of them with the last one cut short; Zipf over thousands. */
  drawn: string[];
  /** Words that stand in most statements, the commonest first. */
  common: string[];
};

/** Draws queries from a snapshot of so many claims; always the same ones. */
export const drawQueries = async (snapshot: string, claims: number): Promise<Queries> => {
  const step = Math.max(1, Math.floor(claims / statementCount));
  const texts: string[][] = [];
  let seen = 0;
  await eachNode(snapshot, (_id, kind, line) => {
    if (kind !== "claim") return;
    seen += 1;
    if (seen % step !== 0) return;
    texts.push(wordsOf(Claim.parse(JSON.parse(line.toString("utf8"))).statement));
  });
  const draw = openDraws(5);
  const queries = texts.map((words) => queryFrom(words, draw));
  return { drawn: drawZipf(shuffled(queries, 7), drawCount, 11), common: commonest(texts) };
};

const queryFrom = (words: readonly string[], draw: () => number): string => {
  const count = 1 + Math.floor(draw() * 4);
  const from = Math.floor(draw() * Math.max(1, words.length - count));
  const chosen = words.slice(from, from + count);
  const last = chosen.pop() ?? "";
  const typed = draw() < 0.5 ? last.slice(0, Math.max(3, last.length - 2)) : last;
  return [...chosen, typed].join(" ");
};

const commonest = (texts: readonly (readonly string[])[]): string[] => {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
};
