// Owns the lock: what verification writes down about a source, and what a source differs in. Reads and writes no file.
import { byCodeUnit } from "../../model/by-code-unit.ts";
import type { Summary, Waiver } from "../../model/kinds/dossier-files.ts";
import type { Ledger, PassagesLock } from "../../model/passage.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import type { Section } from "./canonical-text.ts";
import { sha256Of } from "./digest.ts";

/** The lock's account of one section. */
export type LockedSection = PassagesLock["sections"][number];
/** The lock's account of one statement or waiver. */
export type LockedPlace = PassagesLock["places"][string];

/**
 * JSON with sorted keys, so that the order in which a curator writes them does not count, and without empty lists: a field that
 * nobody wrote says nothing, and a schema that grows by one leaves every lock as it is.
 */
const stableJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined && !(Array.isArray(held) && held.length === 0))
      .sort(([a], [b]) => byCodeUnit(a, b));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${stableJson(held)}`).join(",")}}`;
  }
  return JSON.stringify(value);
};

/**
 * First 16 hex digits of SHA-256 over everything in a statement's entry that its reader sees: all of it but the id, which the
 * lock goes by, and the review, which names its readers. When it differs from the lock's, the statement was edited
 * after the last verification.
 */
export const authoredDigest = (statement: Claim | Recommendation): string =>
  digestOfEntry(statement);

/** The same for a waiver. */
export const waiverDigest = (waiver: Waiver): string => digestOfEntry(waiver);

const digestOfEntry = (entry: Claim | Recommendation | Waiver): string =>
  digestOf({ ...entry, id: undefined, review: undefined });

const digestOf = (value: object): string => sha256Of(stableJson(value)).slice(0, 16);

/**
 * The same for a summary: over its own entry and the digests of the statements that it sums up, so that an edit of one of
 * them asks whether the summary still holds. Statements that are not there are left out: another rule reports them.
 */
export const summaryDigest = (
  summary: Summary,
  statements: readonly (Claim | Recommendation)[],
): string => {
  const named = new Set([...summary.sentences, ...summary.unknown].flatMap(({ from }) => from));
  const digests = statements.filter(({ id }) => named.has(id)).map(authoredDigest);
  return digestOf({ ...summary, digests: digests.toSorted(byCodeUnit) });
};

/** The name of a waiver in a lock: statements and waivers share one list. */
export const waiverName = (waiver: Pick<Waiver, "id">): string => `waiver:${waiver.id}`;

/** The name of a summary in a lock. */
export const summaryName = ({ topic }: Pick<Summary, "topic">): string => `summary:${topic}`;

/** The lock's account of a body. */
export const lockSections = (sections: readonly Section[]): LockedSection[] =>
  sections.map(({ id, sentences }) => ({
    id,
    sentences: sentences.map(({ digest, occurrences, markers }) => ({
      digest,
      quantities: occurrences.filter(isCounted).length,
      markers: markers.map(({ marker }) => marker),
    })),
  }));

/** Whether the ledger counts a number: quantities and case labels, not names and labels. */
export const isCounted = ({ kind }: { readonly kind: string }): boolean =>
  kind === "quantity" || kind === "case-label";

/** SHA-256 over the digests of all sentences in order: says whether a text is the one that was verified. */
export const digestOfSections = (sections: readonly LockedSection[]): string =>
  sha256Of(sections.flatMap((s) => s.sentences.map((t) => t.digest)).join("\n"));

/** Composes a lock; places in ASCII order of their names, so that the same input gives the same bytes. */
export const buildLock = (
  dossier: string,
  sections: LockedSection[],
  places: ReadonlyMap<string, LockedPlace>,
  ledger: Ledger,
): PassagesLock => ({
  format: 1,
  dossier,
  textDigest: digestOfSections(sections),
  sections,
  places: Object.fromEntries([...places].sort(([a], [b]) => byCodeUnit(a, b))),
  ledger,
});

/** A lock as it is written: one line for each sentence and each place, so that changes read well in a diff. */
export const printLock = (lock: PassagesLock): string => {
  const sections = lock.sections.map(({ id, sentences }) =>
    sentences.length === 0
      ? `    {"id":${JSON.stringify(id)},"sentences":[]}`
      : `    {"id":${JSON.stringify(id)},"sentences":[\n${sentences.map((s) => `      ${JSON.stringify(s)}`).join(",\n")}\n    ]}`,
  );
  const places = Object.entries(lock.places)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, place]) => `    ${JSON.stringify(name)}: ${JSON.stringify(place)}`);
  const lines = [
    `  "format": ${lock.format}`,
    `  "dossier": ${JSON.stringify(lock.dossier)}`,
    `  "textDigest": ${JSON.stringify(lock.textDigest)}`,
    `  "ledger": ${JSON.stringify(lock.ledger)}`,
    `  "sections": [\n${sections.join(",\n")}\n  ]`,
    `  "places": {\n${places.join(",\n")}\n  }`,
  ];
  return `{\n${lines.join(",\n")}\n}\n`;
};

/** A run of sentences that differs between lock and source, 0-based. Empty `locked`: added; empty `found`: removed. */
export interface SourceChange {
  readonly section: string;
  readonly locked: readonly number[];
  readonly found: readonly number[];
}

/** Where a source differs from what was locked, section by section; empty when it does not. */
export const compareSections = (
  locked: readonly LockedSection[],
  found: readonly LockedSection[],
): readonly SourceChange[] => {
  const digests = (sections: readonly LockedSection[], id: string) =>
    sections.find((s) => s.id === id)?.sentences.map((s) => s.digest) ?? [];
  const names = [...new Set([...locked, ...found].map(({ id }) => id))];
  return names.flatMap((section) =>
    differencesOf(digests(locked, section), digests(found, section)).map((run) => ({
      section,
      ...run,
    })),
  );
};

interface Run {
  readonly locked: readonly number[];
  readonly found: readonly number[];
}

/** Runs of positions outside the longest common subsequence of two lists. */
const differencesOf = (a: readonly string[], b: readonly string[]): readonly Run[] => {
  // common.get(i, j): length of the longest common subsequence of a from i on and b from j on
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: Run[] = [];
  let locked: number[] = [];
  let found: number[] = [];
  const close = () => {
    if (locked.length + found.length > 0) runs.push({ locked, found });
    locked = [];
    found = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      locked.push(i);
      i += 1;
    } else {
      found.push(j);
      j += 1;
    }
  }
  close();
  return runs;
};

/** Statements and waivers (`waiver:…`) that the lock places on a changed sentence, in ASCII order: those, and no others. */
export const namesOn = (lock: PassagesLock, changes: readonly SourceChange[]): readonly string[] =>
  Object.entries(lock.places)
    .filter(([, { at }]) =>
      at.some(({ section, sentences }) =>
        changes.some((c) => c.section === section && c.locked.some((s) => sentences.includes(s))),
      ),
    )
    .map(([name]) => name)
    .sort(byCodeUnit);
