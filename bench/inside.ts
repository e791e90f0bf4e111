// Owns measuring from within a serving process, into which it is preloaded: how long its loop was held, what it holds. It
// answers over the channel to the process that started it and changes nothing else.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Inside } from "./processes.ts";

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

const answer = async (question: unknown): Promise<Inside> => {
  await pause(noticeTime);
  if (question === "memory") await collectGarbage();
  const usage = { longestHold: watch.max / 1e6, resident: process.memoryUsage.rss() };
  watch.reset();
  return usage;
};

process.on("message", (question) => {
  void answer(question).then((usage) => process.send?.(usage));
});
