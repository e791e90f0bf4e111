// Owns asking a server: as fast as it answers, or one thing after the other with the time of each.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
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

/** A connection on which one thing is asked at a time. */
export type Asker = {
  /** Time until the last byte of the answer was there, in ms. Throws when the answer was no success. */
  ask: (address: string) => Promise<number>;
  close: () => void;
};

const headEnd = Buffer.from("\r\n\r\n");

/** What waits for the answer on a connection. */
type Waiting = { onChunk: (chunk: Buffer) => void; fail: (error: Error) => void };
const idle: Waiting = { onChunk: () => undefined, fail: () => undefined };

/** Opens a connection. It knows only answers that give their length, and adds as little as can be to what it measures. */
export const openAsker = async (origin: string): Promise<Asker> => {
  const { hostname, port } = new URL(origin);
  let waiting = idle;
  const open = async (): Promise<Socket> => {
    const opened = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(opened, "connect");
    opened.on("data", (chunk: Buffer) => {
      waiting.onChunk(chunk);
    });
    opened.on("error", (error) => {
      waiting.fail(error);
    });
    opened.on("close", () => {
      waiting.fail(new Error(`${origin} closed the connection`));
    });
    return opened;
  };
  let socket = await open();
  const ask = async (address: string): Promise<number> => {
    // Servers close connections on which nothing was asked for some seconds.
    if (socket.closed || socket.readableEnded) socket = await open();
    try {
      return await new Promise((resolve, reject) => {
        const started = performance.now();
        const done = (): void => {
          resolve(performance.now() - started);
        };
        waiting = { onChunk: answerReader(address, done, reject), fail: reject };
        socket.write(`GET ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
      });
    } finally {
      waiting = idle;
    }
  };
  return {
    ask,
    close: () => {
      socket.destroy();
    },
  };
};

/** Takes the chunks of one answer; calls `done` with the last byte. */
const answerReader = (
  address: string,
  done: () => void,
  fail: (error: Error) => void,
): Waiting["onChunk"] => {
  let head = Buffer.alloc(0);
  let missing: number | undefined;
  return (chunk) => {
    if (missing === undefined) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      const text = head.toString("latin1", 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      if (!text.startsWith("HTTP/1.1 200") || length === undefined) {
        fail(new Error(`${address}: ${text.slice(0, 200)}`));
        return;
      }
      missing = Number(length) - (head.length - end - headEnd.length);
    } else {
      missing -= chunk.length;
    }
    if (missing === 0) done();
  };
};

/** How often, and how long between, a server that has just started is asked again, in ms. */
const startTries = 40;
const startPause = 500;

/** Asks until there is an answer: a store that has just started may take longer than its server waits. */
export const askUntilAnswered = async (asker: Asker, address: string): Promise<void> => {
  for (let left = startTries; ; left -= 1) {
    try {
      await asker.ask(address);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(startPause);
    }
  }
};

/** Asks each of the servers for its own addresses, one of each in turn; gives the times per server, in ms. */
export const askAlternately = async (
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
