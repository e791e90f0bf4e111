// Owns the one watch over the server that this page came from: how it is asked whether it answers, and when somebody looks.
import { paths } from "../../model/paths.ts";
import { openOutage, type Outage, type OutageWatch } from "./outage.ts";

/** How long the server may take to say that it is well, in ms. */
const timeoutMs = 5_000;
/** A page that somebody looks at asks whether the server is well after so long without an answer, in ms. */
const silenceMs = 20_000;
/** Pause before asking again when the server does not say how long, in ms. */
export const usualPauseMs = 2_000;

/** What is unavailable, by what an answer says: 503 comes from the server when its store is, from a gateway when the server is. */
export const outageBehind = (response: Response): Outage["what"] =>
  response.headers.get("content-type")?.includes("json") === true ? "database" : "server";

/** What does not answer, the server or its store; undefined when both do. */
export const findOutage = async (): Promise<Outage["what"] | undefined> => {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(paths.health, { cache: "no-store", signal });
    // A body that nobody reads would keep its connection.
    await response.text();
    return response.ok ? undefined : outageBehind(response);
  } catch {
    // Whatever went wrong: it was no answer.
    return "server";
  }
};

/** The watch, and what notes that the server has just answered. */
type ServerOutage = OutageWatch & { hear: () => void };

const watchServer = (): ServerOutage => {
  const watch = openOutage({
    probe: findOutage,
    isHidden: () => document.hidden,
    random: Math.random,
  });
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (): Promise<void> => {
    isDue = document.hidden;
    if (isDue) return;
    // An outage has rounds of its own.
    const found = watch.current() === undefined ? await findOutage() : undefined;
    if (found !== undefined) watch.begin(found, usualPauseMs);
    restart();
  };
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), silenceMs);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    watch.wake();
    if (isDue) void check();
  });
  window.addEventListener("online", watch.tryNow);
  restart();
  return {
    ...watch,
    hear: () => {
      watch.end();
      restart();
    },
  };
};

/** The watch that every request of the page goes through. */
export const serverOutage = watchServer();
