// Owns saying how fast something goes and how long it will still take. Must not write anything.
import { numberText } from "../model/formats.ts";

/** Text for how far a step has come, of `done` and `total` in its own units. */
export type Pace = (done: number, total: number) => string;

/**
 * Begins timing a step; what was done before it is left out of the rate. `now` gives milliseconds.
 */
export const openPace = (now: () => number = () => performance.now()): Pace => {
  let first: { at: number; done: number } | undefined;
  return (done, total) => {
    first ??= { at: now(), done };
    const seconds = (now() - first.at) / 1000;
    const share = `${numberText(done)} of ${numberText(total)} (${total === 0 ? 100 : Math.floor((100 * done) / total)} %)`;
    const rate = (done - first.done) / seconds;
    if (!(rate > 0) || !Number.isFinite(rate)) return share;
    return `${share}, ${numberText(Math.round(rate))}/s, ${duration((total - done) / rate)} left`;
  };
};

const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
};
