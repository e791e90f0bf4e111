// Owns moving about the wheel by keyboard: among siblings, between levels towards and away from the source, and among the groups that
// a mark belongs to; and saying in a sentence where one has come to. After Benthic (Mei et al., ASSETS 2025): siblings by the
// arrows, levels by shift and the arrows, a key of its own to change the group. Pure.
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import { countInWords, countText, pluralOf } from "../../model/formats.ts";
import { voiceWords } from "../../model/words.ts";
import type { Wheel, WheelLink, WheelMark } from "../../model/views/wheel.ts";
import { cautionWord } from "../marks/words.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { rings, type WheelLayout } from "./wheel-layout.ts";
import { isStatementMark, type StatementMark, type WheelWays } from "./wheel-ways.ts";

/** Where the reader is: a mark, and the group whose members are its siblings now. */
export type Standpoint = {
  mark: number;
  group: GroupId;
  /** The mark that a step between levels came from, and which way it led; absent before the first. */
  come?: { from: number; way: Level } | undefined;
};

/** A step between levels: towards the source, or back to what depends on it. */
type Level = "outward" | "inward";

/** Groups that a mark can belong to, in the order in which they are gone through; the last holds what one can come to by the same step. */
const groupIds = ["ring", "sector", "lens", "reached", "linked"] as const;
/** One of the groups. */
export type GroupId = (typeof groupIds)[number];

/** What is needed to move. */
export type StepInput = {
  wheel: Wheel;
  layout: WheelLayout;
  ways: WheelWays;
  /** What a lens counts a mark by; absent where it does not ask how much. */
  countOf?: LensAnswer["countOf"] | undefined;
  /** The lens's class of a mark, by its name. */
  classNameOf: (mark: number) => string | undefined;
  /** Marks that are left after narrowing down; undefined: all. */
  narrowed: readonly number[] | undefined;
};

/** A key that moves. */
export type Move = "next" | "previous" | "outward" | "inward" | "first" | "last" | "group";

const isWay = ({ how }: WheelLink): boolean => how !== "conflicts";

/** Marks around the circle: by angle, then from the centre outwards. */
const aroundCircle = ({ placed }: WheelLayout): number[] =>
  placed
    .filter((one) => one.mark !== undefined)
    .toSorted((a, b) => a.angle - b.angle || a.radius - b.radius)
    .flatMap(({ mark }) => (mark === undefined ? [] : [mark]));

/** What a step between levels can lead to from a mark, each once: ring by ring from the centre outwards, in each around the circle. */
const linkedWith = ({ layout, ways }: StepInput, mark: number, way: Level): number[] => {
  const ends = new Set(
    way === "outward"
      ? ways
          .out(mark)
          .filter(isWay)
          .map(({ to }) => to)
      : ways
          .into(mark)
          .filter(isWay)
          .map(({ from }) => from),
  );
  if (ends.size < 2) return [...ends];
  const rank = new Map(layout.placed.map((one) => [one.mark, rings.indexOf(one.ring)] as const));
  return aroundCircle(layout)
    .filter((other) => ends.has(other))
    .toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
};

/** Members of a mark's group, in their order around the circle. */
const membersOf = (input: StepInput, { mark, group, come }: Standpoint): number[] => {
  const { wheel, layout, ways, classNameOf, narrowed } = input;
  if (group === "linked")
    return come === undefined ? [mark] : linkedWith(input, come.from, come.way);
  const here = wheel.marks[mark];
  const isMember = (other: number): boolean => {
    const there = wheel.marks[other];
    if (here === undefined || there === undefined) return false;
    switch (group) {
      case "ring":
        return here.kind === there.kind;
      case "sector":
        return isStatementMark(here) && isStatementMark(there) && here.sector === there.sector;
      case "lens":
        return classNameOf(mark) !== undefined && classNameOf(mark) === classNameOf(other);
      case "reached":
        return ways.through(mark).has(other);
    }
  };
  const left = narrowed === undefined ? undefined : new Set(narrowed);
  return aroundCircle(layout).filter(
    (other) => other === mark || ((left === undefined || left.has(other)) && isMember(other)),
  );
};

const nameOfGroup = (
  { wheel, classNameOf }: StepInput,
  mark: number,
  group: Exclude<GroupId, "linked">,
): string => {
  const here = wheel.marks[mark];
  if (here === undefined) return "";
  switch (group) {
    case "ring":
      return nodeKinds[here.kind].plural;
    case "sector":
      return isStatementMark(here) ? (wheel.sectors[here.sector]?.topic.label ?? "") : "";
    case "lens":
      return classNameOf(mark) ?? "";
    case "reached":
      return "Everything on its way";
  }
};

