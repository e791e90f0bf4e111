// Tests what is said of a bundle and of the match of a reference, and which entries a trace must not hide.
import { describe, expect, test } from "vitest";
import { bundleText, matchText, rowName } from "../../client/trace/trace-words.ts";
import {
  buildTraceGraph,
  isUnidentified,
  isWarned,
  type Entry,
  type EntryNode,
} from "../../client/trace/trace-graph.ts";
import type { Bundle } from "../../client/trace/trace-bundles.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { Caution } from "../../model/support.ts";
import { first, node } from "../graphs/hand-made.ts";
import { aClaim, aReference, aTrace, aWork } from "./a-trace.ts";

/** The entry of a node that a trace begins with. */
const entryOf = (node: GraphNode, own: Partial<Entry> = {}): Entry => {
  const [entry] = buildTraceGraph(aTrace(node.id, [node], [])).entries;
  if (entry === undefined) throw new Error(`no entry of ${node.id}`);
  return { ...entry, ...own };
};
const reference = (marker: number, basis?: "unidentified") => entryOf(aReference(marker, basis));
const warned = (marker: number): Entry => ({ ...reference(marker), verdicts: ["figures-differ"] });
const bundle = (entries: Entry[], own: Partial<Bundle> = {}): Bundle => ({
  ...{ id: "bundle:references", column: "references", first: "kelp:ref-1", entries, ...own },
});

describe("a bundle", () => {
  test.each([
    ["counts what it holds", [reference(1), reference(2)], "2 more references"],
    ["of one speaks of one", [reference(1)], "1 more reference"],
    [
      "counts those with a caution",
      [reference(1), warned(2), reference(3)],
      "3 more references, 1 with a caution",
    ],
    ["says that each has one", [warned(1), warned(2)], "2 more references, each with a caution"],
    ["of one says that it has one", [warned(1)], "1 more reference, with a caution"],
    [
      "says that none is identified",
      [reference(1, "unidentified"), reference(2, "unidentified")],
      "2 more references, not identified",
    ],
    [
      "says nothing of identities where some are known",
      [reference(1, "unidentified"), reference(2)],
      "2 more references",
    ],
  ])("%s", (_, entries, text) => {
    expect(bundleText(bundle(entries))).toBe(text);
  });

  test("before what is shown holds earlier entries", () => {
    const entries = [entryOf(aClaim("kelp:a")), entryOf(aClaim("kelp:b"))];
    const before = bundle(entries, { id: "bundle-before:claims", column: "claims" });
    expect(bundleText(before)).toBe("2 earlier claims");
  });

  test("of thousands is counted as people write numbers", () => {
    const entries = Array.from({ length: 1_200 }, () => reference(1));
    expect(bundleText(bundle(entries))).toBe("1,200 more references");
  });

  test("names its row by what it holds, an entry by its own name", () => {
    expect(rowName({ type: "bundle", bundle: bundle([reference(1), reference(2)]) })).toBe(
      "2 more references",
    );
    expect(rowName({ type: "entry", entry: reference(7) })).toBe(reference(7).name);
  });
});

describe("the match of a reference", () => {
  const matched = (own: object) => entryOf({ ...aReference(1), ...own });

  test.each([
    ["is said with how sure it is", matched({ confidence: "high" }), "inferred, confidence high"],
    ["is said alone where nobody said how sure", matched({}), "inferred"],
    ["is said of a confirmed one", matched({ basis: "confirmed" }), "confirmed"],
    ["is none where it is not identified", reference(1, "unidentified"), undefined],
    ["is none of what is no reference", entryOf(aWork("cedar")), undefined],
  ])("%s", (_, entry, text) => {
    expect(matchText(entry)).toBe(text);
  });

  test("is wanting for a reference that is not identified, and for nothing else", () => {
    const entries = [reference(1), reference(2, "unidentified"), entryOf(aWork("cedar"))];
    expect(entries.map(isUnidentified)).toEqual([false, true, false]);
  });
});

describe("an entry warns", () => {
  const caution: Caution = {
    code: "audit",
    level: "warning",
    text: "it differs",
    conditional: false,
    because: [],
  };
  const work = entryOf(aWork("cedar"));
  /** The work with what became of it, or of its study. */
  const standing = (status: "stands" | "withdrawn"): EntryNode => {
    const made = node({ ...aWork("cedar"), standing: { status, reason: "A trial was larger." } });
    if (made.kind !== "work") throw new Error("no work");
    return made;
  };
  const study = first("study");
  const fallen = { ...study, standing: { status: "withdrawn", reason: "It failed." } } as const;

  test.each<[string, Entry, boolean]>([
    ["with a verdict that warns", warned(1), true],
    ["with a caution that is a warning", { ...reference(1), cautions: [caution] }, true],
    [
      "not with a note alone",
      { ...reference(1), cautions: [{ ...caution, level: "note" }] },
      false,
    ],
    ["as a work that no longer stands", { ...work, node: standing("withdrawn") }, true],
    ["not as a work that stands", { ...work, node: standing("stands") }, false],
    ["as a work whose study no longer stands", { ...work, studies: [study, fallen] }, true],
    ["not as a work without a standing", work, false],
  ])("%s", (_, entry, expected) => {
    expect(isWarned(entry)).toBe(expected);
  });
});
