// Owns how a place in a text is named without repeating the text, and what verification writes down about it.
import { z } from "zod";
import { Marker, Slug } from "./ids.ts";
import { nameOf, described } from "./kinds/schema-notes.ts";

/**
 * One key of a passage: a figure ("37", "50.8"), a term of at most four words, a code ("G1", "4-0"), or a marker
 * ("[13]"). Keys are matched folded (see server/text/fold.ts), so typography does not matter.
 */
export const PassageKey = z
  .string()
  .min(1)
  .max(60)
  .refine((key) => key.trim().split(/\s+/).length <= 4, {
    message: "a key has at most four words",
  });

/** A place: the section and keys that stand there in this order, close together, and in no other place of the section. */
export const Passage = z.strictObject({
  section: described(nameOf("section"), "A section of `dossier.yaml`.", "results"),
  keys: described(
    z.array(PassageKey).min(1).max(24),
    "Figures one by one, terms of at most four words, markers: in the order of the text, in one place of it only.",
    ["12", "40", "dives", "[13]"],
  ),
});
export type Passage = z.infer<typeof Passage>;

const LockedSentence = z.strictObject({
  /** First 16 hex digits of SHA-256 over the canonical sentence. */
  digest: z.string().regex(/^[0-9a-f]{16}$/),
  /** How many quantities the sentence holds that the ledger counts. */
  quantities: z.number().int(),
  /** Reference markers of the sentence, in order, ranges expanded. */
  markers: z.array(Marker),
});

/** Counts of one ledger column. `open` is what no claim and no waiver accounts for. */
export const LedgerCount = z.strictObject({
  total: z.number().int(),
  claimed: z.number().int(),
  waived: z.number().int(),
  open: z.number().int(),
});
export type LedgerCount = z.infer<typeof LedgerCount>;

/** How completely a dossier accounts for its paper's text. */
export const Ledger = z.strictObject({
  sentences: LedgerCount,
  quantities: LedgerCount,
  markers: LedgerCount,
});
export type Ledger = z.infer<typeof Ledger>;

/** What `verify --update` writes: the source as it was found, and where each statement and waiver stands in it. */
export const PassagesLock = z.strictObject({
  format: z.literal(1),
  dossier: Slug,
  /** SHA-256 over all canonical sentences in order. */
  textDigest: z.string().regex(/^[0-9a-f]{64}$/),
  sections: z.array(z.strictObject({ id: Slug, sentences: z.array(LockedSentence) })),
  /**
   * For each claim, recommendation (local id) and waiver (`waiver:` + its id): the digest of its entry as it was authored
   * (all but id and review), and for each of its passages the section, the 0-based sentence numbers it stands in, and
   * `word`: where in the first of them its first key begins, counted in words, numbers and markers from 0. For each summary
   * (`summary:` + its topic): the digest of its entry and of the statements it sums up; it has no passages.
   */
  places: z.record(
    z.string(),
    z.strictObject({
      authored: z.string().regex(/^[0-9a-f]{16}$/),
      at: z.array(
        z.strictObject({
          section: Slug,
          sentences: z.array(z.number().int()).min(1),
          word: z.number().int().min(0),
        }),
      ),
    }),
  ),
  ledger: Ledger,
});
export type PassagesLock = z.infer<typeof PassagesLock>;
