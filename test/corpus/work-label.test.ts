// Tests how publications of one author and year are told apart.
import { expect, test } from "vitest";
import { graphIn } from "../graphs/read-data.ts";

test("works of one author and year have a letter, in the order of date and title; others have none", async () => {
  const works = (await graphIn("data")).nodes.filter((node) => node.kind === "work");
  const labels = works.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  const wachtel = works.filter(({ label }) => label.startsWith("Wachtel 2015"));
  const byTitle = wachtel.toSorted((a, b) => (a.csl.title < b.csl.title ? -1 : 1));
  expect(byTitle.map(({ label }) => label)).toEqual(["Wachtel 2015a", "Wachtel 2015b"]);
  expect(labels).toContain("Judson 2014");
});
