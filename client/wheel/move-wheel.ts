// Owns moving a drawn wheel by program, and saying where it has come to rest, whoever moved it.
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { WheelCamera } from "./wheel-camera.ts";

const flyMs = 420;
/** A camera that stands still for so long has been moved to where it is. */
const restMs = 200;

/** A camera as Sigma counts: in the square of the whole drawing, from below. */
const stateOf = ({ x, y, zoom }: WheelCamera): Pick<CameraState, "x" | "y" | "ratio"> => ({
  x,
  y: 1 - y,
  ratio: 1 / zoom,
});

/** What moves a wheel. */
export type WheelMover = {
  /** Nearer for numbers above 1. */
  zoom: (by: number) => void;
  lookAt: (camera: WheelCamera) => void;
  close: () => void;
};

/**
 * Looks at the wheel as `from` says, and moves it from there: at once where the reader wants no motion. `onRest` is told how it is looked
 * at once a movement has ended, and whether nearer than before.
 */
export const openMover = (
  sigma: Sigma,
  { isReduced, from }: { isReduced: boolean; from: WheelCamera },
  onRest: (camera: WheelCamera, isNearer: boolean) => void,
): WheelMover => {
  const camera = sigma.getCamera();
  camera.setState(stateOf(from));
  const move = (to: Partial<CameraState>): void => {
    if (isReduced) camera.setState({ ...camera.getState(), ...to });
    else void camera.animate(to, { duration: flyMs, easing: "cubicInOut" });
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let zoomed = from.zoom;
  camera.on("updated", ({ x, y, ratio }) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const isNearer = 1 / ratio > zoomed;
      zoomed = 1 / ratio;
      onRest({ x, y: 1 - y, zoom: zoomed }, isNearer);
    }, restMs);
  });
  return {
    zoom: (by) => {
      const { ratio } = camera.getState();
      move({ ratio: camera.getBoundedRatio(ratio / by) });
    },
    lookAt: (to) => {
      move(stateOf(to));
    },
    close: () => {
      clearTimeout(resting);
    },
  };
};
