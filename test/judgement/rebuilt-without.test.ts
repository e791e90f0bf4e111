// Tests that what is left when sources fall is what data would give that never held them: everything is built anew without them.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import type { Effect } from "../../model/views/weigh.ts";
import { SourceClass } from "../../model/vocabulary.ts";
import { answerWhatIf } from "../../server/answers/weigh.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import type { Corpus } from "../../server/corpus/corpus.ts";
import {
  effectOf,
  nothingRemoved,
  sourcesStoodOn,
  type Removal,
} from "../../server/judgement/sources-stood-on.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import { storeOf } from "../answers/a-store.ts";
import { corpusWithout } from "./corpus-without.ts";
import { corpusIn, graphIn } from "../graphs/read-data.ts";

type Data = { corpus: Corpus; graph: Graph; removable: string[] };

const read = async (folder: string): Promise<Data> => {
  const [corpus, graph] = await Promise.all([corpusIn(folder), graphIn(folder)]);
  const removable = graph.nodes.flatMap(({ id, kind }) =>
    ["work", "study", "reference", "approval"].includes(kind) ? [id] : [],
  );
  return { corpus, graph, removable };
};

/** What each statement stands on, by id of the statement. */
const grounds = (graph: Graph, removal: Removal): Map<string, string[]> => {
  const part = indexSubgraph(graph);
  return new Map(
    graph.nodes
      .filter(isStatement)
      .map(({ id, ...node }) => [
        id,
        sourcesStoodOn({ id, ...node }, part, removal).map(({ source }) => source.id),
      ]),
  );
};

const removing = (own: Partial<Removal>): Removal => ({ ...nothingRemoved, ...own });

let kelp: Data;
let rvlms: Data;
beforeAll(async () => {
  [kelp, rvlms] = await Promise.all([read("test/fixtures/kelp/data"), read("data")]);
});

describe("the fictional paper, built anew without what falls", () => {
  test("leaves each statement what it is said to keep, in the same order", () => {
    const removals = fc.record({
      without: fc.subarray(kelp.removable).map((ids) => new Set(ids)),
      only: fc.subarray([...SourceClass.options], { maxLength: 2 }).map((words) => new Set(words)),
      instead: fc
        .subarray([
          ["kelp:ref-1", "work:dune-2021"],
          ["kelp:ref-4", "work:cedar-2014"],
          ["kelp:ref-5", "work:birch-2012"],
        ] as const)
        .map((pairs) => new Map(pairs)),
    });
    fc.assert(
      fc.property(removals, (removal) => {
        const rebuilt = buildGraph(corpusWithout(kelp.corpus, removal));
        expect(grounds(rebuilt, nothingRemoved)).toEqual(grounds(kelp.graph, removal));
      }),
      { numRuns: 60 },
    );
  });

  test("names nothing that is not there, and is not whole only where sources are missing", () => {
    const rules = (own: Partial<Removal>): string[] => [
      ...new Set(checkCorpus(corpusWithout(kelp.corpus, removing(own))).map(({ rule }) => rule)),
    ];
    // The list has gaps, what nothing else names is idle, and an explanation of arithmetic is of nothing.
    const gaps = new Set([
      "reference-list-whole",
      "entry-used",
      "report-used",
      "arithmetic-answered",
    ]);
    for (const id of kelp.removable.filter((one) => one !== "study:ash-series")) {
      expect(rules({ without: new Set([id]) }).filter((rule) => !gaps.has(rule))).toEqual([]);
    }
    // Without patients their cases are prose only, figures of two cases are of one thing, and what was practised is nobody's practice.
    expect(rules({ without: new Set(["study:ash-series"]) })).toEqual([
      "arithmetic-answered",
      "prose-numbers",
      "practice-kind",
      "figures-apart",
    ]);
  });
});

describe("the first paper, built anew without what falls", () => {
  test.each<[string, Partial<Removal>, string]>([
    ["Judson 2014", { without: new Set(["work:judson-2014"]) }, "work:judson-2014"],
    ["the own series", { without: new Set(["study:zhang-own-series"]) }, "study:zhang-own-series"],
    ["an approval", { without: new Set(["approval:olaratumab-fda"]) }, "approval:olaratumab-fda"],
  ])("gives each piece of advice the effect that is told, without %s", async (_, own, without) => {
    await expectSame(own, { without });
  });

  test.each<SourceClass>(["confirmed", "direct"])(
    "gives each piece of advice the effect that is told, with sources only that are %s",
    async (only) => {
      await expectSame({ only: new Set([only]) }, { only });
    },
  );

  test("gives each piece of advice the effect that is told, as if [34] were the other work", async () => {
    const instead = new Map([["rvlms:ref-34", "work:smac-1997"]]);
    await expectSame({ instead }, { instead: "rvlms:ref-34=work:smac-1997" });
  });
});

/** The answer on the whole data tells of each piece of advice and of all claims what data without it give. */
const expectSame = async (
  own: Partial<Removal>,
  asked: Omit<Parameters<typeof answerWhatIf>[1], "dossier">,
): Promise<void> => {
  const store = await storeOf("data");
  const stated = await answerWhatIf(store, { ...asked, dossier: "dossier:rvlms" });
  const rebuilt = buildGraph(corpusWithout(rvlms.corpus, removing(own)));
  const [before, after] = [indexSubgraph(rvlms.graph), indexSubgraph(rebuilt)];
  const effects = new Map<string, Effect>();
  for (const node of rebuilt.nodes.filter(isStatement)) {
    const original = before.find(node.id);
    if (!isStatement(original)) throw new Error(`${node.id} was no statement before`);
    const stoodOn = sourcesStoodOn(original, before);
    effects.set(node.id, effectOf(stoodOn, sourcesStoodOn(node, after)));
  }
  const advice = stated.advice.map(({ card, effect }) => [card.id, effect]);
  expect(advice).toHaveLength(stated.adviceTotal);
  expect(advice).toEqual(stated.advice.map(({ card }) => [card.id, effects.get(card.id)]));
  for (const effect of ["loses", "weakens", "changes", "none"] as const) {
    const rebuiltIds = [...effects].flatMap(([id, one]) => (one === effect ? [id] : []));
    expect(stated.effects[effect].toSorted()).toEqual(rebuiltIds.toSorted());
  }
};
