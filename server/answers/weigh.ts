// Owns what is answered when sources are taken away: what becomes of a paper’s advice and claims.
import type { ParametersOf } from "../../model/endpoints.ts";
import { inListOrder } from "../../model/list-place.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { Effect, SourceStoodOn, Weighed, WhatIf } from "../../model/views/weigh.ts";
import { SourceClass } from "../../model/vocabulary.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import type { Judged } from "../judgement/judged.ts";
import {
  effectOf,
  missingFrom,
  sourcesStoodOn,
  type Removal,
} from "../judgement/sources-stood-on.ts";
import { linkTo } from "../judgement/statement-page.ts";
import type { SubgraphIndex } from "../judgement/subgraph.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { getNamed } from "./named-in-question.ts";
import { readWeighedPaper } from "./weighed-paper.ts";

/** Advice and sources of it that are given at most. */
const mostAdvice = 100;
const mostSources = 100;

/**
 * What becomes of the statements of a paper, or of the first paper there is, when sources are taken away. Throws `not-found` when a
 * parameter names what is not there, or what is of another kind.
 */
export const answerWhatIf = async (
  store: EvidenceStore,
  { dossier: asked, without, only, instead }: ParametersOf<"weigh">,
): Promise<WhatIf> => {
  const paper = await readWeighedPaper(store, asked);
  if (paper === undefined) return nothingWeighed;
  const { dossier, judged, part, total } = paper;
  const removed = await getRemoved(store, listed(without));
  const swapped = await getSwapped(store, listed(instead));
  const removal: Removal = {
    without: new Set(removed.map((node) => node.id)),
    only: new Set(listed(only).map((word) => SourceClass.parse(word))),
    instead: new Map(swapped.map(({ reference, work }) => [reference.id, work.id])),
  };
  const weighed = await runInSlices(weighAll(judged, part, removal), nextSlice);
  const advice = weighed.filter(({ card }) => card.kind === "recommendation");
  const idsOf = (effect: Effect): string[] =>
    weighed.filter((one) => one.effect === effect).map(({ card }) => card.id);
  const claims = weighed.filter(({ card }) => card.kind === "claim");
  const numberOf = (effect: Effect): number =>
    claims.filter((claim) => claim.effect === effect).length;
  const sources = sourcesOf(advice);
  return {
    dossier: linkTo(dossier),
    without: removed.map(linkTo),
    instead: swapped,
    sources: sources.slice(0, mostSources),
    sourcesTotal: sources.length,
    alternatives: alternativesIn(part),
    advice: advice
      .slice(0, mostAdvice)
      .map(({ card, effect, lost, left }) => ({ card, effect, lost, left })),
    adviceTotal: advice.length,
    effects: {
      loses: idsOf("loses"),
      weakens: idsOf("weakens"),
      changes: idsOf("changes"),
      none: idsOf("none"),
    },
    claims: {
      keeps: numberOf("keeps"),
      weakens: numberOf("weakens"),
      changes: numberOf("changes"),
      loses: numberOf("loses"),
      none: numberOf("none"),
    },
    shown: judged.length,
    total,
  };
};

/** Entries of a parameter that joins several by commas. */
const listed = (joined: string | undefined): string[] =>
  joined === undefined ? [] : [...new Set(joined.split(","))];

const nothingWeighed: WhatIf = {
  without: [],
  instead: [],
  sources: [],
  sourcesTotal: 0,
  alternatives: [],
  advice: [],
  adviceTotal: 0,
  effects: { loses: [], weakens: [], changes: [], none: [] },
  claims: { keeps: 0, weakens: 0, changes: 0, loses: 0, none: 0 },
  shown: 0,
  total: 0,
};

/** Kinds of nodes that can be taken away. */
const removable = ["work", "study", "reference", "approval"] as const;

const getRemoved = async (store: EvidenceStore, ids: readonly string[]): Promise<GraphNode[]> => {
  const nodes: GraphNode[] = [];
  for (const id of ids) nodes.push(await getNamed(store, "without", id, removable));
  return nodes;
};

/** References with the works that they are taken for instead. A pair of other kinds is refused. */
const getSwapped = async (
  store: EvidenceStore,
  pairs: readonly string[],
): Promise<WhatIf["instead"]> => {
  const swapped: WhatIf["instead"] = [];
  for (const pair of pairs) {
    const [reference = "", work = ""] = pair.split("=");
    swapped.push({
      reference: linkTo(await getNamed(store, "instead", reference, ["reference"])),
      work: linkTo(await getNamed(store, "instead", work, ["work"])),
    });
  }
  return swapped;
};

type WeighedBefore = Weighed & { before: readonly SourceStoodOn[] };

/** Every statement before and after. Yields after each. */
function* weighAll(
  judged: readonly Judged[],
  part: SubgraphIndex,
  removal: Removal,
): Generator<undefined, WeighedBefore[]> {
  const weighed: WeighedBefore[] = [];
  for (const { node, card } of judged) {
    const before = sourcesStoodOn(node, part);
    const left = sourcesStoodOn(node, part, removal);
    weighed.push({
      card,
      effect: effectOf(before, left),
      lost: missingFrom(left, before),
      left,
      before,
    });
    yield;
  }
  return weighed;
}

/** Every source of the advice, with how much of it stands on it and how much on nothing else; the most first, then by name. */
const sourcesOf = (advice: readonly WeighedBefore[]): WhatIf["sources"] => {
  const byId = new Map<string, WhatIf["sources"][number]>();
  for (const { before } of advice) {
    for (const source of before) {
      const known = byId.get(source.source.id) ?? { source, advice: 0, alone: 0 };
      byId.set(source.source.id, {
        ...known,
        advice: known.advice + 1,
        alone: known.alone + (before.length === 1 ? 1 : 0),
      });
    }
  }
  return [...byId.values()].toSorted(
    (a, b) =>
      b.advice - a.advice ||
      b.alone - a.alone ||
      byName.compare(a.source.source.label, b.source.source.label),
  );
};

const byName = new Intl.Collator("en", { numeric: true });

/** Works that curators hold for possible where references are matched to another or to none. */
const alternativesIn = (part: SubgraphIndex): WhatIf["alternatives"] =>
  inListOrder(part.nodes.filter(isOneOf("reference"))).flatMap((reference) => {
    const [now] = part.targets(reference.id, "IDENTIFIED_AS", "work");
    return reference.alternatives.flatMap(({ work: id, ruledOut }) => {
      const work = id === undefined || ruledOut === true ? undefined : part.find(id);
      if (work === undefined) return [];
      return [
        {
          reference: linkTo(reference),
          ...(now === undefined ? {} : { now: linkTo(now) }),
          work: linkTo(work),
        },
      ];
    });
  });
