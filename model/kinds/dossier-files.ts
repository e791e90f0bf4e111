// Owns the entries that a curator writes about one reviewed paper, beside its statements. Keys not listed are errors.
import { z } from "zod";
import { WholeFigureRef } from "../figure.ts";
import { Day, Marker, ReferenceKey, Slug } from "../ids.ts";
import { Passage, PassageKey } from "../passage.ts";
import { Directness, Review } from "../statement.ts";
import {
  Confidence,
  Direction,
  IdentificationBasis,
  NumberConvention,
  TensionKind,
  Verdict,
} from "../vocabulary.ts";
import { nameOf, naming, described } from "./schema-notes.ts";

const ReportName = naming(
  "report",
  z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "expected work.report"),
);

/** `dossier.yaml`: the reviewed paper and what is held of it. */
export const DossierFile = z.strictObject({
  id: described(Slug, "The folder's name; first part of every permalink.", "rvlms"),
  title: described(
    z.string(),
    "What the dossier is about, for readers.",
    "Vascular leiomyosarcoma",
  ),
  work: described(nameOf("work"), "The reviewed paper: a file of `works/`.", "zhang-2021"),
  profile: described(
    nameOf("profile"),
    "The field profile: a file of `profiles/`. It gives stages, axes of directness, topics and case records. Left out: none of these can be used.",
    "surgical-oncology",
  ).optional(),
  scope: described(z.string(), "What of the paper is held, in a sentence.", "The whole body text."),
  disease: described(
    nameOf("concept"),
    "The condition that differentials are told apart from; left out where the paper is about none.",
    "vascular-leiomyosarcoma",
  ).optional(),
  drawing: described(
    nameOf("drawing"),
    "The drawing on which its places are shown: a file of `drawings/`.",
    "shore",
  ).optional(),
  licence: described(z.string(), "The paper's licence, as it prints it.", "CC BY 4.0"),
  attribution: described(z.string(), "Whom the licence asks to be named.", "Ash and Birch 2018"),
  curators: described(
    z.array(z.string()).min(1),
    "Initials or roles of those who wrote the data.",
    ["first reader"],
  ),
  page: described(
    z.url(),
    "Page of the publisher that holds the text.",
    "https://example.org/kelp",
  ),
  sections: described(
    z
      .array(
        z.strictObject({
          id: described(Slug, "Name by which passages know it.", "results"),
          title: described(z.string(), "The title as printed.", "Results"),
          level: described(z.number().int().min(1).max(4), "1 is a main heading.", 1),
          opensWith: described(
            PassageKey,
            "First words of a section that has no heading, such as an introduction; `title` is then what we call it.",
            "Lateral shore hernia is",
          ).optional(),
        }),
      )
      .min(1),
    "Sections of the body in order, by the titles that the paper prints.",
    [{ id: "results", title: "Results", level: 1 }],
  ),
  endsAt: described(
    z.array(z.string()),
    "Titles after which nothing is part of the body any more.",
    ["Abbreviations"],
  ).default([]),
  numbers: described(
    NumberConvention,
    "How the paper prints numbers. Left out: `decimal-point`. With `decimal-comma`, 1,5 mm is 1.5 and 12.345,6 kg is 12345.6, in the text and in keys, which are written as the text prints them; figures and statements are written with points all the same.",
    "decimal-comma",
  ).optional(),
  references: described(z.number().int(), "How many entries the reference list has.", 39),
  series: described(
    z.strictObject({
      study: described(nameOf("study"), "The own series: a file of `studies/`.", "ash-series"),
      cases: described(z.number().int(), "How many patients it has.", 4),
      population: described(
        nameOf("concept", ["population"]),
        "These patients, as a concept.",
        "own-divers",
      ),
    }),
    "The authors' own patients, one by one; left out when the paper reports none. Own results that are no patients need no series.",
  ).optional(),
  notHeld: described(
    z.array(
      z.strictObject({
        what: described(z.string(), "What is not held.", "Table 1"),
        why: described(z.string(), "Why not.", "The text that was read has no tables."),
        caseRows: described(
          z.array(nameOf("case row")).min(1),
          "Rows of the case record that it would fill, so that they are said to be unread and not unknown.",
          ["size"],
        ).optional(),
      }),
    ),
    "Parts of the paper that the data leave out, each with the reason.",
  ),
  review: Review,
});
export type DossierFile = z.infer<typeof DossierFile>;

