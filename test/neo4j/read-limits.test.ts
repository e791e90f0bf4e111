// Tests the limits on reads on a clock of its own: how many are under way, how long each may take, and that nobody is left
// waiting when there is nothing to wait for.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { openReadLimits, type ReadLimits } from "../../server/store/neo4j/read-limits.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A task that runs until it is told to end. */
const openTask = () => {
  let end: () => void = () => undefined;
  let isBegun = false;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async (): Promise<string> => {
    isBegun = true;
    await ended;
    return "done";
  };
  return { run, end, isBegun: () => isBegun };
};

/** What became of a task: its value, the message of its error, or `pending`. */
const fateOf = (promise: Promise<string>): (() => string) => {
  let fate = "pending";
  promise.then(
    (value) => (fate = value),
    (error: unknown) => (fate = error instanceof AppError ? error.code : String(error)),
  );
  return () => fate;
};
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

const timedOut = vi.fn();
const open = (): ReadLimits =>
  openReadLimits({ concurrency: 2, most: 3, timeoutMs: 5_000, onTimeout: timedOut });

describe("limits on reads", () => {
  test("let so many run at once; the others begin in the order in which they came", async () => {
    const limits = open();
    const tasks = Array.from({ length: 3 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(limits.run(run)));
    await settle();
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, false]);
    tasks[1]?.end();
    await settle();
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, true]);
    for (const { end } of tasks) end();
    await settle();
    expect(fates.map((fate) => fate())).toEqual(["done", "done", "done"]);
  });

  test("refuse at once what comes beside too many, and never begin it", async () => {
    const limits = open();
    const tasks = Array.from({ length: 5 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(limits.run(run)));
    await settle();
    expect(fates.map((fate) => fate())).toEqual([
      ...["pending", "pending", "pending"],
      ...["unavailable", "unavailable"],
    ]);
    for (const { end } of tasks) end();
    await settle();
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, true, false, false]);
    expect(fateOf(limits.run(openTask().run))()).toBe("pending");
  });

  test("give up all when one takes too long, waiting included, say so once, and never begin what waited", async () => {
    timedOut.mockClear();
    const limits = open();
    const tasks = Array.from({ length: 3 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(limits.run(run)));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(fates.map((fate) => fate())).toEqual(["pending", "pending", "pending"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(fates.map((fate) => fate())).toEqual(["unavailable", "unavailable", "unavailable"]);
    expect(timedOut).toHaveBeenCalledTimes(1);
    for (const { end } of tasks) end();
    await settle();
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, false]);
  });

  test("reject all at once when they are cancelled: what ran, and what waited without beginning it", async () => {
    timedOut.mockClear();
    const limits = open();
    const tasks = Array.from({ length: 3 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(limits.run(run)));
    await settle();
    limits.cancelAll(new AppError("unavailable", "gone"));
    await settle();
    expect(fates.map((fate) => fate())).toEqual(["unavailable", "unavailable", "unavailable"]);
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, false]);
    // All places are free again, although what ran still hangs; what was cancelled is no time-out later.
    const later = Array.from({ length: 2 }, openTask);
    for (const { run } of later) fateOf(limits.run(run));
    await settle();
    expect(later.every(({ isBegun }) => isBegun())).toBe(true);
    for (const { end } of later) end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(timedOut).not.toHaveBeenCalled();
  });

  test("pass on what a task throws", async () => {
    const limits = open();
    await expect(limits.run(() => Promise.reject(new TypeError("own")))).rejects.toThrow("own");
  });
});
