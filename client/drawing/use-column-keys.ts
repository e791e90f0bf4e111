// Owns what keys do on a drawing in columns: they lead from row to row, zoom, and leave what is lit.
import { useState, type KeyboardEvent } from "react";
import { moveOf, stepFrom } from "./column-steps.ts";
import type { ColumnsLayout, Row } from "./columns-layout.ts";
import { zoomKeys, zoomStep } from "./zoom-keys.ts";

/** What keys ask of the drawing. */
type ColumnActions<Item> = {
  /** Brings a row into sight and lights it. */
  goTo: (row: Row<Item>) => void;
  zoom: (by: number) => void;
  fit: () => void;
  /** Nothing is to be lit any more. */
  leave: () => void;
};

/** The row that a key has led to, and what is said of it. */
export type ReachedRow = { row: string; said: string };

/** Keys on a drawing. They begin at the row `start`; `say` says where one is when a key has led there. */
export const useColumnKeys = <Item, Link>(
  layout: ColumnsLayout<Item, Link>,
  start: string,
  say: (layout: ColumnsLayout<Item, Link>, row: Row<Item>) => string,
  { goTo, zoom, fit, leave }: ColumnActions<Item>,
): { reached: ReachedRow | undefined; onKeyDown: (event: KeyboardEvent) => void } => {
  const [reached, setReached] = useState<ReachedRow>();
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    // What is opened from a row, such as a meaning, stands elsewhere in the page.
    if (!(target instanceof Element) || !event.currentTarget.contains(target)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const zooms = zoomKeys[event.key];
    const move = moveOf(event);
    if (zooms !== undefined) {
      event.preventDefault();
      if (zooms === "fit") fit();
      else zoom(zooms === "nearer" ? zoomStep : 1 / zoomStep);
    } else if (event.key === "Escape") {
      setReached(undefined);
      leave();
    } else if (move !== undefined) {
      event.preventDefault();
      const from = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
      const row =
        from === undefined
          ? layout.rows.find(({ id }) => id === start)
          : stepFrom(layout, from, move);
      if (row === undefined) return;
      goTo(row);
      setReached({ row: row.id, said: say(layout, row) });
    }
  };
  return { reached, onKeyDown };
};