/** Moves. Where there is nothing to move to, the standpoint stays as it is. */
export const step = (input: StepInput, from: Standpoint, move: Move): Standpoint => {
  const { mark, group, come } = from;
  switch (move) {
    case "next":
    case "previous": {
      const members = membersOf(input, from);
      const place = members.indexOf(mark) + (move === "next" ? 1 : -1);
      return { ...from, mark: members.at(place % members.length) ?? mark };
    }
    case "first":
    case "last": {
      const members = membersOf(input, from);
      return { ...from, mark: members.at(move === "first" ? 0 : -1) ?? mark };
    }
    case "outward":
    case "inward": {
      const ends = linkedWith(input, mark, move);
      // The way back leads to where one came from.
      const isBack = come !== undefined && come.way !== move && ends.includes(come.from);
      const to = isBack ? come.from : ends[0];
      if (to === undefined) return from;
      const alone = group === "linked" ? "ring" : group;
      return {
        mark: to,
        group: ends.length > 1 ? "linked" : alone,
        come: { from: mark, way: move },
      };
    }
    case "group": {
      const start = groupIds.indexOf(group);
      const others = groupIds.map((_, i) => groupIds[(start + 1 + i) % groupIds.length] ?? group);
      // What the last step between levels could have led to is no group of a mark that was come to otherwise since.
      const found = others.find((other) => {
        const members = membersOf(input, { ...from, group: other });
        return members.length > 1 && members.includes(mark);
      });
      return { ...from, group: found ?? group };
    }
  }
};

/** What the most serious caution of a statement says, in a phrase; that there is a note is enough of one that does not warn. */
const sayCaution = ({ caution, codes: [code] }: StatementMark): string => {
  if (caution === "note") return "with a note";
  if (caution !== "warning") return "";
  return code === undefined ? "with a warning" : `warning: ${cautionWord({ code }).word}`;
};

/** One mark of a kind, in a word. */
export const kindWords: Record<WheelMark["kind"], string> = {
  recommendation: "Advice",
  claim: "Claim",
  reference: "Reference",
  work: "Work",
  study: "Study",
};

/** Whether it is not known which work a mark is. */
export const isUnidentified = (mark: WheelMark): boolean =>
  mark.kind === "reference" && mark.basis === "unidentified";

/** What a mark is, in a clause: its kind, whose word it is, and which warning it carries first. */
export const sayMark = (mark: WheelMark): string => {
  const kind = kindWords[mark.kind];
  if (!isStatementMark(mark)) {
    // The name of one that is not identified says so.
    return mark.kind === "reference" && !isUnidentified(mark)
      ? `${kind}, match ${mark.basis}`
      : kind;
  }
  return [kind, voiceWords[mark.voice], sayCaution(mark)].filter(Boolean).join(", ");
};

/** "15 statements depend on it": what a mark is counted by where the question is what much depends on. */
export const sayDependents = (count: number): string =>
  `${countText(count, "statement")} ${pluralOf(count, "depends", "depend")} on it`;

/** "2 of 4 references": kinds are named where all are of one. */
const placeAmong = ({ wheel }: StepInput, mark: number, members: readonly number[]): string => {
  const kinds = new Set(members.flatMap((member) => wheel.marks[member]?.kind ?? []));
  const [kind] = kinds;
  const name = kinds.size === 1 && kind !== undefined ? nodeKinds[kind].plural : "Items";
  return `${members.indexOf(mark) + 1} of ${members.length} ${name.toLowerCase()}`;
};

/** Where one is in one's group, in a clause: after a step between levels, what else the same step could have led to. */
const sayPlace = (input: StepInput, at: Standpoint): string => {
  const members = membersOf(input, at);
  const { mark, group, come } = at;
  if (group === "linked") {
    const led =
      come === undefined
        ? ""
        : ` ${come.way} from ${input.wheel.marks[come.from]?.label ?? ""}, arrow keys for the others`;
    return placeAmong(input, mark, members) + led;
  }
  return `${members.indexOf(mark) + 1} of ${members.length} in ${nameOfGroup(input, mark, group)}`;
};

/** Where one is, in one sentence: the mark, its place in its group, and where the ways lead. */
export const announce = (input: StepInput, at: Standpoint): string => {
  const { wheel, ways, countOf } = input;
  const mark = wheel.marks[at.mark];
  if (mark === undefined) return "";
  const counted = countOf === undefined ? "" : `, ${sayDependents(countOf(at.mark))}`;
  const [out, into] = [
    ways.out(at.mark).filter(isWay).length,
    ways.into(at.mark).filter(isWay).length,
  ];
  return `${mark.label}: ${sayMark(mark)}${counted}; ${sayPlace(input, at)}; ${countInWords(out, "link")} outward, ${countInWords(into, "link")} inward.`;
};

/** Why a step leads nowhere. */
const endWords: Record<Move, string> = {
  next: "Nothing else stands in this group",
  previous: "Nothing else stands in this group",
  first: "This is the first in its group",
  last: "This is the last in its group",
  outward: "No link leads further outward",
  inward: "No link leads further inward",
  group: "It belongs to no other group",
};

/** What is said of a step: where one has come to, or that there was nowhere to go. */
export const announceStep = (
  input: StepInput,
  from: Standpoint,
  move: Move,
  to: Standpoint,
): string => {
  const isHeld = from.mark === to.mark && from.group === to.group;
  return isHeld
    ? `${endWords[move]}: ${input.wheel.marks[to.mark]?.label ?? ""}.`
    : announce(input, to);
};
