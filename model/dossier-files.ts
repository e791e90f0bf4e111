// Owns the shape of every data file that a curator writes. One schema per kind of file; keys not listed are errors.
import { z } from "zod";
import { ReportedFigure } from "./figure.ts";
import { Day, Marker, NodeId, PartialDate, Slug } from "./ids.ts";
import { Passage, PassageKey } from "./passage.ts";
import { Claim, Directness, Recommendation, Review } from "./statement.ts";
import {
  ConceptType,
  Confidence,
  Direction,
  ReadingDepth,
  Stage,
  StandingStatus,
  StudyDesign,
  TensionKind,
  Verdict,
} from "./vocabulary.ts";

/** `data/vocabulary/topics.yaml` */
export const TopicsFile = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      /** The question this topic answers, as a reader would ask it. */
      question: z.string(),
      broader: Slug.optional(),
      /** Position among its siblings. */
      order: z.number().int(),
      /** Stage of care that practice under this topic belongs to; inherited by narrower topics. */
      stage: Stage.optional(),
    }),
  ),
});

/** An identifier of a concept elsewhere: CURIE-like, exactly as that system writes it. */
export const Identifier = z.strictObject({
  system: z.enum(["MONDO", "NCIt", "MeSH", "UBERON", "SNOMED CT", "ChEBI", "HPO", "RxNorm"]),
  id: z.string(),
  label: z.string(),
});

/** `data/vocabulary/concepts/*.yaml` */
export const ConceptsFile = z.strictObject({
  concepts: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      type: ConceptType,
      /** Other spellings and names: British and American, abbreviations, brand names. */
      synonyms: z.array(z.string()).default([]),
      /** What it means here, where the name alone does not say. */
      note: z.string().optional(),
      broader: z.array(Slug).default([]),
      identifiers: z.array(Identifier).default([]),
    }),
  ),
});
export type Concept = z.infer<typeof ConceptsFile>["concepts"][number];

