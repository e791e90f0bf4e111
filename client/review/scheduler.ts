// Owns when a card is asked again: FSRS, by ts-fsrs, over what we keep. The one file that knows the library. Pure.
import { createEmptyCard, fsrs, Rating, State, type Card, type CardInput } from "ts-fsrs";
import type { Grade, Memory } from "./kept-review.ts";

// Without a random part: what a button says is what happens.
const scheduler = fsrs({ enable_fuzz: false });

const stateOf = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Record<Memory["state"], State>;

const states: Record<State, Memory["state"]> = {
  // No card is new after a review.
  [State.New]: "learning",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning",
};

const ratings = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
} as const satisfies Record<Grade, Rating>;

const inputOf = (memory: Memory): CardInput => ({
  ...createEmptyCard(memory.due),
  state: stateOf[memory.state],
  last_review: memory.reviewed,
  stability: memory.stability,
  difficulty: memory.difficulty,
  scheduled_days: memory.days,
  learning_steps: memory.step,
  reps: memory.reviews,
  lapses: memory.lapses,
});

const memoryOf = (card: Card, now: number): Memory => ({
  state: states[card.state],
  due: card.due.getTime(),
  reviewed: now,
  stability: card.stability,
  difficulty: card.difficulty,
  days: card.scheduled_days,
  step: card.learning_steps,
  reviews: card.reps,
  lapses: card.lapses,
});

/** What becomes of a card by each grade that it may get now; without a memory it is asked for the first time. */
export const outcomes = (memory: Memory | undefined, now: number): Record<Grade, Memory> => {
  const log = scheduler.repeat(memory === undefined ? createEmptyCard(now) : inputOf(memory), now);
  const by = (grade: Grade): Memory => memoryOf(log[ratings[grade]].card, now);
  return { 1: by(1), 2: by(2), 3: by(3), 4: by(4) };
};
