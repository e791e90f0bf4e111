// Owns the Express application: order of middleware, headers, limits, which routes there are, and the explorer's files.
// Knows the store's interface only; whoever starts it brings store, texts, log and settings.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { endpoints, type Health } from "../../model/api.ts";
import { AppError } from "../app-error.ts";
import { openCache } from "../cache.ts";
import type { EvidenceSource } from "../store/evidence-store.ts";
import { defineStatusRoute, type Route, type RouteSettings } from "./endpoint.ts";
import { openApiDocument } from "./openapi.ts";
import { refuseUnknownAddress, renderProblems, requestIdOf, sendProblem } from "./problems.ts";
import { browseRoutes } from "./routes/browse.ts";
import { exploreRoutes } from "./routes/explore.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { statementRoutes } from "./routes/statements.ts";
import type { SourceTexts } from "./source-texts.ts";

/** What the application is made of. */
export type AppParts = {
  evidence: EvidenceSource;
  texts: SourceTexts;
  log: Logger;
  /** Version of the build: part of every ETag. */
  build: string;
  /** Folder with the built explorer; without it only the API answers. */
  explorer: string | undefined;
  /** Where readers can report an error in the data. */
  reportUrl: string | undefined;
  /** Parse answers too: tests and development. */
  checkResponses: boolean;
};

/** Bytes of late answers that are kept, at most twice as many. */
const keptAnswers = 32 * 1024 * 1024;
/** Longer addresses are refused before anything looks at them. */
const maxAddressLength = 12_000;
/** Only ids of this form are taken over from a client, so that nothing odd reaches the log. */
const requestIdForm = /^[A-Za-z0-9_-]{8,64}$/;

const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: "strict-origin-when-cross-origin" },
  // Plain HTTP on one's own machine is the usual way to run it; a proxy that speaks TLS sets this header itself.
  strictTransportSecurity: false,
});

const identify: RequestHandler = (request, response, next) => {
  const given = request.get("x-request-id");
  response.set(
    "x-request-id",
    given !== undefined && requestIdForm.test(given) ? given : randomUUID(),
  );
  next();
};

const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    if (!log.isLevelEnabled("info")) {
      next();
      return;
    }
    const started = process.hrtime.bigint();
    response.on("finish", () => {
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      log.info(
        {
          requestId: requestIdOf(response),
          method: request.method,
          path: request.path.slice(0, 200),
          status: response.statusCode,
          milliseconds: Math.round(milliseconds * 10) / 10,
        },
        "answered",
      );
    });
    next();
  };

const compress = compression();
/** Compresses for those who ask for it. Caches must keep both forms apart. */
const compressOnDemand: RequestHandler = (request, response, next) => {
  if (request.headers["accept-encoding"] !== undefined) {
    compress(request, response, next);
    return;
  }
  response.setHeader("vary", "Accept-Encoding");
  next();
};

/** Refuses what no address of ours takes: other methods, bodies, overlong addresses, control characters. */
const refuseOddRequests: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length > maxAddressLength) {
    sendProblem(
      response,
      "uri-too-long",
      `The address has ${request.originalUrl.length} characters; at most ${maxAddressLength} are read. Shorten the query.`,
    );
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    sendProblem(response, "method-not-allowed", `${request.method} changes nothing here; use GET.`);
    return;
  }
  const length = request.get("content-length");
  if ((length !== undefined && length !== "0") || request.get("transfer-encoding") !== undefined) {
    response.set("connection", "close");
    sendProblem(
      response,
      "body-not-allowed",
      "The request brings a body; expected none with GET. Put what you ask for into the query.",
    );
    return;
  }
  const control = /\p{Cc}/u.exec(decodeURIComponent(request.originalUrl))?.[0];
  if (control !== undefined) {
    const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    sendProblem(
      response,
      "bad-request",
      `The address holds the control character U+${code}; expected none. Leave it out.`,
    );
    return;
  }
  next();
};

const healthRoute = (parts: AppParts, settings: RouteSettings): Route =>
  defineStatusRoute(endpoints.health, settings, async () => {
    const { evidence, texts, reportUrl } = parts;
    const counts = await countsOf(evidence);
    const { answers, snapshot } = evidence.status();
    const isUp = answers && counts !== undefined;
    const body: Health = {
      status: isUp ? "ok" : "unavailable",
      store: evidence.engine,
      ...(snapshot === undefined ? {} : { snapshot }),
      counts: counts ?? {},
      sources: [...texts.dossiers],
      ...(reportUrl === undefined ? {} : { reportUrl }),
    };
    return { status: isUp ? 200 : 503, body };
  });

/** Nodes per kind, or undefined when the store does not answer. */
const countsOf = async (evidence: EvidenceSource): Promise<Health["counts"] | undefined> => {
  try {
    return (await (await evidence.current()).counts()).kinds;
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return undefined;
    throw error;
  }
};

/** The explorer's files; every other address outside the API is a page of it, which the browser's router draws. */
const serveExplorer = (app: Express, folder: string): void => {
  app.use(
    "/assets",
    express.static(path.join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  app.use(express.static(folder, { index: false, cacheControl: false }));
  app.get(/^\/(?!api(?:\/|$)|assets\/)/, (_request, response) => {
    response.set("cache-control", "no-cache").sendFile(path.resolve(folder, "index.html"));
  });
};

/** Makes the application. It holds no state of its own; closing the store is its maker's business. */
export const createApp = (parts: AppParts): Express => {
  const { evidence, texts, log } = parts;
  const settings: RouteSettings = {
    evidence,
    answers: openCache(keptAnswers, (body: Buffer) => body.length),
    version: `${parts.build} ${texts.version}`,
    checkResponses: parts.checkResponses,
  };
  // Express tries them in turn: those that are asked for most come first.
  const routes = [
    ...statementRoutes(settings, texts),
    ...exploreRoutes(settings),
    ...browseRoutes(settings),
    ...sourceRoutes(settings),
    healthRoute(parts, settings),
  ];
  const openApi = JSON.stringify(openApiDocument(parts.build));
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // A repeated parameter becomes a list, which no declaration takes: it is refused instead of half read.
  app.set("query parser", "simple");
  app.use(identify, policy, logRequests(log), refuseOddRequests, compressOnDemand);
  for (const { path: address, handle } of routes) app.get(address, handle);
  app.get("/api/openapi.json", (_request, response) => {
    response.set("cache-control", "no-cache").type("application/json").send(openApi);
  });
  app.use("/api", refuseUnknownAddress);
  if (parts.explorer !== undefined && existsSync(path.join(parts.explorer, "index.html"))) {
    serveExplorer(app, parts.explorer);
  }
  app.use(refuseUnknownAddress);
  app.use(renderProblems(log));
  return app;
};
