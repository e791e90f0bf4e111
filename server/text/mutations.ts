// Owns trying verification out: one figure, number word, marker or minus of a source is changed at a time, and verification
// has to notice it and to name exactly the statements on that sentence. Pure; works on any rendering.
import { buildCanonicalText, type BodyOutline, type CanonicalText } from "./canonical-text.ts";
import { lowerDigits, raisedClass, raiseDigits } from "./raised-digits.ts";
import type { SourceText } from "./source-text.ts";
import { AppError } from "../app-error.ts";
import { openDraw } from "../seeded-draw.ts";
import { verifyDossier, type DossierForVerify } from "./verify.ts";

/** One change of a source: UTF-16 span `start` to `end` of a block's text becomes `becomes`. */
export interface Mutation {
  readonly kind: "digit" | "number word" | "marker" | "minus";
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** What verification said to one change. */
export interface MutationOutcome {
  readonly mutation: Mutation;
  /** The changed place as it was, with some words around it. */
  readonly was: string;
  /**
   * `noticed`: fails and names exactly the statements on the changed sentence. `refused`: the file could not be read as
   * this paper any more. `out-of-scope`: the place is not in the body. The others are faults of verification.
   */
  readonly result: "noticed" | "refused" | "out-of-scope" | "missed" | "wrong-names";
  /** For `wrong-names`: what was named and what should have been. */
  readonly detail?: string;
}

// Damaged text writes "Tree", "fve" and "frst".
const wordPattern =
  /\b(?:one|two|t?h?ree|tree|four|fi?ve|six|seven|eight|nine|ten|eleven|twelve|twent[yi]\w*|thirt\w+|tirt\w+|fort[yi]\w*|fi?f?t\w+|sixt\w+|sevent\w+|eight\w+|ninet\w+|hundred|thousand|fi?rst|second|third|tird|half)\b/giu;
const markerPattern = /\[\d[\d,;\s\u2010-\u2014-]*\]/gu;
/** A minus as it is printed, where no range or code can be meant. */
const minusPattern =
  /(?<![\p{L}\p{N}%°)\]]\s?)\u2212(?=\s?[.\d])|(?<=\p{L} )\u2212(?=[.\d])|\u207b(?=[\u2070-\u2079\u00b9\u00b2\u00b3])/gu;
const raisedPattern = new RegExp(`[${raisedClass}]`, "gu");
const fractions = "\u00bd\u2153\u2154\u00bc\u00be\u215b\u215c\u215d\u215e";

/** Every change that is tried on a source: each digit, each number word, each marker group or minus taken away. */
const mutationsOf = ({ blocks }: SourceText): readonly Mutation[] =>
  blocks.flatMap(({ text }, block) => [
    ...[...text.matchAll(/\d/g)].map(({ index, 0: digit }): Mutation => {
      const becomes = String((Number(digit) + 1) % 10);
      return { kind: "digit", block, start: index, end: index + 1, becomes };
    }),
    ...[...text.matchAll(raisedPattern)].map(({ index, 0: digit }): Mutation => {
      const becomes = raiseDigits(String((Number(lowerDigits(digit)) + 1) % 10));
      return { kind: "digit", block, start: index, end: index + 1, becomes };
    }),
    ...[...text.matchAll(new RegExp(`[${fractions}]`, "gu"))].map(
      ({ index, 0: half }): Mutation => {
        const becomes = fractions.charAt((fractions.indexOf(half) + 1) % fractions.length);
        return { kind: "digit", block, start: index, end: index + 1, becomes };
      },
    ),
    ...[...text.matchAll(minusPattern)].map(({ index }): Mutation => ({
      kind: "minus",
      block,
      start: index,
      end: index + 1,
      becomes: "",
    })),
    ...[...text.matchAll(wordPattern)].map(({ index, 0: word }): Mutation => {
      const other = /^s/i.test(word) ? "eleven" : "seven";
      const becomes = /^\p{Lu}/u.test(word)
        ? other.charAt(0).toUpperCase() + other.slice(1)
        : other;
      return { kind: "number word", block, start: index, end: index + word.length, becomes };
    }),
    ...[...text.matchAll(markerPattern)].map(({ index, 0: group }): Mutation => ({
      kind: "marker",
      block,
      start: index,
      end: index + group.length,
      becomes: "",
    })),
  ]);

