// Owns where each endpoint answers: the one place that knows an address. Free of schemas, so that the browser takes the
// addresses from here and nothing else with them.

/** Address of each endpoint, by its id. Braces, as OpenAPI writes them, stand for the parameter that they name. */
export const paths = {
  health: "/api/health",
  overview: "/api/overview",
  contents: "/api/contents",
  dossiers: "/api/dossiers",
  dossier: "/api/dossiers/{id}",
  profiles: "/api/profiles",
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
  abbreviations: "/api/abbreviations",
  concepts: "/api/concepts",
  concept: "/api/concepts/{id}",
  cases: "/api/cases",
  case: "/api/cases/{id}",
  tensions: "/api/tensions",
  tension: "/api/tensions/{id}",
  approval: "/api/approvals/{id}",
  related: "/api/related/{id}",
  trace: "/api/trace/{id}",
  graph: "/api/graph",
  around: "/api/around/{id}",
  paths: "/api/paths",
  wheel: "/api/wheel",
  narrowing: "/api/narrowing",
  differential: "/api/compare/differential",
  regimens: "/api/compare/regimens",
  shares: "/api/compare/shares",
  courses: "/api/compare/courses",
  weigh: "/api/weigh",
  years: "/api/years",
  verification: "/api/verification",
  pathway: "/api/pathway",
  places: "/api/places",
  questions: "/api/questions",
  decks: "/api/decks",
  cards: "/api/cards",
  quotations: "/api/quotations",
  appraisals: "/api/appraisals",
  collection: "/api/collection",
  bibliography: "/api/bibliography",
  tours: "/api/tours",
  node: "/api/nodes/{id}",
  search: "/api/search",
} as const;
/** One of the endpoints. Those that answer for a node are called like its kind. */
export type EndpointId = keyof typeof paths;

const braces = /\{(\w+)\}/g;

/** Names of the parameters that stand in the path itself, in its order. */
export const namesInPath = (path: string): string[] =>
  [...path.matchAll(braces)].map(([, name = ""]) => name);

/** The path with its parameters filled in and encoded; one that is missing leaves its place empty. */
export const fillPath = (path: string, parameters: Readonly<Record<string, unknown>>): string =>
  path.replace(braces, (_, name: string) => {
    const value = parameters[name];
    return typeof value === "string" ? encodeURIComponent(value) : "";
  });
