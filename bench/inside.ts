// Owns measuring from within a serving process, into which it is preloaded: how long its loop was held, what it holds. It
// answers over the channel to the process that started it and changes nothing else.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Inside } from "./processes.ts";

/** A timer that wakes each ms notes how late it was: whatever held the loop, collecting garbage included. */
const watch = monitorEventLoopDelay({ resolution: 1 });
watch.enable();

const tell = (): Inside => {
  const longestHold = watch.max / 1e6;
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return {
    longestHold,
    held: heapUsed + external,
    resident: rss,
    processor: (user + system) / 1e3,
  };
};

process.on("message", (question) => {
  const answer = tell();
  process.send?.(answer, () => {
    if (question === "reset") watch.reset();
  });
});
