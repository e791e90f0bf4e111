// Tests that a page is offered only where the data hold something for it.
import { describe, expect, test } from "vitest";
import { explorerPages } from "../../model/explorer-pages.ts";
import { answerContents } from "../../server/answers/contents.ts";
import { answerAppraisals, answerQuotations } from "../../server/answers/questions.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { storeOf } from "./a-store.ts";
import { graphIn } from "../graphs/read-data.ts";

const contentsOf = async (folder: string) => answerContents(await storeOf(folder));

/** Pages with something to show, sorted. */
const shownOf = async (folder: string): Promise<string[]> =>
  Object.entries((await contentsOf(folder)).pages)
    .flatMap(([path, hasAny]) => (hasAny ? path : []))
    .sort();

describe("pages with something to show", () => {
  test("are, of a study at the bench, its results: what it says of sources is a draft, and not asked about", async () => {
    expect(await shownOf("test/fixtures/moss/data")).toEqual(["/compare", "/compare/regimens"]);
  });

  test("are, of the first paper, all that there are", async () => {
    const { pages, pairedSteps } = await contentsOf("data");
    expect(Object.values(pages)).not.toContain(false);
    expect(pairedSteps).toEqual(["Clamping and release"]);
  });

  test("are, of two papers, also what only the second has anything for", async () => {
    const graph = await graphIn("test/fixtures/kelp/data");
    const dossier = graph.nodes.find(({ kind }) => kind === "dossier");
    if (dossier === undefined) throw new Error("no dossier");
    const first = { ...dossier, id: "dossier:ash" };
    const nodes = [...graph.nodes, first].sort((a, b) => (a.id < b.id ? -1 : 1));
    const store = await openMemoryStore({ ...graph, nodes }, "two papers").current();
    for (const [path, answer] of [
      ["/learn/clinic", answerQuotations],
      ["/learn/appraise", answerAppraisals],
    ] as const) {
      expect((await answer(store, { dossier: first.id })).dossier?.id).toBe(first.id);
      expect((await answer(store, {})).dossier?.id).toBe(dossier.id);
      expect((await answerContents(store)).pages[path]).toBe(true);
    }
  });

  test("are none where nothing is held", async () => {
    const empty = openMemoryStore({ nodes: [], edges: [], forwardings: [] }, "nothing");
    const { pages } = await answerContents(await empty.current());
    expect(Object.values(pages)).not.toContain(true);
  });

  test("are pages of the explorer", async () => {
    const { pages } = await contentsOf("test/fixtures/moss/data");
    expect(Object.keys(explorerPages)).toEqual(expect.arrayContaining(Object.keys(pages)));
  });
});
