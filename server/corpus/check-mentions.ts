// Owns the rules about mentions: what is named exists, and what exists is named by something.
import { numbersOf } from "../../model/figure-numbers.ts";
import type { Profile } from "../../model/kinds/profile.ts";
import type { Report } from "../../model/kinds/shared-files.ts";
import { withArticle } from "../problems/fault-sentence.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import {
  statementsOf,
  type Corpus,
  type DossierEntries,
  type Entry,
  type Statement,
} from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import type { DataRule, Finding, RuleInput } from "./data-rule.ts";
import type { Mention, MentionKind } from "./mentions.ts";
import { statedTexts } from "./reader-texts.ts";
import { mayStandUnread, statementHomes } from "./unread-files.ts";
import { wholeName } from "../words-in-text.ts";

/** Who states figures, by the name that data know it by. */
type HoldsFigures = {
  readonly id: string;
  readonly figures: Statement["figures"] | Report["figures"];
};

/** `claim#figure` of every figure that has a value, and `claim#figure.part` of each of its numbers. */
const figureNames = (holders: readonly HoldsFigures[]): string[] =>
  holders.flatMap(({ id, figures }) =>
    figures.flatMap((figure) =>
      numbersOf(figure).flatMap(([part]) => {
        const name = `${id}#${figure.id}`;
        return part === "value" ? [name, `${name}.value`] : [`${name}.${part}`];
      }),
    ),
  );

/** `claim#figure` of every figure, whatever it gives. */
const wholeFigureNames = (holders: readonly HoldsFigures[]): string[] =>
  holders.flatMap(({ id, figures }) => figures.map((figure) => `${id}#${figure.id}`));

const idsOf = (entries: readonly Entry<{ readonly id: string }>[]): string[] =>
  entries.map(({ value }) => value.id);

const countTo = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1));

/** The names that a mention may use, of whatever it names. */
const namesFor = (input: RuleInput): ((mention: Mention) => ReadonlySet<string>) => {
  const { corpus, index } = input;
  const shared: Partial<Record<MentionKind, ReadonlySet<string>>> = {
    topic: new Set(index.topics.keys()),
    concept: new Set(index.concepts.keys()),
    measure: new Set(index.measures.keys()),
    profile: new Set(index.profiles.keys()),
    work: new Set(index.works.keys()),
    study: new Set(index.studies.keys()),
    approval: new Set(index.approvals.keys()),
    drawing: new Set(index.drawings.keys()),
    report: new Set(index.reports.keys()),
  };
  const reports = Array.from(
    index.reports,
    ([
      id,
      {
        report: { figures },
      },
    ]) => ({ id, figures }),
  );
  const reportedFigures = new Set([...figureNames(reports), ...wholeFigureNames(reports)]);
  const own = new Map(
    corpus.dossiers.map((dossier): [DossierEntries, typeof shared] => [
      dossier,
      {
        statement: new Set(idsOf(statementsOf(dossier))),
        claim: new Set(idsOf(dossier.claims)),
        decision: new Set(idsOf(dossier.decisions)),
        reference: new Set(dossier.references.map(({ value }) => String(value.marker))),
        case: new Set(countTo(dossier.dossier.value.series?.cases ?? 0)),
        section: new Set(dossier.dossier.value.sections.map(({ id }) => id)),
        figure: new Set(figureNames(statementsOf(dossier).map(({ value }) => value))),
        "whole figure": new Set(wholeFigureNames(statementsOf(dossier).map(({ value }) => value))),
      },
    ]),
  );
  const statedFigures = ({ dossier }: Mention): ReadonlySet<string> => {
    const statements = dossier && own.get(dossier);
    const [parts, whole] = [statements?.figure ?? [], statements?.["whole figure"] ?? []];
    return new Set([...reportedFigures, ...parts, ...whole]);
  };
  return (mention) => {
    const { kind, dossier } = mention;
    if (kind === "stated figure") return statedFigures(mention);
    if (kind === "own figure") return new Set(statementOf(mention)?.figures.map(({ id }) => id));
    if (kind === "arm") return new Set(armsOf(statementOf(mention)) ?? studyArmsOf(mention, input));
    if (kind === "stage")
      return new Set(
        profilesFor(mention, corpus)
          .flatMap((p) => p.stages)
          .map(({ id }) => id),
      );
    if (kind === "axis")
      return new Set(
        profilesFor(mention, corpus)
          .flatMap((p) => p.axes)
          .map(({ id }) => id),
      );
    if (kind === "case row")
      return new Set(
        profilesFor(mention, corpus)
          .flatMap((p) => p.caseRecord.flatMap(({ rows }) => rows))
          .map(({ id }) => id),
      );
    if (kind === "pair of steps")
      return new Set(
        profilesFor(mention, corpus)
          .flatMap((p) => p.pairedSteps)
          .map(({ id }) => id),
      );
    return shared[kind] ?? (dossier && own.get(dossier)?.[kind]) ?? new Set<string>();
  };
};

