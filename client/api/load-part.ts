// Owns loading parts of the program when they are needed, also while the server is away.
import { isAnswering, serverOutage } from "./server-outage.ts";

/** Pause before the server is asked again after a part did not come, in ms. */
const pauseMs = 2_000;

/**
 * The part that `load` imports. While the server does not answer it waits until it does. Rejects as `load` does when the
 * server answers and the part is missing all the same: a newer build has taken its place.
 */
export const loadPart = async <T>(load: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await load();
    } catch {
      if (await isAnswering()) return load();
      await serverOutage.wait("server", pauseMs);
    }
  }
};
