// Owns measuring from within a serving process, into which it is preloaded: how long its loop was held, what it holds. It
// answers over the channel to the process that started it and changes nothing else.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Question } from "./processes.ts";

/** A timer that wakes each ms notes how late it was: whatever held the loop, collecting garbage included. */
const watch = monitorEventLoopDelay({ resolution: 1 });
watch.enable();
/** Enough for the timer to note what has just held the loop. */
const noticeTime = 5;

/** Pages that a collection emptied are given back beside the program: a second one finds them gone. */
const giveBackTime = 500;
const collectGarbage = async (): Promise<void> => {
  globalThis.gc?.();
  await pause(giveBackTime);
  globalThis.gc?.();
  await pause(giveBackTime);
};

const longestHold = async (): Promise<number> => {
  await pause(noticeTime);
  const milliseconds = watch.max / 1e6;
  watch.reset();
  return milliseconds;
};

const memory = async (): Promise<number> => {
  await collectGarbage();
  return process.memoryUsage.rss();
};

process.on("message", (question: Question) => {
  const answer = question === "memory" ? memory : longestHold;
  void answer().then((number) => process.send?.(number));
});
