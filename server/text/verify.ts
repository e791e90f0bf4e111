// Owns verification: a dossier's statements against the text of its paper. Pure: reads no file, writes none.
import type { DossierFile, ReferenceEntry, Waiver } from "../../model/dossier-files.ts";
import type { Figure } from "../../model/figure.ts";
import type { Ledger, LedgerCount, Passage, PassagesLock } from "../../model/passage.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import {
  anchorsOf,
  bindFigures,
  checkDerivation,
  lookupFigures,
  type Binding,
  type FigureLookup,
} from "./bind.ts";
import {
  authoredDigest,
  compareSections,
  composeLock,
  lockSections,
  namesOn,
  type SourceChange,
} from "./lock.ts";
import {
  findPassage,
  numericKey,
  searchableSection,
  type FoundPassage,
  type LostPassage,
  type SearchableSection,
} from "./passages.ts";
import { foldText } from "./fold.ts";
import type { Body, Section, Sentence } from "./sections.ts";

/** What verification needs of a dossier. */
export type DossierToVerify = {
  dossier: DossierFile;
  statements: readonly (Claim | Recommendation)[];
  references: readonly ReferenceEntry[];
  waivers: readonly Waiver[];
};

/** What is wrong, with whom (`waiver:…` for waivers, undefined for the text itself). */
export type VerifyProblem = {
  rule:
    | "source-changed"
    | "passage-lost"
    | "figure-unbound"
    | "derivation-wrong"
    | "marker-not-attached"
    | "waiver-useless"
    | "open-sentence"
    | "open-quantity"
    | "open-marker";
  name?: string;
  section: string;
  /** 0-based sentence in the section, where one is concerned. */
  sentence?: number;
  message: string;
  candidates?: LostPassage["candidates"];
};

/** The outcome of a verification. The dossier is verified when there is no problem. */
export type VerifyReport = {
  problems: VerifyProblem[];
  ledger: Ledger;
  changes: SourceChange[];
  /** Whether every passage was found, so that the lock may be written. */
  lockable: boolean;
  lock: PassagesLock;
};

type Item = {
  name: string;
  where: readonly Passage[];
  figures: readonly Figure[];
  cites: Claim["cites"];
  cases: readonly number[];
  waives?: Waiver["waives"];
};

const itemOf = (statement: Claim | Recommendation): Item => ({
  name: statement.id,
  where: statement.where,
  figures: statement.figures,
  cites: statement.cites,
  cases: statement.cases,
});

const waiverItem = (waiver: Waiver): Item => ({
  name: `waiver:${waiver.id}`,
  where: [waiver.where],
  figures: [],
  cites: [],
  cases: [],
  waives: waiver.waives,
});

/** What the authored digest of a waiver watches: its place, and nothing else. */
export const waiverAuthored = (waiver: Waiver) => waiverItem(waiver);

type Located = { item: Item; found: { section: string; passage: FoundPassage }[] };

type Desk = {
  body: Body;
  bySection: ReadonlyMap<string, SearchableSection>;
  problems: VerifyProblem[];
  namedInText: ReadonlyMap<number, string>;
  lookup: FigureLookup;
};

const locate = (item: Item, desk: Desk): Located => ({
  item,
  found: item.where.flatMap((where) => {
    const result = findPassage(where.keys, desk.bySection.get(where.section));
    if (result.found) return [{ section: where.section, passage: result }];
    desk.problems.push({
      rule: "passage-lost",
      name: item.name,
      section: where.section,
      message: whyLost(result, where),
      candidates: result.candidates,
    });
    return [];
  }),
});

const whyLost = (lost: LostPassage, where: Passage): string => {
  const keys = `[${where.keys.join(" | ")}]`;
  switch (lost.reason) {
    case "no-such-section":
      return `the dossier has no section ${where.section}`;
    case "key-missing":
      return `key "${lost.key ?? ""}" stands nowhere in the section (keys ${keys})`;
    case "not-together":
      return `the keys ${keys} do not stand together in this order; add, drop or reorder keys`;
    case "several-places":
      return `the keys ${keys} stand in ${lost.candidates.length} places; add a key that only one of them has`;
    case "ambiguous-key":
      return `key "${lost.key ?? ""}" could be meant in more than one place; add a key before or after it (keys ${keys})`;
  }
};

const sentenceAt = (desk: Desk, section: string, number: number): Sentence | undefined =>
  desk.bySection.get(section)?.section.sentences[number];

const bindItem = ({ item, found }: Located, desk: Desk): Binding[] => {
  if (found.length < item.where.length) return [];
  const anchors = anchorsOf(found.map(({ section, passage }) => ({ section, keys: passage.keys })));
  const keys = item.where.flatMap((w) => w.keys);
  const { bindings, faults } = bindFigures(item.figures, anchors, keys);
  const section = found[0]?.section ?? "";
  for (const { figure, what } of faults) {
    desk.problems.push({
      rule: "figure-unbound",
      name: item.name,
      section,
      message: `figure ${figure}: ${what}; add the number to \`where\`, correct it, or say how it is derived`,
    });
  }
  for (const figure of item.figures) {
    const wrong = checkDerivation(figure, desk.lookup);
    if (wrong === undefined) continue;
    desk.problems.push({
      rule: "derivation-wrong",
      name: item.name,
      section,
      message: `figure ${figure.id}: ${wrong}`,
    });
  }
  return bindings;
};

