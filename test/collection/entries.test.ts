// Tests the reader's collection: what was stored is read as far as it can be, order and notes are kept, nothing is twice.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  mostKept,
  parseKept,
  parseViewId,
  viewId,
  withAdded,
  withMoved,
  withNote,
} from "../../client/collection/entries.ts";

const abc = [{ id: "a:a" }, { id: "b:b", note: "why" }, { id: "c:c" }];
const idsOf = (kept: readonly { id: string }[]): string => kept.map(({ id }) => id).join(" ");

describe("what was stored", () => {
  test.each([
    ["nothing", undefined, []],
    ["another shape", { id: "a:a" }, []],
    [
      "entries of other shapes among good ones",
      [1, null, { id: 7 }, { id: "" }, { id: "a:a" }],
      [{ id: "a:a" }],
    ],
    ["a note that is no text", [{ id: "a:a", note: 3 }], [{ id: "a:a" }]],
    ["an id twice", [{ id: "a:a" }, { id: "a:a", note: "n" }], [{ id: "a:a", note: "n" }]],
  ])("%s", (_, stored, expected) => {
    expect(parseKept(stored)).toEqual(expected);
  });

  test("is read back as it was kept", () => {
    expect(parseKept(abc)).toEqual(abc);
  });
});

describe("a view among the entries", () => {
  test("is read back from its id, which no comma divides, whatever its address and title hold", () => {
    const view = fc.record({
      address: fc.webPath().map((path) => `/${path.replace(/^\/+/, "")}?of=a,b|c#d`),
      title: fc.string({ unit: "grapheme", minLength: 1 }),
    });
    fc.assert(
      fc.property(view, (one) => {
        const id = viewId(one);
        expect(id).not.toContain(",");
        const read = parseViewId(id);
        expect(read?.title).toBe(one.title);
        expect(read?.address.replaceAll("%2C", ",").replaceAll("%7C", "|")).toBe(
          one.address.replaceAll("%2C", ",").replaceAll("%7C", "|"),
        );
      }),
    );
  });

  test.each([
    ["a node", "kelp:use-the-patch"],
    ["another site", "//example.org/a|A"],
    ["another site, as browsers read it", "/\\example.org|A"],
    ["a program", "javascript:alert(1)|A"],
  ])("is not %s", (_, id) => {
    expect(parseViewId(id)).toBeUndefined();
  });

  test("without a title that can be read goes by its address", () => {
    expect(parseViewId("/explore?lens=voice")).toEqual({
      address: "/explore?lens=voice",
      title: "/explore?lens=voice",
    });
    expect(parseViewId("/explore|%E0%A4%A")?.title).toBe("/explore");
  });
});

describe("changing it", () => {
  test("adds behind what is there, each id once, up to the most", () => {
    expect(idsOf(withAdded(abc, ["d:d", "b:b", "d:d"]))).toBe("a:a b:b c:c d:d");
    const many = Array.from({ length: mostKept + 5 }, (_, i) => `x:${i}`);
    expect(withAdded(abc, many)).toHaveLength(mostKept);
  });

  test("moves an entry, with its note, and stays at either end", () => {
    expect(idsOf(withMoved(abc, "b:b", -1))).toBe("b:b a:a c:c");
    expect(withMoved(abc, "b:b", -1)[0]).toEqual({ id: "b:b", note: "why" });
    expect(withMoved(abc, "a:a", -1)).toEqual(abc);
    expect(withMoved(abc, "c:c", 1)).toEqual(abc);
    expect(withMoved(abc, "z:z", 1)).toEqual(abc);
  });

  test("notes an entry and takes an empty note away", () => {
    expect(withNote(abc, "a:a", "new")[0]).toEqual({ id: "a:a", note: "new" });
    expect(withNote(abc, "b:b", " ")[1]).toEqual({ id: "b:b" });
  });

  test("a move and its opposite change nothing", () => {
    fc.assert(
      fc.property(fc.nat(2), fc.constantFrom(-1, 1), (place, by) => {
        const id = abc[place]?.id ?? "";
        const moved = withMoved(abc, id, by);
        expect(moved === abc ? abc : withMoved(moved, id, -by)).toEqual(abc);
      }),
    );
  });
});
