// Owns ending an HTTP server without cutting an answer: what is being answered is finished, clients are told to go, and only
// then connections end. Must not know what is served.
import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as turn } from "node:timers/promises";

/** How long a server that leaves waits, in milliseconds. */
export type LeavingTimes = {
  /**
   * A connection without a request may stay so long: its client may have sent one that is still on the way, and would see a
   * reset where it waits for an answer.
   */
  idleMs: number;
  /** Requests that are still being answered after so long are cut. */
  graceMs: number;
};

/**
 * Watches `server` from now on. The function that comes back ends it: nothing new is accepted, every answer whose head is not
 * sent yet carries `Connection: close`, whether its request came before or comes now over a connection that was kept alive.
 * Resolves when the last connection has ended.
 */
export const watchForLeaving = (
  server: Server,
  { idleMs, graceMs }: LeavingTimes,
): (() => Promise<void>) => {
  const unfinished = new Set<ServerResponse>();
  let isLeaving = false;
  server.prependListener("request", (_, response) => {
    if (isLeaving) response.setHeader("Connection", "close");
    else {
      unfinished.add(response);
      response.once("close", () => unfinished.delete(response));
    }
  });
  return async () => {
    await letIn(server, idleMs);
    isLeaving = true;
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
 * Resolves once nobody waits to be let in, after `longestMs` at the latest. Whoever has connected and is not accepted yet
 * would be reset together with the listening socket; Node accepts one of them in each turn of its loop.
 */
const letIn = async (server: Server, longestMs: number): Promise<void> => {
  let hasComer = true;
  const onConnection = (): void => {
    hasComer = true;
  };
  server.on("connection", onConnection);
  for (const end = Date.now() + longestMs; hasComer && Date.now() < end;) {
    hasComer = false;
    // The first turn ends the round of events in which we were called.
    await turn();
    await turn();
  }
  server.off("connection", onConnection);
};