/** The profiles whose words an entry may use: its dossier's, its own, or any for what several fields share. */
const profilesFor = ({ dossier, entry }: Mention, corpus: Corpus): readonly Profile[] =>
  corpus.profiles
    .map(({ value }) => value)
    .filter(({ id }) =>
      dossier !== undefined
        ? id === dossier.dossier.value.profile
        : entry.owner === undefined || entry.owner.id === id,
    );

const statementOf = ({ dossier, entry }: Mention): Statement | undefined =>
  dossier === undefined
    ? undefined
    : statementsOf(dossier).find((statement) => statement === entry)?.value;

/** The arms that a statement names; undefined for what is none. */
const armsOf = (statement: Statement | undefined): string[] | undefined =>
  statement === undefined
    ? undefined
    : isClaim(statement) && "arms" in statement
      ? statement.arms.map(({ id }) => id)
      : [];

/** The arms of the study that a work describes. */
const studyArmsOf = (mention: Mention, { corpus, index }: RuleInput): string[] =>
  index.studies.get(studyOf(mention, corpus))?.value.arms.map(({ id }) => id) ?? [];

/** The study that a work describes; empty for what is no work, or describes none. */
const studyOf = ({ entry }: Mention, { works }: Corpus): string =>
  works.find((work) => work === entry)?.value.study ?? "";

