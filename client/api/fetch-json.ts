// Owns asking the server: one function over the endpoints that model/api.ts declares. Types only: no schema reaches the
// browser, because server and client are built from the same declaration and the server checks its own answers.
import type { EndpointId, Endpoints, Problem, QueryOf, ResponseOf } from "../../model/api.ts";

/** Addresses as declared; the compiler refuses a path that the contract does not have. */
const paths: { [K in EndpointId]: Endpoints[K]["path"] } = {
  health: "/api/health",
  overview: "/api/overview",
  dossiers: "/api/dossiers",
  dossier: "/api/dossiers/{id}",
  topics: "/api/topics",
  topic: "/api/topics/{id}",
  claims: "/api/claims",
  claim: "/api/claims/{id}",
  recommendations: "/api/recommendations",
  recommendation: "/api/recommendations/{id}",
  reference: "/api/references/{id}",
  works: "/api/works",
  work: "/api/works/{id}",
  study: "/api/studies/{id}",
  concepts: "/api/concepts",
  concept: "/api/concepts/{id}",
  cases: "/api/cases",
  case: "/api/cases/{id}",
  tensions: "/api/tensions",
  tension: "/api/tensions/{id}",
  approval: "/api/approvals/{id}",
  trace: "/api/trace/{id}",
  graph: "/api/graph",
  search: "/api/search",
};

/** What went wrong with a request: the server's problem where it sent one. */
export class RequestFailed extends Error {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  /** The server's closed code, or `unreachable`. */
  readonly code: Problem["code"] | "unreachable";
  /** Request id for the operator's log; absent when the server was not reached. */
  readonly instance: string | undefined;

  constructor(
    status: number,
    code: Problem["code"] | "unreachable",
    message: string,
    instance?: string,
  ) {
    super(message);
    this.name = "RequestFailed";
    this.status = status;
    this.code = code;
    this.instance = instance;
  }
}

type Request<K extends EndpointId> = {
  endpoint: K;
  /** Node id, for the endpoints whose path takes one. */
  id?: string;
  query?: QueryOf<K>;
  signal?: AbortSignal;
};

const addressOf = <K extends EndpointId>({ endpoint, id, query }: Request<K>): string => {
  const path = paths[endpoint].replace("{id}", encodeURIComponent(id ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (typeof value === "string" || typeof value === "number") search.set(name, String(value));
  }
  const tail = search.toString();
  return tail === "" ? path : `${path}?${tail}`;
};

/** Whether an error is a request that was given up because something newer replaced it. */
export const isAborted = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "AbortError";

/**
 * The answer of an endpoint. Throws `RequestFailed` with the server's own words for any answer but 200, and the browser's
 * AbortError when `signal` gives it up. The browser's cache revalidates by ETag.
 */
export const fetchJson = async <K extends EndpointId>(
  request: Request<K>,
): Promise<ResponseOf<K>> => {
  const response = await fetch(addressOf(request), {
    headers: { accept: "application/json" },
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  }).catch((error: unknown) => {
    if (isAborted(error)) throw error;
    throw new RequestFailed(0, "unreachable", "The server did not answer.");
  });
  if (!response.ok) throw await problemOf(response);
  return bodyOf<ResponseOf<K>>(response);
};

/** The body, taken at the contract's word: server and client are built from one declaration, so nothing is parsed twice. */
const bodyOf = async <T>(response: Response): Promise<T> => {
  const body: unknown = await response.json();
  const isAsDeclared = (given: unknown): given is T => given !== undefined;
  if (!isAsDeclared(body)) throw new RequestFailed(0, "internal", "The answer was empty.");
  return body;
};

const problemOf = async (response: Response): Promise<RequestFailed> => {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  if (!isProblem) {
    const code = response.status === 404 ? "not-found" : "internal";
    return new RequestFailed(response.status, code, `The server answered ${response.status}.`);
  }
  const problem = await bodyOf<Problem>(response);
  return new RequestFailed(problem.status, problem.code, problem.detail, problem.instance);
};
