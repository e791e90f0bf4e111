// Owns verification: a dossier's statements and waivers against the text of its paper. Pure: reads no file, writes none.
import { listText, numberText, pluralOf } from "../../model/formats.ts";
import type { DossierFile, ReferenceEntry, Waiver } from "../../model/kinds/dossier-files.ts";
import type { Ledger, PassagesLock } from "../../model/passage.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import { checkAttachment } from "./attachments.ts";
import { bindFigures, type Binding } from "./bind.ts";
import type { CanonicalText } from "./canonical-text.ts";
import { checkDerivation, lookupFigures, type FigureLookup } from "./derivations.ts";
import { buildAccount, type OpenItem } from "./ledger.ts";
import {
  authoredDigest,
  buildLock,
  compareSections,
  lockSections,
  namesOn,
  waiverDigest,
  waiverName,
  type LockedPlace,
  type SourceChange,
} from "./lock.ts";
import type { Candidate, LostPassage } from "./lost-passages.ts";
import { findPassage, type FoundPassage } from "./passages.ts";

/** Where something was authored; line and column from 1. */
interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An authored item with its position, where that is known. */
export interface Positioned<T> {
  readonly item: T;
  readonly position?: SourcePosition;
}

/** What verification needs of a dossier. `references` is undefined while references.yaml does not exist. */
export interface DossierForVerify {
  readonly dossier: Pick<DossierFile, "id" | "sections" | "endsAt" | "references" | "series">;
  readonly claims: readonly Positioned<Claim>[];
  readonly recommendations: readonly Positioned<Recommendation>[];
  readonly references: readonly ReferenceEntry[] | undefined;
  readonly waivers: readonly Positioned<Waiver>[];
}

/** What verification can find wrong. */
type VerifyRule =
  | "source-changed"
  | "lock-missing"
  | "lock-outdated"
  | "passage-not-found"
  | "passage-ambiguous"
  | "figure-unbound"
  | "derivation-wrong"
  | "marker-not-attached"
  | "waiver-useless";

/** One thing that is wrong. */
export interface VerifyProblem {
  readonly rule: VerifyRule;
  /** Statements (local ids) and waivers (`waiver:…`) concerned; empty when none is. */
  readonly names: readonly string[];
  readonly message: string;
  readonly position?: SourcePosition;
  /** Section, and 0-based sentence in the source as it is now, where one is concerned. */
  readonly section?: string;
  readonly sentence?: number;
  /** Places that come near, for a passage. */
  readonly candidates?: readonly Candidate[];
}

/** The outcome of a verification. */
export interface VerifyReport {
  /** Nothing is wrong and nothing is open. */
  readonly isVerified: boolean;
  readonly problems: readonly VerifyProblem[];
  /** When the source changed: what fails elsewhere and may follow from that. */
  readonly consequences: readonly VerifyProblem[];
  readonly changes: readonly SourceChange[];
  readonly open: readonly OpenItem[];
  readonly ledger: Ledger;
  /** What a curator should know of the text though nothing is wrong with it. */
  readonly warnings: readonly string[];
  /** What else the file held, and how often. */
  readonly outOfScope: Readonly<Record<string, number>>;
  /** Whether all passages, figures and markers hold, so that `lock` may be written. */
  readonly canLock: boolean;
  /** The lock of the source as it is now. */
  readonly lock: PassagesLock;
}

/** A statement in its places. */
interface Located {
  readonly name: string;
  readonly statement: Claim | Recommendation;
  readonly position: SourcePosition | undefined;
  readonly passages: readonly FoundPassage[];
  readonly bindings: readonly Binding[];
}

