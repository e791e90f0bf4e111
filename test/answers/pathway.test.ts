// Tests the map of decisions: of the fictional paper, of the real one, and where there is none.
import { beforeAll, describe, expect, test } from "vitest";
import { answerPathway } from "../../server/answers/pathway.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { storeOf } from "./a-store.ts";
import { corpusIn } from "../graphs/read-data.ts";

let kelp: EvidenceStore;
let rvlms: EvidenceStore;
beforeAll(async () => {
  kelp = await storeOf("test/fixtures/kelp/data");
  rvlms = await storeOf("data");
});

describe("the map of the fictional paper", () => {
  test("has its questions in authored order, each answer with what it stands on and where it leads", async () => {
    const { dossier, decisions } = await answerPathway(kelp, { dossier: "dossier:kelp" });
    expect(dossier).toMatchObject({ id: "dossier:kelp", label: "Ash 2018" });
    expect(decisions.map(({ id }) => id)).toEqual([
      "kelp:decide-at-work",
      "kelp:decide-material",
      "kelp:decide-length",
      "kelp:decide-back-at-work",
    ]);
    expect(decisions[1]).toMatchObject({
      label: "Is kelp at hand?",
      stage: { id: "treatment", name: "Treatment" },
      branches: [
        { id: "soft", from: ["kelp:rec-soft-patch", "kelp:kelp-better", "kelp:kelp-against-silk"] },
        { id: "silk", from: ["kelp:rec-silk"], to: "kelp:decide-back-at-work" },
        { id: "sponge", from: [], notStated: "Anything about divers with a sponge patch." },
      ],
    });
  });

  test("gives each statement once, judged, with its places, references and inconsistencies", async () => {
    const { decisions, grounds } = await answerPathway(kelp, {});
    const named = decisions.flatMap(({ branches }) => branches.flatMap(({ from }) => from));
    expect(grounds.map(({ card }) => card.id).toSorted()).toEqual([...new Set(named)].toSorted());
    const soft = grounds.find(({ card }) => card.id === "kelp:rec-soft-patch");
    expect(soft?.card.force).toBe("should");
    expect(soft?.places.map(({ section }) => section)).toEqual(["Discussion"]);
    expect(soft?.references).toEqual([
      {
        reference: { id: "kelp:ref-5", kind: "reference", label: "Reference 5" },
        work: { id: "work:cedar-2014", kind: "work", label: "Cedar 2014" },
      },
      { reference: { id: "kelp:ref-6", kind: "reference", label: "Reference 6" } },
    ]);
  });

  test("refuses a paper that is not there", async () => {
    await expect(answerPathway(kelp, { dossier: "dossier:kelq" })).rejects.toThrow(
      "dossier:kelq, which is unknown",
    );
  });
});

test("the real map says what is done and what is advised apart, and where the paper is silent", async () => {
  const { decisions, grounds } = await answerPathway(rvlms, { dossier: "dossier:rvlms" });
  const branch = (question: string, answer: string) =>
    decisions
      .find(({ id }) => id === `rvlms:decide-${question}`)
      ?.branches.find(({ id }) => id === answer);
  const wordOf = (id: string | undefined) =>
    grounds.find(({ card }) => card.id === id)?.card.verdict.word;
  expect(wordOf(branch("wall", "replaced")?.from[0])).toBe("offered as an option");
  expect(wordOf(branch("wall", "sutured")?.from[0])).toBe("done in these patients");
  expect(branch("resectable", "not-resectable")?.notStated).toContain("unresectable");
  expect(branch("thrombus", "higher")).toMatchObject({ from: [] });
});

test("of the real advice that is not tested by what it cites, the first warning says in whom or for what it was", async () => {
  const { grounds } = await answerPathway(rvlms, { dossier: "dossier:rvlms" });
  const untested = grounds.filter(({ card }) => card.verdict.but?.endsWith("not test this"));
  expect(untested.length).toBeGreaterThan(0);
  for (const { card } of untested) {
    expect(["setting-differs", "population-differs"], card.id).toContain(card.cautions[0]?.verdict);
  }
});

