// Owns the rule about arithmetic: each finding is entered or explained, and nothing else is.
import type { DataRule, Finding } from "./data-rule.ts";
import type { Tested } from "./arithmetic/finding.ts";
import { statementsApart, testDossier, testWork, type Results } from "./arithmetic/test-figures.ts";

const hintFor = (one: Tested, { holder }: Tested["parties"][number]): string => {
  if (holder.statement === undefined) {
    return "correct the figure, or say in the work's `explanations` what may explain it";
  }
  // One statement has no two sides.
  const enter =
    statementsApart(one) === undefined
      ? "or"
      : "enter the inconsistency in tensions.yaml with all of these statements, or";
  return `correct the figure, ${enter} say in \`explanations\` of arithmetic.yaml why it is none`;
};

const breaches = ({ tested, idle, untested }: Results): Finding[] => [
  ...tested.flatMap((one): Finding[] => {
    const { outcome, answer, kind, says, parties, place } = one;
    const [first] = parties;
    if (outcome === "holds" || answer !== undefined || first === undefined) return [];
    const names = parties.map(({ holder, figure }) => figure?.name ?? holder.name);
    return [
      {
        place: place ?? first.figure?.place ?? first.holder.place,
        found: names.join(", "),
        message: `${kind}: ${says}`,
        hint: hintFor(one, first),
      },
    ];
  }),
  ...idle.map(({ value, placeOf }): Finding => ({
    place: placeOf(["kind"]),
    found: value.kind,
    message: `nothing that ${value.kind} found is explained by this, or it is entered already`,
    hint: "remove it, or name figures and statements of a finding of this kind",
  })),
  ...untested.map(({ value: { id }, placeOf }): Finding => ({
    place: placeOf(["id"]),
    found: id,
    message: `the expectation ${id} cannot be tested: its sides are in units that cannot be compared, or a figure that it names gives no number`,
    hint: "name figures of one sort of unit that give numbers, or remove it",
  })),
];

/** A finding of arithmetic is an inconsistency that is entered, or is explained. Not checked while files are unread. */
export const arithmeticAnswered: DataRule = {
  name: "arithmetic-answered",
  requirement:
    "What does not add up is on the sides of an inconsistency, all its statements together, or is explained in arithmetic.yaml, or for a source in its work; nothing else is explained, and every expectation can be tested.",
  check: ({ corpus, index }) =>
    corpus.unread.size > 0 || corpus.missing.size > 0
      ? []
      : [
          ...corpus.dossiers.flatMap((dossier) => breaches(testDossier(dossier, index))),
          ...corpus.works.flatMap((work) => breaches(testWork(work, index))),
        ],
};
