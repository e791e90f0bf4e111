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

/** What can be chosen: a hit to open, or a concept to see on its drawing. Ids are distinct among all. */
export type Choice =
  | { id: string; how: "open"; hit: SearchHit }
  | { id: string; how: "show"; hit: SearchHit; place: DrawnPlace };

/** Choices under one heading. */
export type ChoiceGroup = { id: string; name: string; choices: Choice[] };

/** Hits as they can be opened, by kind. */
export const openChoices = (hits: readonly SearchHit[]): ChoiceGroup[] =>
  groupByKind(hits).map(({ kind, hits: of }) => ({
    id: `kind-${kind}`,
    name: nodeKinds[kind].plural,
    choices: of.map((hit) => ({ id: hit.id, how: "open", hit })),
  }));

/** Drawn concepts that are offered at most. */
const mostShown = 2;

/** All that can be chosen: hits by kind, and below the concepts those that are drawn. */
export const choicesAmong = (hits: readonly SearchHit[]): ChoiceGroup[] => {
  const shown = hits
    .flatMap((hit): Choice[] =>
      hit.place === undefined ? [] : [{ id: `show ${hit.id}`, how: "show", hit, place: hit.place }],
    )
    .slice(0, mostShown);
  return openChoices(hits).flatMap((group) =>
    group.choices.some((choice) => choice.how === "open" && choice.hit.place !== undefined)
      ? [group, { id: "show", name: "On a drawing", choices: shown }]
      : [group],
  );
};
