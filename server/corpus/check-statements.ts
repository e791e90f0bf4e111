// Owns the rules about single statements and the order among them: home file, voice, cases, sides, steps, formulas.
import { checkDerivation, lookupFigures } from "../text/derivations.ts";
import { numberOfKey } from "../text/keys.ts";
import { plainReading } from "../text/token.ts";
import { statementsOf, type DossierEntries, type Entry, type Statement } from "./corpus.ts";
import type { DataRule, Finding, RuleInput } from "./data-rule.ts";
import { stepsOf } from "./steps-of.ts";
import { mayBeStatedUnread, statementHomes } from "./unread-files.ts";

/** A rule whose breaches lie in single statements. */
export const statementRule = (
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

/** Two sides that do not agree are two statements. */
export const sidesApart: DataRule = {
  name: "sides-apart",
  requirement: "No statement stands on two sides of one tension.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap(({ tensions }) =>
      tensions.flatMap(({ value, placeOf }) => {
        const seen = new Set<string>();
        return value.sides.flatMap(({ statements }, side) => {
          const before = new Set(seen);
          for (const name of statements) seen.add(name);
          return statements.flatMap((name, i): Finding[] =>
            before.has(name)
              ? [
                  {
                    place: placeOf(["sides", side, "statements", i]),
                    found: name,
                    message: `${value.id} has ${name} on two sides`,
                    hint: "keep it on one side: split the statement in two, or say in its note what is odd about it",
                  },
                ]
              : [],
          );
        });
      }),
    ),
};

/** The steps of a procedure are given in order, each by one claim, none left out. */
export const stepsWhole: DataRule = {
  name: "steps-whole",
  requirement:
    "The steps of a procedure run from 1 without holes, each told once; the first may say which procedure it goes on from.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const isPartUnread = mayBeStatedUnread(corpus, statementHomes(dossier.folder));
      const steps = stepsOf(dossier);
      const procedures = new Set(steps.map((s) => s.procedure));
      return [...procedures].flatMap((procedure) => {
        const own = steps.filter((s) => s.procedure === procedure).sort((a, b) => a.step - b.step);
        return own.flatMap(({ entry, step, after }, i): Finding[] => {
          const before = own[i - 1]?.step ?? 0;
          if (after !== undefined && (step !== 1 || !procedures.has(after) || after === procedure))
            return isPartUnread ? [] : [afterFinding(entry, procedure, after, step)];
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

const afterFinding = (
  { value, placeOf }: Entry<Statement>,
  procedure: string,
  after: string,
  step: number,
): Finding => ({
  place: placeOf(["sequence", "after"]),
  found: after,
  message:
    step === 1
      ? `${procedure} goes on from ${after}, which ${after === procedure ? "is the same" : "has no steps"}`
      : `${value.id} is step ${step} of ${procedure}, and only step 1 says what a procedure goes on from`,
  hint:
    step === 1
      ? "name the procedure whose last step comes before, or remove `after`"
      : "move `after` to step 1",
});

/** What a waiver waives of a place is in the keys of that place. */
export const waiverFits: DataRule = {
  name: "waiver-fits",
  requirement: "Quantities and markers that are waived are keys of the waiver's place.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      dossier.waivers.flatMap(({ value, placeOf }): Finding[] => {
        if (value.waives === "sentence") return [];
        const { numbers = plainReading.numbers } = dossier.dossier.value;
        const { keys } = value.where;
        const findingFor = (kind: string, what: string, i: number): Finding => ({
          place: placeOf(["waives", kind, i]),
          found: what,
          message: `the waiver ${value.id} waives ${what}, which is none of its keys`,
          hint: `its keys: ${keys.join(", ")}`,
        });
        return [
          ...value.waives.quantities.flatMap((quantity, i) =>
            keys.includes(quantity) && numberOfKey(quantity, numbers) !== undefined
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
