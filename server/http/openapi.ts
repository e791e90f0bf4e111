// Owns the OpenAPI document, generated from the declarations that also parse requests and answers.
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import type { z } from "zod";
import { bibliographyFiles } from "../../model/bibliography-files.ts";
import { cardFiles } from "../../model/card-files.ts";
import { endpoints } from "../../model/endpoints.ts";
import { namesInPath, type EndpointId } from "../../model/paths.ts";
import { Problem } from "../../model/problem.ts";

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** The files that answers can be asked for as. */
const fileTypes: Partial<Record<EndpointId, ZodOpenApiContentObject>> = {
  bibliography: {
    [bibliographyFiles.bibtex.type]: { schema: { type: "string" } },
    [bibliographyFiles.ris.type]: { schema: { type: "string" } },
    [bibliographyFiles["csl-json"].type]: { schema: { type: "array", items: { type: "object" } } },
  },
  cards: {
    [cardFiles.apkg.type]: { schema: { type: "string", format: "binary" } },
    [cardFiles.csv.type]: { schema: { type: "string" } },
  },
};

const maskOf = (names: readonly string[]): Record<string, true> => {
  const mask: Record<string, true> = {};
  for (const name of names) mask[name] = true;
  return mask;
};

/** OpenAPI 3.1 of every endpoint; `version` is that of the build. */
export const openApiDocument = (version: string) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of Object.values(endpoints)) {
    const inPath = maskOf(namesInPath(endpoint.path));
    const hasId = Object.keys(inPath).length > 0;
    const parameters: z.ZodObject = endpoint.parameters;
    paths[endpoint.path] = {
      get: {
        operationId: endpoint.id,
        summary: endpoint.summary,
        requestParams: {
          ...(hasId ? { path: parameters.pick(inPath) } : {}),
          query: parameters.omit(inPath),
        },
        responses: {
          "200": {
            description: endpoint.summary,
            headers: {
              ETag: {
                description: "Send it back as If-None-Match to be answered with 304.",
                schema: { type: "string" },
              },
            },
            content: {
              "application/json": { schema: endpoint.view },
              ...fileTypes[endpoint.id],
            },
          },
          "304": { description: "Nothing changed since the ETag that was sent." },
          "400": problem("A parameter cannot be understood."),
          ...(hasId
            ? {
                "308": { description: "The id was renamed; Location tells the new address." },
                "404": problem("Nothing of this kind has the id."),
                "410": problem("The id was dropped, with the reason."),
              }
            : { "404": problem("An id in the query is unknown.") }),
          "409": problem("The cursor was made before the data were replaced."),
          "414": problem("The address is too long."),
          "431": problem("The address and the headers together are too long."),
          "503": problem("The store does not answer; Retry-After tells when to ask again."),
        },
      },
    };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Claimtrail",
      version,
      description:
        "Claims of reviewed papers, each leading back to its place in the source. Educational use, not medical advice.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
  });
};
