// Owns measuring where the nodes of a drawing stand, whenever that changes.
import { useEffect, useState, type RefObject } from "react";
import type { Box } from "./link-curves.ts";

/** The box of every element with `data-node` in the field, from the field's corner; measured anew when `shown` or a size changes. */
export const useBoxes = (
  field: RefObject<HTMLElement | null>,
  shown: unknown,
): ReadonlyMap<string, Box> => {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map());
  useEffect(() => {
    const root = field.current;
    if (root === null) return;
    const measure = (): void => {
      const corner = root.getBoundingClientRect();
      const found = [...root.querySelectorAll<HTMLElement>("[data-node]")].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const box = { x: left - corner.left, y: top - corner.top, width, height };
        return [element.dataset["node"] ?? "", box] as const;
      });
      setBoxes(new Map(found));
    };
    // It tells of each size once as soon as it observes.
    const sizes = new ResizeObserver(measure);
    sizes.observe(root);
    // Short columns stay in sight while the others move.
    window.addEventListener("scroll", measure, { passive: true, capture: true });
    return () => {
      sizes.disconnect();
      window.removeEventListener("scroll", measure, { capture: true });
    };
  }, [field, shown]);
  return boxes;
};
