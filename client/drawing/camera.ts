// Owns the arithmetic of looking at a drawing that is larger than its frame: moving, zooming to a point, fitting, staying in sight. Pure.

/** A width and a height in CSS pixels. */
export type Size = { width: number; height: number };

/** A place in CSS pixels, from the top left corner of the drawing or of its frame. */
export type Point = { x: number; y: number };

/** How a drawing is looked at: its point `p` is seen in the frame at `p` times `scale`, moved by `x` and `y`. */
export type Camera = { x: number; y: number; scale: number };

/** Where one begins: at the drawing's top left corner, in its own size. */
export const ownSize: Camera = { x: 0, y: 0, scale: 1 };

/** How small and how large a drawing may become. */
const scales = { least: 0.3, most: 3 };

/** Where a point of the drawing is seen in the frame. */
export const seenAt = ({ x, y, scale }: Camera, point: Point): Point => ({
  x: x + point.x * scale,
  y: y + point.y * scale,
});

/** `by` times nearer, within the bounds of the scale. The point of the frame that is given shows what it showed. */
export const zoomAt = (camera: Camera, by: number, { x, y }: Point): Camera => {
  const scale = Math.min(scales.most, Math.max(scales.least, camera.scale * by));
  const share = scale / camera.scale;
  return { x: x - (x - camera.x) * share, y: y - (y - camera.y) * share, scale };
};

/** How much one step nearer or farther is to multiply the scale by. A step that would pass the drawing's own size ends there. */
export const stepBy = (scale: number, step: number): number =>
  (scale < 1 && scale * step > 1) || (scale > 1 && scale * step < 1) ? 1 / scale : step;

/** Moved by so many pixels of the frame. */
export const moveBy = (camera: Camera, by: Point): Camera => ({
  ...camera,
  x: camera.x + by.x,
  y: camera.y + by.y,
});

/** The whole drawing within the frame, from its top, in the middle of its width; never larger than its own size. */
export const fitWithin = (drawing: Size, frame: Size): Camera => {
  const scale = Math.min(1, frame.width / drawing.width, frame.height / drawing.height);
  return keepWithin({ x: (frame.width - drawing.width * scale) / 2, y: 0, scale }, drawing, frame);
};

/** The nearest place from which no part of the frame is empty that the drawing could fill, and no part of it is lost that fits. */
export const keepWithin = (camera: Camera, drawing: Size, frame: Size): Camera => {
  const kept = (offset: number, length: number, room: number): number => {
    const rest = room - length * camera.scale;
    return Math.min(Math.max(offset, Math.min(0, rest)), Math.max(0, rest));
  };
  return {
    x: kept(camera.x, drawing.width, frame.width),
    y: kept(camera.y, drawing.height, frame.height),
    scale: camera.scale,
  };
};

/** Moved as little as brings a part of the drawing into the frame; its beginning, where it is larger than the frame. */
export const showing = (camera: Camera, part: Point & Size, frame: Size): Camera => {
  const moved = (offset: number, start: number, length: number, room: number): number => {
    const from = offset + start * camera.scale;
    const to = from + length * camera.scale;
    if (from < 0 || to - from > room) return offset - from;
    return to > room ? offset - (to - room) : offset;
  };
  return {
    x: moved(camera.x, part.x, part.width, frame.width),
    y: moved(camera.y, part.y, part.height, frame.height),
    scale: camera.scale,
  };
};
