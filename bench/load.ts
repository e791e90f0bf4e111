// Owns asking a server: as fast as it answers, or one thing after the other with the time of each.
import { once } from "node:events";
import { connect } from "node:net";
import autocannon from "autocannon";

/** Requests answered per second by a closed loop of connections, each of which asks for the addresses in turn. Throws when
 * an answer was no success. */
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
      const from = (next++ % connections) * each;
      const own = [...addresses.slice(from), ...addresses.slice(0, from)];
      client.setRequests(own.map((path) => ({ method: "GET" as const, path })));
    },
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${origin}: ${failed} answers were none, or no success`);
  return result["2xx"] / result.duration;
};

/** A connection on which one thing is asked at a time. */
export type Asker = {
  /** Time until the last byte of the answer was there, in ms. Throws when the answer was no success. */
  ask: (address: string) => Promise<number>;
  close: () => void;
};

const headEnd = Buffer.from("\r\n\r\n");

/** Opens a connection. It knows only answers that tell their length, and adds as little as can be to what it measures. */
export const openAsker = async (origin: string): Promise<Asker> => {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  let take: (chunk: Buffer) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  socket.on("data", (chunk: Buffer) => {
    take(chunk);
  });
  socket.on("error", (error) => {
    fail(error);
  });
  socket.on("close", () => {
    fail(new Error(`${origin} closed the connection`));
  });
  const ask = (address: string): Promise<number> =>
    new Promise((resolve, reject) => {
      let head = Buffer.alloc(0);
      let missing = Infinity;
      fail = reject;
      take = (chunk) => {
        if (missing === Infinity) {
          head = Buffer.concat([head, chunk]);
          const end = head.indexOf(headEnd);
          if (end < 0) return;
          const text = head.toString("latin1", 0, end);
          const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
          if (!text.startsWith("HTTP/1.1 200") || length === undefined) {
            reject(new Error(`${address}: ${text.slice(0, 200)}`));
            return;
          }
          missing = Number(length) - (head.length - end - headEnd.length);
        } else {
          missing -= chunk.length;
        }
        if (missing === 0) resolve(performance.now() - started);
      };
      const started = performance.now();
      socket.write(`GET ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
    });
  return {
    ask,
    close: () => {
      fail = () => undefined;
      socket.destroy();
    },
  };
};

/** Asks each of the servers for its own addresses, one of each in turn; gives the times per server, in ms. */
export const askInTurns = async (
  sides: readonly { asker: Asker; addresses: readonly string[] }[],
): Promise<number[][]> => {
  const times = sides.map((): number[] => []);
  const count = Math.max(...sides.map(({ addresses }) => addresses.length));
  for (let i = 0; i < count; i += 1) {
    for (const [side, { asker, addresses }] of sides.entries()) {
      const address = addresses[i];
      if (address !== undefined) times[side]?.push(await asker.ask(address));
    }
  }
  return times;
};