/** `data/vocabulary/measures.yaml`: what a figure can measure. */
export const MeasuresFile = z.strictObject({
  measures: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      /** Default unit, UCUM. */
      unit: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

/** Where something was read. Readers are shown DOI, PMID and registry numbers only; `url` stays in the data. */
export const ReadFrom = z.strictObject({
  depth: ReadingDepth,
  doi: z.string().optional(),
  pmid: z.string().optional(),
  registry: z.string().optional(),
  url: z.string().optional(),
  /** What kind of page it was, in words: "PubMed abstract", "oncology news report". */
  what: z.string(),
});
export type ReadFrom = z.infer<typeof ReadFrom>;

/** Whether something still stands, dated, with its reason and source. */
export const Standing = z.strictObject({
  status: StandingStatus,
  on: PartialDate.optional(),
  reason: z.string(),
  /** Work or study that it no longer stands because of. */
  because: NodeId.optional(),
  readFrom: ReadFrom.optional(),
});
export type Standing = z.infer<typeof Standing>;

/** CSL-JSON fields that we hold (citation-style-language/schema); a field not known is left out, never guessed. */
export const CslItem = z.strictObject({
  type: z.enum(["article-journal", "review", "report", "webpage", "regulation", "document"]),
  title: z.string(),
  author: z
    .array(
      z.union([
        z.strictObject({ family: z.string(), given: z.string().optional() }),
        z.strictObject({ literal: z.string() }),
      ]),
    )
    .default([]),
  /** The author list above is the first author or a part of it only. */
  authorsIncomplete: z.boolean().default(false),
  issued: PartialDate.optional(),
  "container-title": z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  number: z.string().optional(),
  DOI: z.string().optional(),
  PMID: z.string().optional(),
  PMCID: z.string().optional(),
});
export type CslItem = z.infer<typeof CslItem>;

/** One result that a work itself reports. */
export const Report = z.strictObject({
  /** Local name; the node's id is `report:<work>.<id>`. */
  id: Slug,
  label: z.string().max(70),
  statement: z.string(),
  figures: z.array(ReportedFigure).default([]),
  readFrom: ReadFrom,
});
export type Report = z.infer<typeof Report>;

/** `data/works/<id>.yaml`: one publication. The file's name is its id. */
export const WorkFile = z.strictObject({
  id: Slug,
  csl: CslItem,
  /** Where the record was read. */
  record: ReadFrom,
  study: Slug.optional(),
  reports: z.array(Report).default([]),
  standing: Standing.optional(),
  supersededBy: Slug.optional(),
  note: z.string().optional(),
  review: Review,
});
export type WorkFile = z.infer<typeof WorkFile>;

/** `data/studies/<id>.yaml`: one trial, series or meta-analysis. */
export const StudyFile = z.strictObject({
  id: Slug,
  name: z.string(),
  design: StudyDesign,
  registration: z.array(z.string()).default([]),
  population: z.string(),
  /** Stage of disease and treatment that was studied. */
  setting: z.string(),
  participants: z.number().int().optional(),
  standing: Standing.optional(),
  notConfirmedBy: z.array(Slug).default([]),
  /** Studies pooled in this one, or sharing patients with it: not independent of it. */
  overlaps: z.array(z.strictObject({ study: Slug, how: z.string() })).default([]),
  note: z.string().optional(),
  review: Review,
});
export type StudyFile = z.infer<typeof StudyFile>;

/** `data/approvals/<id>.yaml`: one drug's approval by one authority. */
export const ApprovalFile = z.strictObject({
  id: Slug,
  name: z.string(),
  drug: Slug,
  indication: z.string(),
  jurisdiction: z.string(),
  authority: z.string(),
  approvedOn: z.union([PartialDate, z.literal("not known")]),
  events: z.array(
    z.strictObject({
      on: z.union([PartialDate, z.literal("not known")]),
      what: z.string(),
      readFrom: ReadFrom,
    }),
  ),
  standing: Standing,
  /** Studies the approval rested on. */
  restedOn: z.array(Slug).default([]),
  review: Review,
});
export type ApprovalFile = z.infer<typeof ApprovalFile>;

/** `dossier.yaml`: the reviewed paper and what is held of it. */
export const DossierFile = z.strictObject({
  id: Slug,
  title: z.string(),
  /** The reviewed paper: a file of data/works. */
  work: Slug,
  scope: z.string(),
  /** The disease that differentials are told apart from. */
  disease: Slug,
  licence: z.string(),
  attribution: z.string(),
  curators: z.array(z.string()).min(1),
  /** Page of the publisher that holds the text. */
  page: z.url(),
  /** Sections in order, by the title that the paper prints. `level` 1 is a main heading. */
  sections: z
    .array(
      z.strictObject({
        id: Slug,
        title: z.string(),
        level: z.number().int().min(1).max(4),
        /** First words of a section that has no heading, such as an introduction; then `title` is what we call it. */
        opensWith: PassageKey.optional(),
      }),
    )
    .min(1),
  /** Titles after which nothing is part of the body any more. */
  endsAt: z.array(z.string()).default([]),
  /** How many entries the reference list has. */
  references: z.number().int(),
  /** The own patients, when the paper reports any. */
  series: z.strictObject({ study: Slug, cases: z.number().int(), population: Slug }).optional(),
  notHeld: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  review: Review,
});
export type DossierFile = z.infer<typeof DossierFile>;

/** `references.yaml`: every entry of the reference list, identified or not. */
export const ReferencesFile = z.strictObject({
  review: Review,
  references: z.array(
    z.strictObject({
      marker: Marker,
      /** The work it is, when identified. */
      work: Slug.optional(),
      basis: z.enum(["confirmed", "inferred", "unidentified"]),
      confidence: Confidence.optional(),
      /** Why it is this work; or, for an unidentified one, what the sentences that cite it are about. */
      reason: z.string(),
      /** An author that the text names with the marker, as the text spells it. */
      namedInText: z.string().optional(),
      /** Other works that were weighed. */
      alternatives: z
        .array(
          z.strictObject({
            work: Slug.optional(),
            title: z.string(),
            doi: z.string().optional(),
            pmid: z.string().optional(),
            why: z.string(),
          }),
        )
        .default([]),
      /** What would identify it. */
      wouldIdentify: z.string().optional(),
    }),
  ),
});
export type ReferenceEntry = z.infer<typeof ReferencesFile>["references"][number];

/** `claims/<section>.yaml`: the claims whose first passage stands in that section. */
export const ClaimsFile = z.strictObject({ review: Review, claims: z.array(Claim) });

/** `recommendations.yaml` */
export const RecommendationsFile = z.strictObject({
  review: Review,
  recommendations: z.array(Recommendation),
});

/** `tensions.yaml`: what does not agree. */
export const TensionsFile = z.strictObject({
  review: Review,
  tensions: z.array(
    z.strictObject({
      id: Slug,
      label: z.string().max(70),
      kind: TensionKind,
      /** What does not agree, in one or two sentences. */
      statement: z.string(),
      /** The sides: which statements, and what each says. One statement may disagree with itself. */
      sides: z.array(z.strictObject({ statements: z.array(Slug).min(1), says: z.string() })).min(2),
      mayExplain: z.string(),
      topics: z.array(Slug).min(1),
    }),
  ),
});
export type Tension = z.infer<typeof TensionsFile>["tensions"][number];

/** `coverage.yaml`: what needs no claim, each with a reason that would convince a reviewer. */
export const CoverageFile = z.strictObject({
  review: Review,
  waivers: z.array(
    z.strictObject({
      id: Slug,
      where: Passage,
      /** `sentence` waives the whole sentence with all its quantities and markers. */
      waives: z.union([
        z.literal("sentence"),
        z.strictObject({
          /** Numeric keys of `where` whose quantities need no figure. */
          quantities: z.array(z.string()).default([]),
          markers: z.array(Marker).default([]),
        }),
      ]),
      reason: z.string().min(15),
    }),
  ),
});
export type Waiver = z.infer<typeof CoverageFile>["waivers"][number];

/** `audits.yaml`: citations compared with what their sources report. */
export const AuditsFile = z.strictObject({
  review: Review,
  audits: z.array(
    z.strictObject({
      /** Claim or recommendation, and the reference: together the evidence line. */
      statement: Slug,
      ref: Marker,
      /** `<work>.<report>` */
      against: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/),
      verdict: Verdict,
      /** At most twelve words, for cards and answer sentences: "the trial was in advanced disease". */
      headline: z.string().max(110),
      explanation: z.string(),
    }),
  ),
});

/** `uncited.yaml`: evidence that bears on a statement and that the paper does not cite. */
export const UncitedFile = z.strictObject({
  review: Review,
  uncited: z.array(
    z.strictObject({
      /** `<work>.<report>` */
      report: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/),
      bearsOn: z.array(Slug).min(1),
      direction: Direction,
      directness: Directness,
      explanation: z.string(),
    }),
  ),
});

/** `renames.yaml` (optional): ids that changed or were dropped, so that permalinks do not die. */
export const RenamesFile = z.strictObject({
  aliases: z.array(z.strictObject({ from: Slug, to: Slug })).default([]),
  tombstones: z.array(z.strictObject({ id: Slug, reason: z.string(), on: Day })).default([]),
});