/** Verifies a dossier against its paper's text. `lock` is the one that was written before, undefined when there is none. */
export const verifyDossier = (
  input: DossierForVerify,
  text: CanonicalText,
  lock: PassagesLock | undefined,
): VerifyReport => {
  const { sections } = text;
  const statements = [...input.claims, ...input.recommendations];
  const lookup = lookupFigures(statements.map(({ item }) => item));
  const problems: VerifyProblem[] = [];
  const located = statements.map((one) => locate(one, text, input.references, lookup, problems));
  const waivers = input.waivers.flatMap(({ item: waiver, position }) => {
    const passage = findPassage(waiver.where, sections);
    if (passage.isFound) return [{ waiver, passage, position }];
    problems.push(passageProblem(passage, waiver.where.keys, waiverName(waiver), position));
    return [];
  });
  const account = buildAccount(
    sections,
    located.map(({ passages, bindings, statement }) => ({
      passages,
      bindings,
      cites: statement.cites.map(({ ref }) => ref),
      cases: statement.cases,
    })),
    waivers,
  );
  const canLock = problems.length === 0;
  for (const { waiver, message } of account.useless) {
    const at = waivers.find((w) => w.waiver === waiver);
    const names = [waiverName(waiver)];
    problems.push({
      rule: "waiver-useless",
      names,
      message,
      section: waiver.where.section,
      ...positionOf(at?.position),
    });
  }
  const built = buildLock(
    input.dossier.id,
    lockSections(sections),
    new Map([
      ...located.map(({ name, statement, passages }) =>
        lockedPlace(name, authoredDigest(statement), passages),
      ),
      ...waivers.map(({ waiver, passage }) =>
        lockedPlace(waiverName(waiver), waiverDigest(waiver), [passage]),
      ),
    ]),
    account.ledger,
  );
  const against = compareWithLock(lock, built, problems);
  return {
    isVerified: against.problems.length === 0 && account.open.length === 0,
    ...against,
    open: account.open,
    ledger: account.ledger,
    warnings: text.warnings,
    outOfScope: Object.fromEntries(text.outOfScope),
    canLock,
    lock: built,
  };
};

const positionOf = (position: SourcePosition | undefined) =>
  position === undefined ? {} : { position };

const lockedPlace = (
  name: string,
  authored: string,
  passages: readonly FoundPassage[],
): readonly [string, LockedPlace] => [
  name,
  {
    authored,
    at: passages.map(({ section, sentences }) => ({ section, sentences: [...sentences] })),
  },
];

/** Finds a statement's places and binds its figures; tells what fails. */
const locate = (
  { item: statement, position }: Positioned<Claim | Recommendation>,
  { sections }: CanonicalText,
  references: readonly ReferenceEntry[] | undefined,
  lookup: FigureLookup,
  problems: VerifyProblem[],
): Located => {
  const name = statement.id;
  const section = statement.where[0]?.section;
  const report = (rule: VerifyRule, message: string) => {
    const where = section === undefined ? {} : { section };
    problems.push({ rule, names: [name], message, ...where, ...positionOf(position) });
  };
  const passages = statement.where.flatMap((where) => {
    const result = findPassage(where, sections);
    if (result.isFound) return [result];
    problems.push(passageProblem(result, where.keys, name, position));
    return [];
  });
  const { bindings, faults } = bindFigures(statement.figures, passages, sections);
  // With a place missing, what is not bound or attached follows from that.
  if (passages.length === statement.where.length) {
    for (const { figure, message } of faults)
      report("figure-unbound", `figure "${figure}": ${message}`);
    for (const citation of statement.cites) {
      const message = checkAttachment(citation, passages, sections, references);
      if (message !== undefined) report("marker-not-attached", message);
    }
  }
  for (const figure of statement.figures) {
    const message = checkDerivation(figure, lookup);
    if (message !== undefined) report("derivation-wrong", `figure "${figure.id}": ${message}`);
  }
  return { name, statement, position, passages, bindings };
};

const passageProblem = (
  lost: LostPassage,
  keys: readonly string[],
  name: string,
  position: SourcePosition | undefined,
): VerifyProblem => ({
  rule:
    lost.reason === "several-places" || lost.reason === "ambiguous-key"
      ? "passage-ambiguous"
      : "passage-not-found",
  names: [name],
  message: whyLost(lost, keys),
  section: lost.section,
  candidates: lost.candidates,
  ...positionOf(position),
});

