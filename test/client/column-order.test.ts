import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCrossings, orderColumns } from "../../client/drawing/column-order.ts";

describe("countCrossings", () => {
  test("two links that swap sides cross once", () => {
    const links = [
      { from: "a", to: "y" },
      { from: "b", to: "x" },
    ];
    expect(
      countCrossings(
        [
          ["a", "b"],
          ["x", "y"],
        ],
        links,
      ),
    ).toBe(1);
    expect(
      countCrossings(
        [
          ["a", "b"],
          ["y", "x"],
        ],
        links,
      ),
    ).toBe(0);
  });

  test("links that share an end do not cross", () => {
    const links = [
      { from: "a", to: "x" },
      { from: "a", to: "y" },
    ];
    expect(countCrossings([["a"], ["x", "y"]], links)).toBe(0);
  });

  test("links within one column never count", () => {
    const links = [
      { from: "a", to: "b" },
      { from: "c", to: "x" },
    ];
    expect(countCrossings([["a", "c", "b"], ["x"]], links)).toBe(0);
  });
});

describe("orderColumns", () => {
  test("untangles columns that can be drawn without crossings", () => {
    const columns = [
      ["a", "b", "c"],
      ["z", "y", "x"],
    ];
    const links = [
      { from: "a", to: "x" },
      { from: "b", to: "y" },
      { from: "c", to: "z" },
    ];
    expect(countCrossings(orderColumns(columns, links), links)).toBe(0);
  });

  const tangle = fc
    .record({ left: fc.integer({ min: 1, max: 8 }), right: fc.integer({ min: 1, max: 8 }) })
    .chain(({ left, right }) => {
      const columns = [
        Array.from({ length: left }, (_, i) => `l${i}`),
        Array.from({ length: right }, (_, i) => `r${i}`),
      ];
      const link = fc.record({
        from: fc.constantFrom(...(columns[0] ?? [])),
        to: fc.constantFrom(...(columns[1] ?? [])),
      });
      return fc.record({ columns: fc.constant(columns), links: fc.array(link, { maxLength: 20 }) });
    });

  test("keeps every item in its column and never adds a crossing", () => {
    fc.assert(
      fc.property(tangle, ({ columns, links }) => {
        const ordered = orderColumns(columns, links);
        expect(ordered.map((c) => [...c].sort())).toEqual(columns.map((c) => [...c].sort()));
        expect(countCrossings(ordered, links)).toBeLessThanOrEqual(countCrossings(columns, links));
      }),
    );
  });

  test("gives the same order for the same columns", () => {
    fc.assert(
      fc.property(tangle, ({ columns, links }) => {
        expect(orderColumns(columns, links)).toEqual(orderColumns(columns, links));
      }),
    );
  });
});
