import { describe, expect, test } from "vitest";
import {
  fitWithin,
  keepWithin,
  moveBy,
  ownSize,
  seenAt,
  showing,
  stepBy,
  zoomAt,
} from "../../client/drawing/camera.ts";

const drawing = { width: 1_000, height: 2_000 };
const frame = { width: 500, height: 800 };

describe("zoomAt", () => {
  test("keeps what is seen at the pointer at the pointer", () => {
    const camera = { x: -120, y: -60, scale: 0.8 };
    const pointer = { x: 200, y: 300 };
    const under = {
      x: (pointer.x - camera.x) / camera.scale,
      y: (pointer.y - camera.y) / camera.scale,
    };
    const after = seenAt(zoomAt(camera, 1.7, pointer), under);
    expect(after.x).toBeCloseTo(pointer.x);
    expect(after.y).toBeCloseTo(pointer.y);
  });

  test("ends at the largest and the smallest scale", () => {
    expect(zoomAt(ownSize, 1_000, { x: 0, y: 0 }).scale).toBe(3);
    expect(zoomAt(ownSize, 0.001, { x: 0, y: 0 }).scale).toBe(0.3);
  });
});

describe("stepBy", () => {
  test("does not pass the drawing's own size", () => {
    expect(0.8 * stepBy(0.8, 1.6)).toBeCloseTo(1);
    expect(1.2 * stepBy(1.2, 1 / 1.6)).toBeCloseTo(1);
    expect(stepBy(1, 1.6)).toBe(1.6);
    expect(stepBy(0.4, 1.6)).toBe(1.6);
  });
});

describe("keepWithin", () => {
  test("never shows more beside a drawing that is larger than its frame", () => {
    expect(keepWithin(moveBy(ownSize, { x: 50, y: 90 }), drawing, frame)).toEqual(ownSize);
    expect(keepWithin(moveBy(ownSize, { x: -9_000, y: -9_000 }), drawing, frame)).toEqual({
      x: -500,
      y: -1_200,
      scale: 1,
    });
  });

  test("leaves a smaller drawing anywhere within its frame", () => {
    const small = { x: 30, y: 40, scale: 0.3 };
    expect(keepWithin(small, drawing, frame)).toEqual(small);
    expect(keepWithin({ ...small, x: 9_000, y: -5 }, drawing, frame)).toEqual({
      x: 200,
      y: 0,
      scale: 0.3,
    });
  });
});

describe("fitWithin", () => {
  test("shows everything, in the middle, and never enlarges", () => {
    expect(fitWithin(drawing, frame)).toEqual({ x: 50, y: 0, scale: 0.4 });
    expect(fitWithin({ width: 100, height: 100 }, frame).scale).toBe(1);
  });
});

describe("showing", () => {
  test("moves no further than is needed, and not at all for what is seen", () => {
    const part = { x: 600, y: 100, width: 200, height: 50 };
    expect(showing(ownSize, part, frame)).toEqual({ x: -300, y: 0, scale: 1 });
    const there = { x: -500, y: 0, scale: 1 };
    expect(showing(there, part, frame)).toEqual(there);
    expect(showing(there, { ...part, x: 0 }, frame).x).toBe(0);
  });

  test("shows the beginning of what is larger than the frame", () => {
    expect(showing(ownSize, { x: 100, y: 0, width: 900, height: 10 }, frame).x).toBe(-100);
  });
});