const whyLost = (lost: LostPassage, keys: readonly string[]): string => {
  const all = `[${keys.join(" | ")}]`;
  const similar = lost.similar.length === 0 ? "" : `, but ${lost.similar.join(", ")} does`;
  const key = lost.key ?? "";
  switch (lost.reason) {
    case "unknown-section":
      return `the dossier has no section "${lost.section}"${lost.similar.length === 0 ? "" : `; did you mean ${lost.similar.join(", ")}?`}`;
    case "missing-key":
      return `key "${key}" stands nowhere in section "${lost.section}"${similar}. Keys: ${all}`;
    case "not-together":
      return `the keys do not stand in this order within four sentences of section "${lost.section}"; the first that fails at the nearest place is "${key}". Keys: ${all}`;
    case "several-places":
      return `the keys stand in ${numberText(lost.candidates.length)} places of section "${lost.section}"; add a key that only the right one has. Keys: ${all}`;
    case "ambiguous-key":
      return `key "${key}" can be meant in more than one place of the passage; add a key before or after it, or name the other one too. Keys: ${all}`;
  }
};

/** Compares with the lock, and tells apart what the source's change explains. */
const compareWithLock = (
  lock: PassagesLock | undefined,
  built: PassagesLock,
  problems: readonly VerifyProblem[],
): Pick<VerifyReport, "problems" | "consequences" | "changes"> => {
  if (lock === undefined) {
    const message = "there is no passages.lock.json yet; write it with --update";
    const missing: VerifyProblem = { rule: "lock-missing", names: [], message };
    return { problems: [...problems, missing], consequences: [], changes: [] };
  }
  const changes = compareSections(lock.sections, built.sections);
  if (changes.length === 0) {
    const outdated = outdatedNames(lock, built);
    const isOutdated =
      outdated.length > 0 || JSON.stringify(lock.ledger) !== JSON.stringify(built.ledger);
    const message =
      outdated.length === 0
        ? "passages.lock.json is older than the data; write it again with --update"
        : "added, dropped or edited since passages.lock.json was written; have them read against the paper again, then write it with --update";
    const problem: VerifyProblem = { rule: "lock-outdated", names: outdated, message };
    return { problems: isOutdated ? [...problems, problem] : problems, consequences: [], changes };
  }
  const changeProblems = changes.map((change): VerifyProblem => {
    const [sentence] = change.found;
    return {
      rule: "source-changed",
      names: namesOn(lock, [change]),
      message: describeChange(change),
      section: change.section,
      ...(sentence === undefined ? {} : { sentence }),
    };
  });
  const touched = new Set([...namesOn(lock, changes), ...outdatedNames(lock, built)]);
  const isTouched = ({ names }: VerifyProblem) => names.some((name) => touched.has(name));
  return {
    problems: [...changeProblems, ...problems.filter(isTouched)],
    consequences: problems.filter((problem) => !isTouched(problem)),
    changes,
  };
};

const describeChange = ({ locked, found }: SourceChange): string => {
  const named = (list: readonly number[]) =>
    `${pluralOf(list.length, "sentence")} ${listText(
      list.map((n) => numberText(n + 1)),
      "and",
    )}`;
  if (locked.length === 0) return `the source has ${named(found)} that the lock does not know`;
  if (found.length === 0)
    return `${named(locked)} of the lock ${pluralOf(locked.length, "is", "are")} gone from the source`;
  return `${named(locked)} of the lock ${pluralOf(locked.length, "differs", "differ")} from ${named(found)} of the source`;
};

/** Statements and waivers that were added, dropped or edited since the lock was written. */
const outdatedNames = (lock: PassagesLock, built: PassagesLock): readonly string[] => {
  const names = new Set([...Object.keys(lock.places), ...Object.keys(built.places)]);
  return [...names]
    .filter((name) => lock.places[name]?.authored !== built.places[name]?.authored)
    .sort((a, b) => (a < b ? -1 : 1));
};
