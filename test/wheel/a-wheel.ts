// Owns wheels for tests: those of the fictional article, of the data that ship, and one that is too large to be drawn.
import { answerWheel } from "../../server/answers/wheel.ts";
import { storeOf } from "../answers/a-store.ts";
import type { Palette } from "../../client/wheel/wheel-figures.ts";
import type { Wheel } from "../../model/views/wheel.ts";

/** The wheel of everything in a data folder. */
export const wheelOfData = async (folder: string): Promise<Wheel> =>
  answerWheel(await storeOf(folder), {});

/** A wheel of sectors alone, each with so many claims. */
export const largeWheel = (claims: readonly number[]): Wheel => ({
  sectors: claims.map((count, i) => ({
    topic: { id: `topic:t-${i}`, kind: "topic", label: `Topic ${i}` },
    question: "What is known?",
    claims: count,
    recommendations: 0,
    voices: [{ voice: "cited", claims: count, recommendations: 0 }],
  })),
  marks: [],
  links: [],
  dossiers: [],
  concepts: [],
  measures: [],
  voices: [{ voice: "cited", claims: claims.reduce((sum, n) => sum + n, 0), recommendations: 0 }],
  shown: 0,
  total: claims.reduce((sum, n) => sum + n, 0),
});

/** Colours to draw wheels in. */
export const palette: Palette = {
  ink: "#111111",
  soft: "#555555",
  rule: "#cccccc",
  paper: "#ffffff",
  sunk: "#f4f4f0",
  accent: "#1f4273",
  own: "#14785a",
  cited: "#2f5fa8",
  word: "#711653",
  warning: "#b2560d",
  missing: "#7b7f87",
};
