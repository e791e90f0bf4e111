// Owns the rules about how things are worded, as far as a machine can tell. Knows nothing of what is said.
import { isOwnPractice } from "../../model/own-word.ts";
import { statementsOf, type Corpus, type Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { everyEntry } from "./every-entry.ts";
import { summedUpLists } from "./check-summaries.ts";
import type { DataPath } from "./yaml-document.ts";

interface Wording {
  readonly entry: Entry<unknown>;
  readonly path: DataPath;
  readonly text: string;
}

const statementTexts = (corpus: Corpus): Wording[] => [
  ...corpus.concepts.flatMap((entry) =>
    entry.value.definition === undefined
      ? []
      : [{ entry, path: ["definition"], text: entry.value.definition }],
  ),
  ...corpus.works.flatMap((entry) =>
    entry.value.reports.map(({ statement }, i) => ({
      entry,
      path: ["reports", i, "statement"],
      text: statement,
    })),
  ),
  ...corpus.dossiers.flatMap((dossier) =>
    [...statementsOf(dossier), ...dossier.tensions].map((entry) => ({
      entry,
      path: ["statement"],
      text: entry.value.statement,
    })),
  ),
  ...corpus.dossiers.flatMap((dossier) =>
    dossier.summaries.flatMap((entry) =>
      summedUpLists.flatMap((list) =>
        entry.value[list].map(({ says }, i) => ({ entry, path: [list, i, "says"], text: says })),
      ),
    ),
  ),
  ...corpus.dossiers.flatMap((dossier) =>
    dossier.decisions.flatMap((entry) =>
      entry.value.branches.flatMap(({ notStated, end }, i) => [
        ...(notStated === undefined
          ? []
          : [{ entry, path: ["branches", i, "notStated"], text: notStated }]),
        ...(end === undefined ? [] : [{ entry, path: ["branches", i, "end"], text: end }]),
      ]),
    ),
  ),
];

const labels = (corpus: Corpus): Wording[] => [
  ...corpus.works.flatMap((entry) =>
    entry.value.reports.map(({ label }, i) => ({
      entry,
      path: ["reports", i, "label"],
      text: label,
    })),
  ),
  ...corpus.dossiers.flatMap((dossier) =>
    [...statementsOf(dossier), ...dossier.tensions].map((entry) => ({
      entry,
      path: ["label"],
      text: entry.value.label,
    })),
  ),
];

const findingAt = ({ entry, path, text }: Wording, message: string, hint?: string): Finding => ({
  place: entry.placeOf(path),
  found: text,
  message: `${JSON.stringify(text)} ${message}`,
  hint,
});

/** Statements are sentences. */
export const statementEnds: DataRule = {
  name: "statement-ends",
  requirement:
    "A statement or definition begins with a capital, a digit or a code, and ends with a full stop.",
  check: ({ corpus }) =>
    statementTexts(corpus).flatMap((wording) => [
      ...(/[^.]\.$/u.test(wording.text)
        ? []
        : [findingAt(wording, "does not end with a full stop")]),
      ...(/^\p{Ll}+(?:[\s,.]|$)/u.test(wording.text)
        ? [findingAt(wording, "does not begin with a capital")]
        : []),
    ]),
};

/** Words at a statement's beginning that only its neighbour explains. */
const pointingBack =
  /^(?:(?:This|That|These|Those|It|They|Here)\b(?! is said)|The (?:same|other|former|latter)\b|After that\b|(?:Next|Then|Finally)\b)/u;

/** A word of order with the verb of its clause, or at a statement's end. "and then" goes on from the same statement. */
const orderWord =
  /(?<!\b(?:and|but|or|who|which) |[,;:] )\b(?:was|were|is|are|has|have|had|been|be) (?:next|then|finally)\b(?! to\b)|(?<!\bthe )\b(?:next|then|finally)(?=\.$)/iu;

/** What names the step before in the same sentence. */
const saysWhen = /\b(?:after|once|when|if)\b/iu;

/** The word of order of a text that only its neighbour explains; undefined when there is none. */
const leaningOrder = (text: string): string | undefined => {
  const found = orderWord.exec(text);
  return found === null || saysWhen.test(text.slice(0, found.index)) ? undefined : found[0];
};

/** A statement is read alone: in a list, in an answer, in a citation. */
export const statementAlone: DataRule = {
  name: "statement-alone",
  requirement:
    "A claim or advice does not begin with a word that points back to another, and no “next”, “then” or “finally” in it needs a step that it does not tell.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      statementsOf(dossier).flatMap((entry): Finding[] => {
        const text = entry.value.statement;
        const place = entry.placeOf(["statement"]);
        const first = pointingBack.exec(text)?.[0];
        const order = leaningOrder(text);
        return [
          ...(first === undefined
            ? []
            : [
                {
                  place,
                  found: first,
                  message: `${entry.value.id} begins with ${JSON.stringify(first)}, which points back to another statement`,
                  hint: "name what is meant",
                },
              ]),
          ...(order === undefined
            ? []
            : [
                {
                  place,
                  found: order,
                  message: `${entry.value.id} says ${JSON.stringify(order)}, and does not tell after what`,
                  hint: "say after what, or leave the word out: its step in `sequence` gives the order",
                },
              ]),
        ];
      }),
    ),
};

