// Owns the proof on a whole article of our own in four renderings: they are one text, typography changes nothing, and every
// change of a figure, number word or marker is told with exactly the statements on its sentence.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCanonicalText } from "../../server/text/canonical-text.ts";
import { printLock } from "../../server/text/lock.ts";
import { tryMutations } from "../../server/text/mutations.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { verifyDossier } from "../../server/text/verify.ts";
import { inputOf, selectDossier } from "../../scripts/read-dossier.ts";
import { corpusIn } from "../graphs/read-data.ts";

const folder = "test/fixtures/kelp";
const corpus = await corpusIn(`${folder}/data`);
const entries = selectDossier(corpus.dossiers, "kelp", folder);
const input = inputOf(entries);
const bytesOf = (name: string): string => readFileSync(`${folder}/source/${name}`, "utf8");
const read = (text: string) => parseSource(new TextEncoder().encode(text), "kelp");
const verify = (text: string) =>
  verifyDossier(input, buildCanonicalText(read(text), input.dossier, "kelp"), entries.lock?.value);

const renderings = ["kelp.txt", "kelp-plain.txt", "kelp.xml", "kelp.html"];

describe.each(renderings)("%s", (name) => {
  it("is verified, with nothing open, by the lock that is stored", () => {
    const report = verify(bytesOf(name));
    expect(report.problems).toEqual([]);
    expect(report.open).toEqual([]);
    expect(report.isVerified).toBe(true);
    expect(printLock(report.lock)).toBe(
      readFileSync(`${folder}/data/dossiers/kelp/passages.lock.json`, "utf8"),
    );
  });
});

// The other renderings, which are the same text, are tried with the long tests.
it("betrays every change of a digit, a number word or a marker", () => {
  const outcomes = tryMutations(read(bytesOf("kelp.txt")), input, "kelp.txt");
  const faults = outcomes.filter(({ result }) => /^(?:missed|wrong-names)$/.test(result));
  expect(faults).toEqual([]);
  const noticed = outcomes.filter(({ result }) => result === "noticed");
  expect(noticed.length).toBeGreaterThan(120);
});

/** Typography that may differ between renderings: what to look for, and what may stand there instead. */
const typography: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\p{L}) (?=\p{L})/gu, ["\u00a0", "\u2009", "  ", "\n", " \n"]],
  [/(?<=\d)[-–](?=\d)/gu, ["-", "–", "\u2010", "\u2011", "\u2212"]],
  [/(?<=\p{L})-(?=\p{Ll})/gu, ["\u2010", "\u2011", "–", "-\n", ""]],
  [/ffi/gu, ["ﬃ", "f", "ff", "ff\u200bi"]],
  [/fi/gu, ["ﬁ", "f", "f\u00adi"]],
  [/fl/gu, ["ﬂ", "f"]],
  [/ff/gu, ["ﬀ", "f"]],
  [/(?<=\p{Ll})’/gu, ["'", "\u02bc"]],
];

describe("typography", () => {
  const text = bytesOf("kelp-plain.txt");
  const start = text.indexOf("Background\n");
  const end = text.indexOf("References");
  const isHeading = (line: string): boolean =>
    input.dossier.sections.some(({ title }) => title === line.trim());
  const sites = typography.flatMap(([pattern, others]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => {
        const line = text.slice(text.lastIndexOf("\n", index) + 1).split("\n", 1)[0] ?? "";
        return index > start && (end < 0 || index < end) && !isHeading(line);
      })
      .map(({ index, 0: printed }) => ({ index, length: printed.length, others })),
  );

  it("changes nothing", () => {
    expect(sites.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sites.length - 1), fc.nat(10)), { minLength: 1, maxLength: 40 }),
        (choices) => {
          let changed = text;
          let before = Number.POSITIVE_INFINITY;
          const picked = choices
            .flatMap(([site, choice]) => {
              const found = sites[site];
              return found === undefined ? [] : [{ ...found, choice }];
            })
            .sort((a, b) => b.index - a.index);
          for (const { index, length, others, choice } of picked) {
            // Two changes of one place would be a change of letters.
            if (index + length > before - 1) continue;
            const other = others[choice % others.length] ?? "";
            changed = changed.slice(0, index) + other + changed.slice(index + length);
            before = index;
          }
          const report = verify(changed);
          expect(report.changes).toEqual([]);
          expect(report.isVerified).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
