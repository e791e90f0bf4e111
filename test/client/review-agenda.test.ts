// Tests what is asked on a day, in which order, and how decks are counted. Days are those of the machine that runs this.
import { describe, expect, test } from "vitest";
import {
  agendaOf,
  countDeck,
  dayEnd,
  dayStart,
  nextCard,
  nextDue,
} from "../../client/review/agenda.ts";
import { intervalText, whenText } from "../../client/review/interval-text.ts";
import { nothingKept, type KeptReview } from "../../client/review/kept-review.ts";
import { dateText } from "../../model/formats.ts";
import { aCard, learnt } from "./a-review.ts";

const now = new Date(2026, 10, 29, 12).getTime();
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const patching = {
  dossier: "dossier:kelp",
  topic: "topic:patching",
  cards: ["kelp:a?figure", "kelp:a?name", "kelp:b?figure", "kelp:c?figure", "kelp:d?figure"],
};
const deck = { dossier: "dossier:kelp", topic: "topic:patching", added: 0 };
const keeping = (own: Partial<KeptReview>): KeptReview => ({ ...nothingKept, ...own });
const ids = (cards: readonly { id: string }[]): string[] => cards.map(({ id }) => id);

describe("an agenda", () => {
  test("begins with nothing, and takes every card of an added deck", () => {
    expect(agendaOf(nothingKept, [patching], now)).toEqual({ due: [], fresh: [], later: 0 });
    const { fresh, later } = agendaOf(keeping({ decks: [deck] }), [patching], now);
    // The second one on "kelp:a".
    expect(later).toBe(1);
    expect(ids(fresh)).toEqual([
      "kelp:a?figure",
      "kelp:b?figure",
      "kelp:c?figure",
      "kelp:d?figure",
    ]);
  });

  test("asks of a statement one new question a day", () => {
    const cards = [aCard("a?figure", { memory: learnt(now + 5 * dayMs) })];
    const reviews = [{ card: "kelp:a?figure", at: now - hourMs, grade: 3 as const }];
    const today = agendaOf(keeping({ decks: [deck], cards, reviews }), [patching], now);
    expect(ids(today.fresh)).not.toContain("kelp:a?name");
    const tomorrow = agendaOf(keeping({ decks: [deck], cards, reviews }), [patching], now + dayMs);
    expect(ids(tomorrow.fresh)).toContain("kelp:a?name");
  });

  test("takes no more new cards than the day still has room for", () => {
    const settings = { newPerDay: 2 };
    const cards = [aCard("a?figure", { memory: learnt(now + dayMs) })];
    const reviews = [
      { card: "kelp:a?figure", at: now - hourMs, grade: 1 as const },
      { card: "kelp:a?figure", at: now - minuteMs, grade: 3 as const },
    ];
    const kept = keeping({ decks: [deck], cards, reviews, settings });
    expect(ids(agendaOf(kept, [patching], now).fresh)).toEqual(["kelp:b?figure"]);
    expect(agendaOf(kept, [patching], now).later).toBe(3);
    // A card that was begun on another day takes no room.
    const before = keeping({
      ...kept,
      reviews: [{ card: "kelp:a?figure", at: now - 3 * dayMs, grade: 3 }, ...reviews],
    });
    expect(agendaOf(before, [patching], now).fresh).toHaveLength(2);
  });

  test("holds what is due by the end of the day, and says when the next one is", () => {
    const cards = [
      aCard("a?figure", { memory: learnt(dayEnd(now) - 1) }),
      aCard("b?figure", { memory: learnt(now - dayMs) }),
      aCard("c?figure", { memory: learnt(dayEnd(now)) }),
      aCard("d?figure", { memory: learnt(now), isSetAside: true }),
    ];
    const agenda = agendaOf(keeping({ cards }), [patching], now);
    expect(ids(agenda.due)).toEqual(["kelp:b?figure", "kelp:a?figure"]);
    expect(agenda.next).toBe(dayEnd(now));
    expect(nextDue({ due: [], fresh: [], later: 0, next: 5 })).toBe(5);
  });

  test("leaves out cards that are questions no more", () => {
    const cards = [aCard("gone?figure", { memory: learnt(now) })];
    expect(agendaOf(keeping({ cards }), [patching], now).due).toEqual([]);
  });
});

