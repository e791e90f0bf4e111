// Owns the graceful shutdown of an HTTP server: what is being answered is finished, clients are asked to close their
// connections, and only then connections end. Must not know what is served.
import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as nextLoopIteration } from "node:timers/promises";

/** How long a server that shuts down waits, in milliseconds. */
export type ShutdownTimes = {
  /**
   * A connection without a request may stay so long: its client may have sent one that is still on the way, and would see a
   * reset where it waits for an answer.
   */
  idleMs: number;
  /** Requests that are still being answered after so long are cut. */
  graceMs: number;
};

/**
 * Watches the requests of `server` from now on; call it before the server listens. The function that comes back shuts it down:
 * nothing new is accepted, every answer whose head is not sent yet carries `Connection: close`, whether its request came before
 * or comes now over a connection that was kept alive. Resolves when the last connection has ended.
 */
export const prepareShutdown = (
  server: Server,
  { idleMs, graceMs }: ShutdownTimes,
): (() => Promise<void>) => {
  const unfinished = new Set<ServerResponse>();
  let isShuttingDown = false;
  server.prependListener("request", (_, response) => {
    if (isShuttingDown) response.setHeader("Connection", "close");
    else {
      unfinished.add(response);
      response.once("close", () => unfinished.delete(response));
    }
  });
  return async () => {
    await drainAcceptQueue(server, idleMs);
    isShuttingDown = true;
    for (const response of unfinished) {
      if (!response.headersSent) response.setHeader("Connection", "close");
    }
    const closed = once(server, "close");
    // http's own `close` ends idle connections at once, those on which a request is on the way among them.
    NetServer.prototype.close.call(server);
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, idleMs);
    const late = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
  };
};

/**
 * Resolves once no connection waits to be accepted, after `longestMs` at the latest. A client that has connected and is not
 * accepted yet would be reset together with the listening socket; Node accepts one of them in each iteration of its loop.
 */
const drainAcceptQueue = async (server: Server, longestMs: number): Promise<void> => {
  let hasAccepted = true;
  const onConnection = (): void => {
    hasAccepted = true;
  };
  server.on("connection", onConnection);
  for (const end = Date.now() + longestMs; hasAccepted && Date.now() < end;) {
    hasAccepted = false;
    // The first iteration is the one in which we were called.
    await nextLoopIteration();
    await nextLoopIteration();
  }
  server.off("connection", onConnection);
};
