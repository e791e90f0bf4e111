// Tests that entries are appended to a list however it is written, and that every character before them stays.
import { describe, expect, it } from "vitest";
import { appendEntries, printWork } from "../../server/corpus/print-drafts.ts";
import { ReferenceEntry } from "../../model/kinds/dossier-files.ts";
import { WorkFile } from "../../model/kinds/shared-files.ts";

const entry = ReferenceEntry.parse({
  marker: 2,
  work: "ash-2018",
  basis: "confirmed",
  reason: "It stands so in the reference list.",
});
const append = (text: string): string => appendEntries(text, [entry], "references.yaml");
const drafted = "review: { drafted: { by: a, on: 2026-01-05 } }\n";
const added = (indent: string, newline = "\n"): string =>
  ["- marker: 2", "  work: ash-2018", "  basis: confirmed", `  reason: ${entry.reason}`]
    .map((line) => `${indent}${line}${newline}`)
    .join("");
const one = "{ marker: 1, basis: unidentified, reason: x }";

describe("appending to a list", () => {
  it.each([
    ["indented", `${drafted}references:\n  - ${one}\n`, "  "],
    ["not indented", `${drafted}references:\n- ${one}\n`, ""],
    ["with a remark behind its last entry", `${drafted}references:\n  - ${one} # so\n`, "  "],
    [
      "in lines of several keys",
      `${drafted}references:\n    - marker: 1\n      basis: unidentified\n      reason: |\n        x\n`,
      "    ",
    ],
  ])("%s puts the entries behind all that stands there", (_how, text, indent) => {
    expect(append(text)).toBe(text + added(indent));
  });

  it("ends a last line that has no end", () => {
    const text = `${drafted}references:\n  - ${one}`;
    expect(append(text)).toBe(`${text}\n${added("  ")}`);
  });

  it("keeps what stands behind the list", () => {
    const text = `references:\n  - ${one}\n`;
    expect(append(`${text}\n# signed\n${drafted}`)).toBe(
      `${text}${added("  ")}\n# signed\n${drafted}`,
    );
  });

  it("ends its lines as the file does", () => {
    const text = `${drafted}references:\n  - ${one}\n`.replaceAll("\n", "\r\n");
    expect(append(text)).toBe(text + added("  ", "\r\n"));
  });

  it("fills empty brackets", () => {
    expect(append(`${drafted}references: []\n`)).toBe(
      `${drafted}references: [\n  { marker: 2, work: ash-2018, basis: confirmed, reason: ${entry.reason} },\n]\n`,
    );
  });

  it("refuses brackets that hold something", () => {
    expect(() => append(`${drafted}references: [${one}]\n`)).toThrow(
      "references.yaml: its list `references` stands in brackets, where nothing can be appended. Write each entry in lines of its own",
    );
  });
});

describe("a drafted work", () => {
  it("is written without defaults, an author to a line, a title in one", () => {
    const title = `${"Patches of kelp and ".repeat(12)}tides: a series`;
    const work = WorkFile.parse({
      id: "ash-2018",
      csl: {
        type: "article-journal",
        title,
        author: [{ family: "Ash", given: "A" }, { literal: "Kelp Group" }],
        issued: "2018",
      },
      record: { depth: "secondary-page", what: "reference list of Elm 2020" },
      review: { drafted: { by: "a", on: "2026-01-05" } },
    });
    expect(printWork(work)).toBe(`id: ash-2018
csl:
  type: article-journal
  title: "${title}"
  author:
    - { family: Ash, given: A }
    - { literal: Kelp Group }
  issued: "2018"
record:
  depth: secondary-page
  what: reference list of Elm 2020
review:
  drafted: { by: a, on: 2026-01-05 }
`);
  });
});
