// Owns how the effect of a removal is said. Pure.
import { listText, upperFirst } from "../../model/formats.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { Effect, SourceStoodOn, WhatIf } from "../../model/views/weigh.ts";
import type { SourceClass } from "../../model/vocabulary.ts";
import type { WeighView } from "../address.ts";
import { listedIn } from "./removal.ts";

/** The effect in a word, with its meaning. */
export const effectWords: Record<Effect, { word: string; meaning: string }> = {
  loses: { word: "loses its ground", meaning: "No source is left that it stood on." },
  weakens: { word: "weakened", meaning: "It loses some of its sources; others are left." },
  changes: { word: "stands on another source", meaning: "A source takes the place of another." },
  keeps: { word: "unchanged", meaning: "None of its sources falls." },
  none: {
    word: "no source to lose",
    meaning: "It cites nothing and rests on no data of the authors: nothing can fall.",
  },
};

/** Classes that sources can be held to, as a choice is worded. */
export const classWords: Record<SourceClass, string> = {
  identified: "Only identified references",
  confirmed: "Only confirmed references",
  direct: "Only sources that studied the same",
  standing: "Only what still stands",
};

/** A reference within a sentence: "reference 13", "source named “Elm”". */
export const referenceInText = ({ label }: Pick<NodeLink, "label">): string =>
  label.replace(/^(?:Reference|Source) /, (word) => word.toLowerCase());

/** A source by name: the references through which it is cited stand in front. */
export const nameOfSource = ({ kind, source, references }: SourceStoodOn): string => {
  if (kind === "own") return `the authors’ own data (${source.label})`;
  if (kind !== "publication") return source.label;
  return `${source.label} (${listText(references.map(referenceInText), "and")})`;
};

/** Studies behind publications and approvals, each once by its id, with the names of what it stands behind; without what is a source itself. */
export const studiesBehind = (
  sources: readonly SourceStoodOn[],
): Map<string, { study: NodeLink; behind: string[] }> => {
  const found = new Map<string, { study: NodeLink; behind: string[] }>();
  const own = new Set(sources.map(({ source }) => source.id));
  for (const { source, studies } of sources) {
    for (const study of studies.filter(({ id }) => !own.has(id))) {
      const known = found.get(study.id) ?? { study, behind: [] };
      found.set(study.id, { study, behind: [...known.behind, source.label] });
    }
  }
  return found;
};

/** What limits a source, in words; empty where nothing does. */
export const limitsOf = ({ kind, isInferred, isDirect, stands }: SourceStoodOn): string[] => [
  ...(stands ? [] : ["no longer stands"]),
  ...(kind === "unidentified" ? ["not identified"] : []),
  ...(isInferred ? ["matched by inference"] : []),
  ...(kind === "publication" && !isDirect ? ["not known to have studied the same"] : []),
];

const isClass = (id: string): id is SourceClass => Object.hasOwn(classWords, id);

/** What is taken away, in words: "Without Judson 2014 and with only identified references". */
export const fallenText = (
  { without, instead }: Pick<WhatIf, "without" | "instead">,
  view: WeighView,
): string =>
  upperFirst(
    listText(
      [
        ...without.map(({ label }) => `without ${label}`),
        ...listedIn(view, "only")
          .filter(isClass)
          .map((id) => classWords[id].replace(/^Only/, "with only")),
        ...instead.map(
          ({ reference, work }) => `with ${referenceInText(reference)} as ${work.label}`,
        ),
      ],
      "and",
    ),
  );
