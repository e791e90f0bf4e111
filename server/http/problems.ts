// Owns how errors become HTTP: RFC 9457 problem documents with a closed set of codes. The only place where a code meets a
// status. Never a stack, never a path of the machine.
import { randomUUID } from "node:crypto";
import { maxHeaderSize, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { fillPath, paths } from "../../model/paths.ts";
import type { Problem } from "../../model/problem.ts";
import { AppError } from "../app-error.ts";
import { showValue } from "../problems/data-problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { findsIds } from "./explain-request.ts";

type Code = Problem["code"];

const kinds: Record<Code, { status: number; title: string }> = {
  "bad-request": { status: 400, title: "The request cannot be understood" },
  "not-found": { status: 404, title: "There is nothing here" },
  gone: { status: 410, title: "This was dropped" },
  "method-not-allowed": { status: 405, title: "This address only answers GET" },
  "body-not-allowed": { status: 400, title: "A body does not belong here" },
  "uri-too-long": { status: 414, title: "The address is too long" },
  "headers-too-long": { status: 431, title: "The head of the request is too long" },
  "request-timeout": { status: 408, title: "The request did not arrive in time" },
  "cursor-invalid": { status: 400, title: "The cursor does not fit" },
  "cursor-outdated": { status: 409, title: "The cursor is outdated" },
  "not-acceptable": { status: 406, title: "Only JSON is served here" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  unavailable: { status: 503, title: "The store does not answer" },
  internal: { status: 500, title: "Something went wrong here" },
};

/** A request that cannot be answered, with what was wrong where. */
export class RequestProblem extends Error {
  readonly code: Code;
  readonly errors: NonNullable<Problem["errors"]>;
  constructor(code: Code, detail: string, errors: NonNullable<Problem["errors"]>) {
    super(detail);
    this.code = code;
    this.errors = errors;
  }
}

/** Request id of a response, set by the first middleware. */
export const requestIdOf = (response: Response): string => {
  const id = response.getHeader("x-request-id");
  return typeof id === "string" ? id : "unknown";
};

/** Seconds after which a store that does not answer may be asked again. */
export const retryAfter = "2";

/** The document of a problem: what the code says of itself, and what was wrong here. `instance` is the request's id. */
const describeProblem = (code: Code, detail: string, instance: string): Problem => ({
  type: `urn:claimtrail:problem:${code}`,
  title: kinds[code].title,
  status: kinds[code].status,
  code,
  detail,
  instance,
});

/** Sends a problem document. */
export const sendProblem = (
  response: Response,
  code: Code,
  detail: string,
  more: Pick<Problem, "hint" | "errors"> = {},
): void => {
  const problem = { ...describeProblem(code, detail, requestIdOf(response)), ...more };
  response.status(problem.status).set("cache-control", "no-store").removeHeader("etag");
  if (code === "method-not-allowed") response.set("allow", "GET, HEAD");
  if (code === "unavailable") response.set("retry-after", retryAfter);
  response.type("application/problem+json").send(JSON.stringify(problem));
};

/** What Node's parser says of a request that it does not hand on. */
const unreadable = (code: string | undefined): [Code, string] => {
  if (code === "HPE_HEADER_OVERFLOW")
    return [
      "headers-too-long",
      `The address and the headers together are longer than ${maxHeaderSize} bytes. Shorten the query or send fewer cookies.`,
    ];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return ["request-timeout", "The request was not complete in time. Send it again."];
  return ["bad-request", "This is no HTTP request. Ask with GET over HTTP/1.1."];
};

/**
 * Answers a connection whose request never became one, with a problem document like any other, and closes it. For the
 * server's `clientError` event; a connection that the client has already closed is only dropped.
 */
export const refuseUnreadable = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = describeProblem(...unreadable(error.code), randomUUID());
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ""}`,
      "content-type: application/problem+json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "cache-control: no-store",
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
};

const appCodes: Partial<Record<AppError["code"], Code>> = {
  "not-found": "not-found",
  gone: "gone",
  "bad-request": "bad-request",
  "cursor-invalid": "cursor-invalid",
  "cursor-outdated": "cursor-outdated",
  unavailable: "unavailable",
  // Only when it moved again and again while one request was answered.
  "snapshot-moved": "unavailable",
};

/** What a program can do about an error of ours, which its message, made for people, does not say. */
const moreAbout = ({ code, details }: AppError): Pick<Problem, "hint" | "errors"> => {
  const { parameter, found, expected, hint = findsIds, id, kind } = details;
  if (typeof parameter === "string") {
    const where = `query.${parameter}`;
    return {
      errors: [{ where, found: String(found), expected: String(expected), hint: String(hint) }],
    };
  }
  if (code !== "not-found" || typeof id !== "string") return {};
  if (kind === undefined) return { hint: findsIds };
  const path = Object.entries(paths).find(([endpoint]) => endpoint === kind)?.[1] ?? paths.node;
  return { hint: `GET ${fillPath(path, { id })} answers for it.` };
};

/** What Express and Node throw for requests they cannot read. */
const ClientFault = z.object({ status: z.number().int().min(400).max(499) });

/** What to say of an address that cannot be decoded: with the first run of percent signs that is no UTF-8. */
const undecodable = (address: string): string => {
  const faulty = [...address.matchAll(/(?:%[0-9a-f]{0,2})+/gi)].find(([run]) => {
    try {
      decodeURIComponent(run);
      return false;
    } catch {
      return true;
    }
  });
  const found = faulty === undefined ? "characters" : showValue(faulty[0]);
  return `The address holds ${found}, which cannot be decoded; expected UTF-8. Percent-encode it so, and a percent sign itself as %25.`;
};

/** The last middleware: renders whatever was thrown, and logs what is our fault. */
export const renderProblems =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request: Request, response: Response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof RequestProblem) {
      sendProblem(response, error.code, error.message, { errors: error.errors });
      return;
    }
    const code = error instanceof AppError ? appCodes[error.code] : undefined;
    if (code !== undefined && error instanceof AppError) {
      sendProblem(response, code, error.message, moreAbout(error));
      return;
    }
    if (error instanceof URIError || ClientFault.safeParse(error).success) {
      sendProblem(response, "bad-request", undecodable(request.originalUrl));
      return;
    }
    log.error({ err: error, requestId: requestIdOf(response), path: request.path }, "failed");
    sendProblem(
      response,
      "internal",
      "The server could not answer. The request id helps its operator to find out why.",
    );
  };

/** The first two parts of an address: what endpoints of one kind share. */
const headOf = (path: string): string => path.split("/").slice(0, 3).join("/");

const heads = [...new Set(Object.values(paths).map(headOf))];

/** Answers for addresses that no route took, those under /api among them. */
export const refuseUnknownAddress: RequestHandler = (request, response) => {
  // Within a mounted handler `path` lacks what it is mounted at.
  const address = request.originalUrl.split("?")[0] ?? "";
  const guess = address.startsWith("/api/") ? didYouMean(headOf(address), heads) : undefined;
  const isKnown = heads.includes(headOf(address));
  const meant = guess === undefined || isKnown ? "" : ` D${guess.slice(1)}`;
  sendProblem(response, "not-found", `No endpoint has the address ${showValue(address)}.${meant}`, {
    hint: "GET /api/openapi.json lists them all.",
  });
};
