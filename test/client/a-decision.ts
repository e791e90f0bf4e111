// Owns small decisions for tests of the map of decisions; the words in them mean nothing.
import type { Branch } from "../../client/decide/walk.ts";
import type { DecisionNode } from "../../model/nodes.ts";

/** A question of a stage; each answer leads to another question by its name, or, without one, to the end. */
export const decision = (
  name: string,
  stage: string,
  leads: Readonly<Record<string, string | undefined>>,
): DecisionNode => ({
  id: `kelp:decide-${name}`,
  kind: "decision",
  label: `${name}?`,
  dossier: "dossier:kelp",
  order: 0,
  stage: { id: stage, name: stage, means: stage },
  branches: Object.entries(leads).map(([id, to]): Branch => ({
    id,
    condition: id,
    from: ["kelp:a"],
    ...(to === undefined ? { end: "It ends." } : { to: `kelp:decide-${to}` }),
  })),
  review: { drafted: { by: "first reader", on: "2026-01-05" } },
});
