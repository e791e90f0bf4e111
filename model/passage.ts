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
  digest: described(
    z.string().regex(/^[0-9a-f]{16}$/),
    "First 16 hex digits of SHA-256 over the canonical sentence.",
    "0f1e2d3c4b5a6978",
  ),
  quantities: described(
    z.number().int(),
    "How many quantities the sentence holds that the ledger counts.",
    2,
  ),
  markers: described(
    z.array(Marker),
    "Reference markers of the sentence, in order, ranges expanded.",
    [13, 14],
  ),
});

/** Counts of one ledger column. `open` is what no claim and no waiver accounts for. */
export const LedgerCount = z.strictObject({
  total: described(z.number().int(), "How many the text holds.", 30),
  claimed: described(z.number().int(), "For how many a statement accounts.", 28),
  waived: described(z.number().int(), "How many need none, for a reason that is given.", 1),
  open: described(z.number().int(), "How many are left.", 1),
});
export type LedgerCount = z.infer<typeof LedgerCount>;

/** How completely a dossier accounts for its paper's text. */
export const Ledger = z.strictObject({
  sentences: described(LedgerCount, "Sentences of the body."),
  quantities: described(LedgerCount, "Numbers in them, in figures or words."),
  markers: described(LedgerCount, "Reference markers in them."),
});
export type Ledger = z.infer<typeof Ledger>;

const LockedPlace = z.strictObject({
  section: described(Slug, "The section that it stands in.", "results"),
  sentences: described(
    z.array(z.number().int()).min(1),
    "The sentences that it stands in, counted from 0.",
    [4],
  ),
  word: described(
    z.number().int().min(0),
    "Where in the first of them its first key begins, counted in words, numbers and markers from 0.",
    7,
  ),
});

const LockedStatement = z.strictObject({
  authored: described(
    z.string().regex(/^[0-9a-f]{16}$/),
    "Digest of the entry as it was authored: all but id and review. Of a summary, with the statements that it sums up.",
    "8796a5b4c3d2e1f0",
  ),
  at: described(z.array(LockedPlace), "Each of its passages; a summary has none."),
});

/** What `verify --update` writes: the source as it was found, and where each statement and waiver stands in it. */
export const PassagesLock = z.strictObject({
  format: described(z.literal(1), "The format of this file."),
  dossier: described(Slug, "The dossier's id.", "kelp"),
  textDigest: described(
    z.string().regex(/^[0-9a-f]{64}$/),
    "SHA-256 over all canonical sentences in order.",
    "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  ),
  sections: described(
    z.array(
      z.strictObject({
        id: described(Slug, "The section, as dossier.yaml names it.", "results"),
        sentences: described(z.array(LockedSentence), "Its sentences, in order."),
      }),
    ),
    "The sections of the text, in order.",
  ),
  places: described(
    z.record(z.string(), LockedStatement),
    "Where each claim and recommendation stands, by its local id, each waiver by `waiver:` and its id, each summary by `summary:` and its topic.",
    {
      "kelp-share": {
        authored: "8796a5b4c3d2e1f0",
        at: [{ section: "results", sentences: [4], word: 7 }],
      },
    },
  ),
  ledger: described(Ledger, "How completely the text is accounted for."),
});
export type PassagesLock = z.infer<typeof PassagesLock>;
