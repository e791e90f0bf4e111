// Owns the Express application: order of middleware, headers, limits, which routes there are, and the explorer's files.
// Knows the store's interface only; whoever starts it brings store, texts, log and settings.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { isExplorerPath } from "../../model/explorer-pages.ts";
import type { EvidenceSource, EvidenceStore } from "../store/evidence-store.ts";
import { memoisePerStore } from "../store/memoise.ts";
import { answerFromCache, openAnswerCache } from "./answer-cache.ts";
import type { Edition, RouteSettings } from "./endpoint.ts";
import { healthRoute } from "./health.ts";
import { openApiDocument } from "./openapi.ts";
import { refuseUnknownAddress, renderProblems, requestIdOf } from "./problems.ts";
import { refuseOddRequests } from "./refuse-odd-requests.ts";
import { answerRoutes } from "./routes.ts";
import type { HeldDossiersOf } from "../answers/held-dossiers.ts";
import type { TextsOf } from "../answers/passage-texts.ts";

/** What the application is made of. */
export type AppParts = {
  evidence: EvidenceSource;
  texts: TextsOf;
  /** What texts are verified by, where it is kept. */
  held: HeldDossiersOf;
  log: Logger;
  /** Version of the build: part of every ETag. */
  build: string;
  /** Folder with the built explorer; without it only the API answers. */
  explorer: string | undefined;
  /** Where readers can report an error in the data. */
  reportUrl: string | undefined;
  /** Hold the bytes of answers against their declaration: tests and development. */
  checkResponses: boolean;
};

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
  const isFit = given !== undefined && requestIdForm.test(given);
  response.setHeader("x-request-id", isFit ? given : randomUUID());
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

/** The edition of this moment; while the store is the same one, so is the edition. */
const followEditions = ({ evidence, texts, held, build }: AppParts): RouteSettings["current"] => {
  const editionOf = memoisePerStore(async (store: EvidenceStore): Promise<Edition> => {
    const [sources, dossiers] = await Promise.all([texts(store), held(store)]);
    const version = `${store.snapshot} ${build} ${sources.version} ${dossiers.version}`;
    return { store, texts: sources, held: dossiers, version };
  });
  return async () => editionOf(await evidence.current());
};

/** The explorer's files; every other address outside the API is a page of it, which the browser's router draws: that there is none, too. */
const serveExplorer = (app: Express, folder: string): void => {
  app.use(
    "/assets",
    express.static(path.join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  app.use(express.static(folder, { index: false, cacheControl: false }));
  app.get(/^\/(?!api(?:\/|$)|assets\/)/, (request, response) => {
    if (!isExplorerPath(request.path)) response.status(404);
    response.set("cache-control", "no-cache").sendFile(path.resolve(folder, "index.html"));
  });
};

/** Makes the application. It holds no state of its own; closing the store is its maker's business. */
export const createApp = (parts: AppParts): Express => {
  const { log } = parts;
  const current = followEditions(parts);
  const settings: RouteSettings = {
    current,
    answers: openAnswerCache(),
    checkResponses: parts.checkResponses,
  };
  const routes = [...answerRoutes(settings), healthRoute(parts, current)];
  const openApi = JSON.stringify(openApiDocument(parts.build));
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // A repeated parameter becomes a list, which no declaration takes: it is refused instead of half read.
  app.set("query parser", "simple");
  app.use(identify, policy, logRequests(log), refuseOddRequests, compressOnDemand);
  app.use(answerFromCache(settings.answers, current));
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
