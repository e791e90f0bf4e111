// Owns the rules about mentions: what is named exists, and what exists is named by something.
import { didYouMean } from "../problems/did-you-mean.ts";
import { statementsOf, type DossierEntries, type Entry, type Statement } from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import type { DataRule, Finding, RuleInput } from "./data-rule.ts";
import { mentionsIn, type Mention, type MentionKind } from "./mentions.ts";
import { mayStandUnread, statementHomes } from "./unread-files.ts";

const figureParts = ["value", "low", "high", "n", "p", "ciLow", "ciHigh", "per"] as const;

/** `claim#figure` of every figure, and `claim#figure.part` of each number that it has. */
const figureNames = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ id, figures }) =>
    figures.flatMap((figure) => {
      const { value, low, high, n, per, p, ci } = figure;
      const numbers = { value, low, high, n, per, p: p?.value, ciLow: ci?.low, ciHigh: ci?.high };
      const name = `${id}#${figure.id}`;
      return [
        ...(value === undefined ? [] : [name]),
        ...figureParts.filter((part) => numbers[part] !== undefined).map((p) => `${name}.${p}`),
      ];
    }),
  );

const idsOf = (entries: readonly Entry<{ readonly id: string }>[]): string[] =>
  entries.map(({ value }) => value.id);

const countTo = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1));

/** The names that a mention may use, of whatever it names. */
const namesFor = ({ corpus, index }: RuleInput): ((mention: Mention) => ReadonlySet<string>) => {
  const shared: Partial<Record<MentionKind, ReadonlySet<string>>> = {
    topic: new Set(index.topics.keys()),
    concept: new Set(index.concepts.keys()),
    measure: new Set(index.measures.keys()),
    work: new Set(index.works.keys()),
    study: new Set(index.studies.keys()),
    approval: new Set(index.approvals.keys()),
    report: new Set(index.reports.keys()),
  };
  const own = new Map(
    corpus.dossiers.map((dossier): [DossierEntries, typeof shared] => [
      dossier,
      {
        statement: new Set(idsOf(statementsOf(dossier))),
        claim: new Set(idsOf(dossier.claims)),
        reference: new Set(dossier.references.map(({ value }) => String(value.marker))),
        case: new Set(countTo(dossier.dossier.value.series?.cases ?? 0)),
        section: new Set(dossier.dossier.value.sections.map(({ id }) => id)),
        figure: new Set(figureNames(statementsOf(dossier).map(({ value }) => value))),
      },
    ]),
  );
  return ({ kind, dossier, statement }) => {
    if (kind === "own figure") return new Set(statement?.figures.map(({ id }) => id));
    if (kind === "arm") return new Set(armsOf(statement));
    return shared[kind] ?? (dossier && own.get(dossier)?.[kind]) ?? new Set<string>();
  };
};

const armsOf = (statement: Statement | undefined): string[] =>
  statement !== undefined && isClaim(statement) && "arms" in statement
    ? statement.arms.map(({ id }) => id)
    : [];

/** The part of a name by which a file that did not parse would know it: `a#b` and `a.b` belong to `a`. */
const ownerOf = (name: string): string => name.replace(/[#.].*$/, "");

/** Whatever is named exists. */
export const mentionKnown: DataRule = {
  name: "mention-known",
  demands: "Whatever an entry names is there.",
  check: (input) => {
    const namesOf = namesFor(input);
    return mentionsIn(input.corpus).flatMap((mention): Finding[] => {
      const { kind, name, by, place } = mention;
      const known = namesOf(mention);
      if (known.has(name) || input.corpus.unread.has(ownerOf(name))) return [];
      if (mayStandUnread(input.corpus, homesOf(mention))) return [];
      return [
        {
          place,
          found: name,
          message: `${by} names the ${kind} ${name}, which is not there`,
          hint: hintFor(kind, name, known),
        },
      ];
    });
  },
};

/** Files and folders in which what is named stands; none where its own name is that of its file. */
const homesOf = ({ kind, dossier }: Mention): readonly string[] => {
  const name = dossier?.folder ?? "";
  const homes: Partial<Record<MentionKind, readonly string[]>> = {
    topic: ["vocabulary/topics.yaml"],
    measure: ["vocabulary/measures.yaml"],
    concept: ["vocabulary/concepts/"],
    reference: [`dossiers/${name}/references.yaml`],
    statement: statementHomes(name),
    claim: [`dossiers/${name}/claims/`],
    figure: statementHomes(name),
  };
  return homes[kind] ?? [];
};

const hintFor = (
  kind: MentionKind,
  name: string,
  known: ReadonlySet<string>,
): string | undefined => {
  if (kind === "case" && known.size === 0) return "the dossier has no `series`";
  if (kind === "arm" && known.size === 0) return "the claim has no `arms`";
  // A wrong number is no slip of the finger that could be guessed.
  const guess = kind === "case" || kind === "reference" ? undefined : didYouMean(name, known);
  if (guess !== undefined) return guess;
  return known.size > 0 && known.size <= 12 ? `known: ${[...known].join(", ")}` : undefined;
};

/** Nothing is held that nothing else in the data uses. Not checked while files are unread: their mentions are unknown. */
export const entryUsed: DataRule = {
  name: "entry-used",
  demands: "Every topic, concept, measure, work and study is named by another entry.",
  check: ({ corpus }) => {
    if (corpus.unread.size > 0 || corpus.missing.size > 0) return [];
    const used = new Set<string>();
    for (const { kind, name, by } of mentionsIn(corpus)) {
      if (kind === "report") used.add(`work ${ownerOf(name)}`);
      // What only names itself is not used.
      else if (by !== `${kind} ${name}`) used.add(`${kind} ${name}`);
    }
    const unused = (
      kind: MentionKind,
      entries: readonly Entry<{ readonly id: string }>[],
    ): Finding[] =>
      entries
        .filter(({ value }) => !used.has(`${kind} ${value.id}`))
        .map((entry) => ({
          place: entry.placeOf(["id"]),
          found: entry.value.id,
          message: `nothing names the ${kind} ${entry.value.id}`,
          hint: "use it or remove it",
        }));
    return [
      ...unused("topic", corpus.topics),
      ...unused("concept", corpus.concepts),
      ...unused("measure", corpus.measures),
      ...unused("work", corpus.works),
      ...unused("study", corpus.studies),
    ];
  },
};
