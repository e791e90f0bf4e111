// Owns moving about the topics of a wheel whose statements are only counted, and saying in a sentence where one has come to. Pure.
import { countText, numberText } from "../../model/formats.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { classesOfVoices, type LensAnswer } from "./ask-lens.ts";
import type { Move } from "./wheel-steps.ts";

/** The topic that a key leads to from one, around the circle; levels and groups lead nowhere where no statement is drawn. */
export const stepSector = ({ sectors }: Wheel, from: number, move: Move): number => {
  switch (move) {
    case "next":
      return (from + 1) % sectors.length;
    case "previous":
      return (from - 1 + sectors.length) % sectors.length;
    case "first":
      return 0;
    case "last":
      return sectors.length - 1;
    case "outward":
    case "inward":
    case "group":
      return from;
  }
};

/** A topic with its statements by the classes of the lens, and its place among the topics. */
export const announceSector = (wheel: Wheel, answer: LensAnswer, sector: number): string => {
  const found = wheel.sectors[sector];
  if (found === undefined) return "";
  const { topic, claims, recommendations, voices } = found;
  const classes = classesOfVoices(answer, voices)
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${numberText(count)}`);
  const statements = countText(claims + recommendations, "statement");
  return `${topic.label}: ${[statements, ...classes].join(", ")}; topic ${sector + 1} of ${wheel.sectors.length}. Enter opens it.`;
};