describe("the next card", () => {
  const short = (due: number) => learnt(due, { state: "learning" });
  const next = (cards: KeptReview["cards"], decks: KeptReview["decks"] = []): string | undefined =>
    nextCard(agendaOf(keeping({ cards, decks }), [patching], now), now)?.id;

  test("is one whose short step is over, then what is due, then a new one, then what nearly is", () => {
    const stepped = aCard("a?figure", { memory: short(now - minuteMs) });
    const due = aCard("b?figure", { memory: learnt(now - dayMs) });
    const nearly = aCard("c?figure", { memory: short(now + 10 * minuteMs) });
    expect(next([nearly, due, stepped], [deck])).toBe("kelp:a?figure");
    expect(next([nearly, due], [deck])).toBe("kelp:b?figure");
    expect(next([nearly], [deck])).toBe("kelp:a?figure");
    expect(next([nearly])).toBe("kelp:c?figure");
  });

  test("is none while what is left comes later today", () => {
    expect(next([aCard("c?figure", { memory: short(now + 2 * hourMs) })])).toBeUndefined();
  });
});

test("a deck is counted by what is due, new, learnt and set aside", () => {
  const cards = [
    aCard("a?figure", { memory: learnt(now) }),
    aCard("b?figure", { memory: learnt(now + 9 * dayMs) }),
    aCard("c?figure", { isSetAside: true }),
  ];
  expect(countDeck(keeping({ cards, decks: [deck] }), patching, now)).toEqual({
    isAdded: true,
    own: 5,
    due: 1,
    fresh: 2,
    learnt: 2,
    setAside: 1,
  });
  expect(countDeck(keeping({ cards }), patching, now)).toMatchObject({ isAdded: false, own: 3 });
});

test("a day ends when the next one begins, also where clocks are set back or forward", () => {
  for (const day of [new Date(2026, 2, 29, 12), new Date(2026, 9, 25, 12), new Date(now)]) {
    const end = dayEnd(day.getTime());
    expect(new Date(end).getDate()).toBe(new Date(dayStart(end)).getDate());
    expect(dayStart(end)).toBe(end);
    expect(dayStart(end - 1)).toBe(dayStart(day.getTime()));
  }
});

test.each([
  ["nothing", 0, "1 min"],
  ["less than half a minute", 20_000, "1 min"],
  ["a minute and a half", 1.5 * minuteMs, "2 min"],
  ["nearly an hour", hourMs - minuteMs, "59 min"],
  ["half a minute less than an hour", hourMs - minuteMs / 2, "1 h"],
  ["an hour", hourMs, "1 h"],
  ["nearly a day", dayMs - hourMs, "23 h"],
  ["a quarter of an hour less than a day", dayMs - hourMs / 4, "1 day"],
  ["two days, of which an hour is missing", 2 * dayMs - hourMs, "2 days"],
  ["the longest that is told in days", 59 * dayMs, "59 days"],
  ["two months", 61 * dayMs, "2 months"],
  ["two months and a half", 76 * dayMs, "2.5 months"],
  ["a year, however little is beyond it", 366 * dayMs, "1 year"],
  ["a year and a tenth", 402 * dayMs, "1.1 years"],
  ["a hundred years", 36_525 * dayMs, "100 years"],
])("%s is told shortly", (_, ms, text) => {
  expect(intervalText(ms)).toBe(text);
});

test("intervals are told shortly, and moments as a sentence ends", () => {
  const stated = [minuteMs, 10 * minuteMs, 3 * hourMs, dayMs, 12 * dayMs, 91 * dayMs, 731 * dayMs];
  expect(stated.map(intervalText)).toEqual([
    "1 min",
    "10 min",
    "3 h",
    "1 day",
    "12 days",
    "3 months",
    "2 years",
  ]);
  expect(whenText(now + 6 * minuteMs, now)).toBe("in 6 min");
  expect(whenText(now + dayMs, now)).toBe("tomorrow");
  expect(whenText(now + 4 * dayMs, now)).toBe("on 3 December 2026");
  expect(whenText(now - 1, now)).toBe("now");
  expect(whenText(now, now)).toBe("now");
  const end = dayEnd(now);
  expect(whenText(end, now)).toBe("tomorrow");
  expect(whenText(dayEnd(end) - 1, now)).toBe("tomorrow");
  expect(whenText(dayEnd(end), now)).toBe(`on ${dateText(new Date(dayEnd(end)))}`);
});
