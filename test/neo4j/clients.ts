// Owns readers for tests: clients that ask over HTTP one question after the other and keep what they saw.
import { setTimeout as wait } from "node:timers/promises";

/** One answer. Times are those of `performance.now()`, in ms. */
export type Seen = {
  readonly client: number;
  readonly address: string;
  readonly asked: number;
  readonly answered: number;
  /** 0 when no answer came at all. */
  readonly status: number;
  readonly retryAfter: string | null;
  readonly etag: string | null;
  readonly type: string | null;
  readonly body: string;
};

/** Clients at work. */
export type Clients = {
  /** All that they saw so far, in the order in which it came. */
  readonly seen: readonly Seen[];
  /** Lets each finish its question, then stops. */
  readonly stop: () => Promise<void>;
};

/**
 * The same address, spelt in the way number `n`: letters after the third slash or in the query are percent-encoded by the
 * bits of `n`; an address with neither stays as it is. Answers are kept by their spelling, so this makes the server ask its store anew.
 */
export const afresh = (address: string, n: number): string => {
  const [, start = address, rest = ""] = /^(\/api\/[^/?]+[/?](?:[^=]*=)?)(.*)$/.exec(address) ?? [];
  let bits = n;
  const spelt = rest.replace(/[a-z]/g, (letter) => {
    const isEncoded = bits % 2 === 1;
    bits = Math.floor(bits / 2);
    return isEncoded ? `%${letter.charCodeAt(0).toString(16)}` : letter;
  });
  return start + spelt;
};

/** Asks once. */
export const ask = async (origin: string, address: string, client = 0): Promise<Seen> => {
  const asked = performance.now();
  const seen = { client, address, asked };
  try {
    const response = await fetch(new URL(address, origin), { redirect: "manual" });
    const body = await response.text();
    return {
      ...seen,
      answered: performance.now(),
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      etag: response.headers.get("etag"),
      type: response.headers.get("content-type"),
      body,
    };
  } catch (error) {
    const body = String(error);
    const none = { retryAfter: null, etag: null, type: null };
    return { ...seen, answered: performance.now(), status: 0, ...none, body };
  }
};

/** Starts clients; each asks `addressOf` what to ask next, with a number that grows with each question of all. */
export const startClients = (
  origin: string,
  count: number,
  addressOf: (turn: number) => string,
): Clients => {
  const seen: Seen[] = [];
  let isStopped = false;
  let turn = 0;
  const run = async (client: number): Promise<void> => {
    while (!isStopped) {
      const one = await ask(origin, addressOf(turn++), client);
      seen.push(one);
      // Nobody asks again at once after being refused; without this the log would be all that is measured.
      if (one.status !== 200) await wait(50);
    }
  };
  const all = Array.from({ length: count }, (_, client) => run(client));
  return {
    seen,
    stop: async () => {
      isStopped = true;
      await Promise.all(all);
    },
  };
};

/** Waits until `holds`, at most `patience` ms, looking often; gives whether it did. */
export const eventually = async (
  holds: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> => {
  const until = performance.now() + timeoutMs;
  while (performance.now() < until) {
    if (await holds()) return true;
    await wait(25);
  }
  return false;
};
