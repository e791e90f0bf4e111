// Owns the rules about names: each is used once, stays free for what the graph makes itself, and forwards to something.
import type { AskedStatement } from "../../model/kinds/dossier-files.ts";
import { statementsOf, type Corpus, type DossierEntries, type Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { mayStandUnread, statementHomes } from "./unread-files.ts";
import type { DataPath } from "./yaml-document.ts";

/** A finding for every entry whose name an earlier one has already. */
const repeated = <E extends Entry<unknown>>(
  list: readonly E[],
  nameOf: (entry: E) => string,
  what: string,
  key = "id",
  hint = `give one of them another ${key}, or remove it`,
): Finding[] => {
  const first = new Map<string, E>();
  return list.flatMap((entry) => {
    const name = nameOf(entry);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, entry);
      return [];
    }
    const { file, line } = earlier.placeOf([key]);
    return [
      {
        place: entry.placeOf([key]),
        found: name,
        message: `the ${what} ${name} is there already, at ${file}:${line}`,
        hint,
      },
    ];
  });
};

const idOf = (entry: Entry<{ readonly id: string }>): string => entry.value.id;

/** The parts of a list within an entry, as entries. */
const inside = <T>(entry: Entry<unknown>, key: string | DataPath, list: readonly T[]): Entry<T>[] =>
  list.map((value, n) => ({
    value,
    fileName: entry.fileName,
    placeOf: (path: DataPath = []) =>
      entry.placeOf([...(typeof key === "string" ? [key] : key), n, ...path]),
    writtenAt: (path: DataPath) =>
      entry.writtenAt([...(typeof key === "string" ? [key] : key), n, ...path]),
  }));

/** An id is used once in its namespace; claims, recommendations and tensions of a dossier share theirs. */
export const uniqueIds: DataRule = {
  name: "id-unique",
  requirement: "An id is used once in its namespace.",
  check: ({ corpus }) => [
    ...repeated(corpus.topics, idOf, "topic"),
    ...repeated(corpus.measures, idOf, "measure"),
    ...repeated(corpus.concepts, idOf, "concept"),
    ...repeated(corpus.concepts, ({ value }) => value.name.toLowerCase(), "concept name", "name"),
    ...corpus.profiles.flatMap((profile) =>
      repeated(
        inside(profile, ["course", "events"], profile.value.course?.events ?? []),
        idOf,
        "sort of event",
      ),
    ),
    ...corpus.works.flatMap((work) =>
      repeated(inside(work, "reports", work.value.reports), idOf, "report"),
    ),
    ...corpus.works.flatMap((work) =>
      repeated(inside(work, "expectations", work.value.expectations), idOf, "expectation"),
    ),
    ...corpus.dossiers.flatMap((dossier) => [
      ...repeated(
        inside(dossier.dossier, "sections", dossier.dossier.value.sections),
        idOf,
        "section",
      ),
      ...repeated([...statementsOf(dossier), ...dossier.tensions], idOf, "id"),
      ...repeated(dossier.waivers, idOf, "waiver"),
      ...repeated(dossier.expectations, idOf, "expectation"),
      ...repeated(dossier.summaries, ({ value }) => value.topic, "summary of", "topic"),
      ...repeated(
        dossier.questions,
        ({ value }) => value.statement,
        "entry of questions for",
        "statement",
      ),
      ...repeated(dossier.tours, idOf, "tour"),
      ...repeated(dossier.decisions, idOf, "decision"),
      ...dossier.decisions.flatMap((decision) =>
        repeated(inside(decision, "branches", decision.value.branches), idOf, "branch"),
      ),
      ...repeated(dossier.references, ({ value }) => String(value.marker), "reference", "marker"),
      ...statementsOf(dossier).flatMap((statement) => [
        ...repeated(inside(statement, "figures", statement.value.figures), idOf, "figure"),
        ...repeated(
          inside(statement, "arms", "arms" in statement.value ? statement.value.arms : []),
          idOf,
          "arm",
        ),
      ]),
    ]),
  ],
};

