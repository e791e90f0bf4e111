// Tests in which order hits are shown, on hits made up with the fit and likeness that a store gives.
import { beforeAll, expect, test } from "vitest";
import type { GraphNode } from "../../model/nodes.ts";
import { orderFound } from "../../server/answers/order-found.ts";
import type { EvidenceStore, FoundNode } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let kelp: EvidenceStore;
beforeAll(async () => {
  kelp = await storeOf("test/fixtures/kelp/data");
});

const nodeOf = async (id: string): Promise<GraphNode> => {
  const node = await kelp.findNode(id);
  if (node === undefined) throw new Error(`${id} is not there`);
  return node;
};

type Made = [id: string, fit: number, likeness: number, share?: number];

const ordered = async (question: string, made: readonly Made[]): Promise<string[]> => {
  const found = await Promise.all(
    made.map(async ([id, fit, likeness, share = 1]): Promise<FoundNode> => {
      const node = await nodeOf(id);
      return { node, fit, likeness, share, matched: [], unmet: [] };
    }),
  );
  return orderFound(question, found).map(({ node }) => node.id);
};

const [swells, soaked, silk] = ["kelp:kelp-swells", "kelp:soaked-one-week", "kelp:rec-silk"];
const share = "kelp:left-side-share";

test("a statement that readers ask for in these words comes before one that fits a little better", async () => {
  const made: Made[] = [
    [swells, 1000, 0],
    [soaked, 900, 0.8],
  ];
  expect(await ordered("brine soak", made)).toEqual([soaked, swells]);
});

test("a statement that fits much better stays first", async () => {
  const made: Made[] = [
    [swells, 1000, 0],
    [soaked, 300, 1],
  ];
  expect(await ordered("brine soak", made)).toEqual([swells, soaked]);
});

test("a statement that readers ask for in these very words comes before one that fits twice as well", async () => {
  const made: Made[] = [
    [swells, 1000, 0],
    [soaked, 500, 1],
  ];
  expect(await ordered("brine soak", made)).toEqual([soaked, swells]);
});

test("where a number is asked for, a statement with figures comes before one that fits a little better", async () => {
  const hasFigures = async (id: string): Promise<boolean> => {
    const node = await nodeOf(id);
    return "figures" in node && node.figures.length > 0;
  };
  expect([await hasFigures(share), await hasFigures(silk)]).toEqual([true, false]);
  const made: Made[] = [
    [silk, 1000, 0],
    [share, 900, 0],
  ];
  expect(await ordered("how many felt better", made)).toEqual([share, silk]);
  expect(await ordered("feeling better", made)).toEqual([silk, share]);
});

test("statements change places among themselves, and what else was found keeps its own", async () => {
  const made: Made[] = [
    ["concept:divers", 1000, 0],
    [swells, 900, 0],
    ["topic:the-hernia", 850, 0],
    [soaked, 800, 1],
  ];
  const expected = ["concept:divers", soaked, "topic:the-hernia", swells];
  expect(await ordered("kelp in brine", made)).toEqual(expected);
});

test("what is as good keeps the order of the store", async () => {
  const made: Made[] = [
    [soaked, 900, 0],
    [swells, 900, 0],
  ];
  expect(await ordered("kelp", made)).toEqual([soaked, swells]);
});

test("advice comes first where it is asked for and covers as much as what fits best", async () => {
  const made: Made[] = [
    [swells, 1000, 0.5, 0.9],
    [soaked, 950, 0.9, 0.7],
    [silk, 700, 0, 0.9],
  ];
  expect(await ordered("when should silk be used", made)).toEqual([silk, soaked, swells]);
  expect(await ordered("silk used", made)).toEqual([soaked, swells, silk]);
});

test("advice that covers less than what fits best stays where it is", async () => {
  const made: Made[] = [
    [swells, 1000, 0, 0.9],
    [silk, 700, 0, 0.8],
  ];
  expect(await ordered("when should silk be used", made)).toEqual([swells, silk]);
});
