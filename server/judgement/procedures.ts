// Owns the steps of one procedure: the claims that state them, put into one list, and which of them belong together in pairs.
import type { PairedSteps } from "../../model/kinds/profile.ts";
import { localName } from "../../model/local-name.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { ClaimNode, ConceptNode } from "../../model/nodes.ts";
import type { StepPairs } from "../../model/views/browse.ts";
import { wordsOf } from "../search/words.ts";
import { linkTo } from "./statement-page.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** A procedure: its last procedure gives it its name. */
export type OrderedSteps = { procedure: NodeLink; steps: ClaimNode[] };

type Sequence = { procedure: NodeLink; step: number; after?: NodeLink | undefined };

const sequenceOf = (claim: ClaimNode): Sequence | undefined =>
  "sequence" in claim ? claim.sequence : undefined;

/**
 * The procedures that the claims state, in the order of the claims. A procedure whose first step goes on from another one
 * makes one list with it.
 */
export const proceduresOf = (claims: readonly ClaimNode[]): OrderedSteps[] => {
  const procedures = new Map<string, { link: NodeLink; after?: string; steps: ClaimNode[] }>();
  for (const claim of claims) {
    const sequence = sequenceOf(claim);
    if (sequence === undefined) continue;
    const { procedure, after } = sequence;
    const held = procedures.get(procedure.id) ?? { link: procedure, steps: [] };
    held.steps.push(claim);
    if (after !== undefined) held.after = after.id;
    procedures.set(procedure.id, held);
  }
  const stepsOf = (id: string, seen: ReadonlySet<string> = new Set()): ClaimNode[] => {
    const procedure = procedures.get(id);
    if (procedure === undefined || seen.has(id)) return [];
    const { after, steps } = procedure;
    const before = after === undefined ? [] : stepsOf(after, new Set([...seen, id]));
    return [...before, ...steps.toSorted((a, b) => stepOf(a) - stepOf(b))];
  };
  const goneOnFrom = new Set([...procedures.values()].map(({ after }) => after));
  return [...procedures]
    .filter(([id]) => !goneOnFrom.has(id))
    .map(([id, { link }]) => ({ procedure: link, steps: stepsOf(id) }));
};

const stepOf = (claim: ClaimNode): number => sequenceOf(claim)?.step ?? 0;

/** Whether the claim describes a step of a procedure. */
export const isStep = (claim: ClaimNode): boolean => sequenceOf(claim) !== undefined;

/** The number of a step in its list among those that the claims state, from 1; undefined where it is in none. */
export const stepNumber = (id: string, claims: readonly ClaimNode[]): number | undefined =>
  proceduresOf(claims)
    .map(({ steps }) => steps.findIndex((step) => step.id === id) + 1)
    .find((number) => number > 0);

type Mark = NonNullable<StepPairs["rows"][number]["begin"]>;
type Done = { what: NodeLink; mark: Mark };

/**
 * What the steps of a procedure begin and end, by the pairs of its field. `part` must hold what the steps are about;
 * `meant` gives a concept with everything narrower. Nothing is given for pairs of which no step is stated.
 */
export const pairsOf = (
  pairs: readonly PairedSteps[],
  { steps }: OrderedSteps,
  part: SubgraphIndex,
  meant: (concept: string) => ReadonlySet<string>,
): StepPairs[] =>
  pairs.flatMap(({ id, name, of, begin, end }) => {
    const done = (side: PairedSteps["begin"]): Done[] =>
      steps.flatMap((claim, i) => doneIn(claim, i + 1, side.means, part, meant));
    const begun = done(begin);
    const ended = done(end);
    if (begun.length + ended.length === 0) return [];
    const taken = new Set<Done>();
    const rows: StepPairs["rows"] = begun.map(({ what, mark }) => {
      const undone = ended.find(
        (one) => one.what.id === what.id && one.mark.step > mark.step && !taken.has(one),
      );
      if (undone === undefined) return { what, begin: mark, unstated: end.unstated };
      taken.add(undone);
      return { what, begin: mark, end: undone.mark };
    });
    const only = ended
      .filter((one) => !taken.has(one))
      .map(({ what, mark }) => ({ what, end: mark, unstated: begin.unstated }));
    return [{ id, name, of, begin: begin.name, end: end.name, rows: [...rows, ...only] }];
  });

/** What a step does to each of its sites, when it is about one of the concepts as an intervention. */
const doneIn = (
  claim: ClaimNode,
  step: number,
  means: readonly string[],
  part: SubgraphIndex,
  meant: (concept: string) => ReadonlySet<string>,
): Done[] => {
  const sites: ConceptNode[] = [];
  const how: string[] = [];
  const tools: string[] = [];
  let isMeant = false;
  for (const { to, roles } of part.out(claim.id, "ABOUT")) {
    const concept = part.find(to);
    if (concept?.kind !== "concept") continue;
    if (roles.includes("site")) sites.push(concept);
    if (!roles.includes("intervention")) continue;
    const isOne = means.some((name) => meant(`concept:${name}`).has(to));
    isMeant ||= isOne;
    // A narrower concept says how; the pair's own name says the rest.
    if (concept.type === "device") tools.push(concept.label);
    else if (isOne && !means.includes(localName(to))) how.push(concept.label);
  }
  if (!isMeant) return [];
  return asNamed(sites, claim.statement).map((what, i) => ({
    what: linkTo(what),
    mark: { step, claim: claim.id, how, tools, place: i + 1 },
  }));
};

/** Concepts in the order in which a text first names them; those that it does not name stay behind. */
const asNamed = (concepts: readonly ConceptNode[], text: string): ConceptNode[] => {
  const placeOf = ({ label, synonyms }: ConceptNode): number =>
    Math.min(...[label, ...synonyms].map((name) => placeOfName(name, text)));
  return (
    concepts
      .map((concept) => ({ concept, at: placeOf(concept) }))
      // Two that are not named are both at infinity, whose difference is no number.
      .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
      .map(({ concept }) => concept)
  );
};

/** Where the name stands in the text as whole words, large and small letters alike. */
const placeOfName = (name: string, text: string): number => {
  const at = ` ${wordsOf(text).join(" ")} `.indexOf(` ${wordsOf(name).join(" ")} `);
  return at < 0 ? Infinity : at;
};
