// Tests that what was read of a graph is read once, apart for each store, and anew only where reading failed.
import { describe, expect, test } from "vitest";
import {
  cachePerStore,
  memoise,
  memoiseById,
  memoisePerStore,
} from "../../server/store/memoise.ts";

/** Counts how often it is asked, and fails as often as it is told to before it gives how often that was. */
const counting = (failures = 0) => {
  let asked = 0;
  return (): Promise<number> => {
    asked += 1;
    return asked <= failures ? Promise.reject(new Error(`no. ${asked}`)) : Promise.resolve(asked);
  };
};

describe("what is memoised", () => {
  test("is read once, for those too who ask while it is being read", async () => {
    const read = memoise(counting());
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    expect(await read()).toBe(1);
  });

  test("is read anew after it failed, and those who waited meanwhile get that failure", async () => {
    const read = memoise(counting(1));
    const [first, second] = [read(), read()];
    await expect(first).rejects.toThrow("no. 1");
    await expect(second).rejects.toThrow("no. 1");
    expect(await read()).toBe(2);
    expect(await read()).toBe(2);
  });

  test("by its store is read once for each", async () => {
    const [one, other] = [{}, {}];
    const read = memoisePerStore(counting());
    expect([await read(one), await read(other), await read(one)]).toEqual([1, 2, 1]);
  });

  test("by store and id is read once for each of both", async () => {
    const [one, other] = [{}, {}];
    const read = memoiseById(2, counting());
    expect(await read(one, { id: "a" })).toBe(1);
    expect(await read(one, { id: "b" })).toBe(2);
    expect(await read(other, { id: "a" })).toBe(3);
    expect(await read(one, { id: "a" })).toBe(1);
  });

  test("by id is forgotten where it was asked for least lately, and where it failed", async () => {
    const store = {};
    const read = memoiseById(2, counting());
    for (const id of ["a", "b", "c"]) await read(store, { id });
    expect(await read(store, { id: "c" })).toBe(3);
    expect(await read(store, { id: "a" })).toBe(4);
    const failing = memoiseById(2, counting(1));
    await expect(failing(store, { id: "a" })).rejects.toThrow("no. 1");
    expect(await failing(store, { id: "a" })).toBe(2);
  });
});

test("a cache keeps what was used lately of each store, and nothing of another's", () => {
  const [one, other] = [{}, {}];
  const cacheOf = cachePerStore<{ name: string }>(2);
  const values = ["a", "b", "c"].map((name) => ({ name }));
  for (const value of values) cacheOf(one).set(value.name, value);
  expect(["a", "b", "c"].map((name) => cacheOf(one).get(name))).toEqual([
    undefined,
    ...values.slice(1),
  ]);
  expect(cacheOf(other).size).toBe(0);
});
