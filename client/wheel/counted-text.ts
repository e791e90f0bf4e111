// Owns what is said of a wheel whose statements are only counted, and its topics as a table for other programs. Pure.
import { csvText } from "../../model/csv-text.ts";
import { numberText } from "../../model/formats.ts";
import { drawnUpTo } from "../../model/wheel-size.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { classesOfVoices } from "./ask-lens.ts";
import { layOutWheel } from "./wheel-layout.ts";

/** What one dot is. */
export const dotsText = (wheel: Wheel): string =>
  `Each dot stands for up to ${numberText(layOutWheel(wheel).perDot)} statements of one kind and colour. A statement under several topics is counted under each of them.`;

/** Said of a question that cannot be answered from counts. */
export const perStatementNote = `This question is put to each statement by itself, and there are too many here. Narrow them down to ${numberText(drawnUpTo)}, or choose a topic: the question stays.`;

/** Topics with how many statements each holds, by kind and by the classes of the lens. */
export const sectorsCsv = (
  { sectors }: Wheel,
  answer: LensAnswer,
  notes: readonly string[],
  origin: string,
): string =>
  csvText(
    notes,
    ["topic", "claims", "advice", ...answer.classes.map(({ name }) => name), "address"],
    sectors.map(({ topic, claims, recommendations, voices }) => [
      topic.label,
      claims,
      recommendations,
      ...classesOfVoices(answer, voices).map(({ count }) => count),
      `${origin}/topic/${topic.id}`,
    ]),
  );
