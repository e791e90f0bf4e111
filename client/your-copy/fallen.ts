// Owns what falls when sentences of a text are changed: statements, what rests on them, and branches of the decision map. Pure.
import type { ReferenceKey } from "../../model/ids.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import { editSentences, type SentenceEdit } from "../../server/text/canonical-text.ts";
import type { VerifyProblem } from "../../server/text/verify-problem.ts";
import { verifyDossier } from "../../server/text/verify.ts";
import type { OpenCopy } from "./read-copy.ts";

/** Why a statement falls. */
export type Reason =
  /** The sentence reads otherwise; every key, figure and marker is still found. */
  | { readonly kind: "sentence" }
  | {
      readonly kind: "passage";
      readonly section: string;
      readonly why: NonNullable<VerifyProblem["lost"]>;
    }
  | { readonly kind: "figure"; readonly figure: string }
  | { readonly kind: "marker"; readonly ref: ReferenceKey };

/** `falls`: something it needs is gone. `unread`: its sentence reads otherwise, and has to be read against it again. */
export type Standing = "falls" | "unread";

/** A statement, by its local id, that a change reaches through the text itself. */
export type FallenStatement = {
  readonly id: string;
  readonly standing: Standing;
  readonly reasons: readonly Reason[];
};

/**
 * What becomes of something through what it rests on. `loses`: all of that falls, and it cites no reference of its own; `weakens`: a part of it
 * does; `unread`: nothing of it falls, and some of it has to be read again.
 */
export type Reach = "loses" | "weakens" | "unread";

/** A statement that a change reaches through what it rests on. */
export type RestingStatement = {
  readonly id: string;
  readonly standing: Reach;
  readonly on: readonly string[];
};

/** What a change does. */
export type Fallen = {
  /** Claims, then recommendations, as authored. */
  readonly statements: readonly FallenStatement[];
  readonly resting: readonly RestingStatement[];
  readonly branches: readonly {
    readonly decision: string;
    readonly branch: string;
    readonly standing: Reach;
    readonly on: readonly string[];
  }[];
  /** Ids of waivers. */
  readonly waivers: readonly string[];
  readonly passages: number;
  readonly figures: number;
  readonly markers: number;
  /** Sentences, numbers and markers that nothing accounts for any more. */
  readonly opened: number;
};

type Reached = ReadonlyMap<string, Standing | Reach>;

/** What becomes of what rests on these statements; undefined when none of them is reached. */
const reachThrough = (
  grounds: readonly string[],
  reached: Reached,
  hasMore: boolean,
): { readonly standing: Reach; readonly on: readonly string[] } | undefined => {
  const on = grounds.filter((id) => reached.has(id));
  if (on.length === 0) return undefined;
  const isGone = (id: string): boolean => /^(?:falls|loses)$/.test(reached.get(id) ?? "");
  if (on.every((id) => reached.get(id) === "unread")) return { standing: "unread", on };
  return { standing: !hasMore && grounds.every(isGone) ? "loses" : "weakens", on };
};

/** What a problem says in short; the same before and after, it is no news. */
const keyOf = ({ rule, names, message }: VerifyProblem): string =>
  [rule, ...names, message].join("\n");

const reasonOf = (problem: VerifyProblem): Reason | undefined => {
  const { rule, lost, section, figure, ref } = problem;
  if (rule === "source-changed") return { kind: "sentence" };
  if (lost !== undefined && section !== undefined) return { kind: "passage", section, why: lost };
  if (rule === "figure-unbound" && figure !== undefined) return { kind: "figure", figure };
  if (rule === "marker-not-attached" && ref !== undefined) return { kind: "marker", ref };
  return undefined;
};

/** What falls when these sentences are changed, compared with the text as it was opened. */
export const findFallen = (copy: OpenCopy, edits: readonly SentenceEdit[]): Fallen => {
  const before = copy.report;
  const after = verifyDossier(copy.input, editSentences(copy.text, edits), before.lock);
  const known = new Set(
    [...before.problems, ...before.consequences]
      .filter(({ rule }) => rule !== "source-changed")
      .map(keyOf),
  );
  const problems = [...after.problems, ...after.consequences].filter(
    (problem) => !known.has(keyOf(problem)),
  );
  const reasons = new Map<string, Reason[]>();
  for (const problem of problems) {
    const reason = reasonOf(problem);
    for (const name of reason === undefined ? [] : problem.names) {
      reasons.set(name, [...(reasons.get(name) ?? []), ...(reason === undefined ? [] : [reason])]);
    }
  }
  const { claims, recommendations, decisions } = copy.held;
  const all = [...claims, ...recommendations];
  const statements = all.flatMap(({ id }): FallenStatement[] => {
    const own = reasons.get(id);
    if (own === undefined) return [];
    const lost = own.filter(({ kind }) => kind !== "sentence");
    return [
      lost.length > 0
        ? { id, standing: "falls", reasons: lost }
        : { id, standing: "unread", reasons: [{ kind: "sentence" }] },
    ];
  });
  const resting = restingOn(statements, all);
  const reached: Reached = new Map(
    [...statements, ...resting].map((one) => [one.id, one.standing] as const),
  );
  const count = (kind: Reason["kind"]) =>
    statements.flatMap((one) => one.reasons).filter((reason) => reason.kind === kind).length;
  return {
    statements,
    resting,
    branches: decisions.flatMap((decision) =>
      decision.branches.flatMap((branch) => {
        const through = reachThrough(branch.from, reached, false);
        return through === undefined
          ? []
          : [{ decision: decision.id, branch: branch.id, ...through }];
      }),
    ),
    waivers: [...reasons.keys()]
      .filter((name) => name.startsWith("waiver:"))
      .map((name) => name.slice("waiver:".length)),
    passages: count("passage"),
    figures: count("figure"),
    markers: count("marker"),
    opened: Math.max(0, after.open.length - before.open.length),
  };
};

/** Statements that rest on fallen ones, directly or through others, and do not fall by themselves; nearest ones first. */
const restingOn = (
  fallen: readonly FallenStatement[],
  all: readonly (Claim | Recommendation)[],
): readonly RestingStatement[] => {
  const reached = new Map<string, Standing | Reach>(
    fallen.map(({ id, standing }) => [id, standing] as const),
  );
  const resting: RestingStatement[] = [];
  for (;;) {
    const next = all.flatMap(({ id, basedOn, cites }): RestingStatement[] => {
      if (reached.has(id)) return [];
      const grounds = basedOn
        .filter(({ direction }) => direction === "supports")
        .map(({ claim }) => claim);
      const citesItself = cites.some(({ direction }) => direction === "supports");
      const through = reachThrough(grounds, reached, citesItself);
      return through === undefined ? [] : [{ id, ...through }];
    });
    if (next.length === 0) return resting;
    resting.push(...next);
    for (const { id, standing } of next) reached.set(id, standing);
  }
};
