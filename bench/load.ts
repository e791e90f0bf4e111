// Owns asking a server as fast as it answers, and what came of it.
import autocannon from "autocannon";

/** What a closed loop of connections saw. */
export type Load = { perSecond: number; p50: number; p99: number; bytes: number; errors: number };

/** Asks for the addresses in turn on each of the connections, for some seconds. Throws when an answer was no success. */
export const loadServer = async (
  origin: string,
  addresses: readonly string[],
  seconds: number,
  connections = 16,
): Promise<Load> => {
  const each = Math.ceil(addresses.length / connections);
  let next = 0;
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const from = (next++ % connections) * each;
      const own = [...addresses.slice(from, from + each), ...addresses.slice(0, from)];
      client.setRequests(own.map((path) => ({ method: "GET" as const, path })));
    },
  });
  const errors = result.errors + result.timeouts + result.non2xx;
  if (errors > 0) throw new Error(`${origin}: ${errors} answers were none, or no success`);
  return {
    perSecond: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.total,
    errors,
  };
};

/** Asks for the addresses one after the other; gives the time of each, in ms. */
export const askInTurn = async (
  origin: string,
  addresses: readonly string[],
): Promise<number[]> => {
  const times: number[] = [];
  for (const address of addresses) {
    const started = performance.now();
    const response = await fetch(origin + address);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    times.push(performance.now() - started);
  }
  return times;
};
