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
  openReadLimits({ mostAtOnce: 3, timeoutMs: 5_000, onTimeout: timedOut });

describe("limits on reads", () => {
  test("refuse at once what comes beside too many, and never begin it", async () => {
    const limits = open();
    const tasks = Array.from({ length: 5 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(limits.run(run)));
    await settle();
    expect(fates.map((fate) => fate())).toEqual([
      ...["pending", "pending", "pending"],
      ...["unavailable", "unavailable"],
    ]);
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, true, false, false]);
    tasks[0]?.end();
    await settle();
    expect(fates[0]?.()).toBe("done");
    expect(fateOf(limits.run(openTask().run))()).toBe("pending");
  });

  test("give up what takes too long, say so, and let another begin", async () => {
    timedOut.mockClear();
    const limits = open();
    const fates = Array.from({ length: 3 }, () => fateOf(limits.run(openTask().run)));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(fates.map((fate) => fate())).toEqual(["pending", "pending", "pending"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(fates.map((fate) => fate())).toEqual(["unavailable", "unavailable", "unavailable"]);
    expect(timedOut).toHaveBeenCalledTimes(3);
    const next = openTask();
    fateOf(limits.run(next.run));
    expect(next.isBegun()).toBe(true);
  });

  test("reject all at once when they are cancelled, which is no time-out later", async () => {
    timedOut.mockClear();
    const limits = open();
    const fates = Array.from({ length: 3 }, () => fateOf(limits.run(openTask().run)));
    await settle();
    limits.cancelAll(new AppError("unavailable", "gone"));
    await settle();
    expect(fates.map((fate) => fate())).toEqual(["unavailable", "unavailable", "unavailable"]);
    const later = Array.from({ length: 3 }, openTask);
    for (const { run } of later) fateOf(limits.run(run));
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
