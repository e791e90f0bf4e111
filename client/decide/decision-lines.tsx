// Owns the lines beside a map of decisions: from each answer along a lane to the question that it leads to. Decoration only: each
// answer names its next question in words. Heights are measured from the page, so that text may wrap as it likes.
import { useEffect, useState, type RefObject } from "react";
import { lanesOf, type Reach } from "./walk.ts";

/** Pixels between two lanes, and from the questions to the first of them. */
const laneWidth = 13;
const firstLane = 16;
const bend = 6;

type Line = { key: string; path: string; isWalked: boolean };
type Lines = {
  lines: Line[];
  heads: { key: string; y: number; isWalked: boolean }[];
  height: number;
};

const none: Lines = { lines: [], heads: [], height: 0 };

/** Places of the ports and questions within the map, by what the elements say of themselves. */
const measure = (map: HTMLElement): Lines => {
  const top = map.getBoundingClientRect().top;
  const middle = (element: Element): number => {
    const box = element.getBoundingClientRect();
    return Math.round(box.top - top + Math.min(box.height / 2, 22));
  };
  const targets = new Map(
    [...map.querySelectorAll<HTMLElement>("[data-question]")].map((element) => [
      element.dataset["question"] ?? "",
      middle(element),
    ]),
  );
  const ports = [...map.querySelectorAll<HTMLElement>("[data-leads-to]")].map((element) => ({
    key: element.dataset["port"] ?? "",
    to: element.dataset["leadsTo"] ?? "",
    isWalked: element.dataset["walked"] === "true",
    y: middle(element),
  }));
  const reaches = new Map<string, Reach>();
  for (const { to, y } of ports) {
    const end = targets.get(to);
    if (end === undefined) continue;
    const from = Math.min(y, reaches.get(to)?.from ?? y);
    reaches.set(to, { from, to: end });
  }
  const lanes = lanesOf(reaches);
  const lines = ports.flatMap(({ key, to, y, isWalked }): Line[] => {
    const end = targets.get(to);
    const lane = lanes.get(to);
    if (end === undefined || lane === undefined) return [];
    const x = firstLane + lane * laneWidth;
    return [
      {
        key,
        isWalked,
        path: `M0 ${y}H${x - bend}Q${x} ${y} ${x} ${y + bend}V${end - bend}Q${x} ${end} ${x - bend} ${end}H5`,
      },
    ];
  });
  const heads = [...reaches].map(([key, { to }]) => ({
    key,
    y: to,
    isWalked: ports.some((port) => port.to === key && port.isWalked),
  }));
  // Walked lines are painted last, over the others.
  lines.sort((a, b) => Number(a.isWalked) - Number(b.isWalked));
  return { lines, heads, height: map.offsetHeight };
};

/** The lines of the map. `walked` changes whenever the way does. */
export const DecisionLines = ({
  map,
  walked,
}: {
  map: RefObject<HTMLElement | null>;
  walked: string;
}) => {
  const [{ lines, heads, height }, setLines] = useState(none);
  // After the map itself is there: effects of layout run before its reference is set.
  useEffect(() => {
    const element = map.current;
    if (element === null) return;
    const draw = () => {
      setLines(measure(element));
    };
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    draw();
    return () => {
      watch.disconnect();
    };
  }, [map, walked]);
  return (
    <svg className="decision-lines" height={height} aria-hidden="true">
      {lines.map(({ key, path, isWalked }) => (
        <path key={key} d={path} className={isWalked ? "is-walked" : undefined} />
      ))}
      {heads.map(({ key, y, isWalked }) => (
        <path key={key} d={`M0 ${y}l7 -4.5v9z`} className={isWalked ? "head is-walked" : "head"} />
      ))}
    </svg>
  );
};
