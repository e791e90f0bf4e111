// Owns how it is said why something falls, and why a file is not the paper's text. Pure.
import { amountOf } from "../../model/figure-text.ts";
import { countInWords, countText, listText, numberText, upperFirst } from "../../model/formats.ts";
import type { ReferenceKey } from "../../model/ids.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import type { TrialState, Unreadable } from "./copy-messages.ts";
import type { Fallen, Reach, Reason, Standing } from "./fallen.ts";

/** A reference as the paper prints it, or by the name it goes by. */
export const markerText = (ref: ReferenceKey): string =>
  typeof ref === "number" ? `[${ref}]` : `“${ref}”`;

const keyText = (key: string): string => {
  if (/^\[.*\]$/.test(key)) return `The marker ${key}`;
  if (/^[-−+]?[\d.,]+$/.test(key)) return `The number ${key}`;
  return `The wording “${key}”`;
};

/** What becomes of something, as it stands before the reasons. */
export const standingWords: Readonly<Record<Standing | Reach, string>> = {
  falls: "Falls",
  loses: "Loses its ground",
  weakens: "Weakened",
  unread: "To be read again",
};

/** Why a statement falls, in sentences; markers are stated in one. `titleOf` gives a section's title. */
export const reasonsText = (
  reasons: readonly Reason[],
  statement: Claim | Recommendation,
  titleOf: (section: string) => string,
): string => {
  const refs = reasons.flatMap((reason) => (reason.kind === "marker" ? [reason.ref] : []));
  const others = reasons.flatMap((reason) => (reason.kind === "marker" ? [] : [reason]));
  return [
    ...others.map((reason) => reasonText(reason, statement, titleOf)),
    ...(refs.length === 0
      ? []
      : [
          `${refs.length === 1 ? "Reference" : "References"} ${listText(refs.map(markerText), "and")} ${refs.length === 1 ? "is" : "are"} no longer cited there in the way that was entered.`,
        ]),
  ].join(" ");
};

const reasonText = (
  reason: Exclude<Reason, { kind: "marker" }>,
  statement: Claim | Recommendation,
  titleOf: (section: string) => string,
): string => {
  if (reason.kind === "sentence") {
    return "The sentence has changed. All that the statement is found by still stands there; whether the sentence still says the same has to be read again.";
  }
  if (reason.kind === "figure") {
    const figure = statement.figures.find(({ id }) => id === reason.figure);
    const amount = figure === undefined ? "" : ` ${amountOf(figure)}`;
    return `Its figure${amount} no longer stands where it was taken from.`;
  }
  const title = titleOf(reason.section);
  const { reason: why, key } = reason.why;
  switch (why) {
    case "missing-key":
      return key === undefined
        ? `Part of its passage can no longer be found in “${title}”.`
        : `${keyText(key)} can no longer be found in “${title}”.`;
    case "unknown-section":
      return `There is no section “${title}” any more.`;
    case "not-together":
      return key === undefined
        ? `What its passage is found by no longer stands together in “${title}”.`
        : `${keyText(key)} no longer stands in its passage in “${title}”.`;
    case "several-places":
      return `Its passage can now be taken for more than one place in “${title}”.`;
    case "ambiguous-key":
      return key === undefined
        ? `Its passage in “${title}” can now be read in more than one way.`
        : `${keyText(key)} can now be meant in more than one place of its passage in “${title}”.`;
  }
};

/** What changes do, in sentences. */
export const fallenText = (fallen: Fallen): string => {
  const { passages, figures, markers, statements, resting, branches, opened } = fallen;
  const unread = statements.filter(({ standing }) => standing === "unread").length;
  /** A list of what is not nought, with its verb. */
  const stated = (
    counts: readonly (readonly [number, string, string?])[],
    one: string,
    many: string,
  ): string[] => {
    const some = counts.filter(([n]) => n > 0);
    if (some.length === 0) return [];
    const list = listText(
      some.map(([n, word, words]) => countInWords(n, word, words)),
      "and",
    );
    const isOne = some.length === 1 && some[0]?.[0] === 1;
    return [`${upperFirst(list)} ${isOne ? one : many}.`];
  };
  const sentences = [
    ...stated(
      [
        [passages, "passage"],
        [figures, "figure"],
        [markers, "citation"],
      ],
      "falls",
      "fall",
    ),
    ...stated([[unread, "statement"]], "has to be read again", "have to be read again"),
    ...stated(
      [
        [resting.length, "more statement"],
        [branches.length, "branch of the decision map", "branches of the decision map"],
      ],
      "is reached through what it rests on",
      "are reached through what they rest on",
    ),
    ...stated(
      [[opened, "sentence, number or marker", "sentences, numbers or markers"]],
      "is no longer accounted for",
      "are no longer accounted for",
    ),
  ];
  return sentences.length > 0
    ? sentences.join(" ")
    : "Nothing falls: what was verified still reads the same.";
};

/** Why a file is not the text of the paper: what was found, what was expected, what to do. */
export const unreadableText = ({ details, message }: Unreadable, paper: string): string => {
  switch (details?.reason) {
    case "pdf":
      return "This is a PDF. Its text is needed: open the PDF, select all, copy, and paste into a plain text file; or run pdftotext, or take the publisher’s XML or HTML.";
    case "empty":
      return "This file is empty. Expected the text of the paper.";
    case "too-large":
      return "This file is too large to be an article. Expected at most 20 MB.";
    case "no-utf-8":
      return "This file holds characters that are not UTF-8. Save it as plain text in UTF-8 and choose it again.";
    case "broken-xml":
      return "This XML is broken. Download the article’s XML again and choose it.";
    case "no-article":
      return "This XML holds no article’s body. Expected the full text in JATS XML.";
    case "other-paper":
      return `This does not look like the text of ${paper}: ${details.held === 0 ? "none" : numberText(details.held)} of its ${numberText(details.sections)} section titles ${details.held === 1 ? "was" : "were"} found, and “${details.missing}” is missing. Choose the text of this paper, from its first heading to its last.`;
    case undefined:
      return message;
  }
};

/** How many of the changes that were tried were noticed, in a sentence. */
export const trialText = (trial: TrialState): string => {
  const { noticed, refused, outOfScope, faults, tried, wanted } = trial;
  if (wanted === 0) return "Nothing in this text can be changed so.";
  if (tried === 0) return "Stopped before any change was tried.";
  const stopped = tried < wanted ? "Stopped. " : "";
  const inBody = tried - outOfScope;
  const stated = noticed + refused;
  const outside =
    outOfScope === 0
      ? ""
      : ` ${countText(outOfScope, "change")} lay outside the body and ${outOfScope === 1 ? "was" : "were"} not to be noticed.`;
  const unstated =
    faults.length === 0
      ? ""
      : ` ${countText(faults.length, "change")} ${faults.length === 1 ? "was" : "were"} missed or not named exactly.`;
  return `${stopped}${numberText(stated)} of ${countText(inBody, "change")} in the body ${inBody === 1 ? "was" : "were"} noticed, each with exactly the statements on its sentence.${outside}${unstated}`;
};
