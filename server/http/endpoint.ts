// Owns turning a declared endpoint into a route: parses parameters and query, answers with JSON, an ETag and 304, and
// checks the answer against the declaration where asked to; keeps late answers.
import { createHash } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { LRUCache } from "lru-cache";
import type { z } from "zod";
import { fillPath, namesInPath, type EndpointId } from "../../model/paths.ts";
import { AppError } from "../app-error.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { composeJson } from "./compose-json.ts";
import { explainRequest } from "./explain-request.ts";
import { RequestProblem, retryAfter } from "./problems.ts";
import type { PassageTexts } from "../answers/passage-texts.ts";

/** One route: its declaration's id, its path as Express writes it, and the handler. */
export type Route = { id: EndpointId; path: string; handle: RequestHandler };

/** What is answered from at a moment. */
export type Edition = {
  store: EvidenceStore;
  texts: PassageTexts;
  /** Changes whenever an answer could change: snapshot, build, held source texts. */
  version: string;
};

/** An answer as it was sent. */
export type Answered = { version: string; etag: string; body: Buffer };

/** What routes share. */
export type RouteSettings = {
  /** What to answer from now. Throws `unavailable` while the engine does not answer. */
  current: () => Promise<Edition>;
  /** Late answers by their address. */
  answers: LRUCache<string, Answered>;
  /** Parse answers too (tests and development): an answer that breaks its declaration becomes a 500. */
  checkResponses: boolean;
};

/** An endpoint as `model/endpoints.ts` declares it. */
type Declaration<P extends z.ZodObject, V extends z.ZodType> = {
  readonly id: EndpointId;
  readonly path: string;
  readonly parameters: P;
  readonly view: V;
};

/** What a request asks for: the parameters of its path and of its query, parsed. */
const parametersOf = <P extends z.ZodObject>(
  { path, parameters }: Declaration<P, z.ZodType>,
  request: Request,
): z.output<P> => {
  const inPath = namesInPath(path);
  const query: Readonly<Record<string, unknown>> = request.query;
  const given = { ...query, ...request.params };
  const twice = inPath.filter((name) => Object.hasOwn(query, name));
  const parsed = parameters.safeParse(given);
  if (parsed.success && twice.length === 0) return parsed.data;
  const issues = parsed.success ? [unrecognized(twice)] : parsed.error.issues;
  const { detail, errors } = explainRequest(parameters, inPath, given, issues);
  throw new RequestProblem("bad-request", detail, errors);
};

/** A parameter of the path has no place in the query. */
const unrecognized = (keys: string[]): z.core.$ZodIssue => ({
  code: "unrecognized_keys",
  keys,
  path: [],
  message: "",
});

const etagOf = (version: string, request: Request): string =>
  `W/"${createHash("sha256").update(version).update(request.originalUrl).digest("base64url").slice(0, 22)}"`;

const isFresh = (request: Request, etag: string): boolean => {
  const given = request.headers["if-none-match"];
  if (given === undefined) return false;
  return given.split(",").some((tag) => tag.trim() === "*" || tag.trim() === etag);
};

/** Sets what goes with an answer; sends 304 and is true when the reader has it already. */
const saysFresh = (request: Request, reply: Response, etag: string): boolean => {
  reply.setHeader("cache-control", "no-cache");
  if (!isFresh(request, etag)) return false;
  reply.setHeader("etag", etag);
  reply.status(304).end();
  return true;
};

const sendAnswer = (request: Request, reply: Response, { etag, body }: Answered): void => {
  if (saysFresh(request, reply, etag)) return;
  reply.setHeader("etag", etag);
  sendJson(reply, body);
};

/**
 * Answers addresses that were answered lately under the version of this moment, without reading or writing them again.
 * Comes after everything that looks at requests for what they are not allowed to hold.
 */
export const answerKept =
  ({ current, answers }: RouteSettings): RequestHandler =>
  async (request, reply, next) => {
    const kept = answers.get(request.originalUrl);
    if (kept === undefined) {
      next();
      return;
    }
    const { version } = await current();
    if (kept.version === version) sendAnswer(request, reply, kept);
    else next();
  };

/** The same address for another id: where a renamed node answers now. */
const addressAfterMove = (request: Request, path: string, to: string): string => {
  const query = request.originalUrl.split("?").slice(1).join("?");
  const address = fillPath(path, { id: to });
  return query === "" ? address : `${address}?${query}`;
};

/** Where the node of the question went, when an error says so. */
const movedTo = (error: unknown): string | undefined => {
  if (!(error instanceof AppError) || error.code !== "moved") return undefined;
  const { to } = error.details;
  return typeof to === "string" ? to : undefined;
};

/** A request is asked again at most this often when the snapshot was replaced underneath it. */
const maxMoves = 3;

const hasMoved = (error: unknown): boolean =>
  error instanceof AppError && error.code === "snapshot-moved";

/**
 * Makes the route of a declared endpoint. An answer is read from one snapshot as a whole: when that was replaced meanwhile,
 * the question is asked again of the new one. An id that was renamed is answered with a permanent redirect.
 */
export const defineRoute = <P extends z.ZodObject, V extends z.ZodType>(
  declared: Declaration<P, V>,
  settings: RouteSettings,
  answer: (
    store: EvidenceStore,
    parameters: z.output<P>,
    texts: PassageTexts,
  ) => Promise<z.output<V>>,
): Route => {
  const handle = async (request: Request, reply: Response, moves = 0): Promise<void> => {
    const parameters = parametersOf(declared, request);
    const { store, texts, version } = await settings.current();
    const etag = etagOf(version, request);
    // An address that was answered once under this version is still right; it needs no second look.
    if (saysFresh(request, reply, etag)) return;
    try {
      const answered = await answer(store, parameters, texts);
      if (settings.checkResponses) declared.view.parse(answered);
      const body = Buffer.from(composeJson(answered), "utf8");
      const kept = { version, etag, body };
      settings.answers.set(request.originalUrl, kept);
      sendAnswer(request, reply, kept);
    } catch (error) {
      if (hasMoved(error) && moves < maxMoves) {
        await handle(request, reply, moves + 1);
        return;
      }
      const to = movedTo(error);
      if (to === undefined) throw error;
      reply.redirect(308, addressAfterMove(request, declared.path, to));
    }
  };
  return { id: declared.id, path: routePath(declared.path), handle: (q, r) => handle(q, r) };
};

/**
 * Makes the route of a declared endpoint that takes nothing and tells how things are at this moment: no store is needed for
 * it, and nobody may keep the answer.
 */
export const defineStatusRoute = <P extends z.ZodObject, V extends z.ZodType>(
  declared: Declaration<P, V>,
  settings: Pick<RouteSettings, "checkResponses">,
  answer: () => Promise<{ status: number; body: z.output<V> }>,
): Route => ({
  id: declared.id,
  path: routePath(declared.path),
  handle: async (request, reply) => {
    parametersOf(declared, request);
    const { status, body } = await answer();
    if (settings.checkResponses) declared.view.parse(body);
    reply.set("cache-control", "no-store").status(status);
    if (status === 503) reply.set("retry-after", retryAfter);
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
