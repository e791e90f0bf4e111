// Owns the answers that are kept as the bytes that were sent: the one cache of the HTTP room. A graph never changes, so that an
// answer is right as long as its version is; another snapshot, build or source text makes it worthless.
import { createHash } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { LRUCache } from "lru-cache";

/** Bytes that are kept; what goes with each answer is counted as so many more. */
const maxBytes = 64 * 1024 * 1024;
const overheadBytes = 512;

/** An answer as it is sent. Its headers are those of JSON where none are given. */
type CachedAnswer = {
  version: string;
  etag: string;
  body: Buffer;
  headers?: Readonly<Record<string, string>> | undefined;
};

/** Late answers by their address. */
export type AnswerCache = LRUCache<string, CachedAnswer>;

/** Opens an empty cache. */
export const openAnswerCache = (): AnswerCache =>
  new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length + overheadBytes });

/**
 * Answers addresses that were answered lately under the version of this moment, without asking the store or writing JSON.
 * Comes after everything that looks at requests for what they are not allowed to hold.
 */
export const answerFromCache =
  (answers: AnswerCache, current: () => Promise<{ version: string }>): RequestHandler =>
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

/** The ETag of an address under a version: no answer needs to be made for it. */
export const etagOf = (version: string, { originalUrl }: Request): string =>
  `W/"${createHash("sha256").update(version).update(originalUrl).digest("base64url").slice(0, 22)}"`;

/**
 * Sets what goes with an answer; sends 304 and is true when the reader has it already. Before it is known whether there is an answer
 * (`isThere`), only its own tag says so: "*" stands for whatever is there.
 */
export const sendNotModified = (
  request: Request,
  reply: Response,
  etag: string,
  isThere: boolean,
): boolean => {
  reply.setHeader("cache-control", "no-cache");
  if (!isFresh(request, etag, isThere)) return false;
  reply.setHeader("etag", etag);
  reply.status(304).end();
  return true;
};

/** Sends an answer, or 304. */
export const sendAnswer = (
  request: Request,
  reply: Response,
  { etag, body, headers }: CachedAnswer,
): void => {
  if (sendNotModified(request, reply, etag, true)) return;
  reply.setHeader("etag", etag);
  if (headers === undefined) {
    sendJson(reply, body);
    return;
  }
  for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
  send(reply, body);
};

/** Sends JSON as it is. */
export const sendJson = (reply: Response, bytes: Buffer): void => {
  reply.setHeader("content-type", "application/json; charset=utf-8");
  send(reply, bytes);
};

const send = (reply: Response, bytes: Buffer): void => {
  reply.setHeader("content-length", bytes.length);
  reply.end(bytes);
};

/** Tags are compared weakly (RFC 9110, 13.1.2), so that a proxy may drop the mark of a weak one. */
const isFresh = (request: Request, etag: string, isThere: boolean): boolean => {
  const given = request.headers["if-none-match"];
  if (given === undefined) return false;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, "");
  return given.split(",").some((tag) => {
    const one = plain(tag);
    return one === "*" ? isThere : one === plain(etag);
  });
};
