// Tests that a page is offered only where the data hold something for it.
import { describe, expect, test } from "vitest";
import { explorerPages } from "../../model/explorer-pages.ts";
import { answerContents } from "../../server/answers/contents.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { storeOf } from "./a-store.ts";

const contentsOf = async (folder: string) => answerContents(await storeOf(folder));

/** Pages with something to show, sorted. */
const shownOf = async (folder: string): Promise<string[]> =>
  Object.entries((await contentsOf(folder)).pages)
    .flatMap(([path, hasAny]) => (hasAny ? path : []))
    .sort();

describe("pages with something to show", () => {
  test("are, of a study at the bench, its results and what it says of sources", async () => {
    expect(await shownOf("test/fixtures/moss/data")).toEqual([
      "/compare",
      "/compare/regimens",
      "/learn/clinic",
    ]);
  });

  test("are, of the first paper, all that there are", async () => {
    const { pages, pairedSteps } = await contentsOf("data");
    expect(Object.values(pages)).not.toContain(false);
    expect(pairedSteps).toEqual(["Clamping and release"]);
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
