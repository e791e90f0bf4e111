// Owns what is stated on a card outside Claimtrail: question, answer, whose word it is, where the statement stands and under which licence.
// Pure; knows no format.
import { localName } from "../../model/local-name.ts";
import type { CardPage, Question } from "../../model/views/questions.ts";
import { hashOf } from "./stable-numbers.ts";

/** A card in plain text; lists are lines. */
export type CardNote = {
  /** The question's id: the same in every file. */
  card: string;
  /** The same for programs that know notes by a short name. */
  guid: string;
  question: readonly string[];
  options: readonly string[];
  /** The right option, or all of them in their order. */
  answer: readonly string[];
  explanation: readonly string[];
  /** Address of the statement's page. */
  address: string;
  licence: string;
  /** Names of the decks that it lies in, the outermost first. */
  deck: readonly string[];
  tags: readonly string[];
};

const licence =
  "Restated by Claimtrail, CC BY 4.0. Asks what the paper says; educational use, not medical advice.";

/** As the pages mark a draft. */
const draft = "Draft: no second reader has checked it.";

const letters = ["A", "B", "C", "D", "E", "F"];

const noteOf = (
  {
    id,
    rule,
    isDraft,
    statement,
    topic,
    given,
    ask,
    abbreviations,
    options,
    answer,
    explanation,
  }: Question,
  paper: string | undefined,
  site: string,
): CardNote => {
  const lettered = options.map((option, i) => `${letters[i] ?? ""}. ${option}`);
  return {
    card: id,
    guid: hashOf(`note ${id}`).toString("base64url").slice(0, 14),
    question: [
      ...(isDraft === true ? [draft] : []),
      ...(given?.split("\n") ?? []),
      ask,
      ...abbreviations.map(({ short, long }) => `${short}: ${long}`),
    ],
    options: lettered,
    answer: answer.flatMap((at) => lettered[at] ?? []),
    explanation,
    address: `${site}/${statement.kind}/${statement.id}`,
    licence,
    deck: ["Claimtrail", ...(paper === undefined ? [] : [paper]), topic?.label ?? "Other topics"],
    // Tags hold no blanks; what stands behind the colon of an id holds none either.
    tags: [
      "claimtrail",
      ...(topic === undefined ? [] : [`topic::${localName(topic.id)}`]),
      `rule::${rule}`,
    ],
  };
};

/** Cards as notes; `site` is where their statements' pages stand. */
export const notesOf = ({ items, dossier }: CardPage, site: string): CardNote[] =>
  items.map((question) => noteOf(question, dossier?.label, site));
