// Tests the camera of the wheel as an address holds it.
import { describe, expect, test } from "vitest";
import {
  cameraAt,
  cameraText,
  edgeOf,
  parseCamera,
  wholeWheel,
} from "../../client/wheel/wheel-camera.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { wheelOfData } from "./a-wheel.ts";

describe("the camera in an address", () => {
  test("is three short numbers, rounded, without noughts at the end", () => {
    expect(cameraText({ x: 0.41249, y: 0.5, zoom: 2.857 })).toBe("0.412_0.5_2.86");
    expect(cameraText(wholeWheel)).toBe("0.5_0.5_1");
  });
  test.each(["0.412_0.633_2.86", "-0.1_1.2_0.63", "0.5_0.5_1"])(
    "is the same when %s is read and written",
    (text) => {
      const camera = parseCamera(text);
      expect(camera === undefined ? camera : cameraText(camera)).toBe(text);
    },
  );
  test.each([
    undefined,
    "",
    "1",
    "0.5_0.5",
    "0.5__1",
    "a_b_c",
    "0.5_0.5_0",
    "0.5_0.5_900",
    "9_9_1",
  ])("is none where %s stands", (text) => {
    expect(parseCamera(text)).toBeUndefined();
  });
});

describe("the camera at some marks", () => {
  test("has all of them in sight, and shows the whole where there is none", async () => {
    const wheel = await wheelOfData("test/fixtures/kelp/data");
    const layout = layOutWheel(wheel);
    const marks = [0, 1, 2];
    const { x, y, zoom } = cameraAt(layout, marks);
    const length = 2 * edgeOf(layout);
    for (const one of layout.placed) {
      if (one.mark === undefined || !marks.includes(one.mark)) continue;
      expect(Math.abs(0.5 + one.x / length - x)).toBeLessThan(0.5 / zoom);
      expect(Math.abs(0.5 - one.y / length - y)).toBeLessThan(0.5 / zoom);
    }
    expect(zoom).toBeGreaterThanOrEqual(1);
    expect(cameraAt(layout, [])).toEqual(wholeWheel);
  });
});
