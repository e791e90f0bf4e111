// Owns knowing where the marks of the wheel are on a page that shows the whole of it.
import type { Page } from "playwright-core";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import type { Wheel } from "../../model/views/wheel.ts";

/** The middle of a mark, in pixels of the window. Throws when the wheel or the mark is not there. */
export const markOnPage = async (
  page: Page,
  wheel: Wheel,
  mark: number,
): Promise<{ x: number; y: number }> => {
  const layout = layOutWheel(wheel);
  const box = await page.locator(".wheel-canvas").boundingBox();
  const one = layout.placed.find((placed) => placed.mark === mark);
  if (box === null || one === undefined) throw new Error("the wheel is not there");
  const unit = (Math.min(box.width, box.height) - 8) / 2 / (layout.radius * 1.01);
  return {
    x: box.x + box.width / 2 + one.x * unit,
    y: box.y + box.height / 2 - one.y * unit,
  };
};
