// Owns asking a server: as fast as it answers, or one thing after the other with the time of each.
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";

/**
 * Requests answered per second by a closed loop of connections, each of which asks for its share of the addresses in turn,
 * again and again. Throws when an answer was no success.
 */
export const loadServer = async (
  origin: string,
  addresses: readonly string[],
  seconds: number,
  connections = 16,
): Promise<number> => {
  const each = Math.ceil(addresses.length / connections);
  let next = 0;
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    setupClient: (client) => {
      // The requests are made before the first is sent, within the time: no more of them than are asked for.
      const from = (next++ % connections) * each;
      const own = addresses.slice(from, from + each);
      client.setRequests(own.map((path) => ({ method: "GET" as const, path })));
    },
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${origin}: ${failed} answers were none, or no success`);
  return result["2xx"] / result.duration;
};

/** Answered once a memory store's indexes are built: nothing else is at work in the process then. */
export const indexed = "/api/search?q=b";

/** Asks for an address; gives the time until the last byte of the answer was there, in ms. Throws when it was no success. */
export type Ask = (address: string) => Promise<number>;

/**
 * Asks a server on a connection of its own, made anew where the server closed it; one thing at a time. It adds about 0.04 ms to what
 * it measures.
 */
export const openAsker = (origin: string): Ask => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (address) =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const request = get(origin + address, { agent }, (response) => {
        response.resume();
        response.once("end", () => {
          if (response.statusCode === 200) resolve(performance.now() - started);
          else reject(new Error(`${address}: ${response.statusCode ?? "no status"}`));
        });
      });
      request.once("error", reject);
    });
};

/** How often, and how long between, a server that has just started is asked again, in ms. */
const startTries = 40;
const startPause = 500;

/** Asks until there is an answer: a store that has just started may take longer than its server waits. */
export const askUntilAnswered = async (ask: Ask, address: string): Promise<void> => {
  for (let left = startTries; ; left -= 1) {
    try {
      await ask(address);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(startPause);
    }
  }
};
