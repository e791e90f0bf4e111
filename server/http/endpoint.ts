// Owns turning a declared endpoint into a route: parses its parameters, answers with JSON, an ETag and 304, and holds the
// bytes against the declaration where asked to.
import { deepStrictEqual } from "node:assert";
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { fillPath, namesInPath, type EndpointId } from "../../model/paths.ts";
import { AppError } from "../app-error.ts";
import { nextSlice } from "../event-loop-slices.ts";
import type { ExportedFile } from "../export/exported-file.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { etagOf, sendNotModified, sendAnswer, sendJson, type AnswerCache } from "./answer-cache.ts";
import { composeJson } from "./compose-json.ts";
import { explainRequest } from "./explain-request.ts";
import { RequestProblem, retryAfter } from "./problems.ts";
import type { HeldDossiers } from "../answers/held-dossiers.ts";
import type { PassageTexts } from "../answers/passage-texts.ts";

/** One route: its declaration's id, its path as Express writes it, and the handler. */
export type Route = { id: EndpointId; path: string; handle: RequestHandler };

/** What is answered from at a moment. */
export type Edition = {
  store: EvidenceStore;
  texts: PassageTexts;
  held: HeldDossiers;
  /** Changes whenever an answer could change: snapshot, build, held source texts, held dossiers. */
  version: string;
};

/** What routes share. */
export type RouteSettings = {
  /** What to answer from now. Throws `unavailable` while the engine does not answer. */
  current: () => Promise<Edition>;
  answers: AnswerCache;
  /** Read the bytes of answers back (tests and development): what breaks its declaration becomes a 500. */
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

/** The bytes of an answer. Where it is asked for they are read back: they must say what the endpoint declares, and nothing else. */
const bytesOf = (
  { view }: Declaration<z.ZodObject, z.ZodType>,
  { checkResponses }: Pick<RouteSettings, "checkResponses">,
  answered: unknown,
): Buffer => {
  const bytes = Buffer.from(composeJson(answered), "utf8");
  if (checkResponses) {
    const sent: unknown = JSON.parse(bytes.toString("utf8"));
    deepStrictEqual(sent, view.parse(sent), "The answer holds what its endpoint does not declare.");
  }
  return bytes;
};

/** The same address for another id: where a renamed node answers now. */
const addressOfRenamed = (request: Request, path: string, to: string): string => {
  const query = request.originalUrl.split("?").slice(1).join("?");
  const address = fillPath(path, { id: to });
  return query === "" ? address : `${address}?${query}`;
};

/** Where the node of the question went, when an error says so. */
const renamedTo = (error: unknown): string | undefined => {
  if (!(error instanceof AppError) || error.code !== "moved") return undefined;
  const { to } = error.details;
  return typeof to === "string" ? to : undefined;
};

/** The file that an answer is sent as where the question asks for one; undefined for JSON. `site` is where the question came to. */
type FileOf<P extends z.ZodObject, V extends z.ZodType> = (
  answered: z.output<V>,
  parameters: z.output<P>,
  site: string,
) => Promise<ExportedFile> | undefined;

/** The origin that a request came to, by its own word; nothing where that is no address. */
const siteOf = (request: Request): string => {
  const address = `${request.protocol}://${request.get("host") ?? ""}`;
  return URL.canParse(address) ? new URL(address).origin : "";
};

const headersOf = ({ name, type, body }: ExportedFile): Record<string, string> => ({
  "content-type": typeof body === "string" ? `${type}; charset=utf-8` : type,
  "content-disposition": `attachment; filename="${name}"`,
});

/** A request is asked again at most this often when the snapshot was replaced underneath it. */
const maxRetries = 3;

const isSnapshotReplaced = (error: unknown): boolean =>
  error instanceof AppError && error.code === "snapshot-moved";

/**
 * Makes the route of a declared endpoint. An answer is read from one snapshot as a whole: when that was replaced meanwhile,
 * the question is asked again of the new one. An id that was renamed is answered with a permanent redirect. With `fileOf` it can be
 * asked for as a file.
 */
export const defineRoute = <P extends z.ZodObject, V extends z.ZodType>(
  declared: Declaration<P, V>,
  settings: RouteSettings,
  answer: (
    store: EvidenceStore,
    parameters: z.output<P>,
    texts: PassageTexts,
    held: HeldDossiers,
  ) => Promise<z.output<V>>,
  fileOf?: FileOf<P, V>,
): Route => {
  const handle = async (request: Request, reply: Response, retries = 0): Promise<void> => {
    const parameters = parametersOf(declared, request);
    const { store, texts, held, version } = await settings.current();
    const etag = etagOf(version, request);
    // An address that was answered once under this version is still right; it needs no second look.
    if (sendNotModified(request, reply, etag, false)) return;
    try {
      const answered = await answer(store, parameters, texts, held);
      // A large answer takes as long to write as to compose.
      const pause = nextSlice();
      if (pause !== undefined) await pause;
      const json = bytesOf(declared, settings, answered);
      const file = await fileOf?.(answered, parameters, siteOf(request));
      const kept =
        file === undefined
          ? { version, etag, body: json }
          : { version, etag, body: Buffer.from(file.body), headers: headersOf(file) };
      if (file?.isOfSite !== true) settings.answers.set(request.originalUrl, kept);
      sendAnswer(request, reply, kept);
    } catch (error) {
      if (isSnapshotReplaced(error) && retries < maxRetries) {
        await handle(request, reply, retries + 1);
        return;
      }
      const to = renamedTo(error);
      if (to === undefined) throw error;
      reply.redirect(308, addressOfRenamed(request, declared.path, to));
    }
  };
  return { id: declared.id, path: routePath(declared.path), handle: (q, r) => handle(q, r) };
};

/**
 * Makes the route of a declared endpoint that takes nothing and answers how things are at this moment: no store is needed for
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
    reply.set("cache-control", "no-store").status(status);
    if (status === 503) reply.set("retry-after", retryAfter);
    sendJson(reply, bytesOf(declared, settings, body));
  },
});

/** Braces of OpenAPI as the colons of Express. */
const routePath = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");