/** What one entry says of another, it says once: the graph joins two nodes by one edge of a kind. */
export const linkedOnce: DataRule = {
  name: "link-once",
  requirement: "No list names the same thing twice.",
  check: ({ corpus }) => {
    return [
      ...linkedTwice(corpus.concepts, "broader", ({ broader }) => broader),
      ...linkedTwice(corpus.concepts, "partOf", ({ partOf }) => partOf),
      ...linkedTwice(corpus.concepts, "components", ({ components }) => components),
      ...linkedTwice(corpus.studies, "notConfirmedBy", ({ notConfirmedBy }) => notConfirmedBy),
      ...linkedTwice(corpus.studies, "overlaps", ({ overlaps }) => overlaps.map((o) => o.study)),
      ...linkedTwice(corpus.approvals, "restedOn", ({ restedOn }) => restedOn),
      ...corpus.dossiers.flatMap((dossier) => {
        const statements = statementsOf(dossier);
        return [
          ...dossier.decisions.flatMap((decision) =>
            linkedTwice(
              inside(decision, "branches", decision.value.branches),
              "from",
              ({ from }) => from,
            ),
          ),
          ...askedTwice(dossier.questions),
          ...linkedTwice(statements, "topics", ({ topics }) => topics),
          ...linkedTwice(statements, "about", ({ about }) =>
            about.map(({ concept, role }) => `${concept} as ${role}`),
          ),
          ...linkedTwice(statements, "cites", ({ cites }) => cites.map(({ ref }) => `[${ref}]`)),
          ...linkedTwice(statements, "basedOn", ({ basedOn }) => basedOn.map((b) => b.claim)),
          ...linkedTwice(statements, "cases", ({ cases }) => cases.map(String)),
          ...linkedTwice(statements, "mentionsCases", (one) => one.mentionsCases.map(String)),
          ...repeated(
            dossier.audits,
            ({ value }) => `[${value.ref}] in ${value.statement} against ${value.against}`,
            "audit of",
            "statement",
            "keep one of them",
          ),
          ...repeated(
            dossier.uncited.flatMap((e) =>
              inside(e, "bearsOn", e.value.bearsOn).map((part) => ({
                ...part,
                value: `${e.value.report} on ${part.value}`,
              })),
            ),
            ({ value }) => value,
            "uncited report",
            "",
            "keep one of them",
          ),
        ];
      }),
    ];
  },
};

const linkedTwice = <T>(
  entries: readonly Entry<T>[],
  key: string,
  namesOf: (value: T) => readonly string[],
): Finding[] =>
  entries.flatMap((entry) => {
    const names = namesOf(entry.value);
    return names.flatMap((name, i): Finding[] =>
      names.indexOf(name) === i
        ? []
        : [
            {
              place: entry.placeOf([key, i]),
              found: name,
              message: `\`${key}\` names ${name} twice`,
              hint: "keep one of them",
            },
          ],
    );
  });

/** Questions that stand twice for a statement, in either of its lists. */
const askedTwice = (entries: readonly Entry<AskedStatement>[]): Finding[] =>
  entries.flatMap(({ value, placeOf }) => {
    const asked = (["askedAs", "askedInFull"] as const).flatMap((list) =>
      value[list].map((text, i) => ({ list, place: placeOf([list, i]), text: text.toLowerCase() })),
    );
    return asked.flatMap(({ list, place, text }, i): Finding[] =>
      asked.findIndex((one) => one.text === text) === i
        ? []
        : [
            {
              place,
              found: text,
              message: `\`${list}\` asks ${text} again`,
              hint: "keep one of them",
            },
          ],
    );
  });

