// Owns asking the server: one function over the endpoints that model/endpoints.ts declares, which waits while nothing
// answers. Types and addresses only: no schema reaches the browser, because server and client are built from the same
// declaration and the server checks its own answers.
import type { GivenParameters, ViewOf } from "../../model/endpoints.ts";
import { fillPath, namesInPath, paths, type EndpointId } from "../../model/paths.ts";
import type { Problem } from "../../model/problem.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { Outage } from "./outage.ts";
import { outageBehind, serverOutage, usualPauseMs } from "./server-outage.ts";

/** What the server refused: its problem where it sent one. */
export class RequestFailed extends Error {
  readonly status: number;
  /** The server's closed code. */
  readonly code: Problem["code"];
  /** The problem that the server sent; absent when the answer was no problem of ours. */
  readonly problem: Problem | undefined;

  constructor(status: number, code: Problem["code"], message: string, problem?: Problem) {
    super(message);
    this.name = "RequestFailed";
    this.status = status;
    this.code = code;
    this.problem = problem;
  }
}

/** Nothing answers: the server is unavailable, or says that its store is. Asking again later may help. */
class Unavailable extends Error {
  readonly what: Outage["what"];
  /** How long the server asks to wait, in ms. */
  readonly pauseMs: number;

  constructor(what: Outage["what"], pauseMs: number) {
    super(`the ${what} does not answer`);
    this.name = "Unavailable";
    this.what = what;
    this.pauseMs = pauseMs;
  }
}

/** How something is asked for. */
export type Asking = {
  /** Gives it up. */
  signal?: AbortSignal;
  /**
   * What to do while it is known that nothing answers: `ask` all the same and then wait (the default: somebody wants it
   * now), only `wait`, or `refuse`, for what nobody has asked for yet.
   */
  duringOutage?: "ask" | "wait" | "refuse";
};

/** An answer that takes longer than this does not come any more, in ms. */
const timeoutMs = 20_000;

type Parameters = Readonly<Record<string, unknown>>;

const addressOf = (endpoint: EndpointId, parameters: Parameters): string => {
  const path = paths[endpoint];
  const inPath = namesInPath(path);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const isGiven = typeof value === "string" || typeof value === "number";
    if (isGiven && !inPath.includes(name)) search.set(name, String(value));
  }
  const tail = search.toString();
  const address = fillPath(path, parameters);
  return tail === "" ? address : `${address}?${tail}`;
};

/** Whether an error is a request that was given up because something newer replaced it. */
export const isAborted = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "AbortError";

/**
 * The answer of an endpoint. While the server or its store is unavailable it waits and asks again. Throws `RequestFailed` with the
 * server's own words for any other answer but 200, and the browser's AbortError when `signal` gives it up. The browser's
 * cache revalidates by ETag.
 */
export const fetchJson = <K extends EndpointId>(
  endpoint: K,
  parameters: GivenParameters<K>,
  asking: Asking = {},
): Promise<ViewOf<K>> => askUntilAnswered(endpoint, parameters, asking);

/** Endpoints that answer for a node and take nothing but its id. */
export type NodeEndpoint = Extract<
  {
    [K in EndpointId]: GivenParameters<K> extends { id: string }
      ? keyof GivenParameters<K> extends "id"
        ? K
        : never
      : never;
  }[EndpointId],
  NodeKind
>;

/** The same for a node of a kind. */
export const fetchNode = <K extends NodeEndpoint>(
  kind: K,
  id: string,
  asking: Asking,
): Promise<ViewOf<K>> => askUntilAnswered(kind, { id }, asking);

/** Lists that can be looked through by words. */
export type WordsEndpoint = "dossiers" | "works" | "concepts";

/** A page of one of them. */
export const fetchList = <K extends WordsEndpoint>(
  list: K,
  part: { q?: string | undefined; cursor?: string | undefined; limit: number },
  asking: Asking,
): Promise<ViewOf<K>> => askUntilAnswered(list, part, asking);

const askUntilAnswered = async <K extends EndpointId>(
  endpoint: K,
  parameters: Parameters,
  asking: Asking,
): Promise<ViewOf<K>> => {
  const address = addressOf(endpoint, parameters);
  for (;;) {
    try {
      await respectOutage(asking);
      const answer = await ask<ViewOf<K>>(address, asking.signal);
      serverOutage.hear();
      return answer;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await serverOutage.wait(error.what, error.pauseMs, asking.signal);
    }
  }
};

const respectOutage = async ({ duringOutage, signal }: Asking): Promise<void> => {
  const outage = serverOutage.current();
  if (outage === undefined) return;
  if (duringOutage === "refuse") {
    throw new RequestFailed(503, "unavailable", "Nothing answers at the moment.");
  }
  if (duringOutage === "wait") await serverOutage.wait(outage.what, usualPauseMs, signal);
};

const ask = async <View>(address: string, signal: AbortSignal | undefined): Promise<View> => {
  const tooLong = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json" },
      signal: signal === undefined ? tooLong : AbortSignal.any([signal, tooLong]),
    });
    if (isUnavailable(response)) throw await unavailableFrom(response);
    if (!response.ok) throw await problemOf(response);
    return await bodyOf<View>(response);
  } catch (error) {
    const isExplained = error instanceof RequestFailed || error instanceof Unavailable;
    if (isExplained || signal?.aborted === true) throw error;
    if (error instanceof SyntaxError) {
      throw new RequestFailed(
        200,
        "internal",
        "The answer is no JSON: something else answers here.",
      );
    }
    // Whatever else fetch throws: the connection did not come about, broke, or took too long.
    throw new Unavailable("server", usualPauseMs);
  }
};

/** The store is unavailable (503), or a gateway in front of the server finds nobody behind it. */
const isUnavailable = ({ status }: Response): boolean => status >= 502 && status <= 504;

const unavailableFrom = async (response: Response): Promise<Unavailable> => {
  // A body that nobody reads would keep its connection.
  await response.text();
  const seconds = Number(response.headers.get("retry-after"));
  return new Unavailable(outageBehind(response), seconds > 0 ? seconds * 1_000 : usualPauseMs);
};

/** The body, taken at the contract's word: server and client are built from one declaration, so nothing is parsed twice. */
const bodyOf = async <T>(response: Response): Promise<T> => {
  const body: unknown = await response.json();
  const isAsDeclared = (given: unknown): given is T => given !== undefined;
  if (!isAsDeclared(body)) {
    throw new RequestFailed(response.status, "internal", "The answer was empty.");
  }
  return body;
};

const problemOf = async (response: Response): Promise<RequestFailed> => {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  if (!isProblem) {
    const code = response.status === 404 ? "not-found" : "internal";
    return new RequestFailed(response.status, code, `The server answered ${response.status}.`);
  }
  const problem = await bodyOf<Problem>(response);
  return new RequestFailed(problem.status, problem.code, problem.detail, problem);
};
