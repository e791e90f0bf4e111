// Owns loading parts of the program when they are needed, also while the server is unavailable.
import { findOutage, serverOutage, usualPauseMs } from "./server-outage.ts";

/**
 * The part that `load` imports. While the server does not answer it waits until it does. Rejects as `load` does when the
 * server answers and the part is missing all the same: a newer build has taken its place.
 */
export const loadPart = async <T>(load: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await load();
    } catch {
      // Parts come from the server itself, whether or not its store answers.
      if ((await findOutage()) !== "server") return load();
      await serverOutage.wait("server", usualPauseMs);
    }
  }
};
