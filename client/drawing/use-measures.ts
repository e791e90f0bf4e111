// Owns measuring what a drawing in columns has room for and how high its words are.
import { useLayoutEffect, useState, type RefObject } from "react";

/** Width of a frame and height of each row in it, by the row's id, in CSS pixels; nothing before they are known. */
export type Measures = { width: number; heights: ReadonlyMap<string, number> };

const nothing: Measures = { width: 0, heights: new Map() };

const isSame = (a: Measures, b: Measures): boolean =>
  a.width === b.width &&
  a.heights.size === b.heights.size &&
  [...b.heights].every(([id, height]) => a.heights.get(id) === height);

const measuresOf = (frame: HTMLElement): Measures => ({
  width: frame.clientWidth,
  heights: new Map(
    [...frame.querySelectorAll<HTMLElement>("[data-row]")].map((row) => [
      row.dataset["row"] ?? "",
      // As laid out, whatever the camera makes of it.
      row.offsetHeight,
    ]),
  ),
});

/** Measures the elements with `data-row` in a frame, before they are seen, whenever `shown` or a size changes. */
export const useMeasures = (frame: RefObject<HTMLElement | null>, shown: string): Measures => {
  const [measures, setMeasures] = useState(nothing);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => {
      const now = measuresOf(element);
      setMeasures((before) => (isSame(before, now) ? before : now));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    for (const row of element.querySelectorAll("[data-row]")) sizes.observe(row);
    return () => {
      sizes.disconnect();
    };
  }, [frame, shown]);
  return measures;
};
