// Owns a small graph of names that texts spell in several ways, and of identifiers: all of it invented.
import type { Graph } from "../../model/graph.ts";
import { node } from "./hand-made.ts";

const review = { drafted: { by: "first reader", on: "2026-01-05" } };

const concept = (id: string, label: string, identifier?: string) =>
  node({
    id: `concept:${id}`,
    kind: "concept",
    type: "marker",
    label,
    synonyms: [],
    identifiers:
      identifier === undefined ? [] : [{ system: "MONDO", id: identifier, label: "as there" }],
  });

/** Names by the way they are written here, one node each. */
export const spelledGraph = (): Graph => ({
  nodes: [
    concept("covid", "spread of COVID-19"),
    concept("early", "preoperative soaking"),
    concept("hif", "HIF-1α in kelp", "MONDO:0099999"),
    concept("ki", "share of Ki-67"),
    concept("ki-apart", "share of Ki 67 apart"),
    concept("late", "post-operative drying"),
    concept("pd", "anti-PD-1 seaweed"),
    concept("tnf", "TNFa of limpets"),
    node({
      id: "study:tides",
      kind: "study",
      label: "Tides",
      name: "The tides trial",
      design: "randomised-trial",
      registration: ["NCT09999999"],
      population: "invented divers",
      setting: "invented shores",
      arms: [],
      review,
    }),
    node({
      id: "work:ash-2020",
      kind: "work",
      label: "Ash 2020",
      csl: {
        type: "article-journal",
        title: "On kelp",
        DOI: "10.5555/kelp-21.(3)",
        PMID: "99123456",
        PMCID: "PMC9912345",
      },
      record: { depth: "abstract", what: "invented record" },
      review,
    }),
  ],
  edges: [],
  forwardings: [],
});
