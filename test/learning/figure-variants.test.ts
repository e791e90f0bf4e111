// Tests which figures are asked for, and beside which others, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { draftedBy, papers, roomOf } from "./a-room.ts";

/** The number of an option, or the middle of its range: "37–42%" is 39.5. */
const numberOf = (option: string): number => {
  const numbers = (option.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
};

test.each(papers)(
  "%s: no option of a figure is less than half as great again as another one",
  async (at) => {
    const asked = draftedBy("figure", await roomOf(at)).filter(({ choices }) =>
      choices.every((one) => /^[\d.–%]+$/.test(one)),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { of, choices } of asked) {
      const inOrder = choices.map(numberOf).toSorted((a, b) => a - b);
      inOrder.slice(1).forEach((n, i) => {
        expect(n / (inOrder[i] ?? n), of.node.id).toBeGreaterThanOrEqual(1.5);
      });
    }
  },
);

test.each(papers)(
  "%s: a figure is asked for only where advice gives it or rests on it, or a summary names it",
  async (at) => {
    const room = await roomOf(at);
    const matters = [...(room.figuresThatMatter ?? [])];
    for (const { of } of draftedBy("figure", room)) {
      const isGround = room.part.in(of.node.id, "BASED_ON").length > 0;
      const isNamed = matters.some((one) => one.startsWith(`${of.node.id}#`));
      expect(of.node.kind === "recommendation" || isGround || isNamed, of.node.id).toBe(true);
      // Five divers and four patients are too few for their figures to be known by heart.
      expect(of.node.voice, of.node.id).not.toBe("own-result");
    }
  },
);

test("no end of a range is asked for, and nothing that only the summary of another topic lists", async () => {
  const room = await roomOf("data");
  const asked = draftedBy("figure", room);
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, choices } of asked) {
    for (const choice of choices) expect(choice, of.node.id).not.toMatch(/–| to /);
  }
  const ids = asked.map(({ of }) => of.node.id);
  expect(ids).toContain("rvlms:female-share-discussion");
  expect(ids).not.toContain("rvlms:renal-vein-left-share");
  expect(ids).not.toContain("rvlms:ivc-segment-share");
});

test("the right figure does not stand apart from others that stand together", async () => {
  for (const { of, choices } of draftedBy("figure", await roomOf("data"))) {
    const [right = 1, ...wrong] = choices.map(numberOf).map(Math.log);
    const inOrder = wrong.toSorted((a, b) => a - b);
    const widest = Math.max(...inOrder.slice(1).map((n, i) => n - (inOrder[i] ?? n)));
    const nearest = Math.min(...wrong.map((n) => Math.abs(n - right)));
    if (Number.isFinite(nearest)) expect(nearest, of.node.id).toBeLessThanOrEqual(widest * 1.5);
  }
});

test("a bound is not asked for: the right one would always be the least or the greatest", async () => {
  const asked = draftedBy("figure", await roomOf("data")).map(({ of }) => of.node.id);
  expect(asked).not.toContain("rvlms:smac-size");
  expect(asked).not.toContain("rvlms:rvlms-cases-reported");
});
