// Owns deriving a patient's record from the claims that concern the case, row by row as the field's profile says. A claim
// fills a row by a short value of its own, else by its figures or its concepts.
import type { CaseField, CaseFieldGroup, StepPairs } from "../../model/views/browse.ts";
import { amountOf, countedOf } from "../../model/figure-text.ts";
import { listText } from "../../model/formats.ts";
import { localName } from "../../model/local-name.ts";
import type { ClaimNode, DossierNode, GraphFigure } from "../../model/nodes.ts";
import type { CaseGroup, CaseRow } from "../../model/kinds/profile.ts";
import { isStatedIn, type RowFacts } from "../../model/case-rows.ts";
import { inOneStep, thingsByStep, type StepThings } from "../../model/things-by-step.ts";
import type { SubgraphIndex } from "./subgraph.ts";

type Value = CaseField["values"][number];
type CaseClaim = { claim: ClaimNode; facts: RowFacts };

/** A figure belongs to a case that it names; one that names none belongs to every case its claim concerns. */
export const belongsTo = (figure: GraphFigure, number: number): boolean =>
  figure.case === undefined || figure.case === number;

/** Amounts of figures that measure one of these. */
const amounts = (claim: ClaimNode, measures: readonly string[], number: number): string[] =>
  claim.figures
    .filter((figure) => measures.includes(figure.measure) && belongsTo(figure, number))
    .map((figure) =>
      figure.ofName === undefined || figure.grade !== undefined
        ? amountOf(figure)
        : figure.notStated === true
          ? `${countedOf(figure)}: ${amountOf(figure)}`
          : `${amountOf(figure)}, ${countedOf(figure)}`,
    );

/** What decides in which rows of a record, and as which event of a course, a claim stands. */
export const factsOf = (claim: ClaimNode, part: SubgraphIndex): RowFacts => ({
  type: claim.type,
  topics: part.out(claim.id, "UNDER").map(({ to }) => localName(to)),
  concepts: part.out(claim.id, "ABOUT").map(({ to, roles }) => ({ id: localName(to), roles })),
  cases: part.out(claim.id, "CONCERNS").length,
  isStep: "sequence" in claim && claim.sequence !== undefined,
});

/** Names of the concepts that a claim is about in one of these roles. */
const conceptNames = (claim: ClaimNode, roles: CaseRow["by"] = [], part: SubgraphIndex): string[] =>
  part
    .out(claim.id, "ABOUT")
    .filter((edge) => edge.roles.some((role) => roles.includes(role)))
    .map(({ to }) => part.find(to)?.label ?? to);

/** What a claim says of a case in a few words, by row. */
export const ownValues = (
  claim: ClaimNode,
  number: number,
): Pick<NonNullable<ClaimNode["caseValues"]>[number], "row" | "value">[] =>
  (claim.caseValues ?? []).filter((value) => (value.case ?? number) === number);

const textsOf = (
  row: CaseRow,
  { claim, facts }: CaseClaim,
  number: number,
  part: SubgraphIndex,
): string[] => {
  const own = ownValues(claim, number).flatMap((one) => (one.row === row.id ? [one.value] : []));
  if (own.length > 0) return own;
  const measured = amounts(claim, row.figures ?? [], number);
  if (measured.length > 0) return measured;
  return isStatedIn(row.claims, facts) ? conceptNames(claim, row.by, part) : [];
};

/** What one side of paired steps was done to, step by step, what shares a step in one value; where a step is not stated, that. */
const stepValues = (pairs: readonly StepPairs[], { pair, side }: NonNullable<CaseRow["steps"]>) =>
  pairs
    .filter(({ id }) => id === pair)
    .flatMap(({ rows }): Value[] => [
      ...thingsByStep(rows, side).map(stepValue),
      ...rows
        .filter((row) => row[side] === undefined)
        .map(({ what, unstated = "" }) => ({ text: `${what.label}: ${unstated}` })),
    ]);

const stepValue = ({ mark, things }: StepThings): Value => {
  const names = things.map(({ label }) => label);
  const shared = names.length > 1 ? [`${listText(names, "and")}, ${inOneStep}`] : names;
  return {
    text: [...shared, ...mark.tools].join(names.length > 1 ? "; " : ", "),
    claim: mark.claim,
  };
};

/** The values of steps in their order, where a claim states the row itself that instead; what no step states follows. */
const inPlaceOfSteps = (steps: readonly Value[], own: readonly Value[]): Value[] => {
  const statedBy = (value: Value) =>
    value.claim === undefined ? [] : own.filter(({ claim }) => claim === value.claim);
  const inPlace = steps.flatMap((step) => (statedBy(step).length > 0 ? statedBy(step) : [step]));
  return [...new Set([...inPlace, ...own])];
};

const isAbout = ({ facts }: CaseClaim, concepts: readonly string[]): boolean =>
  facts.concepts.some(({ id }) => concepts.includes(id));

/** Values of a row. One that would mislead alone has beside it what must be read with it. */
const valuesOf = (
  row: CaseRow,
  given: readonly CaseClaim[],
  number: number,
  part: SubgraphIndex,
): Value[] => {
  const stated = (one: CaseClaim) =>
    textsOf(row, one, number, part).map((text) => ({ text, claim: one.claim.id }));
  return given.flatMap((one) => {
    const besides = row.besides
      .filter(({ about }) => isAbout(one, about))
      .flatMap(({ never }) => given.filter((other) => isAbout(other, never)))
      .flatMap(stated);
    return stated(one).map((value): Value =>
      besides.length === 0 ? value : { ...value, besides },
    );
  });
};

/**
 * The record of case `number` from the claims that concern it, by the rows of its field. `part` must hold their topics,
 * their concepts and the cases they concern; `pairs` are those of its procedures; `notHeld` is what was not read.
 */
export const caseGroups = (
  groups: readonly CaseGroup[],
  number: number,
  concerning: readonly ClaimNode[],
  pairs: readonly StepPairs[],
  notHeld: DossierNode["notHeld"],
  part: SubgraphIndex,
): CaseFieldGroup[] => {
  const given = concerning.map((claim) => ({ claim, facts: factsOf(claim, part) }));
  const fieldOf = (row: CaseRow): CaseField => {
    const own = valuesOf(row, given, number, part);
    const values =
      row.steps === undefined ? own : inPlaceOfSteps(stepValues(pairs, row.steps), own);
    const unread = notHeld.find(({ caseRows }) => caseRows?.includes(row.id))?.what;
    const field = { field: row.id, name: row.name, values };
    return values.length > 0 || unread === undefined ? field : { ...field, unread };
  };
  return groups.map(({ id, name, rows }) => ({ group: id, name, fields: rows.map(fieldOf) }));
};