test("where none of the conditions for chemotherapy after surgery is met, no advice to give it stands", async () => {
  const { decisions, grounds } = await answerPathway(rvlms, { dossier: "dossier:rvlms" });
  const none = decisions
    .find(({ id }) => id === "rvlms:decide-after-surgery")
    ?.branches.find(({ id }) => id === "none");
  expect(none?.condition).toBe("None of the conditions named by the authors is met");
  const kinds = none?.from.map((id) => grounds.find(({ card }) => card.id === id)?.card.kind);
  expect(kinds).toEqual(["claim", "claim"]);
});

test("where no paper has a map, it is empty", async () => {
  const corpus = await corpusIn("test/fixtures/kelp/data");
  const without = {
    ...corpus,
    dossiers: corpus.dossiers.map((dossier) => ({ ...dossier, decisions: [] })),
  };
  const store = await openMemoryStore(buildGraph(without), "kelp-without").current();
  expect(await answerPathway(store, {})).toEqual({ decisions: [], grounds: [] });
  expect(await answerPathway(store, { dossier: "dossier:kelp" })).toMatchObject({
    dossier: { id: "dossier:kelp" },
    decisions: [],
  });
});

describe("the map as of a year", () => {
  const groundsIn = async (store: EvidenceStore, year: number) =>
    new Map(
      (await answerPathway(store, { year })).asOf?.branches.map(
        (one) => [`${one.decision} ${one.branch}`, one] as const,
      ),
    );

  test("tells of each answer that rests on statements how its sources stood together", async () => {
    const { decisions, asOf } = await answerPathway(rvlms, { year: 2018 });
    const answers = decisions.flatMap(({ id, branches }) =>
      branches.filter(({ from }) => from.length > 0).map((branch) => `${id} ${branch.id}`),
    );
    expect(asOf?.year).toBe(2018);
    expect(asOf?.branches.map(({ decision, branch }) => `${decision} ${branch}`)).toEqual(answers);
  });

  test("only ever comes to know more, and nothing that fell stands again", async () => {
    const { asOf: late } = await answerPathway(rvlms, { year: 9999 });
    let before = await groundsIn(rvlms, 1000);
    for (let year = late?.first ?? 0; year <= (late?.last ?? 0); year += 1) {
      const now = await groundsIn(rvlms, year);
      for (const [answer, { known, fallen, later }] of now) {
        const then = before.get(answer);
        expect(known + fallen + later, answer).toBe(
          (then?.known ?? 0) + (then?.fallen ?? 0) + (then?.later ?? 0),
        );
        expect(later, answer).toBeLessThanOrEqual(then?.later ?? 0);
        expect(fallen, answer).toBeGreaterThanOrEqual(then?.fallen ?? 0);
      }
      before = now;
    }
    expect([...before.values()].every(({ later }) => later === 0)).toBe(true);
  });

  test("keeps to the years in which anything is dated, and is absent where no year is asked for", async () => {
    const { asOf } = await answerPathway(kelp, { year: 1000 });
    expect(asOf?.year).toBe(asOf?.first);
    expect(asOf?.paper).toBe(2018);
    const { asOf: none } = await answerPathway(kelp, {});
    expect(none).toBeUndefined();
  });

  test("names what had fallen, and why", async () => {
    const stated = [];
    for (const year of [2015, 2018, 2019, 2021]) {
      const found = (await groundsIn(rvlms, year)).get("rvlms:decide-regimen targeted");
      stated.push([found?.ground, found?.falls.map(({ source }) => source.id)]);
    }
    expect(stated).toEqual([
      ["later", []],
      ["keeps", []],
      ["weakened", ["approval:olaratumab-fda"]],
      ["weakened", ["work:tap-2016", "approval:olaratumab-fda"]],
    ]);
  });
});
