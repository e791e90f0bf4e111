// Owns turning a declared endpoint into a route: parses parameters and query, answers with JSON, an ETag and 304, and
// checks the answer against the declaration where asked to.
import { createHash } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import type { EndpointId } from "../../model/api.ts";
import { AppError } from "../app-error.ts";
import type { EvidenceSource, EvidenceStore } from "../store/evidence-store.ts";
import type { Cache } from "../cache.ts";
import { composeJson } from "./compose-json.ts";
import { explainRequest } from "./explain-request.ts";
import { RequestProblem } from "./problems.ts";
import { Moved } from "./reader.ts";

/** One route: its declaration's id, its path as Express writes it, and the handler. */
export type Route = { id: EndpointId; path: string; handle: RequestHandler };

/** What routes share. */
export type RouteSettings = {
  evidence: EvidenceSource;
  /** Bodies of late answers by their ETag, which names the version and the address. */
  answers: Cache<string, Buffer>;
  /** Changes whenever an answer from the same snapshot could change: build, held source texts. */
  version: string;
  /** Parse answers too (tests and development): an answer that breaks its declaration becomes a 500. */
  checkResponses: boolean;
};

/** An endpoint as `model/api.ts` declares it. */
type Declaration<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType> = {
  readonly id: EndpointId;
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly response: R;
};

const parse = <T extends z.ZodObject>(
  schema: T,
  place: "path" | "query",
  given: Readonly<Record<string, unknown>>,
): z.output<T> => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { detail, errors } = explainRequest(place, schema, given, parsed.error.issues);
  throw new RequestProblem("bad-request", detail, errors);
};

const etagOf = (version: string, request: Request): string =>
  `W/"${createHash("sha256").update(version).update(request.originalUrl).digest("base64url").slice(0, 22)}"`;

const isFresh = (request: Request, etag: string): boolean => {
  const given = request.headers["if-none-match"];
  if (given === undefined) return false;
  return given.split(",").some((tag) => tag.trim() === "*" || tag.trim() === etag);
};

/** The same address for another id: where a renamed node answers now. */
const addressAfterMove = (request: Request, path: string, to: string): string => {
  const query = request.originalUrl.split("?").slice(1).join("?");
  const address = path.replace("{id}", encodeURIComponent(to));
  return query === "" ? address : `${address}?${query}`;
};

/** A request is asked again at most this often when the snapshot was replaced underneath it. */
const maxMoves = 3;

const hasMoved = (error: unknown): boolean =>
  error instanceof AppError && error.code === "snapshot-moved";

/**
 * Makes the route of a declared endpoint. An answer is read from one snapshot as a whole: when that was replaced meanwhile,
 * the question is asked again of the new one. An id that was renamed is answered with a permanent redirect.
 */
export const defineRoute = <P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  declared: Declaration<P, Q, R>,
  settings: RouteSettings,
  answer: (store: EvidenceStore, params: z.output<P>, query: z.output<Q>) => Promise<z.output<R>>,
): Route => {
  const handle = async (request: Request, reply: Response, moves = 0): Promise<void> => {
    const params = parse(declared.params, "path", request.params);
    const query = parse(declared.query, "query", request.query);
    const store = await settings.evidence.current();
    const etag = etagOf(`${store.snapshot} ${settings.version}`, request);
    reply.setHeader("cache-control", "no-cache");
    if (isFresh(request, etag)) {
      // An address that was answered once under this version is still right; it needs no second look.
      reply.set("etag", etag).status(304).end();
      return;
    }
    try {
      const kept = settings.answers.get(etag);
      if (kept !== undefined) {
        reply.setHeader("etag", etag);
        sendJson(reply, kept);
        return;
      }
      const body = await answer(store, params, query);
      if (settings.checkResponses) declared.response.parse(body);
      reply.setHeader("etag", etag);
      sendJson(reply, settings.answers.set(etag, Buffer.from(composeJson(body), "utf8")));
    } catch (error) {
      if (hasMoved(error) && moves < maxMoves) {
        await handle(request, reply, moves + 1);
        return;
      }
      if (!(error instanceof Moved)) throw error;
      reply.redirect(308, addressAfterMove(request, declared.path, error.to));
    }
  };
  return { id: declared.id, path: routePath(declared.path), handle: (q, r) => handle(q, r) };
};

/**
 * Makes the route of a declared endpoint that takes nothing and tells how things are at this moment: no store is needed for
 * it, and nobody may keep the answer.
 */
export const defineStatusRoute = <
  P extends z.ZodObject,
  Q extends z.ZodObject,
  R extends z.ZodType,
>(
  declared: Declaration<P, Q, R>,
  settings: RouteSettings,
  answer: () => Promise<{ status: number; body: z.output<R> }>,
): Route => ({
  id: declared.id,
  path: routePath(declared.path),
  handle: async (request, reply) => {
    parse(declared.query, "query", request.query);
    const { status, body } = await answer();
    if (settings.checkResponses) declared.response.parse(body);
    reply.set("cache-control", "no-store").status(status);
    sendJson(reply, Buffer.from(composeJson(body), "utf8"));
  },
});

/** Braces of OpenAPI as the colons of Express. */
const routePath = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");

const sendJson = (reply: Response, bytes: Buffer): void => {
  reply.setHeader("content-type", "application/json; charset=utf-8");
  reply.setHeader("content-length", bytes.length);
  reply.end(bytes);
};
