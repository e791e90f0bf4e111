// Owns the rule that a summary answers its own topic, from statements that readers find there.
import type { Summary } from "../../model/kinds/dossier-files.ts";
import type { Corpus, DossierEntries } from "./corpus.ts";
import { indexStatements } from "./corpus-index.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { mayStandUnread, statementHomes } from "./unread-files.ts";

/** The lists of sentences of a summary, in the order in which readers see them. */
export const summedUpLists = ["sentences", "unknown"] as const satisfies (keyof Summary)[];

/** What a summary says can be read below it. */
export const summaryFits: DataRule = {
  name: "summary-fits",
  requirement:
    "Each sentence and each figure of a summary is from a statement under its topic or a narrower one.",
  check: ({ corpus }) => {
    const topicsUnder = narrowerTopics(corpus);
    return corpus.dossiers
      .filter(({ folder }) => !mayStandUnread(corpus, statementHomes(folder)))
      .flatMap((dossier) => findingsIn(dossier, topicsUnder));
  },
};

/** Of each topic, itself and all narrower ones. */
const narrowerTopics = ({ topics }: Corpus): ((topic: string) => ReadonlySet<string>) => {
  const under = (topic: string, seen: ReadonlySet<string>): ReadonlySet<string> =>
    topics
      .filter(({ value }) => value.broader === topic && !seen.has(value.id))
      .reduce((all, { value }) => under(value.id, new Set([...all, value.id])), seen);
  return (topic) => under(topic, new Set([topic]));
};

const findingsIn = (
  dossier: DossierEntries,
  topicsUnder: (topic: string) => ReadonlySet<string>,
): Finding[] => {
  const statements = indexStatements(dossier);
  return dossier.summaries.flatMap(({ value, placeOf }) => {
    const topics = topicsUnder(value.topic);
    const isUnder = (id: string): boolean =>
      statements.get(id)?.value.topics.some((topic) => topics.has(topic)) ?? false;
    const isKnown = (id: string): boolean => statements.has(id);
    const hint = `put a statement under the topic ${value.topic} first, or leave it out here`;
    return [
      ...summedUpLists.flatMap((list) =>
        value[list].flatMap(({ from }, i): Finding[] =>
          from.some(isUnder) || !from.every(isKnown)
            ? []
            : [
                {
                  place: placeOf([list, i, "from"]),
                  found: from.join(", "),
                  message: `the summary of ${value.topic} has a sentence from statements of other topics only`,
                  hint,
                },
              ],
        ),
      ),
      ...value.figures.flatMap((name, i): Finding[] => {
        const [statement = ""] = name.split("#");
        if (isUnder(statement) || !isKnown(statement)) return [];
        return [
          {
            place: placeOf(["figures", i]),
            found: name,
            message: `the summary of ${value.topic} shows a figure of a statement of another topic`,
            hint,
          },
        ];
      }),
    ];
  });
};
