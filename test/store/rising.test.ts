// Tests lists of rising numbers against sets.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstWhere } from "../../server/first-where.ts";
import { inAll, inAny } from "../../server/store/memory/rising.ts";

const numbers = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
const rising = numbers.map((some) => some.sort((a, b) => a - b));

describe("rising numbers", () => {
  test("begin where something holds for the first time, or end", () => {
    expect(firstWhere(0, 5, (n) => n * n > 7)).toBe(3);
    expect(firstWhere(2, 5, () => true)).toBe(2);
    expect(firstWhere(2, 5, () => false)).toBe(5);
    expect(firstWhere(4, 4, () => true)).toBe(4);
  });

  test("are in all lists when each list holds them, whatever the lists' order and kind", () => {
    fc.assert(
      fc.property(fc.array(rising, { minLength: 1, maxLength: 4 }), (lists) => {
        const [first = [], ...others] = lists;
        const expected = first.filter((n) => others.every((other) => other.includes(n)));
        expect([...inAll(lists)]).toEqual(expected);
        expect([...inAll(lists.map((list) => Uint32Array.from(list)))]).toEqual(expected);
      }),
    );
  });

  test("are in any list when one holds them", () => {
    fc.assert(
      fc.property(numbers, fc.nat(3), (some, parts) => {
        const lists = Array.from({ length: parts + 1 }, (_, part) =>
          some.filter((n) => n % (parts + 1) === part).sort((a, b) => a - b),
        );
        expect([...inAny(lists)]).toEqual(some.toSorted((a, b) => a - b));
      }),
    );
  });

  test("are none where there is no list, or an empty one", () => {
    expect([...inAny([])]).toEqual([]);
    expect([...inAll([[1, 2], []])]).toEqual([]);
  });
});
