// Owns the rules about the paper's own patients: whom a statement is about, and what it states for the table of cases.
import { isStatedIn } from "../../model/case-rows.ts";
import { statementsOf, type DossierEntries, type Entry, type Statement } from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import type { DataRule, Finding, RuleInput } from "./data-rule.ts";
import { stepsOf, type Step } from "./steps-of.ts";

/** A statement is about a case or only names it, not both; steps of one procedure are about the same cases. */
export const caseOnce: DataRule = {
  name: "case-once",
  requirement:
    "A case stands in a statement's `cases` or `mentionsCases`, not in both; all steps of a procedure have the same `cases`.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => [
      ...statementsOf(dossier).flatMap(({ value, placeOf }): Finding[] =>
        value.mentionsCases.flatMap((number, i) =>
          value.cases.includes(number)
            ? [
                {
                  place: placeOf(["mentionsCases", i]),
                  found: String(number),
                  message: `${value.id} has case ${number} in \`cases\` and in \`mentionsCases\``,
                  hint: "keep it in `cases` if the statement says something of that patient, else in `mentionsCases`",
                },
              ]
            : [],
        ),
      ),
      ...stepCaseFindings(dossier),
    ]),
};

const stepCaseFindings = (dossier: DossierEntries): Finding[] => {
  const steps = stepsOf(dossier);
  const casesOf = (step: Step): string => step.entry.value.cases.toSorted((a, b) => a - b).join();
  return steps.flatMap((step): Finding[] => {
    const first = steps.find(({ procedure }) => procedure === step.procedure) ?? step;
    if (casesOf(step) === casesOf(first)) return [];
    const { value, placeOf } = step.entry;
    return [
      {
        place: placeOf(value.cases.length > 0 ? ["cases"] : ["sequence", "procedure"]),
        found: casesOf(step) || "none",
        expected: casesOf(first) || "none",
        message: `${value.id} is a step of ${step.procedure} as ${first.entry.value.id} is, but is about other cases`,
        hint: "give all steps of the procedure the same `cases`; a case that a step only compares with goes to `mentionsCases`",
      },
    ];
  });
};

/** Whatever stands in the table of cases is a value that can be read alone. */
export const caseRowStated: DataRule = {
  name: "case-row-value",
  requirement:
    "A claim that a row of the case record tells has a value for it; the case of a value is one of the statement's cases.",
  check: (input) =>
    input.corpus.dossiers.flatMap((dossier) =>
      statementsOf(dossier).flatMap((entry) => [
        ...valueFindings(entry),
        ...unstatedFindings(entry, dossier, input),
      ]),
    ),
};

const valueFindings = ({ value, placeOf }: Entry<Statement>): Finding[] =>
  value.caseValues.flatMap((own, i): Finding[] => {
    const number = own.case ?? value.cases[0];
    if (number !== undefined && value.cases.includes(number)) return [];
    return [
      {
        place: placeOf(["caseValues", i]),
        found: own.value,
        message:
          number === undefined
            ? `${value.id} has a value for the table of cases, but no \`cases\``
            : `${value.id} has a value of case ${number}, which is not in its \`cases\``,
        hint: "name in `cases` whom the statement is about, or remove the value",
      },
    ];
  });

const unstatedFindings = (
  { value, placeOf }: Entry<Statement>,
  { dossier }: DossierEntries,
  { index }: RuleInput,
): Finding[] => {
  const profile = index.profiles.get(dossier.value.profile ?? "")?.value;
  if (profile === undefined || !isClaim(value) || value.cases.length === 0) return [];
  const facts = {
    type: value.type,
    topics: value.topics,
    concepts: value.about.map(({ concept, role }) => ({ id: concept, roles: [role] })),
    cases: value.cases.length,
    isStep: "sequence" in value && value.sequence !== undefined,
  };
  return profile.caseRecord
    .flatMap(({ rows }) => rows)
    .filter(
      ({ id, claims, by = [], figures = [] }) =>
        isStatedIn(claims, facts) &&
        !value.caseValues.some(({ row }) => row === id) &&
        !value.about.some(({ role }) => by.includes(role)) &&
        !value.figures.some(({ measure }) => figures.includes(measure)),
    )
    .map(({ id, by = [] }) => ({
      place: placeOf(["id"]),
      found: value.id,
      message: `the row ${id} of the case record tells ${value.id}, which has no value for it`,
      hint: `add \`caseValues: [{ row: ${id}, value: … }]\`${by.length === 0 ? "" : `, or a concept as ${by.join(" or ")} to \`about\``}`,
    }));
};