/** Neighbouring sentences a marker may be carried from. */
const carriedReach = 2;

const checkAttachments = ({ item, found }: Located, desk: Desk): void => {
  if (found.length < item.where.length) return;
  for (const { ref, attachment } of item.cites) {
    const own = found.flatMap(({ section, passage }) =>
      passage.sentences.map((number) => sentenceAt(desk, section, number)),
    );
    const near = found.flatMap(({ section, passage }) => {
      const first = passage.sentences[0] ?? 0;
      const last = passage.sentences.at(-1) ?? first;
      return Array.from({ length: last - first + 1 + 2 * carriedReach }, (_, i) =>
        sentenceAt(desk, section, first - carriedReach + i),
      );
    });
    const places = own.flatMap((s) => s?.markers.filter((m) => m.marker === ref) ?? []);
    const carried = near.some((s) => s?.markers.some((m) => m.marker === ref) === true);
    const author = desk.namedInText.get(ref);
    const named =
      author !== undefined && own.some((s) => s !== undefined && holdsWord(s.raw, author));
    const right = {
      "same-sentence": places.some((m) => m.alone),
      cluster: places.some((m) => !m.alone),
      carried: places.length === 0 && carried,
      "by-name": named,
    };
    if (right[attachment]) continue;
    const fits = Object.entries(right)
      .filter(([, holds]) => holds)
      .map(([name]) => name);
    desk.problems.push({
      rule: "marker-not-attached",
      name: item.name,
      section: found[0]?.section ?? "",
      message: `marker [${ref}] is not attached by ${attachment}; ${fits.length === 0 ? "it stands neither here nor within two sentences" : `what fits: ${fits.join(", ")}`}`,
    });
  }
};

const holdsWord = (raw: string, name: string): boolean =>
  foldText(raw, true).text.includes(foldText(name, true).text);

/** Verifies a dossier against the body of its paper; `lock` is the one written before, if any. */
export const verifyDossier = (
  input: DossierToVerify,
  body: Body,
  lock: PassagesLock | undefined,
): VerifyReport => {
  const desk: Desk = {
    body,
    bySection: new Map(body.sections.map((s) => [s.id, searchableSection(s)])),
    problems: [],
    namedInText: new Map(
      input.references.flatMap((r) =>
        r.namedInText === undefined ? [] : [[r.marker, r.namedInText]],
      ),
    ),
    lookup: lookupFigures(input.statements),
  };
  const statements = input.statements.map((s) => locate(itemOf(s), desk));
  const waivers = input.waivers.map((w) => locate(waiverItem(w), desk));
  const bindings = statements.flatMap((located) => bindItem(located, desk));
  for (const located of statements) checkAttachments(located, desk);
  const lockable = !desk.problems.some((p) => p.rule === "passage-lost");
  const ledger = account(statements, waivers, bindings, desk);
  const sections = lockSections(body.sections);
  const changes = lock === undefined ? [] : compareSections(lock.sections, sections);
  return {
    problems:
      lock === undefined || changes.length === 0
        ? desk.problems
        : changeProblems(lock, changes, desk.problems),
    ledger,
    changes,
    lockable,
    lock: composeLock(
      input.dossier.id,
      sections,
      new Map(
        [...statements, ...waivers].map(({ item, found }) => [
          item.name,
          {
            authored: authoredDigest(item),
            at: found.map(({ section, passage }) => ({ section, sentences: passage.sentences })),
          },
        ]),
      ),
      ledger,
    ),
  };
};

/**
 * When the source is not the one that was locked, only what stands on changed sentences is named: everything else said what
 * it says about an unchanged sentence, and still does.
 */
const changeProblems = (
  lock: PassagesLock,
  changes: readonly SourceChange[],
  problems: readonly VerifyProblem[],
): VerifyProblem[] => {
  const named = new Set(namesOn(lock, changes));
  const told = changes.map((change): VerifyProblem => {
    const names = namesOn(lock, [change]);
    const where = change.locked.map((n) => n + 1).join(", ");
    const [sentence] = change.found;
    return {
      rule: "source-changed",
      section: change.section,
      ...(sentence === undefined ? {} : { sentence }),
      message:
        change.locked.length === 0
          ? `${change.found.length} sentence(s) that the lock does not know`
          : `sentence ${where} differs from the lock; on it stand: ${names.length === 0 ? "nothing" : names.join(", ")}`,
    };
  });
  return [...told, ...problems.filter((p) => p.name !== undefined && named.has(p.name))];
};