/** The source with one change made. */
const mutate = (source: SourceText, mutation: Mutation): SourceText => ({
  ...source,
  blocks: source.blocks.map((block, index) =>
    index === mutation.block
      ? {
          ...block,
          text:
            block.text.slice(0, mutation.start) + mutation.becomes + block.text.slice(mutation.end),
        }
      : block,
  ),
});

const rawsOf = (text: CanonicalText): readonly string[] =>
  text.sections.flatMap(({ id, sentences }) => sentences.map(({ raw }, i) => `${id} ${i} ${raw}`));

/** Changes of a source that can be tried one at a time, in any order. */
export interface Trial {
  /** Every change there is. */
  readonly mutations: readonly Mutation[];
  readonly attempt: (mutation: Mutation) => MutationOutcome;
}

/**
 * Opens the trial of a source. The sentence that a change touches is found by comparing the sentences as printed, without
 * folding and digests, so that the trial does not depend on what it tries out.
 */
export const openTrial = (
  source: SourceText,
  input: DossierForVerify & { readonly dossier: BodyOutline },
  name: string,
): Trial => {
  const before = buildCanonicalText(source, input.dossier, name);
  const { lock } = verifyDossier(input, before, undefined);
  const printed = rawsOf(before);
  const attempt = (mutation: Mutation): MutationOutcome => {
    const text = source.blocks[mutation.block]?.text ?? "";
    const was = `${text.slice(Math.max(0, mutation.start - 20), mutation.start)}»${text.slice(mutation.start, mutation.end)}«${text.slice(mutation.end, mutation.end + 20)}`;
    const after = rebuildText(mutate(source, mutation), input.dossier, name);
    if (after === undefined) return { mutation, was, result: "refused" };
    const changed = new Set(rawsOf(after));
    const touched = printed.filter((sentence) => !changed.has(sentence));
    if (touched.length === 0) return { mutation, was, result: "out-of-scope" };
    const report = verifyDossier(input, after, lock);
    if (report.isVerified || report.changes.length === 0)
      return { mutation, was, result: "missed" };
    const places = new Set(touched.map((sentence) => sentence.split(" ", 2).join(" ")));
    const wanted = Object.entries(lock.places)
      .filter(([, { at }]) =>
        at.some(({ section, sentences }) => sentences.some((s) => places.has(`${section} ${s}`))),
      )
      .map(([held]) => held);
    const named = [...new Set(report.problems.flatMap(({ names }) => names))];
    const isExact = named.toSorted().join() === wanted.toSorted().join();
    if (isExact) return { mutation, was, result: "noticed" };
    const detail = `named ${named.join(", ")}; expected ${wanted.join(", ")}`;
    return { mutation, was, result: "wrong-names", detail };
  };
  return { mutations: mutationsOf(source), attempt };
};

/** So many changes drawn by lot, in a drawn order; the same seed draws the same ones. */
export const drawMutations = (
  { mutations }: Pick<Trial, "mutations">,
  seed: string,
  count: number,
): readonly Mutation[] => openDraw(seed).shuffled(mutations).slice(0, count);

/** Tries every change, as {@link openTrial} does one. */
export const tryMutations = (
  source: SourceText,
  input: DossierForVerify & { readonly dossier: BodyOutline },
  name: string,
): readonly MutationOutcome[] => {
  const { mutations, attempt } = openTrial(source, input, name);
  return mutations.map(attempt);
};

const rebuildText = (
  source: SourceText,
  outline: BodyOutline,
  name: string,
): CanonicalText | undefined => {
  try {
    return buildCanonicalText(source, outline, name);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
};
