// Tests which publications nodes lead to: each once, in order, and no reference that nothing is matched to lost or named.
import { beforeAll, describe, expect, test } from "vitest";
import { answerBibliography } from "../../server/answers/bibliography.ts";
import { listedNodes } from "../../server/answers/listed-nodes.ts";
import { itemOf } from "../../server/export/csl-items.ts";
import { answerSearch } from "../../server/answers/search.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { storeOf } from "./a-store.ts";

let kelp: EvidenceStore;
beforeAll(async () => {
  kelp = await openMemoryStore(handMadeGraph(), "kelp").current();
});

const ask = (...ids: string[]) => answerBibliography(kelp, { of: ids.join(",") });
const namesOf = ({ entries }: Awaited<ReturnType<typeof ask>>): string[] =>
  entries.map((entry) => (entry.as === "work" ? entry.work.id : entry.citing.reference.id));

describe("a bibliography", () => {
  test("of a dossier is its paper and its reference list, unmatched references included", async () => {
    expect(namesOf(await ask("dossier:kelp"))).toEqual([
      "work:ash-2020",
      "work:birch-2015",
      "work:cedar-2018",
      "kelp:ref-3",
      "kelp:ref-elm",
    ]);
  });

  test("of a statement is its paper and what it cites, itself and through what it is based on", async () => {
    expect(namesOf(await ask("kelp:use-the-patch"))).toEqual([
      "work:ash-2020",
      "work:birch-2015",
      "work:cedar-2018",
      "kelp:ref-3",
    ]);
    expect(namesOf(await ask("kelp:patch-strength"))).toEqual(["work:ash-2020", "work:birch-2015"]);
  });

  test("of a topic is what its statements lead to, those of narrower topics included", async () => {
    expect(namesOf(await ask("topic:care"))).toEqual(namesOf(await ask("topic:soaking")));
    expect(namesOf(await ask("topic:care")).toSorted()).toEqual([
      "kelp:ref-3",
      "work:ash-2020",
      "work:birch-2015",
      "work:cedar-2018",
    ]);
  });

  test("keeps the order asked for and holds no entry twice", async () => {
    const found = await ask("study:dune", "kelp:ref-1", "work:birch-2015", "concept:leg-oedema");
    expect(namesOf(found)).toEqual(["work:dune-2023", "work:birch-2015"]);
    expect(found.of.map(({ id }) => id)).toEqual([
      "study:dune",
      "kelp:ref-1",
      "work:birch-2015",
      "concept:leg-oedema",
    ]);
  });

  test("says of a work how it is cited, and on what ground it was matched", async () => {
    const { entries } = await ask("kelp:patch-strength");
    expect(entries[1]).toMatchObject({
      as: "work",
      citing: [{ citedAs: "[1]", paper: "Kelp patches", basis: "inferred" }],
    });
  });

  test("of a list is what its entries lead to, list after list", async () => {
    const ofList = async (list: string) => namesOf(await answerBibliography(kelp, { list }));
    const advice = namesOf(await ask("kelp:use-the-patch"));
    expect(await ofList("/api/recommendations")).toEqual(advice);
    expect(await ofList("/api/works?q=Dune,/api/recommendations")).toEqual([
      "work:dune-2023",
      ...advice,
    ]);
  });

  test("of a list of inconsistencies is what the statements on their sides lead to", async () => {
    const { nodes } = await kelp.list({ kinds: ["tension"] }, { limit: 10 });
    const sides = nodes.flatMap((node) =>
      node.kind === "tension" ? node.sides.flatMap(({ statements }) => statements) : [],
    );
    expect(sides.length).toBeGreaterThan(0);
    const { entries } = await answerBibliography(kelp, { list: "/api/tensions" });
    expect(entries).toEqual((await ask(...sides)).entries);
  });

  test("of lists begins them, and is whole only where all of them are", async () => {
    const { total } = await kelp.list({ kinds: ["claim"] }, { limit: 1 });
    const lists = "/api/claims,/api/recommendations";
    const all = await listedNodes(kelp, lists, 300);
    expect(all.isWhole).toBe(true);
    const cut = await listedNodes(kelp, lists, total);
    expect(cut).toEqual({ nodes: all.nodes.slice(0, total), isWhole: false });
    expect((await listedNodes(kelp, lists, 2)).nodes).toEqual(all.nodes.slice(0, 2));
  });

  test("of a question begins with the statements that answer it", async () => {
    const { answer } = await answerSearch(kelp, { q: "leg oedema" });
    const { nodes } = await listedNodes(kelp, "/api/search?q=leg+oedema", 300);
    expect(nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(answer.map(({ card }) => card.id)),
    );
    expect(nodes.map(({ id }) => id)).toContain("concept:leg-oedema");
  });

  test.each(["/api/wheel", "/api/claims?colour=red", "claims", ""])(
    "is refused of %o, which is no list",
    async (list) => {
      await expect(listedNodes(kelp, list, 300)).rejects.toThrow(
        `The parameter "list" holds ${JSON.stringify(list)}, which is no list`,
      );
    },
  );

  test("of a paper holds, where that is asked for, what bears on it uncited, and says so", async () => {
    const of = "dossier:kelp";
    const usual = await answerBibliography(kelp, { of });
    const { entries, isWhole } = await answerBibliography(kelp, { of, with: "uncited" });
    expect(isWhole).toBe(true);
    expect(entries.slice(0, -1)).toEqual(usual.entries);
    expect(entries.at(-1)).toMatchObject({
      as: "work",
      work: { id: "work:dune-2023" },
      citing: [],
      bearsOn: ["Kelp patches"],
    });
    expect(entries.slice(-1).map((entry) => itemOf(entry).note)).toEqual([
      expect.stringContaining("Bears on what Kelp patches says, without being cited there."),
    ]);
  });

  test("of a statement holds what bears on it, likewise, and of another one nothing else", async () => {
    const ofOne = (of: string) => answerBibliography(kelp, { of, with: "uncited" });
    expect(namesOf(await ofOne("kelp:oedema-relief"))).toContain("work:dune-2023");
    expect(namesOf(await ofOne("kelp:patch-strength"))).toEqual(
      namesOf(await ask("kelp:patch-strength")),
    );
  });

  test("follows a renamed id and tells of those that are no node’s", async () => {
    const found = await ask("kelp:old-strength", "kelp:dropped", "no:such");
    expect(namesOf(found)).toEqual(["work:ash-2020", "work:birch-2015"]);
    expect(found.missing).toEqual(["kelp:dropped", "no:such"]);
  });
});

test("the bibliography of a reviewed paper holds every entry of its reference list", async () => {
  const store = await storeOf("data");
  const { nodes } = await store.list({ kinds: ["reference"] }, { limit: 200 });
  const { entries, isWhole } = await answerBibliography(store, { of: "dossier:rvlms" });
  const led = entries.flatMap((entry) =>
    entry.as === "work"
      ? entry.citing.map(({ reference }) => reference.id)
      : entry.citing.reference.id,
  );
  expect(isWhole).toBe(true);
  expect(led.toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
});
