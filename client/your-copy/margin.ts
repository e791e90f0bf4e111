// Owns what stands in the margin of a sentence: statements with the audits of their citations and their inconsistencies, and what was
// left out for a reason. Pure.
import type { NodeLink } from "../../model/node-link.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import type { HeldDossier } from "../../model/views/verification.ts";

/** A statement as the margin shows it. */
export type MarginStatement = {
  readonly node: NodeLink;
  readonly statement: Claim | Recommendation;
  readonly audits: HeldDossier["audits"];
  /** Whether audits compare with works that references are only inferred to be. */
  readonly isConditional: boolean;
  readonly tensions: readonly NodeLink[];
};

/** All that margins show, by local id. */
export type Margins = {
  readonly statements: ReadonlyMap<string, MarginStatement>;
  readonly waivers: ReadonlyMap<string, HeldDossier["waivers"][number]>;
  /** A branch of the decision map in words, with its place. */
  readonly branchOf: (
    decision: string,
    branch: string,
  ) => { readonly node: NodeLink; readonly condition: string } | undefined;
  readonly titleOf: (section: string) => string;
};

const waiverMark = "waiver:";

/** The waiver that a name on a sentence stands for; undefined when it is a statement's. */
export const waiverIn = (name: string): string | undefined =>
  name.startsWith(waiverMark) ? name.slice(waiverMark.length) : undefined;

/** Puts together what the margins of a dossier's paper show. */
export const marginsOf = (held: HeldDossier): Margins => {
  const { id } = held.dossier;
  const tensionsOf = (local: string): NodeLink[] =>
    held.tensions
      .filter(({ sides }) => sides.some(({ statements }) => statements.includes(local)))
      .map((tension) => ({ id: `${id}:${tension.id}`, kind: "tension", label: tension.label }));
  const confirmed = new Set(
    held.references?.filter(({ basis }) => basis === "confirmed").map(({ marker }) => marker),
  );
  const auditsOf = (local: string) => held.audits.filter(({ statement }) => statement === local);
  const one = (
    kind: "claim" | "recommendation",
    statement: Claim | Recommendation,
  ): [string, MarginStatement] => [
    statement.id,
    {
      node: { id: `${id}:${statement.id}`, kind, label: statement.label },
      statement,
      audits: auditsOf(statement.id),
      isConditional: auditsOf(statement.id).some(({ ref }) => !confirmed.has(ref)),
      tensions: tensionsOf(statement.id),
    },
  ];
  return {
    statements: new Map([
      ...held.claims.map((claim) => one("claim", claim)),
      ...held.recommendations.map((advice) => one("recommendation", advice)),
    ]),
    waivers: new Map(held.waivers.map((waiver) => [waiver.id, waiver])),
    branchOf: (decision, branch) => {
      const found = held.decisions.find((one) => one.id === decision);
      const condition = found?.branches.find((one) => one.id === branch)?.condition;
      if (found === undefined || condition === undefined) return undefined;
      return {
        node: { id: `${id}:decide-${decision}`, kind: "decision", label: found.question },
        condition,
      };
    },
    titleOf: (section) => held.dossier.sections.find((one) => one.id === section)?.title ?? section,
  };
};
