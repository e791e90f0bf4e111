// Owns verification: a dossier's statements and waivers against the text of its paper. Pure: reads no file, writes none.
import type {
  DossierFile,
  ReferenceEntry,
  Summary,
  Waiver,
} from "../../model/kinds/dossier-files.ts";
import type { Ledger, PassagesLock } from "../../model/passage.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import { checkAttachment } from "./attachments.ts";
import { bindFigures, type Binding } from "./bind.ts";
import type { CanonicalText } from "./canonical-text.ts";
import { compareWithLock } from "./compare-lock.ts";
import { checkDerivation, lookupFigures, type FigureLookup } from "./derivations.ts";
import { buildAccount, type AccountedWaiver, type OpenItem, type UselessWaiver } from "./ledger.ts";
import {
  authoredDigest,
  buildLock,
  lockSections,
  summaryDigest,
  summaryName,
  waiverDigest,
  waiverName,
  type LockedPlace,
  type SourceChange,
} from "./lock.ts";
import { findPassage, type FoundPassage } from "./passages.ts";
import {
  passageProblem,
  positionOf,
  type SourcePosition,
  type VerifyProblem,
  type VerifyRule,
} from "./verify-problem.ts";

/** An authored item with its position, where that is known. */
export interface Positioned<T> {
  readonly item: T;
  readonly position?: SourcePosition;
}

/** What verification needs of a dossier. `references` is undefined while references.yaml does not exist. */
export interface DossierForVerify {
  readonly dossier: Pick<
    DossierFile,
    "id" | "sections" | "endsAt" | "numbers" | "references" | "series"
  >;
  readonly claims: readonly Positioned<Claim>[];
  readonly recommendations: readonly Positioned<Recommendation>[];
  readonly references: readonly ReferenceEntry[] | undefined;
  readonly waivers: readonly Positioned<Waiver>[];
  readonly summaries: readonly Summary[];
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

/** A waiver in its place. */
interface LocatedWaiver extends AccountedWaiver {
  readonly position: SourcePosition | undefined;
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
  const waivers = input.waivers.flatMap((one) => locateWaiver(one, text, problems));
  const account = buildAccount(
    sections,
    located.map(({ passages, bindings, statement }) => ({
      passages,
      bindings,
      cites: statement.cites.map(({ ref }) => ref),
      cases: [...statement.cases, ...statement.mentionsCases],
    })),
    waivers,
  );
  const canLock = problems.length === 0;
  problems.push(...account.useless.map((useless) => waiverProblem(useless, waivers)));
  const places = lockedPlaces(located, waivers, input.summaries);
  const built = buildLock(input.dossier.id, lockSections(sections), places, account.ledger);
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

/** What the lock says of each statement, waiver and summary, by name. */
const lockedPlaces = (
  statements: readonly Located[],
  waivers: readonly LocatedWaiver[],
  summaries: readonly Summary[],
): ReadonlyMap<string, LockedPlace> =>
  new Map([
    ...statements.map(({ name, statement, passages }) =>
      lockedPlace(name, authoredDigest(statement), passages),
    ),
    ...waivers.map(({ waiver, passage }) =>
      lockedPlace(waiverName(waiver), waiverDigest(waiver), [passage]),
    ),
    ...summaries.map((summary) => {
      const digest = summaryDigest(
        summary,
        statements.map(({ statement }) => statement),
      );
      return lockedPlace(summaryName(summary), digest, []);
    }),
  ]);

const lockedPlace = (
  name: string,
  authored: string,
  passages: readonly FoundPassage[],
): readonly [string, LockedPlace] => [
  name,
  {
    authored,
    at: passages.map(({ section, sentences, keys }) => ({
      section,
      sentences: [...sentences],
      word: keys[0]?.from ?? 0,
    })),
  },
];

/** A waiver in its place; none, and a problem more, when the place is not found. */
const locateWaiver = (
  { item: waiver, position }: Positioned<Waiver>,
  { sections }: CanonicalText,
  problems: VerifyProblem[],
): LocatedWaiver[] => {
  const passage = findPassage(waiver.where, sections);
  if (passage.isFound) return [{ waiver, passage, position }];
  problems.push(passageProblem(passage, waiver.where.keys, waiverName(waiver), position));
  return [];
};

const waiverProblem = (
  { waiver, message }: UselessWaiver,
  waivers: readonly LocatedWaiver[],
): VerifyProblem => ({
  rule: "waiver-useless",
  names: [waiverName(waiver)],
  message,
  section: waiver.where.section,
  ...positionOf(waivers.find((located) => located.waiver === waiver)?.position),
});

/** Finds a statement's places and binds its figures; what fails is added to `problems`. */
const locate = (
  { item: statement, position }: Positioned<Claim | Recommendation>,
  { sections }: CanonicalText,
  references: readonly ReferenceEntry[] | undefined,
  lookup: FigureLookup,
  problems: VerifyProblem[],
): Located => {
  const name = statement.id;
  const section = statement.where[0]?.section;
  const report = (
    rule: VerifyRule,
    message: string,
    about: Pick<VerifyProblem, "figure" | "ref">,
  ) => {
    const where = section === undefined ? {} : { section };
    problems.push({ rule, names: [name], message, ...where, ...about, ...positionOf(position) });
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
      report("figure-unbound", `figure "${figure}": ${message}`, { figure });
    for (const citation of statement.cites) {
      const message = checkAttachment(citation, passages, sections, references);
      if (message !== undefined) report("marker-not-attached", message, { ref: citation.ref });
    }
  }
  for (const figure of statement.figures) {
    const message = checkDerivation(figure, lookup);
    if (message !== undefined) {
      const { id } = figure;
      report("derivation-wrong", `figure "${id}": ${message}`, { figure: id });
    }
  }
  return { name, statement, position, passages, bindings };
};