/** The most words a label may have. */
const labelWords = 8;

/** Labels are short and no sentences. */
export const labelShort: DataRule = {
  name: "label-short",
  requirement: "A label has at most eight words and no full stop at its end.",
  check: ({ corpus }) =>
    labels(corpus).flatMap((wording) => {
      const words = wording.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      return [
        ...(words > labelWords
          ? [
              findingAt(
                wording,
                `has ${words} words, at most ${labelWords} are allowed`,
                "shorten it",
              ),
            ]
          : []),
        ...(wording.text.endsWith(".")
          ? [findingAt(wording, "ends with a full stop", "take the full stop away")]
          : []),
      ];
    }),
};

const adviceWords =
  /\b(?:should|shall|must|ought to|(?:has|have|needs?) to|(?:is|are) (?:to be|recommended|advised|advisable))\b/iu;

/** Up to the end of the clause, what a text says is not in the paper. */
const unsaid = /\bdoes not (?:say|state|tell|explain)\b[^.;]*/giu;

/** What was only practised is never worded as what ought to be done. A bare imperative ("Soak the patch") is not seen. */
export const practicePlain: DataRule = {
  name: "practice-plain",
  requirement: "A claim of own practice has no word of advice in its statement and label.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap(({ claims }) =>
      claims
        .filter(({ value }) => isOwnPractice(value))
        .flatMap((entry) =>
          (["statement", "label"] as const).flatMap((key): Finding[] => {
            const word = adviceWords.exec(entry.value[key].replaceAll(unsaid, ""))?.[0];
            return word === undefined
              ? []
              : [
                  {
                    place: entry.placeOf([key]),
                    found: word,
                    message: `${entry.value.id} tells own practice, and its ${key} advises with ${JSON.stringify(word)}`,
                    hint: "say what was done; what the paper advises is a recommendation, or has another voice",
                  },
                ];
          }),
        ),
    ),
};

/** No text holds spaces that nobody sees. */
export const spacesSingle: DataRule = {
  name: "spaces-single",
  requirement: "No text has two spaces in a row, or a space at its beginning or end.",
  check: ({ corpus }) =>
    everyEntry(corpus).flatMap(({ entry, lists }) =>
      spacesIn(entry, entry.value, [])
        .filter(({ field }) => !lists.includes(field))
        .map(({ finding }) => finding),
    ),
};

const spacesIn = (
  entry: Entry<unknown>,
  value: unknown,
  path: DataPath,
): { finding: Finding; field: string }[] => {
  if (typeof value === "string") {
    const fault = /\s\s/u.test(value)
      ? "has two spaces in a row"
      : value !== value.trim()
        ? "has a space at its beginning or end"
        : undefined;
    return fault === undefined
      ? []
      : [{ finding: findingAt({ entry, path, text: value }, fault), field: String(path[0]) }];
  }
  if (typeof value !== "object" || value === null) return [];
  const fields: [string, unknown][] = Object.entries(value);
  return fields.flatMap(([key, inner]) =>
    spacesIn(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};
