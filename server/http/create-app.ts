// Owns the Express application: order of middleware, headers, limits, which routes there are, and the explorer's files.
// Knows the store's interface only; whoever starts it brings store, texts, log and settings.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import path from "node:path";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { endpoints } from "../../model/endpoints.ts";
import type { Health } from "../../model/health.ts";
import { AppError } from "../app-error.ts";
import type { EvidenceSource } from "../store/evidence-store.ts";
import {
  answerKept,
  defineStatusRoute,
  type Answered,
  type Edition,
  type Route,
  type RouteSettings,
} from "./endpoint.ts";
import { openApiDocument } from "./openapi.ts";
import { refuseUnknownAddress, renderProblems, requestIdOf, sendProblem } from "./problems.ts";
import { answerRoutes } from "./routes.ts";
import type { TextsOf } from "../answers/passage-texts.ts";

/** What the application is made of. */
export type AppParts = {
  evidence: EvidenceSource;
  texts: TextsOf;
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

/** Bytes of late answers that are kept; what goes with each is counted as so many more. */
const keptAnswers = 64 * 1024 * 1024;
const besideAnswer = 512;
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

/** What helmet sets is the same for every request: it is asked once. */
const policyHeaders = (): [name: string, value: string][] => {
  const blank = new ServerResponse(new IncomingMessage(new Socket()));
  policy(blank.req, blank, () => undefined);
  return Object.entries(blank.getHeaders()).map(([name, value]) => [name, String(value)]);
};

const setPolicy = (): RequestHandler => {
  const headers = policyHeaders();
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
};

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

const healthRoute = (
  { evidence, reportUrl, checkResponses }: AppParts,
  current: RouteSettings["current"],
): Route =>
  defineStatusRoute(endpoints.health, { checkResponses }, async () => {
    const now = await readNow(current);
    const { answers, snapshot } = evidence.status();
    const isUp = answers && now !== undefined;
    const body: Health = {
      status: isUp ? "ok" : "unavailable",
      store: evidence.engine,
      ...(snapshot === undefined ? {} : { snapshot }),
      counts: now?.counts ?? {},
      sources: now?.sources ?? [],
      ...(reportUrl === undefined ? {} : { reportUrl }),
    };
    return { status: isUp ? 200 : 503, body };
  });

/** Nodes per kind and dossiers with their text, or undefined when the store does not answer. */
const readNow = async (
  current: RouteSettings["current"],
): Promise<Pick<Health, "counts" | "sources"> | undefined> => {
  try {
    const { store, texts } = await current();
    return { counts: (await store.counts()).kinds, sources: [...texts.dossiers] };
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return undefined;
    throw error;
  }
};

/** The edition of this moment; the one before is given as long as it is the same store. */
const followEditions = ({ evidence, texts, build }: AppParts): RouteSettings["current"] => {
  let last: Edition | undefined;
  return async () => {
    const store = await evidence.current();
    if (last?.store === store) return last;
    const held = await texts(store);
    last = { store, texts: held, version: `${store.snapshot} ${build} ${held.version}` };
    return last;
  };
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
  const { log } = parts;
  const current = followEditions(parts);
  const settings: RouteSettings = {
    current,
    answers: new LRUCache<string, Answered>({
      maxSize: keptAnswers,
      sizeCalculation: ({ body }) => body.length + besideAnswer,
    }),
    checkResponses: parts.checkResponses,
  };
  const routes = [...answerRoutes(settings), healthRoute(parts, current)];
  const openApi = JSON.stringify(openApiDocument(parts.build));
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // A repeated parameter becomes a list, which no declaration takes: it is refused instead of half read.
  app.set("query parser", "simple");
  app.use(identify, setPolicy(), logRequests(log), refuseOddRequests, compressOnDemand);
  app.use(answerKept(settings));
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
