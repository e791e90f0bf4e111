// Owns the rules about what works report: that it is used, and that nobody says it was not read.
import type { DossierEntries } from "./corpus.ts";
import { indexStatements } from "./corpus-index.ts";
import type { DataRule, Finding } from "./data-rule.ts";

/** Each report is compared with a statement or bears on one, or says why not. Not checked while files are unread. */
export const reportUsed: DataRule = {
  name: "report-used",
  requirement: "A report is named by an audit or as uncited evidence, or says why it is unused.",
  check: ({ corpus }) => {
    if (corpus.unread.size > 0 || corpus.missing.size > 0) return [];
    const used = new Set(
      corpus.dossiers.flatMap((dossier) => [
        ...dossier.audits.map(({ value }) => value.against),
        ...dossier.uncited.map(({ value }) => value.report),
      ]),
    );
    return corpus.works.flatMap((entry) =>
      entry.value.reports.flatMap((report, i): Finding[] => {
        const name = `${entry.value.id}.${report.id}`;
        if (used.has(name) === (report.unused === undefined)) return [];
        return [
          used.has(name)
            ? {
                place: entry.placeOf(["reports", i, "unused"]),
                found: name,
                message: `the report ${name} says that it is unused, and a statement is compared with it`,
                hint: "remove `unused`",
              }
            : {
                place: entry.placeOf(["reports", i, "id"]),
                found: name,
                message: `nothing is compared with the report ${name}, and it bears on nothing`,
                hint: "name it in an audit or in uncited.yaml, or say in `unused` why not",
              },
        ];
      }),
    );
  },
};

/** What else fits an audit is another verdict than its own, each once. */
export const alsoFitsOthers: DataRule = {
  name: "also-fits-others",
  requirement: "What else fits an audit is another verdict than its own, each named once.",
  check: ({ corpus }) =>
    corpus.dossiers
      .flatMap((dossier) => dossier.audits)
      .flatMap((entry) => {
        const { verdict, alsoFits = [] } = entry.value;
        return alsoFits.flatMap((other, i): Finding[] =>
          other === verdict || alsoFits.indexOf(other) < i
            ? [
                {
                  place: entry.placeOf(["alsoFits", i]),
                  found: other,
                  message: `${other} is ${other === verdict ? "the verdict itself" : "named twice"}`,
                  hint: "remove it from `alsoFits`",
                },
              ]
            : [],
        );
      }),
};

/** "not in what was read"; "The abstract does not report"; "the excerpts consulted do not mention". */
const unread =
  /\bnot (?:in (?:what was read|it|them)|found there)\b|\b(?:abstract|excerpts?|page|record)(?: consulted)? do(?:es)? not (?:describe|give|mention|name|report|state)\b/i;

/** Pairs of an entry that says that something was not read, and a statement that it says so of. */
const deniedIn = ({ audits, uncited }: DossierEntries) => [
  ...audits
    .filter(
      ({ value }) =>
        value.verdict === "not-in-what-we-read" ||
        unread.test(`${value.headline} ${value.explanation}`),
    )
    .map((entry) => ({
      place: entry.placeOf(["explanation"]),
      statement: entry.value.statement,
      report: entry.value.against,
    })),
  ...uncited
    .filter(({ value }) => unread.test(value.explanation))
    .flatMap((entry) =>
      entry.value.bearsOn.map((statement) => ({
        place: entry.placeOf(["explanation"]),
        statement,
        report: entry.value.report,
      })),
    ),
];

/** What a report of a work holds is not said to be missing from what was read of it. */
export const readingFits: DataRule = {
  name: "reading-fits",
  requirement:
    "What is said not to be in what was read of a work is in none of its reports: no figure of theirs has measure and value of the statement's.",
  check: ({ corpus, index }) =>
    corpus.dossiers.flatMap((dossier) => {
      const statements = indexStatements(dossier);
      return deniedIn(dossier).flatMap(({ place, statement, report }): Finding[] => {
        const figures = statements.get(statement)?.value.figures ?? [];
        const work = index.reports.get(report)?.work;
        const holding = work?.reports.find((other) =>
          other.figures.some((held) =>
            figures.some(
              ({ measure, value }) =>
                value !== undefined && measure === held.measure && value === held.value,
            ),
          ),
        );
        if (work === undefined || holding === undefined) return [];
        const name = `${work.id}.${holding.id}`;
        return [
          {
            place,
            found: name,
            message: `this says that something was not read of ${work.id}, and ${name} holds a figure of ${statement}`,
            hint: `compare ${statement} with ${name}, and say only what is missing in both in other words than "not in what was read"`,
          },
        ];
      });
    }),
};
