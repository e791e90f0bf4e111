// Owns the one watch over the server that this page came from: how it is asked whether it answers, and when somebody looks.
import { openOutage, type OutageWatch } from "./outage.ts";

/** How long the server may take to say that it is well, in ms. */
const patienceMs = 5_000;

/** Whether the server and its store answer. */
export const isAnswering = async (): Promise<boolean> => {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch("/api/health", { cache: "no-store", signal });
    // A body that nobody reads would keep its connection.
    await response.text();
    return response.ok;
  } catch {
    // Whatever went wrong: it was no answer.
    return false;
  }
};

const watchServer = (): OutageWatch => {
  const watch = openOutage({
    probe: isAnswering,
    isHidden: () => document.hidden,
    random: Math.random,
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) watch.wake();
  });
  window.addEventListener("online", watch.tryNow);
  return watch;
};

/** The watch that every request of the page goes through. */
export const serverOutage = watchServer();
