// Owns the proof that what betrays a changed figure in one rendering of our article does so in the others.
import { expect, test } from "vitest";
import { inputOf } from "../../scripts/read-dossier.ts";
import { tryMutations } from "../../server/text/mutations.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { bytesOf, kelpEntries } from "../your-copy/a-copy.ts";

test.each(["kelp-plain.txt", "kelp.xml", "kelp.html"])(
  "%s betrays every change of a digit, a number word or a marker",
  (name) => {
    const outcomes = tryMutations(parseSource(bytesOf(name), "kelp"), inputOf(kelpEntries), name);
    const faults = outcomes.filter(({ result }) => /^(?:missed|wrong-names)$/.test(result));
    expect(faults).toEqual([]);
    const noticed = outcomes.filter(({ result }) => result === "noticed");
    expect(noticed.length).toBeGreaterThan(120);
  },
);
