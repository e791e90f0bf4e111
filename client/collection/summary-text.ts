// Owns a topic's answers as they leave its page: each sentence with the numbers of the sources behind the statements that it sums up. Pure.
import type { TopicSummary } from "../../model/views/browse.ts";
import type { Gathered, Numbered } from "./gathered.ts";

/** A sentence with the numbers of its sources, lowest first. */
export type CitedSentence = { says: string; sources: readonly number[] };

/** The sentence as plain text, the numbers behind it in brackets. */
export const bracketed = ({ says, sources }: CitedSentence): string =>
  [says, ...sources.map((number) => `[${number}]`)].join(" ");

/** An answer of one paper: its sentences and those on what it leaves open, each with the numbers of its sources. */
export type CitedSummary = {
  /** "In short, from Zhang 2021". */
  name: string;
  sentences: CitedSentence[];
  unknown: CitedSentence[];
  /** Numbers of all sources that are named, lowest first. */
  sources: number[];
};

/** The answers in words. A statement that is not among the items lends its sentence no number. */
export const summarySentences = (
  summaries: readonly TopicSummary[],
  { items }: Pick<Gathered, "items">,
  { numberOf }: Numbered,
): CitedSummary[] => {
  const worksOf = new Map(
    items.flatMap((item) =>
      item.as === "statement"
        ? [[item.id, [item.source, ...item.cites.flatMap(({ work }) => work ?? [])]] as const]
        : [],
    ),
  );
  const numbersOf = (from: TopicSummary["sentences"][number]["from"]): number[] => {
    const numbers = from.flatMap(({ id }) =>
      (worksOf.get(id) ?? []).flatMap((work) => numberOf(work) ?? []),
    );
    return [...new Set(numbers)].toSorted((a, b) => a - b);
  };
  const stated = (sentences: TopicSummary["sentences"]): CitedSentence[] =>
    sentences.map(({ says, from }) => ({ says, sources: numbersOf(from) }));
  return summaries.map(({ dossier, sentences, unknown, isDraft }) => ({
    name: `In short, from ${dossier.label}${isDraft ? " (draft: no second reader has checked it)" : ""}`,
    sentences: stated(sentences),
    unknown: stated(unknown),
    sources: numbersOf([...sentences, ...unknown].flatMap(({ from }) => from)),
  }));
};
