// Owns questions to put to a store about a graph: drawn at random from what is in the graph and from what is not, always the
// same ones.
import fc from "fast-check";
import { listPlaceOf } from "../../model/list-place.ts";
import type { Graph } from "../../model/graph.ts";
import {
  ClaimType,
  ConceptPart,
  Force,
  NodeKind,
  TensionKind,
  Voice,
} from "../../model/vocabulary.ts";
import * as walks from "../../server/judgement/walks.ts";
import type {
  ListFilter,
  SearchOptions,
  Slice,
  WalkRule,
} from "../../server/store/evidence-store.ts";
import { searchTextOf, wordsOf } from "../../server/search/words.ts";
import { stagesIn } from "../graphs/stages-in.ts";

/** A walk to take. */
export type WalkQuestion = {
  readonly name: string;
  readonly roots: readonly string[];
  readonly rules: readonly WalkRule[];
  readonly cap: number;
  readonly depth: number | undefined;
};

/** Everything to ask of one graph. */
export type Questions = {
  readonly ids: readonly string[];
  readonly walks: readonly WalkQuestion[];
  readonly lists: readonly { filter: ListFilter; slice: Slice }[];
  readonly searches: readonly ({ query: string } & SearchOptions)[];
};

const unknown = ["nothing:here", "__proto__", "constructor", ""];

/** So many of each kind of question. */
const each = 150;

/** Draws the questions. */
export const questionsAbout = (graph: Graph): Questions => {
  const ids = graph.nodes.map(({ id }) => id);
  const sample = <T>(drawn: fc.Arbitrary<T>, times = 1): T[] =>
    fc.sample(drawn, { numRuns: each * times, seed: 7 });
  const idOf = (...kinds: readonly NodeKind[]): fc.Arbitrary<string> => {
    const held = graph.nodes.filter((n) => kinds.length === 0 || kinds.includes(n.kind));
    const known = held.map(({ id }) => id);
    return fc.constantFrom(...(known.length === 0 ? unknown : [...known, "nothing:here"]));
  };
  const maybe = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(drawn, { nil: undefined });
  const seldom = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: drawn });

  const words = [
    ...new Set(
      graph.nodes.flatMap((node) => {
        const { name, body, extra } = searchTextOf(node);
        const asked = ("askedAs" in node ? node.askedAs : undefined) ?? [];
        return wordsOf([name, body, extra, ...asked].join(" "));
      }),
    ),
  ];
  const word = fc.constantFrom(...(words.length === 0 ? ["kelp"] : words));
  const texts = graph.nodes.map((n) => wordsOf(searchTextOf(n).body)).filter((w) => w.length > 1);
  // Neighbours in a text, so that there is something to be found; the last one cut, or misspelt.
  const phrase = fc
    .tuple(fc.constantFrom(...(texts.length === 0 ? [["kelp"]] : texts)), fc.nat(), fc.nat(2))
    .map(([text, at, more]) => {
      const from = at % text.length;
      return text.slice(from, from + more + 1);
    });
  const query = fc
    .tuple(fc.oneof(phrase, fc.array(word, { minLength: 1, maxLength: 2 })), fc.nat(5), fc.nat(3))
    .map(([asked, keep, mistake]) => {
      const last = asked.at(-1) ?? "";
      const cut = keep > 0 && last.length > keep ? last.slice(0, -keep) : last;
      const misspelt = mistake === 0 && cut.length > 4 ? `${cut.slice(0, 2)}${cut.slice(3)}` : cut;
      return [...asked.slice(0, -1), misspelt].join(" ");
    });
  // Words from all over, asked for in other forms, with words that only ask and a number.
  const question = fc
    .tuple(
      fc.constantFrom("how many", "when should", "what is the", "why are 5-year"),
      fc.array(word, { minLength: 2, maxLength: 6 }),
    )
    .map(([asks, some]) => `${asks} ${some.join(" ")}s?`);
  const dois = graph.nodes.flatMap((n) => (n.kind === "work" ? (n.csl.DOI ?? []) : []));
  const pmids = graph.nodes.flatMap((n) => (n.kind === "work" ? (n.csl.PMID ?? []) : []));

  const filter: fc.Arbitrary<ListFilter> = fc.record({
    kinds: fc.oneof(
      fc.constant(["claim"] as const),
      fc.constant(["claim", "recommendation"] as const),
      fc.uniqueArray(fc.constantFrom(...NodeKind.options.filter(isListed)), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    type: seldom(fc.constantFrom(...ClaimType.options)),
    tension: seldom(fc.constantFrom(...TensionKind.options)),
    voice: seldom(fc.constantFrom(...Voice.options)),
    stage: seldom(fc.constantFrom("none", ...stagesIn(graph))),
    force: seldom(fc.constantFrom(...Force.options)),
    dossier: seldom(idOf("dossier")),
    topic: seldom(idOf("topic")),
    concept: seldom(idOf("concept")),
    work: seldom(idOf("work")),
    study: seldom(idOf("study")),
    reference: seldom(idOf("reference")),
    paper: seldom(idOf("work")),
    doi: seldom(fc.constantFrom("10.5555/none", ...dois.flatMap((d) => [d, d.toUpperCase()]))),
    pmid: seldom(fc.constantFrom("1", ...pmids)),
    has: seldom(fc.constantFrom(...ConceptPart.options)),
    words: seldom(query),
  });
  const slice = fc.record({
    after: seldom(fc.constantFrom("a", "zzz", ...graph.nodes.map(listPlaceOf))),
    limit: fc.constantFrom(1, 3, 50, 200),
  });
  const rules = fc.constantFrom(...Object.entries(walks));
  return {
    ids: [
      ...ids,
      ...unknown,
      ...graph.forwardings.map((f) => (f.type === "alias" ? f.from : f.id)),
    ],
    walks: sample(
      fc
        .record({
          rules,
          roots: fc.array(idOf(), { minLength: 0, maxLength: 3 }),
          cap: fc.constantFrom(1, 2, 7, 50, 500, 20_000),
          depth: maybe(fc.constantFrom(0, 1, 2, 3)),
        })
        .map(({ rules: [name, followed], ...own }) => ({ name, rules: followed, ...own })),
    ),
    // Filters that hold together are rare: of more of them enough find something.
    lists: sample(fc.record({ filter, slice }), 2),
    searches: sample(
      fc.record({
        query: fc.oneof({ weight: 4, arbitrary: query }, { weight: 1, arbitrary: question }),
        kinds: seldom(fc.uniqueArray(fc.constantFrom(...NodeKind.options), { minLength: 1 })),
        limit: fc.constantFrom(1, 5, 50),
        leastShare: seldom(fc.constantFrom(0, 0.9)),
      }),
    ),
  };
};

/** Kinds that no list is made of. */
const isListed = (kind: NodeKind): boolean =>
  kind !== "passage" && kind !== "evidence-line" && kind !== "report";
