// Tests every data rule: clean data pass all of them, and each breach is told at its place in its words.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { dataRules } from "../../server/corpus/check-corpus.ts";
import { basisArgued, gradeSourced } from "../../server/corpus/check-basis.ts";
import { lockFits } from "../../server/corpus/check-lock.ts";
import * as figures from "./breaches/figures.ts";
import * as guides from "./breaches/guides.ts";
import * as ids from "./breaches/ids.ts";
import * as mentions from "./breaches/mentions.ts";
import * as sources from "./breaches/sources.ts";
import * as statements from "./breaches/statements.ts";
import * as wording from "./breaches/wording.ts";
import { problemsWith, dossier } from "./small-data.ts";

const lists = [ids, mentions, statements, figures, wording, sources, guides];
const breaches = lists.flatMap((list) => list.breaches);
const stated = breaches.map(([rule, title, edits, said]) => [rule, title, edits, said] as const);
const mended = breaches.flatMap(([rule, title, edits, , ...mends]) =>
  mends.map((mend, i) => [rule, title, i + 1, edits, mend] as const),
);
const kept = [figures, wording, sources].flatMap((list) => list.kept);

/** Rules that look at a lock: check-basis.test.ts and check-lock.test.ts show them to fail, and to hold again. */
const locked = [lockFits, basisArgued, gradeSourced].map(({ name }) => name);

describe("the data rules", () => {
  test("find nothing in clean data", () => {
    expect(problemsWith({})).toEqual([]);
  });
  test.each(kept)("%s: is kept by %s", (_rule, _title, edits) => {
    expect(problemsWith(edits)).toEqual([]);
  });
  test.each(stated)("%s: %s", (_rule, _title, edits, said) => {
    expect(problemsWith(edits)).toEqual(said);
  });
  test.each(mended)("%s: %s ends as its hint says, way %i", (_rule, _title, _way, edits, mend) => {
    expect(problemsWith(edits, mend)).toEqual([]);
  });
  test("tell of a profile that is not there, and blame no topic for it", () => {
    const stated = problemsWith({
      [dossier]: [["profile: wave-care", "profile: wave-car"]],
    }).join("\n");
    expect(stated).toContain("names the profile wave-car, which is not there");
    expect(stated).not.toContain("own-vocabulary");
  });

  test("are each shown to fail by a breach above, or in the tests of the lock", () => {
    const broken = new Set(breaches.map(([rule]) => rule).concat(locked));
    expect(dataRules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
  test("are each shown to hold again once the hint is followed, above or in the tests of the lock", () => {
    const ended = new Set(mended.map(([rule]) => rule).concat(locked));
    expect(dataRules.map(({ name }) => name).filter((name) => !ended.has(name))).toEqual([]);
  });
  test("have names of their own and say what they demand", () => {
    expect(new Set(dataRules.map(({ name }) => name)).size).toBe(dataRules.length);
    for (const { requirement } of dataRules) expect(requirement).toMatch(/^[A-Z].*\.$/);
  });
});

test("the documentation lists every rule with what it demands", async () => {
  const text = (await readFile("docs/data-rules.md", "utf8")).replaceAll(/ +/g, " ");
  for (const { name, requirement } of dataRules)
    expect(text).toContain(`| \`${name}\` | ${requirement} |`);
});