/** Every name of a concept leads to one concept: two that share a name are near to being one. */
export const synonymOwn: DataRule = {
  name: "synonym-own",
  requirement: "No synonym of a concept is a name or a synonym of another one.",
  check: ({ corpus }) => {
    const named = corpus.concepts.flatMap((entry) => [
      { entry, path: ["name"], text: entry.value.name },
      ...entry.value.synonyms.map((text, i) => ({ entry, path: ["synonyms", i], text })),
    ]);
    const owner = new Map<string, string>();
    for (const { entry, path, text } of named) {
      if (path[0] === "name") owner.set(text.toLowerCase(), entry.value.id);
    }
    return named.flatMap(({ entry, path, text }): Finding[] => {
      const key = text.toLowerCase();
      const held = owner.get(key);
      owner.set(key, held ?? entry.value.id);
      if (held === undefined || held === entry.value.id || path[0] === "name") return [];
      return [
        {
          place: entry.placeOf(path),
          found: text,
          message: `${entry.value.id} is called ${text}, and so is ${held}`,
          hint: "keep it for one of them; where both mean the same, merge them and put the id that goes into vocabulary/renames.yaml",
        },
      ];
    });
  },
};

/** First parts of ids that stand for what all dossiers share. */
const sharedNamespaces = new Set([
  "work",
  "study",
  "report",
  "concept",
  "topic",
  "approval",
  "dossier",
]);

/** Ids that the graph makes itself stay free: `ref-…`, `case-<number>`, the names of shared namespaces. */
export const freeIds: DataRule = {
  name: "id-free",
  requirement: "No id is one that the graph makes itself.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier): Finding[] => [
      ...(sharedNamespaces.has(dossier.folder)
        ? [
            {
              place: dossier.dossier.placeOf(["id"]),
              found: dossier.folder,
              message: `a dossier cannot be called ${dossier.folder}: ids of other things begin so`,
              hint: "rename its folder",
            },
          ]
        : []),
      ...[...statementsOf(dossier), ...dossier.tensions]
        .filter(({ value }) => /^(?:ref-|summary-|decide-|tour-|case-\d+$)/.test(value.id))
        .map((entry) => ({
          place: entry.placeOf(["id"]),
          found: entry.value.id,
          message: `${entry.value.id} is the id of a reference, a summary, a decision, a tour or a case`,
          hint: "add a word to it",
        })),
    ]),
};

/** Old ids are free, and forward to ids that are there. */
export const renamesHold: DataRule = {
  name: "renames-hold",
  requirement: "An old id is nobody's any more; an alias leads to an id that is there.",
  check: ({ corpus }) => [
    ...renameFindings(
      { aliases: corpus.conceptAliases, tombstones: corpus.conceptTombstones },
      new Set(corpus.concepts.map(idOf)),
      ["vocabulary/concepts/", "dossiers/"],
      corpus,
    ),
    ...corpus.dossiers.flatMap((dossier) =>
      renameFindings(
        dossier,
        new Set([...statementsOf(dossier), ...dossier.tensions].map(({ value }) => value.id)),
        [...statementHomes(dossier.folder), `dossiers/${dossier.folder}/tensions.yaml`],
        corpus,
      ),
    ),
  ],
};

/** What is wrong with old ids, where `held` are the ids in use and `homes` the files in which those stand. */
const renameFindings = (
  { aliases, tombstones }: Pick<DossierEntries, "aliases" | "tombstones">,
  held: ReadonlySet<string>,
  homes: readonly string[],
  corpus: Corpus,
): Finding[] => {
  const isWhole = !mayStandUnread(corpus, homes);
  const old = [
    ...aliases.map((entry) => ({ entry, key: "from", name: entry.value.from })),
    ...tombstones.map((entry) => ({ entry, key: "id", name: entry.value.id })),
  ];
  const seen = new Set<string>();
  return [
    ...old.flatMap(({ entry, key, name }): Finding[] => {
      const isHeld = held.has(name);
      const isRepeated = seen.has(name);
      seen.add(name);
      if (!isHeld && !isRepeated) return [];
      const message = isHeld
        ? `${name} is said to be gone, but it is in use`
        : `${name} is said to be gone twice`;
      return [{ place: entry.placeOf([key]), found: name, message, hint: "remove this entry" }];
    }),
    ...aliases
      .filter(({ value: { to } }) => isWhole && !held.has(to) && !corpus.unread.has(to))
      .map((entry) => ({
        place: entry.placeOf(["to"]),
        found: entry.value.to,
        message: `the alias ${entry.value.from} leads to ${entry.value.to}, which is not there`,
        hint: didYouMean(entry.value.to, held),
      })),
  ];
};
