// Tests that what we keep of a card is all that FSRS needs, and that what a button promises comes in the order of the grades.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createEmptyCard, fsrs, Rating, type Card } from "ts-fsrs";
import { Memory, type Grade } from "../../client/review/kept-review.ts";
import { outcomes } from "../../client/review/scheduler.ts";

const begin = Date.UTC(2026, 10, 29, 9);
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
/** Grades, each with the minutes that passed since the one before. */
const history = fc.array(fc.tuple(grade, fc.integer({ min: 1, max: 200 * 24 * 60 })), {
  minLength: 1,
  maxLength: 25,
});

const ratings = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

const reviewed = (grades: readonly Grade[], gapMs: number): Memory | undefined => {
  let memory: Memory | undefined;
  for (const [i, one] of grades.entries()) memory = outcomes(memory, begin + i * gapMs)[one];
  return memory;
};

test("a new question comes back in a minute, six, ten, or after days", () => {
  const first = outcomes(undefined, begin);
  const minutes = (one: Grade): number => (first[one].due - begin) / minuteMs;
  expect([minutes(1), minutes(2), minutes(3)]).toEqual([1, 6, 10]);
  expect(first[4].due - begin).toBeGreaterThan(3 * dayMs);
  expect(first[4].state).toBe("review");
  expect(first[1].state).toBe("learning");
});

test("what was learnt and forgotten is learnt again, and counted as a lapse", () => {
  const learnt = reviewed([3, 3], 10 * minuteMs);
  expect(learnt?.state).toBe("review");
  const forgotten = outcomes(learnt, begin + 10 * dayMs)[1];
  expect(forgotten).toMatchObject({ state: "relearning", lapses: 1, reviews: 3 });
  expect(forgotten.due).toBe(begin + 10 * dayMs + 10 * minuteMs);
});

test("every history gives what the library gives for cards of its own, and what can be kept", () => {
  fc.assert(
    fc.property(history, (grades) => {
      const library = fsrs({ enable_fuzz: false });
      let own: Memory | undefined;
      let theirs: Card = createEmptyCard(begin);
      let now = begin;
      for (const [one, minutes] of grades) {
        now += minutes * minuteMs;
        const kept = JSON.stringify(outcomes(own, now)[one]);
        own = Memory.parse(JSON.parse(kept));
        theirs = library.next(theirs, now, ratings[one]).card;
        expect(own.due).toBe(theirs.due.getTime());
        expect(own.stability).toBe(theirs.stability);
        expect(own.difficulty).toBe(theirs.difficulty);
      }
    }),
  );
});

test("no grade brings a question back before a worse one does, and all after now", () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 1_000 }), (grades, days) => {
      let memory: Memory | undefined;
      let now = begin;
      for (const [one, minutes] of grades) {
        now += minutes * minuteMs;
        memory = outcomes(memory, now)[one];
      }
      now += days * dayMs;
      const { 1: again, 2: hard, 3: good, 4: easy } = outcomes(memory, now);
      const dues = [again.due, hard.due, good.due, easy.due];
      expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      expect(again.due).toBeGreaterThan(now);
    }),
  );
});
