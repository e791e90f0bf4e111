// Owns in which order hits are shown, and what of them can be chosen while one types. Pure.
import { nodeKinds } from "../model/kinds/node-kinds.ts";
import type { DrawnPlace } from "../model/views/places.ts";
import type { SearchHit } from "../model/views/search.ts";
import type { NodeKind } from "../model/vocabulary.ts";

/** Hits of one kind, best first. */
export type HitGroup = { kind: NodeKind; hits: SearchHit[] };

/** Hits grouped by kind: the kind with the best hit first, then as they come. */
export const groupByKind = (hits: readonly SearchHit[]): HitGroup[] => {
  const groups = new Map<NodeKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, of]) => ({ kind, hits: of }));
};

/** What can be chosen: a question to ask, a hit to open, or a concept to see on its drawing. Ids are distinct among all. */
export type Choice =
  | { id: string; how: "ask"; question: string; isDraft: boolean }
  | { id: string; how: "open"; hit: SearchHit }
  | { id: string; how: "show"; hit: SearchHit; place: DrawnPlace };

/** Choices under one heading. */
export type ChoiceGroup = { id: string; name: string; choices: Choice[] };

const named = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });

/** Kinds that are found by the beginning of their name: they are browsed by it. */
export const browsedKinds = ["topic", "concept"] as const satisfies readonly NodeKind[];

const isBrowsed = ({ kind }: SearchHit): boolean => browsedKinds.some((one) => one === kind);

const isNamed = ({ label }: SearchHit, q: string): boolean => named.compare(label, q) === 0;

const beginsWith = ({ label }: SearchHit, q: string): boolean =>
  q.length > 1 && named.compare(label.slice(0, q.length), q) === 0;

/** 0 for what is named exactly so, 1 for a topic or concept whose name begins so, 2 for the rest. */
const namedPlace = (hit: SearchHit, q: string): number =>
  isNamed(hit, q) ? 0 : isBrowsed(hit) && beginsWith(hit, q) ? 1 : 2;

/**
 * Hits in their order, those first whose name is exactly what was typed: who types a whole name means what it names. Topics and concepts
 * whose names begin with it follow.
 */
export const namedFirst = (hits: readonly SearchHit[], q: string): SearchHit[] =>
  hits.toSorted((a, b) => namedPlace(a, q) - namedPlace(b, q));

const openChoice = (hit: SearchHit): Choice => ({ id: hit.id, how: "open", hit });

/** Hits as they can be opened, by kind. */
export const openChoices = (hits: readonly SearchHit[]): ChoiceGroup[] =>
  groupByKind(hits).map(({ kind, hits: of }) => ({
    id: `kind-${kind}`,
    name: nodeKinds[kind].plural,
    choices: of.map(openChoice),
  }));

/** Questions that are offered at most, and drawn concepts. */
const mostAsked = 4;
const mostShown = 2;

/**
 * All that can be chosen after typing `q`: topics and concepts of that name, questions that readers ask, the best first, then hits by
 * kind. Below the concepts stand those that are drawn.
 */
export const choicesAmong = (hits: readonly SearchHit[], q: string): ChoiceGroup[] => {
  const isByName = (hit: SearchHit): boolean => isBrowsed(hit) && namedPlace(hit, q) < 2;
  const byName = namedFirst(hits.filter(isByName), q);
  const groups: ChoiceGroup[] = [
    { id: "named", name: "By name", choices: byName.map(openChoice) },
    { id: "ask", name: "Questions answered here", choices: askChoices(hits, q) },
    ...openChoices(hits.filter((hit) => !isByName(hit))),
  ];
  const shown = hits
    .flatMap((hit): Choice[] =>
      hit.place === undefined ? [] : [{ id: `show ${hit.id}`, how: "show", hit, place: hit.place }],
    )
    .slice(0, mostShown);
  const drawn = groups.findIndex(({ choices }) =>
    choices.some((choice) => choice.how === "open" && choice.hit.place !== undefined),
  );
  return groups
    .toSpliced(drawn + 1, 0, { id: "show", name: "On a drawing", choices: shown })
    .filter(({ choices }) => choices.length > 0);
};

/** Each question once, but for the one that is typed already. */
const askChoices = (hits: readonly SearchHit[], q: string): Choice[] => {
  const seen = new Set([q.toLowerCase()]);
  return hits
    .flatMap(({ id, question, isDraft = false }): Choice[] => {
      if (question === undefined || seen.has(question.toLowerCase())) return [];
      seen.add(question.toLowerCase());
      return [{ id: `ask ${id}`, how: "ask", question, isDraft }];
    })
    .slice(0, mostAsked);
};
