// Owns turning a declared endpoint into a route: parses parameters and query, answers with JSON, an ETag and 304, and
// checks the answer against the declaration where asked to.
import { createHash } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import type { EndpointId, Problem } from "../../model/api.ts";
import { RequestProblem } from "./problems.ts";
import { Moved } from "./reader.ts";

/** One route: its declaration's id, its path as Express writes it, and the handler. */
export type Route = { id: EndpointId; path: string; handle: RequestHandler };

/** What routes share. */
export type RouteSettings = {
  /** Changes whenever an answer to the same address could change: snapshot, build, held source texts. */
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

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown => {
  let value: unknown = given;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return null;
    value = Object.entries(value).find(([name]) => name === key)?.[1] ?? null;
  }
  return value;
};

/** The names an unrecognised-keys issue complains about, else the value at the issue's path. */
const foundBy = (issue: z.core.$ZodIssue, given: unknown): string =>
  (issue.code === "unrecognized_keys"
    ? issue.keys.join(", ")
    : JSON.stringify(valueAt(given, issue.path))
  ).slice(0, 120);

const problemsOf = (place: string, error: z.ZodError, given: unknown): Problem["errors"] =>
  error.issues.map((issue) => ({
    where: [place, ...issue.path.map(String)].join("."),
    found: foundBy(issue, given),
    expected: issue.message,
  }));

const parse = <T extends z.ZodType>(schema: T, place: string, given: unknown): z.output<T> => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = problemsOf(place, parsed.error, given);
  const first = errors?.[0];
  throw new RequestProblem(
    "bad-request",
    first === undefined
      ? `The ${place} cannot be understood.`
      : `${first.where}: found ${first.found}; ${first.expected}. See /api/openapi.json for what this address takes.`,
    errors,
  );
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

/**
 * Makes the route of a declared endpoint. `cacheable` is false for answers that can change without a new version. An id
 * that was renamed is answered with a permanent redirect.
 */
export const defineRoute = <P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  declared: Declaration<P, Q, R>,
  settings: RouteSettings,
  answer: (params: z.output<P>, query: z.output<Q>) => Promise<z.output<R>>,
  cacheable = true,
): Route => {
  const handle = async (request: Request, reply: Response): Promise<void> => {
    const params = parse(declared.params, "path", request.params);
    const query = parse(declared.query, "query", request.query);
    const etag = etagOf(settings.version, request);
    reply.set("cache-control", cacheable ? "no-cache" : "no-store");
    try {
      if (cacheable && isFresh(request, etag)) {
        // An address that was answered once under this version is still right; it needs no second look.
        reply.set("etag", etag).status(304).end();
        return;
      }
      const body = await answer(params, query);
      if (settings.checkResponses) declared.response.parse(body);
      if (cacheable) reply.set("etag", etag);
      reply.type("application/json").send(JSON.stringify(body));
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
      reply.redirect(308, addressAfterMove(request, declared.path, error.to));
    }
  };
  return { id: declared.id, path: declared.path.replace(/\{(\w+)\}/g, ":$1"), handle };
};
