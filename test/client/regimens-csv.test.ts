// Tests results of regimens as a file: their order, what stands beside each figure, and that no figure is lost.
import { beforeAll, expect, test } from "vitest";
import { regimensCsv } from "../../client/compare/regimens-csv.ts";
import { sortResults } from "../../client/compare/sort-results.ts";
import type { Regimens } from "../../model/views/compare.ts";
import { answerRegimens } from "../../server/answers/compare-regimens.ts";
import { storeOf } from "../answers/a-store.ts";

let answer: Regimens;
beforeAll(async () => {
  answer = await answerRegimens(await storeOf("test/fixtures/kelp/data"), {});
});

const linesOf = (csv: string): string[] => csv.trim().split("\r\n");
const figures = ({ results, uncited }: Regimens): number =>
  [...results, ...uncited]
    .flatMap(({ arms, between }) => [...arms, between])
    .reduce((sum, { cited, reported }) => sum + cited.length + reported.length, 0);

test("has a line for each figure, below the order, the papers and the licence", () => {
  const lines = linesOf(regimensCsv(answer, undefined, "https://trail.example"));
  const notes = lines.filter((line) => line.startsWith("#"));
  expect(notes).toContain("# In the order of the papers.");
  expect(notes.at(-1)).toMatch(/CC BY 4\.0/);
  expect(figures(answer)).toBeGreaterThan(2);
  expect(lines).toHaveLength(notes.length + 1 + figures(answer));
  expect(lines[notes.length]).toContain("source read,directness,standing,address");
  for (const line of lines.slice(notes.length + 1))
    expect(line).toMatch(/https:\/\/trail\.example\/(claim|work)\//);
});

test("is sorted as the page is, and says so", () => {
  const order = { by: "people", isDown: true } as const;
  const lines = linesOf(regimensCsv(answer, order, ""));
  expect(lines).toContain("# Sorted by people, descending.");
  const [first] = sortResults(answer.results, order);
  const below = lines.find((_, i) => lines[i - 1]?.startsWith("result,"));
  expect(below?.replace(/^"/, "").startsWith(first?.label ?? "?")).toBe(true);
});

test("holds what else is to be known of a figure", () => {
  const note = "At the interim analysis.";
  const results = answer.results.map((result) => ({
    ...result,
    arms: result.arms.map((arm) => ({
      ...arm,
      reported: arm.reported.map(({ report, figure }) => ({ report, figure: { ...figure, note } })),
    })),
  }));
  const noted = results.flatMap(({ arms }) => arms.flatMap(({ reported }) => reported));
  const lines = linesOf(regimensCsv({ ...answer, results }, undefined, ""));
  expect(noted.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes(`,${note},`))).toHaveLength(noted.length);
});
