// Tests a wheel whose statements are only counted: its one question with counts, moving about its topics, its picture and its table.
import { beforeAll, describe, expect, test } from "vitest";
import { askLens, classesOfVoices, topicsByShare } from "../../client/wheel/ask-lens.ts";
import { dotsText, sectorsCsv } from "../../client/wheel/counted-text.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { announceSector, stepSector } from "../../client/wheel/sector-steps.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { wheelSvg } from "../../client/wheel/wheel-svg.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { answerWheel } from "../../server/answers/wheel.ts";
import { syntheticStore } from "../answers/a-store.ts";
import { palette } from "./a-wheel.ts";

let wheel: Wheel;
beforeAll(async () => {
  wheel = await answerWheel(await syntheticStore(3_000), {});
});

const ask = (lens: keyof typeof lenses) => askLens(lenses[lens], { wheel, ways: findWays(wheel) });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe("questions", () => {
  test("whose word it is is counted, each statement once, and by topic", () => {
    const answer = ask("voice");
    expect(sum(answer.classes.map(({ count }) => count))).toBe(wheel.total);
    for (const { voices, claims, recommendations } of wheel.sectors) {
      const counts = classesOfVoices(answer, voices).map(({ count }) => count);
      expect(sum(counts)).toBe(claims + recommendations);
    }
    const shares = topicsByShare(wheel, answer, "opinion", []);
    expect(shares.map(({ sector }) => sector).sort()).toEqual([...wheel.sectors.keys()]);
    expect(shares.map(({ count, of }) => count / of)).toEqual(
      shares.map(({ count, of }) => count / of).toSorted((a, b) => b - a),
    );
  });

  test.each(["ground", "audit", "conflicts"] as const)("%s has no answer in counts", (lens) => {
    const answer = ask(lens);
    expect(answer.classes).toEqual([]);
    expect(answer.classOfVoice("opinion")).toBeUndefined();
  });
});

test("a dot stands for statements of one voice and kind, and no class of any topic is left out", () => {
  const { placed, perDot } = layOutWheel(wheel);
  expect(dotsText(wheel)).toContain(`up to ${perDot} statements`);
  for (const [place, { voices = [] }] of wheel.sectors.entries()) {
    for (const { voice, claims, recommendations } of voices) {
      const dots = (ring: "claims" | "advice"): number =>
        placed.filter((one) => one.sector === place && one.voice === voice && one.ring === ring)
          .length;
      expect(dots("claims")).toBe(Math.ceil(claims / perDot));
      expect(dots("advice")).toBe(Math.ceil(recommendations / perDot));
    }
  }
});

test("keys go around the topics, and what is said holds the counts that the legend shows", () => {
  const last = wheel.sectors.length - 1;
  expect(stepSector(wheel, last, "next")).toBe(0);
  expect(stepSector(wheel, 0, "previous")).toBe(last);
  expect(stepSector(wheel, 0, "last")).toBe(last);
  expect(stepSector(wheel, last, "first")).toBe(0);
  expect(stepSector(wheel, 1, "outward")).toBe(1);
  const [{ topic, voices = [] } = { topic: { label: "?" } }] = wheel.sectors;
  const opinion = voices.find(({ voice }) => voice === "opinion");
  const said = announceSector(wheel, ask("voice"), 0);
  expect(said).toMatch(new RegExp(`^${topic.label}: \\d+ statements, Authors’ own result \\d+,`));
  expect(said).toContain(
    `Authors’ opinion ${(opinion?.claims ?? 0) + (opinion?.recommendations ?? 0)}`,
  );
  expect(said).toMatch(new RegExp(`; topic 1 of ${last + 1}\\. Enter opens it\\.$`));
  expect(announceSector(wheel, ask("ground"), 0)).toMatch(/: \d+ statements; topic 1/);
});

test("the picture draws every dot, and its key counts the classes", () => {
  const answer = ask("voice");
  const caption = { title: "Whose word is it?", note: "A note", source: "A source" };
  const svg = wheelSvg(wheel, answer, { lit: undefined, links: [] }, palette, caption);
  const own = layOutWheel(wheel).placed.filter(({ voice }) => voice === "own-result").length;
  // Each dot, and the disc of the key.
  expect(svg.split(`fill="${palette.own}" stroke="${palette.own}"`)).toHaveLength(own + 2);
  for (const { name } of answer.classes) expect(svg).toContain(`>${name} (`);
  expect(svg).toContain(">Advice</text>");
});

test("the table has a line for each topic and a column for each class", () => {
  const csv = sectorsCsv(wheel, ask("voice"), ["Whose word is it?"], "https://trail.example");
  const [note, head = "", ...lines] = csv.trim().split("\r\n");
  expect(note).toBe("# Whose word is it?");
  expect(head.split(",").slice(0, 4)).toEqual(["topic", "claims", "advice", "Authors’ own result"]);
  expect(lines).toHaveLength(wheel.sectors.length);
  const [first = ""] = lines;
  const numbers = first.split(",").slice(1, -1).map(Number);
  expect(sum(numbers.slice(0, 2))).toBe(sum(numbers.slice(2)));
  expect(first).toMatch(/,https:\/\/trail\.example\/topic\/topic:t1$/);
});
