// Owns asking the wheel a question: what a lens is made of, and what it answers. The questions stand in lenses.ts. Pure.
import type { WhatIf } from "../../model/views/weigh.ts";
import type { Wheel, WheelLink, WheelMark, WheelSector } from "../../model/views/wheel.ts";
import type { Voice } from "../../model/vocabulary.ts";
import { isStatementMark, type WheelWays } from "./wheel-ways.ts";

/** How a mark of a class is drawn: a colour of the drawing by name, and how the shape is filled. */
export type MarkStyle = {
  colour: "own" | "cited" | "word" | "warning" | "missing";
  fill: "full" | "dot" | "none";
};

/** One class of marks under a lens. */
export type LensClass = { id: string; name: string; style: MarkStyle };

/** What a lens is asked with beside the wheel. */
export type LensInput = {
  wheel: Wheel;
  ways: WheelWays;
  /** The study that the last lens asks for, by its place among the marks. */
  study?: number | undefined;
  /** Ids of statements by what becomes of them, while sources are taken away. */
  effects?: WhatIf["effects"] | undefined;
};

/** A question put to the whole wheel. */
export type Lens = {
  question: string;
  /** What the answer means and where it ends, in a sentence. */
  note: string;
  classes: readonly LensClass[];
  /** The class of each mark, by its place; undefined where the question does not concern it. */
  classify: (input: LensInput) => (mark: WheelMark, place: number) => string | undefined;
  /** The class of statements of which no more is known than whose word they are; absent where the question asks more of each. */
  ofVoice?: (voice: Voice) => string;
  /** Links that are part of the answer; none where links are only shown for what is pointed at. */
  links?: (input: LensInput) => (link: WheelLink) => boolean;
  /** What a mark is counted by, where the question is how much: lists give it, the most first. */
  count?: (input: LensInput) => (place: number) => number;
  /** How large a mark is to be against the usual, as far as there is room; 1 where absent. */
  size?: (input: LensInput) => (place: number) => number;
};

/** What a lens answers: the class of each mark and how many there are of each. */
export type LensAnswer = {
  classes: readonly (LensClass & { count: number })[];
  /** By the mark's place; undefined where the question does not concern it. */
  classOf: (place: number) => LensClass | undefined;
  /** The class of statements that are counted by their voice and not drawn; undefined where the question asks more of each. */
  classOfVoice: (voice: Voice | undefined) => LensClass | undefined;
  /** How large a mark is to be against the usual: `fittingSizes` says how large it is drawn. */
  sizeOf: (place: number) => number;
  /** What a mark is counted by; absent where the question is not how much. */
  countOf?: (place: number) => number;
  links: readonly WheelLink[];
  /** How many marks the answer holds. */
  total: number;
};

/** The classes of an answer, each with how many of these marks are of it. */
export const classesAmong = (
  { classes, classOf }: LensAnswer,
  places: Iterable<number>,
): LensAnswer["classes"] => {
  const counts = new Map<string, number>();
  for (const place of places) {
    const id = classOf(place)?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return classes.map((one) => ({ ...one, count: counts.get(one.id) ?? 0 }));
};

/** The classes of an answer, each with how many of the statements are of it that are counted by their voice. */
export const classesOfVoices = (
  { classes, classOfVoice }: Pick<LensAnswer, "classes" | "classOfVoice">,
  voices: WheelSector["voices"] = [],
): LensAnswer["classes"] =>
  classes.map((one) => ({
    ...one,
    count: voices
      .filter(({ voice }) => classOfVoice(voice)?.id === one.id)
      .reduce((sum, { claims, recommendations }) => sum + claims + recommendations, 0),
  }));

/** Asks a lens. */
export const askLens = (lens: Lens, input: LensInput): LensAnswer => {
  const classify = lens.classify(input);
  const byId = new Map(lens.classes.map((one) => [one.id, one] as const));
  const found = input.wheel.marks.map((mark, place) => byId.get(classify(mark, place) ?? ""));
  const classOfVoice: LensAnswer["classOfVoice"] = (voice) =>
    voice === undefined ? undefined : byId.get(lens.ofVoice?.(voice) ?? "");
  const drawn = lens.classes.map((one) => ({
    ...one,
    count: found.filter((other) => other === one).length,
  }));
  const { voices } = input.wheel;
  const counted =
    voices === undefined ? drawn : classesOfVoices({ classes: drawn, classOfVoice }, voices);
  return {
    classes: counted.filter(({ count }) => count > 0),
    classOf: (place) => found[place],
    classOfVoice,
    sizeOf: lens.size?.(input) ?? (() => 1),
    ...(lens.count === undefined ? {} : { countOf: lens.count(input) }),
    links: lens.links === undefined ? [] : input.wheel.links.filter(lens.links(input)),
    total: found.filter((one) => one !== undefined).length,
  };
};

/** A topic by its sector, with how many of its statements are of a class, of how many. */
export type TopicShare = { sector: number; count: number; of: number };

/** The topics that have statements of a class, the largest share first, then the most; none where no statement is of it. */
export const topicsByShare = (
  { marks, sectors }: Wheel,
  answer: LensAnswer,
  classId: string,
  places: Iterable<number>,
): TopicShare[] => {
  const { classOf } = answer;
  const shares = new Map<number, TopicShare>();
  for (const [sector, { voices, claims, recommendations }] of sectors.entries()) {
    const count = classesOfVoices(answer, voices).find(({ id }) => id === classId)?.count ?? 0;
    if (voices !== undefined) shares.set(sector, { sector, count, of: claims + recommendations });
  }
  for (const place of places) {
    const mark = marks[place];
    if (mark === undefined || !isStatementMark(mark)) continue;
    const { sector } = mark;
    const share = shares.get(sector) ?? { sector, count: 0, of: 0 };
    share.of += 1;
    if (classOf(place)?.id === classId) share.count += 1;
    shares.set(sector, share);
  }
  return [...shares.values()]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count / b.of - a.count / a.of || b.count - a.count || a.sector - b.sector);
};
