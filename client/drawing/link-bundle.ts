// Owns the curves of links that are drawn as one, in a drawing in columns: a trunk from the row that they share to a rail beside the rows at
// their other ends, with a short arm to each of these. Pure.
import type { Point } from "./camera.ts";
import { glyphOffset, type ColumnsLayout, type Path } from "./columns-layout.ts";
import { glyphRoom, linkPathOf, written } from "./link-paths.ts";

/** Links drawn as one: the paths of the trunk and of the rail with its arms, and where the number of links stands on the trunk. */
export type LinkBundle = { trunk: string; rail: string; count: Point };

/** From the middle of a shape to the rail on its left, and from the end of the words to the rail on their right. */
const railLeft = 21;
const railRight = 7;
/** How a rail bends into its trunk within a column, in pixels. */
const bend = 6;

/** The bundle of the links of `row` among `paths`; undefined where these are none, or not all on one side of it. */
export const bundleLinks = (
  { rows }: Pick<ColumnsLayout<unknown, unknown>, "rows">,
  paths: readonly Path<unknown>[],
  row: string,
): LinkBundle | undefined => {
  const shared = rows.find(({ id }) => id === row);
  const others = new Map(paths.map((path) => [path.from === row ? path.to : path.from, path]));
  const ends = rows.filter(({ id }) => others.has(id));
  const [first] = ends;
  const last = ends.at(-1);
  if (shared === undefined || first === undefined || last === undefined) return undefined;
  if (ends.some(({ column }) => column !== first.column)) return undefined;
  const heights = ends.map(({ y }) => y + glyphOffset.y);
  const [top, bottom] = [first.y + glyphOffset.y, last.y + glyphOffset.y];
  const level = shared.y + glyphOffset.y;
  if (first.column === shared.column) {
    const [shape, rail] = [first.x + glyphOffset.x - glyphRoom, first.x + glyphOffset.x - railLeft];
    const isBelow = top > level;
    if (!isBelow && bottom > level) return undefined;
    const [near, far] = isBelow ? [top, bottom] : [bottom, top];
    const turn = isBelow ? bend : -bend;
    return {
      trunk: `M${written({ x: shape, y: level })}H${rail + bend}Q${written({ x: rail, y: level })} ${written({ x: rail, y: level + turn })}V${near}`,
      rail: `M${written({ x: rail, y: near })}V${far}${arms(heights, rail, shape)}`,
      count: { x: rail, y: (level + near) / 2 },
    };
  }
  // The trunk reaches the rail where that is nearest, by the way of the link that ends there.
  const meets = Math.min(Math.max(level, top), bottom);
  const nearest = ends.reduce((best, one) =>
    Math.abs(one.y + glyphOffset.y - meets) < Math.abs(best.y + glyphOffset.y - meets) ? one : best,
  );
  const path = others.get(nearest.id);
  if (path === undefined) return undefined;
  const isRight = first.x > shared.x;
  const rail = isRight ? first.x + glyphOffset.x - railLeft : path.start.x + railRight;
  const { d, middle } = linkPathOf(
    isRight
      ? { ...path, end: { x: rail + glyphRoom, y: meets } }
      : { ...path, start: { x: rail, y: meets } },
  );
  const arm = isRight ? first.x + glyphOffset.x - glyphRoom : path.start.x;
  return {
    trunk: d,
    rail: `M${written({ x: rail, y: top })}V${bottom}${arms(heights, rail, arm)}`,
    count: { x: middle.x, y: middle.y },
  };
};

/** From the rail to each row. */
const arms = (heights: readonly number[], rail: number, to: number): string =>
  heights.map((y) => `M${written({ x: rail, y: y })}H${Math.round(to * 10) / 10}`).join("");
