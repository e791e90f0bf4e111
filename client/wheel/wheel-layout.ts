// Owns where everything stands on the evidence wheel. Direction is the topic, clockwise from the top; distance from the centre is
// nearness to the source: advice, claims in packed rows, references, works, studies. A pure function of what is drawn: the same
// data give the same places on every visit. One unit of length is the distance between two claims.
import type { Wheel, WheelMark } from "../../model/views/wheel.ts";
import type { Voice } from "../../model/vocabulary.ts";
import { meanAngle, spreadApart } from "./spread.ts";

const turn = 2 * Math.PI;
/** Empty angle between two sectors, in units at the innermost row. */
const sectorGap = 0.55;
/** What a sector needs at least for its name, in radians. */
const leastSector = 0.335;
/** Of the circle, all sectors together take at most this share before they are sized by what they hold. */
const mostForNames = 0.88;
/** Rows of claims that the circle is made wide enough for on the average. */
const usualRows = 4.6;
const leastInner = 9;
const adviceApart = 1.7;
const referencesApart = 1.35;
const worksApart = 1.5;
const studiesApart = 1.2;
/** Dots at most, where each stands for many statements. */
const mostDots = 600;

/** The rings of the wheel, from the centre outwards. */
export const rings = ["advice", "claims", "references", "works", "studies"] as const;
/** One of the rings. */
export type Ring = (typeof rings)[number];

const ringOf: Record<WheelMark["kind"], Ring> = {
  recommendation: "advice",
  claim: "claims",
  reference: "references",
  work: "works",
  study: "studies",
};

/** Something drawn at its place: a mark by its place in the wheel's list, or a dot that stands for many statements of a sector. */
export type Placed = {
  /** Place in `wheel.marks`; absent for a dot. */
  mark?: number;
  /** Whose word the statements of a dot are; absent for a mark. */
  voice?: Voice;
  /** The sector of a statement or dot; absent beyond the claims. */
  sector?: number;
  ring: Ring;
  /** In radians, clockwise from the top. */
  angle: number;
  radius: number;
  /** In units, to the right of the centre and above it. */
  x: number;
  y: number;
  /** Half of the space that it has, in units. */
  size: number;
};

/** A sector as a part of the circle: angles in radians, clockwise from the top. */
export type Wedge = { sector: number; from: number; to: number };

/** Everything at its place. */
export type WheelLayout = {
  placed: Placed[];
  wedges: Wedge[];
  /** Inner and outer radius of each ring, and of the band that holds the names of the sectors. */
  bands: Record<Ring | "names", { inner: number; outer: number }>;
  /** Statements that one dot stands for; 1 where marks are drawn. */
  perDot: number;
  /** Radius of everything, without the names of works around it. */
  radius: number;
};

/** Which way the wheel turns: topics follow each other clockwise for readers from left to right, and the other way round. */
export type Turning = "ltr" | "rtl";

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
};

/** Angles of the sectors by what they hold, none narrower than its name needs. */
const sectorAngles = (held: readonly number[], gap: number): number[] => {
  const room = turn - gap * held.length;
  const least = Math.min(leastSector, (room * mostForNames) / held.length);
  // Those that would be narrower than the least get the least; what is left is shared by the others, until nothing changes.
  const isNarrow = new Set<number>();
  for (;;) {
    const left = room - isNarrow.size * least;
    const shared = sum(held.filter((_, i) => !isNarrow.has(i)));
    const found = held.findIndex((n, i) => !isNarrow.has(i) && (n / shared) * left < least);
    if (found === -1) return held.map((n, i) => (isNarrow.has(i) ? least : (n / shared) * left));
    isNarrow.add(found);
    if (isNarrow.size === held.length) return held.map(() => room / held.length);
  }
};

type Slot = { angle: number; radius: number };

/**
 * Places for so many things in a sector, row by row: the rows of `radii` are filled one after the other, and the places come in the
 * order of their angle, so that neighbours in a list are neighbours on the circle.
 */
const packRows = (
  count: number,
  { from, to }: Pick<Wedge, "from" | "to">,
  apart: number,
  radiusOf: (row: number) => number,
): Slot[] => {
  const slots: Slot[] = [];
  for (let row = 0; slots.length < count; row += 1) {
    const radius = radiusOf(row);
    const fits = Math.max(1, Math.floor(((to - from) * Math.max(radius, 0.5)) / apart));
    const here = Math.min(fits, count - slots.length);
    const step = Math.min((to - from) / here, (1.25 * apart) / Math.max(radius, 0.5));
    const middle = (from + to) / 2;
    for (let i = 0; i < here; i += 1)
      slots.push({ angle: middle + (i - (here - 1) / 2) * step, radius });
  }
  return slots.sort((a, b) => a.angle - b.angle || a.radius - b.radius);
};

const at = (turning: Turning, { angle, radius }: Slot): { x: number; y: number } => ({
  x: radius * Math.sin(angle) * (turning === "rtl" ? -1 : 1),
  y: radius * Math.cos(angle),
});

type Content = Pick<Placed, "mark" | "voice">;
/** What stands in each sector, advice and claims apart. */
type Held = { advice: Content[]; claims: Content[] };

