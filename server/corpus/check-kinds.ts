// Owns the rules about what a claim's kind asks of it: voice of practice, arms of a trial, drug of an approval, values of
// features.
import { isOwnPractice, isPractice, practice } from "../../model/own-word.ts";
import { z } from "zod";
import { claimKinds, type ClaimKind } from "../../model/kinds/claim-kinds.ts";
import { statementRule } from "./check-statements.ts";
import { isClaim } from "./corpus-index.ts";
import type { Finding } from "./data-rule.ts";

/** What was done is stated by kinds that say what was done, in the authors' own voice. */
export const practiceKind = statementRule(
  "practice-kind",
  "A practice has the voice of own practice, and a claim of this voice is of a kind that tells what was done.",
  ({ value, placeOf }) => {
    if (!isClaim(value)) return [];
    const kind: ClaimKind = claimKinds[value.type];
    if (isOwnPractice(value) && kind.describesPractice !== true) {
      return [
        {
          place: placeOf(["type"]),
          found: value.type,
          expected: practiceKinds.join(" or "),
          message: `${value.id} tells what the authors did, as ${value.type}`,
          hint: `let it be of type ${practiceKinds.join(", ")}, or of another voice`,
        },
      ];
    }
    if (isPractice(value) && !isOwnPractice(value)) {
      return [
        {
          place: placeOf(["voice"]),
          found: value.voice,
          expected: practice.voice,
          message: `${value.id} is a practice, and its voice is ${value.voice}`,
          hint: "say own-practice, or choose the type of what is said in general: treatment, technique, diagnostic",
        },
      ];
    }
    return [];
  },
);

const practiceKinds = Object.entries<ClaimKind>(claimKinds)
  .filter(([, kind]) => kind.describesPractice === true)
  .map(([type]) => type);

/** What a feature is, is one of the values that the feature can have, so that opposites are one feature. */
export const valueKnown = statementRule(
  "value-known",
  "The value of a feature is one of those that the feature has.",
  ({ value: statement, placeOf }, _dossier, { index }) => {
    const { feature, value } = FeatureValue.parse(statement);
    if (value === undefined) return [];
    const values = index.concepts.get(feature ?? "")?.value.values ?? [];
    if (values.includes(value)) return [];
    return [
      {
        place: placeOf(["value"]),
        found: value,
        expected: values.join(" or "),
        message:
          feature === undefined
            ? `${statement.id} gives a value of no feature`
            : `${statement.id} says that ${feature} is ${JSON.stringify(value)}`,
        hint: valueHint(feature, values),
      },
    ];
  },
);

const valueHint = (feature: string | undefined, values: readonly string[]): string => {
  if (feature === undefined) return "name the feature, or take the value away";
  const added = `add it to the \`values\` of ${feature}`;
  if (values.length === 0) return added;
  return `say ${values.map((known) => JSON.stringify(known)).join(" or ")}, or ${added}`;
};

const FeatureValue = z.object({ feature: z.string().optional(), value: z.string().optional() });

/** A trial's outcome is given for each of its arms, if only to say that it is not stated. */
export const armsFilled = statementRule(
  "arms-filled",
  "A regimen-result has a figure for each arm, or says that none is stated.",
  ({ value, placeOf }) => {
    if (!isClaim(value) || value.type !== "regimen-result") return [];
    if (value.figures.some((f) => f.notStated === true && f.arm === undefined)) return [];
    return value.arms.flatMap((arm, i): Finding[] =>
      value.figures.some((f) => f.arm === arm.id)
        ? []
        : [
            {
              place: placeOf(["arms", i]),
              found: arm.id,
              message: `${value.id} has no figure for the arm ${arm.id}`,
              hint: `add one with \`arm: ${arm.id}\`, with \`notStated: true\` where the paper gives none`,
            },
          ],
    );
  },
);

/** A regulatory claim and the approval that it concerns are about one drug. */
export const approvalFits = statementRule(
  "approval-fits",
  "A regulatory claim names the drug of the approval that it concerns.",
  ({ value, placeOf }, _dossier, { index }) => {
    if (!isClaim(value) || value.type !== "regulatory") return [];
    const approval = index.approvals.get(value.approval)?.value;
    if (approval === undefined || approval.drug === value.drug) return [];
    return [
      {
        place: placeOf(["drug"]),
        found: value.drug,
        message: `${value.id} is about ${value.drug}, the approval ${approval.id} about ${approval.drug}`,
        hint: "correct one of them",
      },
    ];
  },
);
