// Owns the rules about single statements and the order among them: home file, voice, cases, arms, steps, formulas.
import { checkDerivation, lookupFigures } from "../text/derivations.ts";
import { numberOfKey } from "../text/keys.ts";
import { statementsOf, type DossierEntries, type Entry, type Statement } from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import type { DataRule, Finding, RuleInput } from "./data-rule.ts";
import { mayBeStatedUnread, statementHomes } from "./unread-files.ts";

/** A rule whose breaches lie in single statements. */
const statementRule = (
  name: string,
  requirement: string,
  check: (entry: Entry<Statement>, dossier: DossierEntries, input: RuleInput) => Finding[],
): DataRule => ({
  name,
  requirement,
  check: (input) =>
    input.corpus.dossiers.flatMap((dossier) =>
      statementsOf(dossier).flatMap((entry) => check(entry, dossier, input)),
    ),
});

/** A claim lies in the file of the section in which its first passage stands, so that curators find it. */
export const claimHome: DataRule = {
  name: "claim-home",
  requirement: "A claim lies in the file named for the section of its first passage.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      dossier.claims.flatMap((entry): Finding[] => {
        const section = entry.value.where[0]?.section ?? "";
        if (section === entry.fileName) return [];
        return [
          {
            place: entry.placeOf(["where", 0, "section"]),
            found: section,
            message: `${entry.value.id} stands first in ${section}, but lies in ${entry.fileName}.yaml`,
            hint: `move it to claims/${section}.yaml, or put its passage in ${entry.fileName} first`,
          },
        ];
      }),
    ),
};

/** Whose word it is agrees with whether references are given. */
export const voiceFits = statementRule(
  "voice-fits",
  "A cited statement cites, an uncited one does not.",
  ({ value, placeOf }) => {
    if (value.voice === "cited" && value.cites.length === 0) {
      return [
        {
          place: placeOf(["voice"]),
          found: value.voice,
          message: `${value.id} is said to be cited, but \`cites\` is empty`,
          hint: "name the reference, or say uncited or opinion",
        },
      ];
    }
    if (value.voice === "uncited" && value.cites.length > 0) {
      return [
        {
          place: placeOf(["voice"]),
          found: value.voice,
          message: `${value.id} is said to be uncited, but it cites [${value.cites.map((c) => c.ref).join(", ")}]`,
          hint: "say cited, or remove what it cites",
        },
      ];
    }
    return [];
  },
);

/** A figure of a case belongs to a case that the statement is about. */
export const figureCase = statementRule(
  "figure-case",
  "The case of a figure is one of the statement's cases.",
  ({ value, placeOf }) =>
    value.figures.flatMap((figure, i): Finding[] =>
      figure.case === undefined || value.cases.includes(figure.case)
        ? []
        : [
            {
              place: placeOf(["figures", i, "case"]),
              found: String(figure.case),
              message: `${value.id} has a figure of case ${figure.case}, which is not in its \`cases\``,
              hint: `add ${figure.case} to \`cases\``,
            },
          ],
    ),
);

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

/** Derived figures follow from what they are derived from. Operands that are not there are reported by mention-known. */
export const derivationHolds: DataRule = {
  name: "derivation-holds",
  requirement: "A derived figure equals its formula, rounded to its own decimals.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const lookup = lookupFigures(statementsOf(dossier).map(({ value }) => value));
      return statementsOf(dossier).flatMap(({ value, placeOf }) =>
        value.figures.flatMap((figure, i): Finding[] => {
          const operands = figure.derived?.from ?? [];
          if (operands.some((o) => typeof o === "string" && lookup(o) === undefined)) return [];
          const fault = checkDerivation(figure, lookup);
          if (fault === undefined) return [];
          return [
            {
              place: placeOf(["figures", i, "derived"]),
              found: String(figure.value),
              message: `${value.id}#${figure.id}: ${fault}`,
              hint: "correct the value or the formula",
            },
          ];
        }),
      );
    }),
};

/** The steps of an operation are given in order, each by one claim, none left out. */
export const stepsWhole: DataRule = {
  name: "steps-whole",
  requirement: "The steps of a procedure run from 1 without holes, each told once.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const isPartUnread = mayBeStatedUnread(corpus, statementHomes(dossier.folder));
      const steps = dossier.claims.flatMap((entry) =>
        "sequence" in entry.value && entry.value.sequence !== undefined
          ? [{ entry, ...entry.value.sequence }]
          : [],
      );
      return [...new Set(steps.map((s) => s.procedure))].flatMap((procedure) => {
        const own = steps.filter((s) => s.procedure === procedure).sort((a, b) => a.step - b.step);
        return own.flatMap(({ entry, step }, i): Finding[] => {
          const before = own[i - 1]?.step ?? 0;
          if (step === before + 1 || (step > before && isPartUnread)) return [];
          const message =
            step === before
              ? `${entry.value.id} is step ${step} of ${procedure}, and so is ${own[i - 1]?.entry.value.id ?? ""}`
              : `${entry.value.id} is step ${step} of ${procedure}, and there is no step ${before + 1}`;
          return [
            {
              place: entry.placeOf(["sequence", "step"]),
              found: String(step),
              message,
              hint: "number the steps 1, 2, 3 … in the order in which they are done",
            },
          ];
        });
      });
    }),
};

/** What a waiver waives of a place is in the keys of that place. */
export const waiverFits: DataRule = {
  name: "waiver-fits",
  requirement: "Quantities and markers that are waived are keys of the waiver's place.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      dossier.waivers.flatMap(({ value, placeOf }): Finding[] => {
        if (value.waives === "sentence") return [];
        const { keys } = value.where;
        const findingFor = (kind: string, what: string, i: number): Finding => ({
          place: placeOf(["waives", kind, i]),
          found: what,
          message: `the waiver ${value.id} waives ${what}, which is none of its keys`,
          hint: `its keys: ${keys.join(", ")}`,
        });
        return [
          ...value.waives.quantities.flatMap((quantity, i) =>
            keys.includes(quantity) && numberOfKey(quantity) !== undefined
              ? []
              : [findingFor("quantities", quantity, i)],
          ),
          ...value.waives.markers.flatMap((marker, i) =>
            keys.includes(`[${marker}]`) ? [] : [findingFor("markers", `[${marker}]`, i)],
          ),
        ];
      }),
    ),
};
