// Owns what is answered on narrowing statements down: how many are left, and how many each further condition would leave.
import type { ParametersOf } from "../../model/endpoints.ts";
import { StatementKind, type Narrowing } from "../../model/views/narrowing.ts";
import { ClaimType, Voice } from "../../model/vocabulary.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { findNames } from "./judged-statements.ts";
import { getNamedInFilter } from "./named-in-question.ts";

/** The list of statements that conditions hold. */
export const statementFilter = ({
  kind,
  q,
  ...filters
}: ParametersOf<"narrowing">): ListFilter => ({
  kinds: kind === undefined ? StatementKind.options : [kind],
  ...filters,
  words: q,
});

/** How many nodes a list holds. */
export const totalOf = async (store: EvidenceStore, filter: ListFilter): Promise<number> =>
  (await store.list(filter, { limit: 1 })).total;

/** What is left, and what each value of kind, type and voice would leave. Throws `not-found` when a condition names what is not there. */
export const answerNarrowing = async (
  store: EvidenceStore,
  conditions: ParametersOf<"narrowing">,
): Promise<Narrowing> => {
  const filter = statementFilter(conditions);
  const total = await totalOf(store, filter);
  if (total === 0) await getNamedInFilter(store, filter);
  /** One after the other: together they would leave a database no time for anybody else. */
  const countEach = async <T>(values: readonly T[], filterOf: (value: T) => ListFilter) => {
    const counts: { value: T; count: number }[] = [];
    for (const value of values) {
      const count = await totalOf(store, filterOf(value));
      if (count > 0) counts.push({ value, count });
    }
    return counts;
  };
  const anyKind = statementFilter({ ...conditions, kind: undefined });
  const kinds = await countEach(StatementKind.options, (kind) => ({ ...anyKind, kinds: [kind] }));
  const types = filter.kinds.includes("claim")
    ? await countEach(ClaimType.options, (type) => ({ ...filter, type }))
    : [];
  const voices = await countEach(Voice.options, (voice) => ({ ...filter, voice }));
  const { topic, concept, dossier } = conditions;
  return {
    total,
    kinds: kinds.map(({ value, count }) => ({ kind: value, count })),
    types: types.map(({ value, count }) => ({ type: value, count })),
    voices: voices.map(({ value, count }) => ({ voice: value, count })),
    of: await findNames(store, [topic, concept, dossier]),
  };
};
