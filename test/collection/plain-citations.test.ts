// Tests plain citations of a bibliography: each work as it is cited, no reference that nobody identified lost or named.
import { expect, test } from "vitest";
import { answerBibliography } from "../../server/answers/bibliography.ts";
import { plainCitations } from "../../client/download/plain-citations.ts";
import { storeOf } from "../answers/a-store.ts";

test("every entry is a numbered line; one that is not identified says so and no more", async () => {
  const bibliography = await answerBibliography(await storeOf("data"), { of: "dossier:rvlms" });
  const lines = plainCitations(bibliography).trim().split("\n");
  expect(lines).toHaveLength(bibliography.entries.length);
  for (const [i, entry] of bibliography.entries.entries()) {
    const line = lines[i] ?? "";
    expect(line.startsWith(`${i + 1}. `)).toBe(true);
    if (entry.as === "work") expect(line).toContain(entry.work.csl.title.replace(/\.$/, ""));
    else
      expect(line).toBe(
        `${i + 1}. Cited as ${entry.citing.citedAs} by Zhang 2021: not identified.`,
      );
  }
  expect(plainCitations({ ...bibliography, isWhole: false })).toMatch(/\nNot complete: .*\n$/);
});