const heldBySector = ({ sectors, marks }: Wheel): { held: Held[]; perDot: number } => {
  if (marks.length > 0) {
    const held = sectors.map((): Held => ({ advice: [], claims: [] }));
    for (const [index, mark] of marks.entries()) {
      if (mark.kind === "claim") held[mark.sector]?.claims.push({ mark: index });
      if (mark.kind === "recommendation") held[mark.sector]?.advice.push({ mark: index });
    }
    return { held, perDot: 1 };
  }
  const total = sum(sectors.map(({ claims, recommendations }) => claims + recommendations));
  const perDot = Math.max(1, Math.ceil(total / mostDots));
  const dots = (count: number, voice: Voice): Content[] =>
    Array.from({ length: Math.ceil(count / perDot) }, () => ({ voice }));
  return {
    // A dot stands for statements of one voice, so that the fewest are seen too.
    held: sectors.map(({ voices = [] }) => ({
      advice: voices.flatMap(({ voice, recommendations }) => dots(recommendations, voice)),
      claims: voices.flatMap(({ voice, claims }) => dots(claims, voice)),
    })),
    perDot,
  };
};

/** Marks beyond the claims: each as near as it can be to what leads to it. */
const placeBeyond = (
  wheel: Wheel,
  ring: "references" | "works" | "studies",
  radius: number,
  apart: number,
  angles: ReadonlyMap<number, number>,
): { mark: number; angle: number }[] => {
  const here = wheel.marks.flatMap((mark, index) => (ringOf[mark.kind] === ring ? [index] : []));
  const leading = new Map<number, number[]>();
  for (const { from, to } of wheel.links) {
    const angle = angles.get(from);
    if (angle !== undefined) leading.set(to, [...(leading.get(to) ?? []), angle]);
  }
  // What nothing leads to stands at the end of the circle, before it begins again.
  const wanted = here.map((mark) => meanAngle(leading.get(mark) ?? []) ?? turn - 1e-6);
  const spread = spreadApart(wanted, apart / radius);
  return here.map((mark, i) => ({ mark, angle: spread[i] ?? 0 }));
};

/** The layout of a wheel. */
export const layOutWheel = (wheel: Wheel, turning: Turning = "ltr"): WheelLayout => {
  const { held, perDot } = heldBySector(wheel);
  const claims = sum(held.map((one) => one.claims.length));
  const inner = Math.max(leastInner, claims / (turn * usualRows));
  const gap = sectorGap / inner;
  const widths = sectorAngles(
    held.map((one) => Math.max(1, one.claims.length + one.advice.length)),
    gap,
  );
  let begun = gap / 2;
  const wedges = widths.map((width, sector): Wedge => {
    const wedge = { sector, from: begun, to: begun + width };
    begun += width + gap;
    return wedge;
  });
  const placed: Placed[] = [];
  const angles = new Map<number, number>();
  const put = (ring: Ring, size: number, slot: Slot, content: Content, sector?: number): void => {
    if (content.mark !== undefined) angles.set(content.mark, slot.angle);
    placed.push({
      ...content,
      ...(sector === undefined ? {} : { sector }),
      ring,
      ...slot,
      ...at(turning, slot),
      size,
    });
  };
  for (const wedge of wedges) {
    const here = held[wedge.sector] ?? { advice: [], claims: [] };
    const advice = packRows(here.advice.length, wedge, adviceApart, (row) =>
      Math.max(1, inner - 2.4 - row * adviceApart),
    );
    for (const [i, content] of here.advice.entries()) {
      const slot = advice[i];
      if (slot !== undefined) put("advice", 0.72, slot, content, wedge.sector);
    }
    const rows = packRows(here.claims.length, wedge, 1, (row) => inner + row);
    for (const [i, content] of here.claims.entries()) {
      const slot = rows[i];
      if (slot !== undefined) put("claims", 0.56, slot, content, wedge.sector);
    }
  }
  const farthest = (ring: Ring, least: number): number =>
    Math.max(least, ...placed.filter((one) => one.ring === ring).map(({ radius }) => radius));
  const claimsOuter = farthest("claims", inner) + 0.8;
  const names = Math.max(3, 0.17 * claimsOuter);
  const references = claimsOuter + names + 1.6;
  const works = references + 3.4;
  const studies = works + 1.8;
  const beyond = [
    { ring: "references", radius: references, apart: referencesApart, size: 0.56 },
    { ring: "works", radius: works, apart: worksApart, size: 0.56 },
    { ring: "studies", radius: studies, apart: studiesApart, size: 0.5 },
  ] as const;
  for (const { ring, radius, apart, size } of beyond) {
    for (const { mark, angle } of placeBeyond(wheel, ring, radius, apart, angles))
      put(ring, size, { angle, radius }, { mark });
  }
  const isEmpty = wheel.marks.length === 0;
  return {
    placed,
    wedges,
    bands: {
      advice: { inner: 0, outer: inner - 1.2 },
      claims: { inner: inner - 0.8, outer: claimsOuter },
      names: { inner: claimsOuter, outer: claimsOuter + names },
      references: { inner: references - 0.9, outer: references + 0.9 },
      works: { inner: works - 0.9, outer: works + 0.9 },
      studies: { inner: studies - 0.9, outer: studies + 0.9 },
    },
    perDot,
    radius: isEmpty ? claimsOuter + names + 0.6 : studies + 1,
  };
};