/** Names of statements and waivers on changed sentences: exactly those that a reader has to look at again. */
export const affectedNames = (lock: PassagesLock, report: VerifyReport): string[] =>
  namesOn(lock, report.changes);

type Mark = "claimed" | "waived" | "open";

const tally = (marks: readonly Mark[]): LedgerCount => ({
  total: marks.length,
  claimed: marks.filter((m) => m === "claimed").length,
  waived: marks.filter((m) => m === "waived").length,
  open: marks.filter((m) => m === "open").length,
});

/** Accounts for every sentence, quantity and marker, and tells what is open or waived in vain. */
const account = (
  statements: readonly Located[],
  waivers: readonly Located[],
  bindings: readonly Binding[],
  desk: Desk,
): Ledger => {
  const place = (section: string, sentence: number, start?: number) =>
    `${section} ${sentence}${start === undefined ? "" : ` ${start}`}`;
  const on = (located: readonly Located[]) => {
    const held = new Map<string, Located[]>();
    for (const one of located) {
      for (const { section, passage } of one.found) {
        for (const sentence of passage.sentences) {
          const key = place(section, sentence);
          held.set(key, [...(held.get(key) ?? []), one]);
        }
      }
    }
    return held;
  };
  const claimedOn = on(statements);
  const waivedOn = on(waivers);
  const bound = new Set(
    bindings.map(({ anchor }) => place(anchor.section, anchor.sentence, anchor.start)),
  );
  const counts: Record<keyof Ledger, Mark[]> = { sentences: [], quantities: [], markers: [] };
  const useful = new Set<string>();
  const mark = (
    list: Mark[],
    claimed: boolean,
    waiver: Located | undefined,
    open: () => VerifyProblem,
  ) => {
    if (claimed) list.push("claimed");
    else if (waiver !== undefined) {
      useful.add(waiver.item.name);
      list.push("waived");
    } else {
      list.push("open");
      desk.problems.push(open());
    }
  };
  for (const section of desk.body.sections) {
    section.sentences.forEach((sentence, number) => {
      const claims = claimedOn.get(place(section.id, number)) ?? [];
      const held = waivedOn.get(place(section.id, number)) ?? [];
      const whole = held.find((w) => w.item.waives === "sentence");
      const at = { section: section.id, sentence: number };
      mark(counts.sentences, claims.length > 0, whole, () => ({
        rule: "open-sentence",
        ...at,
        message: "no claim, recommendation or waiver stands on it",
      }));
      for (const quantity of sentence.quantities) {
        const isClaimed =
          bound.has(place(section.id, number, quantity.start)) ||
          (quantity.kind === "case-label" &&
            claims.some(({ item }) => item.cases.includes(quantity.value)));
        const waiver =
          whole ?? held.find((w) => waivesQuantity(w, section.id, number, quantity.start));
        mark(counts.quantities, isClaimed, waiver, () => ({
          rule: "open-quantity",
          ...at,
          message: `"${around(section, number, quantity.start, quantity.end)}": ${quantity.kind === "case-label" ? `no claim here names case ${quantity.value} in \`cases\`` : "no figure is bound to it"}`,
        }));
      }
      for (const { marker, start, end } of sentence.markers) {
        const isClaimed = claims.some(({ item }) => item.cites.some((c) => c.ref === marker));
        const waiver =
          whole ??
          held.find(
            (w) => typeof w.item.waives === "object" && w.item.waives.markers.includes(marker),
          );
        mark(counts.markers, isClaimed, waiver, () => ({
          rule: "open-marker",
          ...at,
          message: `[${marker}] in "${around(section, number, start, end)}": nothing here cites it`,
        }));
      }
    });
  }
  for (const { item, found } of waivers) {
    if (found.length === 0 || useful.has(item.name)) continue;
    desk.problems.push({
      rule: "waiver-useless",
      name: item.name,
      section: found[0]?.section ?? "",
      message: "everything it waives is claimed; remove it",
    });
  }
  return {
    sentences: tally(counts.sentences),
    quantities: tally(counts.quantities),
    markers: tally(counts.markers),
  };
};

const waivesQuantity = (
  { item, found }: Located,
  section: string,
  sentence: number,
  start: number,
): boolean => {
  const { waives } = item;
  if (typeof waives !== "object") return false;
  const numbers = waives.quantities.map((q) => numericKey(q) ?? Number.NaN);
  return found.some(
    (place) =>
      place.section === section &&
      place.passage.keys.some((key) => {
        const value = numericKey(key.key);
        return (
          value !== undefined &&
          numbers.includes(value) &&
          key.sentence === sentence &&
          key.start === start
        );
      }),
  );
};

/** The words around a span, for a person who looks for the place. */
const around = (section: Section, sentence: number, start: number, end: number): string => {
  const raw = section.sentences[sentence]?.raw ?? "";
  const from = Math.max(0, raw.lastIndexOf(" ", Math.max(0, start - 24)));
  const until = raw.indexOf(" ", Math.min(raw.length, end + 20));
  return raw.slice(from, until < 0 ? undefined : until).trim();
};
