// Owns what a reader's text is once it was read: its sentences with what stands on each, and what verification says. Pure; it runs in
// the worker, on the same code as `npm run verify`.
import type { HeldDossier } from "../../model/views/verification.ts";
import { buildCanonicalText, type CanonicalText } from "../../server/text/canonical-text.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import type { SourceText } from "../../server/text/source-text.ts";
import {
  verifyDossier,
  type DossierForVerify,
  type VerifyReport,
} from "../../server/text/verify.ts";
import type { OpenItem } from "../../server/text/ledger.ts";

/** One sentence with what stands on it. */
export type ReadSentence = {
  readonly text: string;
  /** Local ids of statements, in the order of the text, and `waiver:` with a waiver's. */
  readonly names: readonly string[];
  /** What nothing accounts for. */
  readonly open: readonly OpenItem[];
};

/** A text as the page shows it. */
export type Reading = {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentences: readonly ReadSentence[];
  }[];
  readonly report: Omit<VerifyReport, "lock">;
  /** Sentences of the text that was verified, and how many of them stand in this one. */
  readonly locked: { readonly total: number; readonly here: number };
};

/** A text that was read, with all that is needed to read it again with changes. */
export type OpenCopy = {
  readonly held: HeldDossier;
  readonly input: DossierForVerify;
  readonly source: SourceText;
  readonly name: string;
  readonly text: CanonicalText;
  readonly report: VerifyReport;
};

/** A dossier's entries as verification takes them. */
export const verifiedBy = (held: HeldDossier): DossierForVerify => ({
  dossier: held.dossier,
  claims: held.claims.map((item) => ({ item })),
  recommendations: held.recommendations.map((item) => ({ item })),
  references: held.references,
  waivers: held.waivers.map((item) => ({ item })),
  summaries: held.summaries,
});

/** Reads the bytes of a file as the dossier's paper and verifies it. Throws `source-unreadable`. */
export const openCopy = (bytes: Uint8Array, name: string, held: HeldDossier): OpenCopy => {
  const source = parseSource(bytes, name);
  const text = buildCanonicalText(source, held.dossier, name);
  const input = verifiedBy(held);
  return { held, input, source, name, text, report: verifyDossier(input, text, held.lock) };
};

/** What the page shows of it. */
export const readingOf = ({ held, text, report: { lock, ...report } }: OpenCopy): Reading => {
  const namesAt = new Map<string, { name: string; word: number }[]>();
  for (const [name, { at }] of Object.entries(lock.places)) {
    for (const { section, sentences, word } of at) {
      sentences.forEach((sentence, i) => {
        const key = `${section} ${sentence}`;
        const here = namesAt.get(key) ?? [];
        if (!here.some((one) => one.name === name)) here.push({ name, word: i === 0 ? word : 0 });
        namesAt.set(key, here);
      });
    }
  }
  const sections = text.sections.map(({ id, sentences }) => ({
    id,
    title: held.dossier.sections.find((section) => section.id === id)?.title ?? id,
    sentences: sentences.map(({ raw }, i) => ({
      text: raw,
      names: (namesAt.get(`${id} ${i}`) ?? [])
        .toSorted((a, b) => a.word - b.word)
        .map(({ name }) => name),
      open: report.open.filter(({ section, sentence }) => section === id && sentence === i),
    })),
  }));
  const digests = new Set(text.sections.flatMap((s) => s.sentences.map((one) => one.digest)));
  const locked = (held.lock?.sections ?? []).flatMap((s) => s.sentences.map((one) => one.digest));
  const here = locked.filter((digest) => digests.has(digest)).length;
  return { sections, report, locked: { total: locked.length, here } };
};
