// Owns which conditions the server narrows counted statements by, and what is said of what they leave. Pure.
import type { GivenParameters } from "../../model/endpoints.ts";
import { claimKinds } from "../../model/kinds/claim-kinds.ts";
import type { Narrowing as Left, StatementKind } from "../../model/views/narrowing.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { countText, numberText } from "../../model/formats.ts";
import type { ClaimType, Voice } from "../../model/vocabulary.ts";
import { drawnUpTo } from "../../model/wheel-size.ts";
import { voices, voiceWords } from "../../model/words.ts";
import type { ExploreView } from "../address.ts";
import { kindHeading } from "../marks/kind-heading.ts";
import { headed } from "../marks/words.ts";
import { facetNames, type FacetId, type Narrowing } from "./facets.ts";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";

/** Facets that hold before anything is drawn: those that a list of statements is filtered by. All others look at drawn marks. */
export const servedFacets = [
  "kind",
  "type",
  "voice",
  "concept",
] as const satisfies readonly FacetId[];

/** What the server is asked to narrow by. */
export type Served = Pick<
  GivenParameters<"narrowing">,
  "kind" | "type" | "voice" | "concept" | "q"
>;

/** Conditions that the server looks after, and what they leave. */
export type ServedNarrowing = {
  conditions: Served;
  /** What they leave, and what each further one would; absent until it has come. */
  left: Left | undefined;
  /** How many statements there are without them. */
  total: number;
};

const isStatementKind = (word: string): word is "claim" | "recommendation" =>
  word === "claim" || word === "recommendation";
const isClaimType = (word: string): word is keyof typeof claimKinds =>
  Object.hasOwn(claimKinds, word);
const isVoice = (word: string): word is keyof typeof voices => Object.hasOwn(voices, word);

/** What an address asks the server to narrow by. Words that the server would refuse are left out. */
export const servedIn = ({ find, kind, type, voice, concept }: ExploreView): Served => {
  const q = find?.trim();
  return {
    ...(q === undefined || q === "" ? {} : { q }),
    ...(kind !== undefined && isStatementKind(kind) ? { kind } : {}),
    ...(type !== undefined && isClaimType(type) ? { type } : {}),
    ...(voice !== undefined && isVoice(voice) ? { voice } : {}),
    ...(concept === undefined ? {} : { concept }),
  };
};

/** Whether any condition is set. */
export const isNarrowing = (served: Served): boolean => Object.keys(served).length > 0;

/** What is left to narrow down drawn marks by: the server has looked after the rest. */
export const withoutServed = (narrowing: Narrowing): Narrowing => ({
  ...narrowing,
  ...Object.fromEntries(servedFacets.map((facet) => [facet, undefined])),
  q: undefined,
});

/** Facets whose values are chosen from a list, in the order of their lists. */
export const listed = ["kind", "type", "voice"] as const;
type Listed = (typeof listed)[number];

/** A value that can be chosen, with how many statements it would leave. */
export type ServedValue = { id: string; name: string; count: number };

const nameOf = {
  kind: (kind: StatementKind): string => nodeKinds[kind].plural,
  type: (type: ClaimType): string => kindHeading(type),
  voice: (voice: Voice): string => headed(voiceWords[voice]),
};

/** What the value of a facet that is set is called; undefined where none is set. */
export const servedName = ({ kind, type, voice }: Served, facet: Listed): string | undefined =>
  ({
    kind: kind && nameOf.kind(kind),
    type: type && nameOf.type(type),
    voice: voice && nameOf.voice(voice),
  })[facet];

/** The values of each facet that are chosen from a list, by its name, the most frequent first. */
export const servedValues = ({ kinds, types, voices: of }: Left): Record<Listed, ServedValue[]> => {
  const byCount = (values: ServedValue[]): ServedValue[] =>
    values.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "en"));
  return {
    kind: byCount(kinds.map(({ kind: id, count }) => ({ id, name: nameOf.kind(id), count }))),
    type: byCount(types.map(({ type: id, count }) => ({ id, name: nameOf.type(id), count }))),
    voice: byCount(of.map(({ voice: id, count }) => ({ id, name: nameOf.voice(id), count }))),
  };
};

/** How many statements are left of how many, and whether they are drawn one by one. */
export const leftText = (left: number, total: number, drawn: Wheel): string => {
  if (left === 0) return `None of ${countText(total, "statement")} matches; all are shown.`;
  const of = `${numberText(left)} of ${countText(total, "statement")}`;
  if (drawn.marks.length === 0) return `${of}: still too many to be drawn one by one.`;
  return drawn.shown < left ? `${of}; the first ${numberText(drawn.shown)} are drawn.` : `${of}.`;
};

/** What comes with statements that are drawn one by one. */
export const drawnNote = `Up to ${numberText(drawnUpTo)} statements are drawn one by one, with every question, further filters, selection and graph files.`;

/** What narrows statements down before they are drawn, in words, for what leaves the page; empty where nothing does. */
export const servedText = ({ conditions, left, total }: ServedNarrowing, drawn: Wheel): string => {
  const { concept, q } = conditions;
  const about = left?.of.find(({ id }) => id === concept)?.label ?? concept;
  const said = [
    ...listed.flatMap((facet) => {
      const name = servedName(conditions, facet);
      return name === undefined ? [] : [`${facetNames[facet]}: ${name}`];
    }),
    ...(about === undefined ? [] : [`${facetNames.concept}: ${about}`]),
    ...(q === undefined ? [] : [`words “${q}”`]),
  ];
  if (said.length === 0 || left === undefined) return "";
  return [...said, leftText(left.total, total, drawn).replace(/\.$/, "")].join("; ");
};
