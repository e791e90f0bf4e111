// Tests the gate in front of the database on a clock of its own: how many run, how many wait, how long, and that nobody is
// left waiting when there is nothing to wait for.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { openGate, type Gate } from "../../server/store/neo4j/read-gate.ts";

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

const overrun = vi.fn();
const open = (): Gate =>
  openGate({ width: 2, length: 3, patience: 1_000, longest: 5_000, onOverrun: overrun });

describe("a gate", () => {
  test("lets so many run at once; the others begin in the order in which they came", async () => {
    const gate = open();
    const tasks = Array.from({ length: 4 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(gate.run(run)));
    await settle();
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await settle();
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, true, false]);
    for (const { end } of tasks) end();
    await settle();
    await settle();
    expect(fates.map((fate) => fate())).toEqual(["done", "done", "done", "done"]);
  });

  test("refuses at once what would wait behind too many", async () => {
    const gate = open();
    const fates = Array.from({ length: 7 }, () => fateOf(gate.run(openTask().run)));
    await settle();
    expect(fates.map((fate) => fate())).toEqual([
      ...["pending", "pending", "pending", "pending", "pending"],
      ...["unavailable", "unavailable"],
    ]);
  });

  test("refuses what waited too long, and never begins it", async () => {
    const gate = open();
    const [first, second, third] = [openTask(), openTask(), openTask()];
    for (const { run } of [first, second]) fateOf(gate.run(run));
    const fate = fateOf(gate.run(third.run));
    await vi.advanceTimersByTimeAsync(999);
    expect(fate()).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect(fate()).toBe("unavailable");
    first.end();
    await settle();
    expect(third.isBegun()).toBe(false);
    expect(fateOf(gate.run(openTask().run))()).toBe("pending");
  });

  test("gives up what runs too long, says so, and gives its place to another", async () => {
    overrun.mockClear();
    const gate = open();
    const fate = fateOf(gate.run(openTask().run));
    fateOf(gate.run(openTask().run));
    await vi.advanceTimersByTimeAsync(4_500);
    const next = openTask();
    fateOf(gate.run(next.run));
    await vi.advanceTimersByTimeAsync(500);
    expect(fate()).toBe("unavailable");
    expect(overrun).toHaveBeenCalledTimes(2);
    expect(next.isBegun()).toBe(true);
  });

  test("rejects all at once when it is cleared: what ran, and what waited without beginning it", async () => {
    overrun.mockClear();
    const gate = open();
    const tasks = Array.from({ length: 4 }, openTask);
    const fates = tasks.map(({ run }) => fateOf(gate.run(run)));
    await settle();
    gate.clear(new AppError("unavailable", "gone"));
    await settle();
    expect(fates.map((fate) => fate())).toEqual(Array.from(tasks, () => "unavailable"));
    expect(tasks.map(({ isBegun }) => isBegun())).toEqual([true, true, false, false]);
    // All places are free again, and what was cleared is no overrun later.
    const later = Array.from({ length: 2 }, openTask);
    for (const { run } of later) fateOf(gate.run(run));
    await settle();
    expect(later.every(({ isBegun }) => isBegun())).toBe(true);
    for (const { end } of later) end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(overrun).not.toHaveBeenCalled();
  });

  test("passes on what a task throws", async () => {
    const gate = open();
    await expect(gate.run(() => Promise.reject(new TypeError("own")))).rejects.toThrow("own");
  });
});
