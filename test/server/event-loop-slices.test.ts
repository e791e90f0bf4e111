// Owns what is promised of work that shares the loop: no turn lasts longer than it may, however many begin together.
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSlices, runInSlices } from "../../server/event-loop-slices.ts";

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("nobody waits while there is time left in a turn", async () => {
  const nextSlice = openSlices(8);
  expect(nextSlice()).toBeUndefined();
  now += 7;
  expect(nextSlice()).toBeUndefined();
  now += 1;
  const pause = nextSlice();
  expect(pause).toBeInstanceOf(Promise);
  await pause;
});

test("a new turn begins anew, however long the one before has been", async () => {
  const nextSlice = openSlices(8);
  expect(nextSlice()).toBeUndefined();
  now += 100;
  await nextTurn();
  expect(nextSlice()).toBeUndefined();
});

test("long work and short work that wait take turns", async () => {
  const nextSlice = openSlices(8);
  const done: string[] = [];
  const work = async (name: string, pieces: number): Promise<void> => {
    for (let piece = 0; piece < pieces; piece += 1) {
      const pause = nextSlice();
      if (pause !== undefined) await pause;
      now += 10;
      done.push(name);
    }
  };
  await Promise.all([work("long", 20), work("short", 2), work("other", 2)]);
  expect(done.indexOf("short")).toBeLessThan(5);
  expect(done.lastIndexOf("other")).toBeLessThan(10);
});

test("of many that begin together, each turn takes as many as there is time for", async () => {
  const nextSlice = openSlices(8);
  let turn = 0;
  let isDone = false;
  const countTurns = async (): Promise<void> => {
    while (!isDone) {
      await nextTurn();
      turn += 1;
    }
  };
  const turns: number[] = [];
  const work = async (): Promise<void> => {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    turns.push(turn);
    now += 5;
  };
  const counting = countTurns();
  await Promise.all(Array.from({ length: 6 }, work));
  isDone = true;
  await counting;
  const perTurn = [...new Set(turns)].map((t) => turns.filter((other) => other === t).length);
  expect(turns).toHaveLength(6);
  expect(Math.max(...perTurn)).toBe(2);
});

test("steps that yield let others run where a turn has lasted long enough, and their result is given", async () => {
  const nextSlice = openSlices(8);
  let turn = 0;
  let isDone = false;
  const countTurns = async (): Promise<void> => {
    while (!isDone) {
      await nextTurn();
      turn += 1;
    }
  };
  const turns: number[] = [];
  const steps = function* (): Generator<undefined, string> {
    for (let step = 0; step < 6; step += 1) {
      turns.push(turn);
      now += 5;
      yield;
    }
    return "whole";
  };
  const counted = countTurns();
  expect(await runInSlices(steps(), nextSlice)).toBe("whole");
  isDone = true;
  await counted;
  for (const one of new Set(turns)) {
    expect(turns.filter((other) => other === one).length).toBeLessThanOrEqual(2);
  }
  expect(turns).toHaveLength(6);
});