/** A source that the paper points to, identified or not: an entry of its reference list, or one that it only names. */
export const ReferenceEntry = z.strictObject({
  marker: described(
    ReferenceKey,
    "Its number in the list; for a source that the text names without a number, a name of your own, such as `ash-2018`.",
    13,
  ),
  work: described(
    nameOf("work"),
    "The work it is, when identified: a file of `works/`.",
    "ash-2018",
  ).optional(),
  basis: described(IdentificationBasis, "How it is known."),
  confidence: described(Confidence, "How strongly an inference holds.").optional(),
  reason: described(
    z.string(),
    "Why it is this work; for an unidentified one, what the sentences that cite it are about.",
    "It stands so in the reference list.",
  ),
  namedInText: described(
    z.string(),
    "How the text names it, as the text spells it: an author beside the marker, or what stands in place of one.",
    "Ash",
  ).optional(),
  alternatives: described(
    z.array(
      z.strictObject({
        work: described(
          nameOf("work"),
          "A file of `works/`, where there is one.",
          "birch-2012",
        ).optional(),
        title: described(z.string(), "Title of the work.", "Kelp in 12 divers"),
        doi: described(z.string(), "Its DOI, where it was seen.", "10.5555/birch").optional(),
        pmid: described(z.string(), "Its PMID, where it was seen.", "123").optional(),
        why: described(
          z.string(),
          "Why it was weighed and not taken.",
          "Same author, other subject.",
        ),
        ruledOut: described(
          z.literal(true),
          "It cannot be the reference, for the reason given; left out where it may be.",
        ).optional(),
      }),
    ),
    "Other works that were weighed.",
  ).default([]),
  wouldIdentify: described(
    z.string(),
    "What would identify it.",
    "the paper's reference list",
  ).optional(),
});
export type ReferenceEntry = z.infer<typeof ReferenceEntry>;

/** Statements that do not agree. */
export const Tension = z.strictObject({
  id: described(Slug, "Local id: the permalink.", "share-of-women"),
  label: described(z.string().max(70), "At most eight words.", "Share of women"),
  kind: described(TensionKind, "How hard it is."),
  statement: described(
    z.string(),
    "What does not agree, in one or two sentences.",
    "One place says that 80 % are women, another that there are three women to one man.",
  ),
  sides: described(
    z
      .array(
        z.strictObject({
          statements: described(z.array(nameOf("statement")).min(1), "Who says it.", [
            "women-share",
          ]),
          says: described(z.string(), "What they say.", "80 % are women"),
        }),
      )
      .min(2),
    "The sides, two or more; no statement stands on two of them.",
    [
      { statements: ["women-share"], says: "80 % are women" },
      { statements: ["women-to-men"], says: "three women to one man" },
    ],
  ),
  mayExplain: described(
    z.string(),
    "What may explain it.",
    "The two counts are of different patients.",
  ),
  topics: described(z.array(nameOf("topic")).min(1), "Topics under which readers find it.", [
    "epidemiology",
  ]),
});
export type Tension = z.infer<typeof Tension>;

/** What needs no claim, with a reason that would convince a reviewer. */
export const Waiver = z.strictObject({
  id: described(Slug, "Name of the waiver.", "figure-pointer"),
  where: described(Passage, "The place.", { section: "results", keys: ["shown in Figure", "2"] }),
  waives: described(
    z.union([
      z.literal("sentence"),
      z.strictObject({
        quantities: described(
          z.array(z.string()),
          "Numeric keys of `where` whose quantities need no figure.",
          ["2"],
        ).default([]),
        markers: described(z.array(Marker), "Markers that need no citation.", [3]).default([]),
      }),
    ]),
    "`sentence` waives the whole sentence with all its quantities and markers; a map waives some of them.",
    "sentence",
  ),
  reason: described(
    z.string().min(15),
    "Why nothing is lost by it.",
    "It only points to a figure.",
  ),
});
export type Waiver = z.infer<typeof Waiver>;

/** A citation compared with what its source reports. */
export const Audit = z.strictObject({
  statement: described(nameOf("statement"), "Claim or recommendation that cites.", "kelp-share"),
  ref: described(
    naming("reference", ReferenceKey),
    "The reference cited: with the statement, the evidence line.",
    13,
  ),
  against: described(ReportName, "The report compared with, as work.report.", "ash-2018.share"),
  verdict: described(Verdict, "What the comparison shows.", "figures-differ"),
  alsoFits: described(
    z.array(Verdict).min(1).optional(),
    "Other verdicts that a careful reader of this report may give: a learner who gives one is not told that it is wrong.",
    ["wording-differs"],
  ),
  headline: described(
    z.string().max(110),
    "At most twelve words, for cards and answers.",
    "the source counts 11 dives",
  ),
  explanation: described(
    z.string(),
    "The comparison in full, with both figures.",
    "The paper says that kelp was met in 12 dives, its source in 11.",
  ),
});

const SummedUp = z
  .array(
    z.strictObject({
      says: described(
        z.string().min(10).max(320),
        "One sentence of our own, never more certain than the statements that it sums up. Every number in it is a figure of one of them.",
        "Kelp was met in 12 of 40 dives.",
      ),
      from: described(
        z.array(nameOf("statement")).min(1),
        "The statements that it sums up, each of which says a part of it.",
        ["kelp-share"],
      ),
    }),
  )
  .max(4);

