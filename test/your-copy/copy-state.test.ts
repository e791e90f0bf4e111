// Tests what is known of a copy from one event to the next, as they may come.
import { describe, expect, test } from "vitest";
import { editsIn, startOver, step, type CopyEvent } from "../../client/your-copy/copy-state.ts";
import { findFallen } from "../../client/your-copy/fallen.ts";
import { readingOf } from "../../client/your-copy/read-copy.ts";
import type { TrialState } from "../../client/your-copy/copy-messages.ts";
import { kelpCopy } from "./a-copy.ts";

const copy = kelpCopy();
const reading = readingOf(copy);
const edit = (sentence: number, text: string) => ({ section: "results", sentence, text });
const after = (...events: readonly CopyEvent[]) => events.reduce(step, startOver);
const opened: readonly CopyEvent[] = [
  { kind: "opening", name: "kelp.txt" },
  { kind: "opened", reading },
];
const trial: TrialState = {
  wanted: 60,
  all: 200,
  tried: 12,
  isOver: false,
  noticed: 12,
  refused: 0,
  outOfScope: 0,
  faults: [],
};

describe("changes", () => {
  test("of one sentence are one edit, the last", () => {
    const edits = editsIn([edit(0, "a"), edit(1, "b"), edit(0, "c")]);
    expect(edits).toEqual([edit(0, "c"), edit(1, "b")]);
  });

  test("are undone one by one, and all at once", () => {
    const two: CopyEvent[] = [
      ...opened,
      { kind: "edited", edit: edit(0, "a") },
      { kind: "drawn", edit: edit(1, "b") },
    ];
    expect(after(...two, { kind: "undone" }).changes).toEqual([edit(0, "a")]);
    expect(after(...two, { kind: "reset" }).changes).toEqual([]);
  });

  test("that were taken back let nothing fall, whenever that is told", () => {
    const fallen = findFallen(copy, [edit(0, "Nothing.")]);
    const state = after(
      ...opened,
      { kind: "edited", edit: edit(0, "Nothing.") },
      { kind: "reset" },
      { kind: "fallen", fallen },
    );
    expect(state.fallen).toBeUndefined();
  });
});

test("a draw that finds nothing changes nothing, and says so until something is changed", () => {
  const none = after(...opened, { kind: "drawn", edit: undefined });
  expect([none.changes, none.hasNothingToDraw]).toEqual([[], true]);
  expect(step(none, { kind: "edited", edit: edit(0, "a") }).hasNothingToDraw).toBe(false);
});

test("a file takes the place of the one before, with all that was known of it", () => {
  const before: CopyEvent[] = [
    ...opened,
    { kind: "edited", edit: edit(0, "a") },
    { kind: "tried", trial },
  ];
  const late = after(...before, { kind: "opening", name: "b" }, { kind: "tried", trial });
  const next = step(late, { kind: "opened", reading });
  expect(next).toEqual({ ...startOver, name: "b", reading, trial: undefined });
});

test("a trial that was ended is over with what it had found", () => {
  const state = after(...opened, { kind: "tried", trial }, { kind: "stopped" });
  expect(state.trial).toEqual({ ...trial, isOver: true });
});
