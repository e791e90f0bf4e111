// Owns the lock: what verification writes down about a source, and what changed against it.
import { createHash } from "node:crypto";
import type { Figure } from "../../model/figure.ts";
import type { Ledger, Passage, PassagesLock } from "../../model/passage.ts";
import { sentenceDigest } from "./fold.ts";
import type { Section } from "./sections.ts";

type LockedSection = PassagesLock["sections"][number];
type LockedPlace = PassagesLock["places"][string];

/** What of a statement or waiver the lock watches. */
export type Authored = {
  where: readonly Passage[];
  figures: readonly Figure[];
  cites: readonly { ref: number; attachment: string }[];
  cases: readonly number[];
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** JSON with sorted keys, so that the order in which a curator writes them does not count. */
const stableJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${stableJson(v)}`).join(",")}}`;
  }
  return JSON.stringify(value);
};

/** Digest of what was authored about places and figures: when it differs from the lock's, verify has to run again. */
export const authoredDigest = ({ where, figures, cites, cases }: Authored): string =>
  sha256(
    stableJson({
      where,
      figures,
      cites: cites.map(({ ref, attachment }) => ({ ref, attachment })),
      cases,
    }),
  ).slice(0, 16);

/** The lock's account of the sections of a body. */
export const lockSections = (sections: readonly Section[]): LockedSection[] =>
  sections.map(({ id, sentences }) => ({
    id,
    sentences: sentences.map(({ raw, quantities, markers }) => ({
      digest: sentenceDigest(raw),
      quantities: quantities.length,
      markers: markers.map((place) => place.marker),
    })),
  }));

/** Composes a lock; places in ASCII order of their names. */
export const composeLock = (
  dossier: string,
  sections: LockedSection[],
  places: ReadonlyMap<string, LockedPlace>,
  ledger: Ledger,
): PassagesLock => ({
  format: 1,
  dossier,
  textDigest: sha256(sections.flatMap((s) => s.sentences.map((t) => t.digest)).join("\n")),
  sections,
  places: Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1))),
  ledger,
});

/** A lock as it is written: one line per sentence and place, so that changes read well. */
export const printLock = (lock: PassagesLock): string => {
  const { sections, places, ledger, ...head } = lock;
  const lines = [
    "{",
    ...Object.entries(head).map(([k, v]) => `  ${JSON.stringify(k)}: ${JSON.stringify(v)},`),
    `  "ledger": ${JSON.stringify(ledger)},`,
    `  "sections": [`,
    sections
      .map(
        ({ id, sentences }) =>
          `    { "id": ${JSON.stringify(id)}, "sentences": [\n${sentences
            .map((s) => `      ${JSON.stringify(s)}`)
            .join(",\n")}\n    ] }`,
      )
      .join(",\n"),
    "  ],",
    `  "places": {`,
    Object.entries(places)
      .map(([name, place]) => `    ${JSON.stringify(name)}: ${JSON.stringify(place)}`)
      .join(",\n"),
    "  }",
    "}",
  ];
  return `${lines.join("\n")}\n`;
};

/** A run of sentences that differs between lock and source, 0-based. Either list can be empty. */
export type SourceChange = { section: string; locked: number[]; found: number[] };

/** Where the sentences of a source differ from those of the lock, section by section. */
export const compareSections = (
  locked: readonly LockedSection[],
  found: readonly LockedSection[],
): SourceChange[] => {
  const names = [...new Set([...locked, ...found].map((s) => s.id))];
  return names.flatMap((section) => {
    const digests = (sections: readonly LockedSection[]) =>
      sections.find((s) => s.id === section)?.sentences.map((s) => s.digest) ?? [];
    return alignment(digests(locked), digests(found)).map((run) => ({ section, ...run }));
  });
};

/** Runs of positions outside the longest common subsequence of two lists. */
const alignment = (
  a: readonly string[],
  b: readonly string[],
): { locked: number[]; found: number[] }[] => {
  const common = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = common[i];
    for (let j = b.length - 1; row !== undefined && j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  type Run = { locked: number[]; found: number[] };
  const runs: Run[] = [];
  let run: Run = { locked: [], found: [] };
  const close = () => {
    if (run.locked.length + run.found.length > 0) runs.push(run);
    run = { locked: [], found: [] };
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      run.locked.push(i);
      i += 1;
    } else {
      run.found.push(j);
      j += 1;
    }
  }
  close();
  return runs;
};

/** Names of statements and waivers (`waiver:…`) that the lock places on sentences of these changes. */
export const namesOn = (lock: PassagesLock, changes: readonly SourceChange[]): string[] =>
  Object.entries(lock.places)
    .filter(([, { at }]) =>
      at.some(({ section, sentences }) =>
        changes.some((c) => c.section === section && c.locked.some((s) => sentences.includes(s))),
      ),
    )
    .map(([name]) => name);
