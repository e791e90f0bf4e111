// Owns knowing where the marks and topics of the wheel are on a page that shows the whole of it.
import type { Page } from "playwright-core";
import { layOutWheel, type WheelLayout } from "../../client/wheel/wheel-layout.ts";
import type { Wheel } from "../../model/views/wheel.ts";

type Point = { x: number; y: number };

/** A point of the wheel, in pixels of the window. Throws when the wheel or the point is not there. */
const onPage = async (
  page: Page,
  layout: WheelLayout,
  point: Point | undefined,
): Promise<Point> => {
  const box = await page.locator(".wheel-canvas").boundingBox();
  if (box === null || point === undefined) throw new Error("the wheel is not there");
  const unit = (Math.min(box.width, box.height) - 8) / 2 / (layout.radius * 1.01);
  return {
    x: box.x + box.width / 2 + point.x * unit,
    y: box.y + box.height / 2 - point.y * unit,
  };
};

/** The middle of a mark. */
export const markOnPage = (page: Page, wheel: Wheel, mark: number): Promise<Point> => {
  const layout = layOutWheel(wheel);
  return onPage(
    page,
    layout,
    layout.placed.find((placed) => placed.mark === mark),
  );
};

/** The middle of a topic's name. */
export const sectorOnPage = (page: Page, wheel: Wheel, sector: number): Promise<Point> => {
  const layout = layOutWheel(wheel);
  const { inner, outer } = layout.bands.names;
  const wedge = layout.wedges.find((one) => one.sector === sector);
  const angle = wedge === undefined ? undefined : (wedge.from + wedge.to) / 2;
  const radius = (inner + outer) / 2;
  return onPage(
    page,
    layout,
    angle === undefined ? undefined : { x: Math.sin(angle) * radius, y: Math.cos(angle) * radius },
  );
};
