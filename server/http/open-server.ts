// Owns making the HTTP server of an Express application. Knows no route.
import { createServer, IncomingMessage, ServerResponse, type Server } from "node:http";
import type { Express } from "express";
import { refuseUnreadable } from "./problems.ts";

/** How long Node waits for a request, as it calls it, in ms. */
type RequestLimits = {
  requestTimeout?: number;
  headersTimeout?: number;
  connectionsCheckingInterval?: number;
};

/**
 * Makes the server of an application; it does not listen yet. Requests and responses are made with the prototypes that the
 * application gives them. Otherwise Express replaces the prototype of each, which V8 makes objects slow for: they then outlive
 * every collection of young objects, and serving one took several times the processor's time. What never becomes a request is
 * answered with a problem.
 */
export const openServer = (app: Express, limits: RequestLimits = {}): Server => {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse<AppRequest> {}
  Object.setPrototypeOf(AppRequest.prototype, app.request);
  Object.setPrototypeOf(AppResponse.prototype, app.response);
  // What Express sets on each request is now what is there.
  Object.assign(app, { request: AppRequest.prototype, response: AppResponse.prototype });
  const made = { IncomingMessage: AppRequest, ServerResponse: AppResponse };
  const server = createServer({ ...limits, ...made }, app);
  server.on("clientError", refuseUnreadable);
  return server;
};
