// Owns moving about a drawing in columns by keyboard: up and down a column, along a link to the columns beside it, to the ends. Pure.
import type { ColumnsLayout, Row } from "./columns-layout.ts";

/** Which way a key leads. Towards the source is to the right. */
const moves = {
  ArrowDown: "next",
  ArrowUp: "previous",
  ArrowRight: "outward",
  ArrowLeft: "inward",
  Home: "first",
  End: "last",
} as const;

type Move = (typeof moves)[keyof typeof moves];

const isMoveKey = (key: string): key is keyof typeof moves => Object.hasOwn(moves, key);

/** The move of a key press; undefined for keys that belong to the page or the browser. */
export const moveOf = ({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">): Move | undefined =>
  altKey || ctrlKey || metaKey || !isMoveKey(key) ? undefined : moves[key];

/** The same for readers who do not see the drawing. `enter`: what the key does. */
export const keysHelp = (enter: string): string =>
  `Up and down move within a column, left and right along a link to the columns beside it, home and end to its ends, enter ${enter}, escape takes the highlighting away, plus and minus zoom, zero shows everything.`;

/**
 * Where a move leads from a row; the row itself where there is nothing to move to. To the side it follows the first link from there,
 * or goes to the row beside it where no link leads.
 */
export const stepFrom = <Item>(
  layout: ColumnsLayout<Item, unknown>,
  at: string,
  move: Move,
): Row<Item> | undefined => {
  const from = layout.rows.find(({ id }) => id === at);
  if (from === undefined) return undefined;
  const column = layout.rows.filter((row) => row.column === from.column);
  const place = column.indexOf(from);
  switch (move) {
    case "next":
      return column[place + 1] ?? from;
    case "previous":
      return column[place - 1] ?? from;
    case "first":
      return column[0];
    case "last":
      return column.at(-1);
    case "outward":
      return beside(layout, from, 1) ?? from;
    case "inward":
      return beside(layout, from, -1) ?? from;
  }
};

const beside = <Item>(
  { columns, rows, paths }: ColumnsLayout<Item, unknown>,
  from: Row<Item>,
  by: 1 | -1,
): Row<Item> | undefined => {
  const linked = new Set(
    paths.flatMap((path) => {
      if (path.from === from.id) return [path.to];
      return path.to === from.id ? [path.from] : [];
    }),
  );
  const place = columns.findIndex(({ id }) => id === from.column);
  const onThatSide = by === 1 ? columns.slice(place + 1) : columns.slice(0, place).reverse();
  for (const { id } of onThatSide) {
    const row = rows.find((one) => one.column === id && linked.has(one.id));
    if (row !== undefined) return row;
  }
  const [next] = onThatSide;
  const others = rows.filter(({ column }) => column === next?.id);
  return others.toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0];
};