/** The part of a name by which a file that did not parse would know it: `a#b` and `a.b` belong to `a`. */
const ownerOf = (name: string): string => name.replace(/[#.].*$/, "");

/** Whatever is named exists. */
export const mentionKnown: DataRule = {
  name: "mention-known",
  requirement: "Whatever an entry names is there.",
  check: (input) => {
    const namesOf = namesFor(input);
    return input.mentions.flatMap((mention): Finding[] => {
      const { kind, name, by, place } = mention;
      const known = namesOf(mention);
      if (known.has(name) || input.corpus.unread.has(ownerOf(name))) return [];
      if (mayStandUnread(input.corpus, homesOf(mention))) return [];
      // The arms of a study that could not be read are not known.
      if (kind === "arm" && input.corpus.unread.has(studyOf(mention, input.corpus))) return [];
      return [
        {
          place,
          found: name,
          message: `${by} names the ${kind} ${name}, which is not there`,
          hint: hintFor(mention, known),
        },
      ];
    });
  },
};

/** Files and folders in which what is named stands; none where its own name is that of its file. */
const homesOf = ({ kind, dossier }: Mention): readonly string[] => {
  const name = dossier?.folder ?? "";
  const vocabulary = `dossiers/${name}/vocabulary.yaml`;
  const homes: Partial<Record<MentionKind, readonly string[]>> = {
    topic: ["vocabulary/topics.yaml", "profiles/", vocabulary],
    measure: ["vocabulary/measures.yaml", vocabulary],
    concept: ["vocabulary/concepts/", vocabulary],
    stage: ["profiles/"],
    axis: ["profiles/"],
    "case row": ["profiles/"],
    reference: [`dossiers/${name}/references.yaml`],
    statement: statementHomes(name),
    claim: [`dossiers/${name}/claims/`],
    decision: [`dossiers/${name}/pathway.yaml`],
    figure: statementHomes(name),
    "whole figure": statementHomes(name),
    "stated figure": ["works/", ...(dossier === undefined ? [] : statementHomes(name))],
  };
  return homes[kind] ?? [];
};

const hintFor = (
  { kind, name, dossier }: Mention,
  known: ReadonlySet<string>,
): string | undefined => {
  if (kind === "case" && known.size === 0) return "the dossier has no `series`";
  if (kind === "arm" && known.size === 0)
    return dossier === undefined
      ? "give the work's study `arms`, or leave the arm out"
      : "the claim has no `arms`";
  if ((kind === "stage" || kind === "axis" || kind === "case row") && known.size === 0) {
    return dossier?.dossier.value.profile === undefined
      ? "choose a field with `profile` in dossier.yaml; files of profiles/ hold stages, axes and rows of case records"
      : "the dossier's profile cannot be read";
  }
  // A wrong number is no slip of the finger that could be guessed.
  const guess = kind === "case" || kind === "reference" ? undefined : didYouMean(name, known);
  if (guess !== undefined) return guess;
  if (known.size > 0 && known.size <= 12) return `known: ${[...known].join(", ")}`;
  return kind === "topic" || kind === "concept" || kind === "measure"
    ? "add it to vocabulary/, or to the dossier's vocabulary.yaml if no other paper will name it"
    : undefined;
};

/** A field that may name some types of concept names one of them. */
export const mentionTyped: DataRule = {
  name: "mention-typed",
  requirement: "A field that names a concept of certain types names one of these.",
  check: ({ index, mentions }) =>
    mentions.flatMap(({ kind, name, types, by, place }): Finding[] => {
      const concept = kind === "concept" ? index.concepts.get(name)?.value : undefined;
      if (concept === undefined || types === undefined || types.includes(concept.type)) return [];
      return [
        {
          place,
          found: `${name} (${concept.type})`,
          expected: types.join(" or "),
          message: `${by} names the ${concept.type} ${name} where a ${types.join(" or a ")} belongs`,
          hint: `name a ${types.join(" or a ")}, or correct the type of ${name}`,
        },
      ];
    }),
};

/** A kind of something is a thing of the same sort, and no part of it. */
export const broaderFits: DataRule = {
  name: "broader-fits",
  requirement: "A broader concept is of the same type, and not also the whole.",
  check: ({ corpus, index }) =>
    corpus.concepts.flatMap(({ value, placeOf }) =>
      value.broader.flatMap((name, i): Finding[] => {
        const wider = index.concepts.get(name)?.value;
        if (wider === undefined) return [];
        const place = placeOf(["broader", i]);
        if (value.partOf.includes(name)) {
          return [
            {
              place,
              found: name,
              message: `${value.id} is said to be a kind of ${name}, and a part of it`,
              hint: "keep one of them",
            },
          ];
        }
        if (wider.type === value.type) return [];
        return [
          {
            place,
            found: `${name} (${wider.type})`,
            expected: value.type,
            message: `${value.id} is ${withArticle(value.type)}, and ${name}, of which it is said to be a kind, ${withArticle(wider.type)}`,
            hint: "correct one of the types; a part belongs in `partOf`",
          },
        ];
      }),
    ),
};

/** What belongs to one dossier or field is named by it alone. */
export const ownVocabulary: DataRule = {
  name: "own-vocabulary",
  requirement:
    "A topic, concept or measure of one dossier is named there only; a topic of a profile by dossiers that choose it.",
  check: ({ index, mentions }) =>
    mentions.flatMap(({ kind, name, by, place, dossier, entry }): Finding[] => {
      if (kind !== "topic" && kind !== "concept" && kind !== "measure") return [];
      const lists = { topic: index.topics, concept: index.concepts, measure: index.measures };
      const owner = lists[kind].get(name)?.owner;
      if (owner === undefined) return [];
      const chosen = dossier?.dossier.value.profile;
      // A profile that is not there is one problem, reported where it is named, and no problem of every topic.
      if (owner.kind === "profile" && chosen !== undefined && !index.profiles.has(chosen))
        return [];
      const isOwn =
        owner.kind === "profile"
          ? owner.id === (chosen ?? entry.owner?.id ?? entry.fileName)
          : owner.id === dossier?.folder;
      if (isOwn) return [];
      return [
        {
          place,
          found: name,
          message: `${by} names the ${kind} ${name}, which belongs to the ${owner.kind} ${owner.id}`,
          hint:
            owner.kind === "profile"
              ? "name a topic of this dossier's own profile, or move it to vocabulary/topics.yaml"
              : `move it from dossiers/${owner.id}/vocabulary.yaml to vocabulary/`,
        },
      ];
    }),
};

/** Whether a text states a word that the glossary explains: what no statement is about may be explained all the same. */
const usesTerm = (corpus: Corpus): ((entry: Corpus["concepts"][number]) => boolean) => {
  const texts = statedTexts(corpus);
  return (entry) => {
    const { name, synonyms, definition } = entry.value;
    if (definition === undefined) return false;
    const names = [name, ...synonyms].map(wholeName);
    return texts.some(
      (stated) =>
        stated.entry !== entry && names.some((pattern) => stated.text.search(pattern) >= 0),
    );
  };
};

/** Nothing is held that nothing else in the data uses. Not checked while files are unread: their mentions are unknown. */
export const entryUsed: DataRule = {
  name: "entry-used",
  requirement:
    "Every topic, concept, measure, profile, work, study and drawing is named by another entry; or the name of a concept that has a definition stands in a text.",
  check: ({ corpus, mentions }) => {
    if (corpus.unread.size > 0 || corpus.missing.size > 0) return [];
    const used = new Set<string>();
    const isStated = usesTerm(corpus);
    for (const { kind, name, by } of mentions) {
      if (kind === "report") used.add(`work ${ownerOf(name)}`);
      // What only names itself is not used.
      else if (by !== `${kind} ${name}`) used.add(`${kind} ${name}`);
    }
    const unused = <E extends Entry<{ readonly id: string }>>(
      kind: MentionKind,
      entries: readonly E[],
      isUsedOtherwise: (entry: E) => boolean = () => false,
    ): Finding[] =>
      entries
        .filter((entry) => !used.has(`${kind} ${entry.value.id}`) && !isUsedOtherwise(entry))
        .map((entry) => ({
          place: entry.placeOf(["id"]),
          found: entry.value.id,
          message: `nothing names the ${kind} ${entry.value.id}`,
          hint: "use it or remove it",
        }));
    return [
      ...unused("topic", corpus.topics),
      ...unused("concept", corpus.concepts, isStated),
      ...unused("measure", corpus.measures),
      ...unused("profile", corpus.profiles),
      ...unused("work", corpus.works),
      ...unused("study", corpus.studies),
      ...unused("drawing", corpus.drawings),
    ];
  },
};
