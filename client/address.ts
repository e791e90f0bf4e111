// Owns what the addresses' query parts mean. Pure: anything not understood is left out, never an error.
/** Words of a search; absent while nothing has been asked. */
export type SearchWords = { q?: string };

/** How a trace is looked at; both absent means: the screen decides, and the node's kind decides the direction. */
export type TraceView = { view?: "graph" | "outline"; direction?: "down" | "up" };

type Given = Record<string, unknown>;

/** The first 200 characters of `q` without blanks around them, as the server takes them. */
export const readSearchWords = (given: Given): SearchWords => {
  const raw = given["q"];
  const q = typeof raw === "string" || typeof raw === "number" ? String(raw).trim() : "";
  return q === "" ? {} : { q: q.slice(0, 200) };
};

/** Known values of `view` and `direction`. */
export const readTraceView = (given: Given): TraceView => {
  const view = given["view"];
  const direction = given["direction"];
  return {
    ...(view === "graph" || view === "outline" ? { view } : {}),
    ...(direction === "down" || direction === "up" ? { direction } : {}),
  };
};