/** The answer to a topic's question: what the paper says on it, in few sentences. */
export const Summary = z.strictObject({
  topic: described(nameOf("topic"), "The topic whose question it answers.", "epidemiology"),
  sentences: described(SummedUp.min(1), "The answer, in one to four sentences.", [
    { says: "Kelp was met in 12 of 40 dives.", from: ["kelp-share"] },
  ]),
  figures: described(
    z.array(naming("whole figure", WholeFigureRef)),
    "The figures that matter most, as claim#figure, each of a statement under the topic.",
    ["kelp-share#met"],
  ).default([]),
  unknown: described(
    SummedUp,
    "What the paper leaves open on it, from statements that say so or lack it.",
    [{ says: "The paper does not say which kelp it was.", from: ["kelp-share"] }],
  ).default([]),
});
export type Summary = z.infer<typeof Summary>;

/** The ways in which readers ask for one statement. */
export const AskedStatement = z.strictObject({
  statement: described(nameOf("statement"), "The statement that answers.", "kelp-share"),
  askedAs: described(
    z.array(z.string().min(3).max(120)).min(1).max(8),
    "Questions and search phrases that this very statement answers, in words that it does not hold itself: as patients, surgeons and examiners ask. They assert nothing.",
    ["How often will I swim into seaweed?"],
  ),
  askedInFull: described(
    z.array(z.string().min(3).max(160)).max(4),
    "Further ones that name their subject, as a reader does who begins with nothing else: they put in order what is found, and the one most like what is asked may make its statement an answer; their words find nothing.",
    ["In what share of its dives did the survey of 2019 meet kelp?"],
  ).default([]),
});
export type AskedStatement = z.infer<typeof AskedStatement>;

/** What may be asked for in a statement, and what certainly stands wrong in its place. */
export const Completion = z.strictObject({
  statement: described(nameOf("statement"), "The statement that is asked about.", "kelp-share"),
  key: described(
    z.string().min(2).max(90),
    "Words of the statement that are left out, once in it: what an examinee should know of it.",
    "of seaweed",
  ),
  distractors: described(
    z.array(z.string().min(2).max(90)).min(2).max(4),
    "What could be taken for them and is wrong for certain: of their kind, in their form, about as long, so that each makes an English sentence; nothing that the paper says elsewhere, nor that includes the right answer.",
    ["of silk", "of sponge"],
  ),
  review: Review.optional(),
});
export type Completion = z.infer<typeof Completion>;

const Branch = z.strictObject({
  id: described(
    Slug,
    "Name of the answer within its question; what readers chose stands in their address by it.",
    "resectable",
  ),
  condition: described(
    z.string().min(2).max(160),
    "The answer, in words: when it holds. Every number in it is a figure of a statement of the branch.",
    "The hernia is on the left",
  ),
  from: described(
    z.array(nameOf("statement")),
    "The statements on whose ground it stands: advice first, then what is claimed, then what was only done.",
    ["rec-soft-patch"],
  ).default([]),
  notStated: described(
    z.string().min(10).max(240),
    "What the paper gives no criterion for, as a clause that follows “Not stated by the paper:”. It is a hole in the map, shown as one; needed where no statement is named.",
    "From which size on.",
  ).optional(),
  to: described(
    nameOf("decision"),
    "The question that it leads to, of this file.",
    "which-patch",
  ).optional(),
  end: described(
    z.string().min(10).max(240),
    "Where the way ends, in place of `to`: what the paper says there, never what to do.",
    "The paper tells nothing further of them.",
  ).optional(),
});

/** One question on the way of care, with the answers that the paper distinguishes. The first of the file is where ways begin. */
export const Decision = z.strictObject({
  id: described(Slug, "Local id: the permalink is `decide-` and it.", "which-patch"),
  stage: described(nameOf("stage"), "The stage of care, of the dossier's profile.", "treatment"),
  question: described(
    z.string().min(5).max(110).endsWith("?"),
    "The question, for readers.",
    "Is kelp at hand?",
  ),
  branches: described(z.array(Branch).min(1), "The answers, in the order of the page.", [
    { id: "kelp", condition: "Kelp is at hand", from: ["rec-soft-patch"], to: "watching" },
  ]),
});
export type Decision = z.infer<typeof Decision>;

/** Evidence that bears on statements and that the paper does not cite there, though it may elsewhere. */
export const Uncited = z.strictObject({
  report: described(ReportName, "The report, as work.report.", "dune-2021.relief"),
  bearsOn: described(z.array(nameOf("statement")).min(1), "The statements on which it bears.", [
    "kelp-share",
  ]),
  direction: described(Direction, "Which way it points.", "disputes"),
  directness: Directness,
  finding: described(
    z.string().min(10).max(90),
    "What it found, as a headline of our own without full stop; every number in it is in a report of the work.",
    "No relief from soaking in divers with oedema",
  ).optional(),
  explanation: described(
    z.string(),
    "How it bears on them.",
    "It found no difference in 300 divers.",
  ),
});

/** An id that changed. */
export const Alias = z.strictObject({
  from: described(Slug, "The old id; never used again.", "old-name"),
  to: described(Slug, "The id that took its place.", "new-name"),
});

/** An id that was dropped. */
export const Tombstone = z.strictObject({
  id: described(Slug, "The id that is gone; never used again.", "old-name"),
  reason: described(
    z.string(),
    "Why, for whoever follows an old link.",
    "It repeated another claim.",
  ),
  on: described(Day, "When it was dropped.", "2026-01-05"),
});
