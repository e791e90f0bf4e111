// Owns the entries of data files that dossiers share: vocabulary, works, studies, approvals. Keys not listed are errors.
import { z } from "zod";
import { Expectation, Explanation } from "./arithmetic-entries.ts";
import { ReportedFigure } from "../figure.ts";
import { NodeId, PartialDate, Slug } from "../ids.ts";
import { Review } from "../statement.ts";
import { ConceptType, ReadingDepth, StandingStatus, StudyDesign } from "../vocabulary.ts";
import { nameOf, naming, described } from "./schema-notes.ts";

/** What readers browse by. */
export const Topic = z.strictObject({
  id: described(Slug, "Local id.", "epidemiology"),
  name: described(z.string(), "For readers.", "Incidence and demography"),
  question: described(
    z.string(),
    "The question that the topic answers, as a reader would ask it.",
    "How rare is it, and who is affected?",
  ),
  broader: described(nameOf("topic"), "The topic above it.", "technique").optional(),
  order: described(z.number().int(), "Position among its siblings.", 1),
  stage: described(
    nameOf("stage"),
    "Stage that practice under this topic belongs to; narrower topics inherit it.",
    "work-up",
  ).optional(),
});
export type Topic = z.infer<typeof Topic>;

/** An identifier of a concept elsewhere: CURIE-like, exactly as that system writes it. */
export const Identifier = z.strictObject({
  system: described(
    z.enum([
      "MONDO",
      "NCIt",
      "MeSH",
      "UBERON",
      "SNOMED CT",
      "ChEBI",
      "HPO",
      "RxNorm",
      "UniProt",
      "HGNC",
      "NCBI Gene",
      "NCBI Taxonomy",
      "PubChem",
    ]),
    "The system that gives it.",
  ),
  id: described(z.string(), "As that system writes it.", "MONDO:0018076"),
  label: described(z.string(), "Its name there.", "tuberculosis"),
  note: described(
    z.string(),
    "What has still to be done about it.",
    "Seen in an example; to be checked in the terminology.",
  ).optional(),
});

/** What claims can be about. */
export const Concept = z.strictObject({
  id: described(Slug, "Local id, unique among all concepts.", "inferior-vena-cava"),
  name: described(z.string(), "For readers.", "inferior vena cava"),
  type: described(ConceptType, "What kind of thing it is.", "vessel"),
  synonyms: described(
    z.array(z.string()),
    "Other spellings and names: British and American, abbreviations, brand names.",
    ["IVC"],
  ).default([]),
  abbreviations: described(
    z.array(
      z.strictObject({
        short: described(z.string().min(2).max(12), "As texts write it, one of its names.", "IVC"),
        standsFor: described(
          z.string().min(3),
          "The words that it stands for.",
          "inferior vena cava",
        ),
      }),
    ),
    "Those of its names that are abbreviations, explained wherever they stand in a text.",
  ).default([]),
  definition: described(
    z.string(),
    "What it is, in one sentence of our own, for a reader who does not know it.",
    "The vein that carries blood from the lower half of the body to the heart.",
  ).optional(),
  layWords: described(
    z.array(z.string().min(1)).min(1),
    "How people who are not of the field ask for it; found by search, shown nowhere as a name.",
    ["big vein of the belly"],
  ).optional(),
  note: described(
    z.string(),
    "What it means here, where the name alone does not say.",
    "From the renal veins down.",
  ).optional(),
  broader: described(z.array(nameOf("concept")), "Wider concepts: it is a kind of each.", [
    "great-retroperitoneal-veins",
  ]).default([]),
  partOf: described(
    z.array(nameOf("concept")),
    "Wholes: it is a part of each, and no kind of it.",
    ["vena-cava"],
  ).default([]),
  components: described(
    z.array(nameOf("concept", ["drug"])),
    "The drugs that a regimen consists of.",
    ["doxorubicin", "ifosfamide"],
  ).default([]),
  values: described(
    z.array(z.string().min(1)),
    "What a feature can be; a claim that compares it names one of these.",
    ["clear", "blurred"],
  ).default([]),
  identifiers: described(
    z.array(Identifier),
    "Identifiers that were seen; never from memory.",
  ).default([]),
});
export type Concept = z.infer<typeof Concept>;

/** Which way a measure is better. */
export const BetterWay = z.enum(["higher", "lower"]);

/** What a figure can measure. */
export const Measure = z.strictObject({
  id: described(Slug, "Local id.", "tumour-size"),
  name: described(z.string(), "For readers.", "size of the tumour"),
  unit: described(z.string(), "Default unit, UCUM, without a power of ten.", "cm").optional(),
  note: described(
    z.string(),
    "What it means, where the name does not say.",
    "Largest diameter.",
  ).optional(),
  time: described(
    z.enum(["before", "after", "lasting"]),
    "For measures of time: before something, after it, or how long it lasts; statements must use it so.",
    "lasting",
  ).optional(),
  better: described(
    BetterWay,
    "Which way is better for those it is measured in, whatever the outcome; left out where that depends on the outcome.",
    "higher",
  ).optional(),
  noEffect: described(
    z.number().positive(),
    "For ratios of one group to another: the value at which they do not differ. They are drawn on a logarithmic axis.",
    1,
  ).optional(),
  quantity: described(
    z.enum([
      "count",
      "share",
      "difference",
      "survival",
      "survival-time",
      "follow-up",
      "start",
      "end",
    ]),
    "What its values are, where arithmetic can test them. `count`: whole numbers of things; `share`: per cent of a group that was counted; `difference`: of one group to another, with 0 for none; `survival`: per cent without the outcome at a time; `survival-time`: the time until it; `follow-up`: how long patients were followed; `start` and `end`: dates of a series.",
    "share",
  ).optional(),
  requires: described(
    z.array(z.enum(["of", "among", "outcome", "factor", "statistic"])),
    "What each figure of it must say, so that its line can be read alone.",
    ["outcome", "factor"],
  ).default([]),
});
export type Measure = z.infer<typeof Measure>;

/**
 * Where something was read. Readers are led to DOI and PMID, and to `url` where it is public; any other `url` stays in the
 * data.
 */
export const ReadFrom = described(
  z.strictObject({
    depth: described(ReadingDepth, "How directly it was read.", "abstract"),
    doi: described(z.string(), "DOI, without https://doi.org/.", "10.5555/ash").optional(),
    pmid: described(z.string(), "PMID.", "123").optional(),
    registry: described(z.string(), "Registry number.", "NCT00061984").optional(),
    url: described(
      z
        .string()
        .regex(/^https?:\/\/\S+$/, "expected an address that begins with http:// or https://"),
      "Address of the page that was read.",
      "https://example.org/ash",
    ).optional(),
    isPublic: described(
      z.literal(true),
      "The page at `url` is open to anyone at its owner's own address, so readers are led to it. Left out for mirrors, test servers, shared copies and pages behind an account.",
    ).optional(),
    what: described(z.string(), "What kind of page it was, in words.", "PubMed abstract"),
  }),
  "Where it was read.",
);
export type ReadFrom = z.infer<typeof ReadFrom>;

/** Whether something still stands, dated, with its reason and source. */
export const Standing = described(
  z.strictObject({
    status: described(StandingStatus, "Whether it stands.", "not-confirmed"),
    on: described(PartialDate, "Since when.", "2020-07").optional(),
    reason: described(z.string(), "Why, in a sentence.", "A larger trial found no difference."),
    because: described(
      naming("work, study or approval", NodeId),
      "Work, study or approval that it no longer stands because of.",
      "study:dune-trial",
    ).optional(),
    readFrom: ReadFrom.optional(),
  }),
  "Whether it still stands; left out while nothing is known against it.",
);
export type Standing = z.infer<typeof Standing>;

/** CSL-JSON fields that we hold (citation-style-language/schema); a field not known is left out, never guessed. */
export const CslItem = described(
  z.strictObject({
    type: described(
      z.enum(["article-journal", "review", "report", "webpage", "regulation", "document"]),
      "CSL type.",
    ),
    title: described(z.string(), "As published.", "Patches of kelp"),
    author: described(
      z.array(
        z.union([
          z.strictObject({
            family: described(z.string(), "Family name.", "Ash"),
            given: described(z.string(), "Given names or initials.", "A.").optional(),
          }),
          z.strictObject({
            literal: described(z.string(), "A group, as it names itself.", "Kelp Group"),
          }),
        ]),
      ),
      "Authors in order.",
      [{ family: "Ash", given: "A." }],
    ).default([]),
    authorsIncomplete: described(
      z.boolean(),
      "True when the list above is the first author or a part of it only.",
      true,
    ).default(false),
    issued: described(
      PartialDate,
      "When it was published, as exactly as it is known.",
      "2020-06-01",
    ).optional(),
    "container-title": described(z.string(), "The journal or book.", "Shore Surgery").optional(),
    volume: described(z.string(), "Volume, in quotes.", "21").optional(),
    issue: described(z.string(), "Issue, in quotes.", "4").optional(),
    page: described(z.string(), "Pages, in quotes.", "12-19").optional(),
    number: described(z.string(), "Article number, in quotes.", "326").optional(),
    DOI: described(z.string(), "Without https://doi.org/.", "10.5555/ash").optional(),
    PMID: described(z.string(), "Digits, in quotes.", "123").optional(),
    PMCID: described(z.string(), "PMC and digits.", "PMC123").optional(),
  }),
  "The publication, in CSL-JSON; a field that is not known is left out.",
  {
    type: "article-journal",
    title: "Patches of kelp",
    author: [{ family: "Ash", given: "A." }],
    issued: "2018",
    "container-title": "Shore Surgery",
    volume: "21",
    page: "12-19",
    DOI: "10.5555/ash-2018",
  },
);
export type CslItem = z.infer<typeof CslItem>;

/** One result that a work itself reports. */
export const Report = z.strictObject({
  id: described(Slug, "Local name; the node's id is report:<work>.<id>.", "relief"),
  label: described(z.string().max(70), "At most eight words.", "Relief in Birch"),
  statement: described(
    z.string(),
    "In our own words, exact in its figures.",
    "Relief was seen in 6 of 12 divers.",
  ),
  figures: described(z.array(ReportedFigure), "Every number of the statement.", [
    {
      id: "relief",
      measure: "count",
      value: 6,
      statistic: "count",
      of: "relief",
      among: "divers",
      n: 12,
    },
  ]).default([]),
  unused: described(
    z.string(),
    "Why no statement is compared with it, and on none it bears; left out where one is, or it does.",
    "Held for the sake of completeness: no paper here speaks of it.",
  ).optional(),
  readFrom: ReadFrom,
});
export type Report = z.infer<typeof Report>;

/** One publication. The file's name is its id. */
export const WorkFile = z.strictObject({
  id: described(Slug, "The file's name.", "ash-2018"),
  csl: CslItem,
  record: described(ReadFrom, "Where the record was read."),
  study: described(nameOf("study"), "The study that it describes.", "ash-series").optional(),
  reports: described(z.array(Report), "What the work itself reports.").default([]),
  standing: Standing.optional(),
  supersededBy: described(nameOf("work"), "A newer version of it.", "ash-2020").optional(),
  expectations: described(
    z.array(Expectation),
    "What of its figures should follow from others, where their fields cannot tell.",
  ).default([]),
  explanations: described(
    z.array(Explanation),
    "Findings of arithmetic in its reports, each with what may explain it.",
  ).default([]),
  note: described(z.string(), "A remark by the curator.", "Only the abstract was read.").optional(),
  review: Review,
});
export type WorkFile = z.infer<typeof WorkFile>;

/** One trial, series, experiment or meta-analysis. The file's name is its id. */
export const StudyFile = z.strictObject({
  id: described(Slug, "The file's name.", "dune-trial"),
  name: described(z.string(), "For readers.", "The Dune trial"),
  design: described(StudyDesign, "How it was designed."),
  registration: described(z.array(z.string()), "Registry numbers.", ["NCT00061984"]).default([]),
  population: described(z.string(), "Whom or what it studied.", "divers with an oedema"),
  setting: described(
    z.string(),
    "Stage of disease and treatment, or the laboratory.",
    "one clinic",
  ),
  participants: described(z.number().int(), "How many took part.", 300).optional(),
  arms: described(
    z.array(
      z.strictObject({
        id: described(Slug, "Local name; figures of its works refer to it.", "doxorubicin"),
        name: described(z.string(), "For readers.", "doxorubicin alone"),
      }),
    ),
    "What its arms got; empty where nothing was compared.",
    [
      { id: "doxorubicin", name: "doxorubicin alone" },
      { id: "both", name: "doxorubicin with olaratumab" },
    ],
  ).default([]),
  standing: Standing.optional(),
  notConfirmedBy: described(z.array(nameOf("study")), "Later studies that did not confirm it.", [
    "dune-trial",
  ]).default([]),
  overlaps: described(
    z.array(
      z.strictObject({
        study: described(nameOf("study"), "The other study.", "birch-series"),
        how: described(z.string(), "What they share.", "The same divers, followed longer."),
        includesAll: described(
          z.literal(true),
          "All who took part in the other study are among those of this one, as a meta-analysis has those of its trials.",
        ).optional(),
      }),
    ),
    "Studies pooled in this one, or sharing patients with it: not independent of it.",
  ).default([]),
  note: described(z.string(), "A remark by the curator.", "Stopped early.").optional(),
  review: Review,
});
export type StudyFile = z.infer<typeof StudyFile>;

const DateOrNotKnown = z.union([PartialDate, z.literal("not known")]);

/** One drug's approval by one authority. The file's name is its id. */
export const ApprovalFile = z.strictObject({
  id: described(Slug, "The file's name.", "olaratumab-fda"),
  name: described(z.string(), "For readers.", "Olaratumab, United States"),
  drug: described(nameOf("concept", ["drug", "device"]), "The drug or device.", "olaratumab"),
  indication: described(z.string(), "What it was approved for.", "advanced soft-tissue sarcoma"),
  jurisdiction: described(z.string(), "Where it holds.", "United States"),
  authority: described(z.string(), "Who decided.", "FDA"),
  approvedOn: described(DateOrNotKnown, 'When, or "not known".', "2016-10-19"),
  events: described(
    z.array(
      z.strictObject({
        on: described(DateOrNotKnown, 'When, or "not known".', "2020-07"),
        what: described(z.string(), "What happened.", "The approval was withdrawn."),
        readFrom: ReadFrom,
      }),
    ),
    "What became of it, in order.",
  ),
  standing: Standing,
  restedOn: described(z.array(nameOf("study")), "Studies that the approval rested on.", [
    "dune-trial",
  ]).default([]),
  review: Review,
});
export type ApprovalFile = z.infer<typeof ApprovalFile>;

/** One part of a drawing: a concept with its outline. */
const DrawnPart = z.strictObject({
  concept: described(nameOf("concept"), "What it is.", "tidal-wall"),
  path: described(
    z.string().regex(/^[Mm][MmLlHhVvCcSsQqTtAaZz0-9 .,-]+$/, "expected an SVG path"),
    "Its outline as an SVG path, in the drawing's units.",
    "M180 30H220V130H180Z",
  ),
  name: described(
    z.string().max(24),
    "A short name beside it, where the concept's own is too long.",
    "upper",
  ).optional(),
  nameAt: described(
    z.strictObject({
      x: described(z.number(), "From the left, in units of the drawing.", 230),
      y: described(z.number(), "From the top, to the foot of the letters.", 80),
      anchor: described(
        z.enum(["start", "middle", "end"]),
        "Which end of the name stands there.",
        "start",
      ),
    }),
    "Where its name stands; left out where the name stands in the list only.",
    { x: 230, y: 80, anchor: "start" },
  ).optional(),
  isNeighbour: described(
    z.literal(true),
    "It only shows where the others lie: drawn faintly.",
  ).optional(),
  nextTo: described(z.array(nameOf("concept")), "Parts of this drawing that it adjoins.", [
    "hernia-sac",
  ]).default([]),
});

/** A schematic drawing of a place, of our own: its parts are concepts, so that whatever is stated of them can be found there. */
export const DrawingFile = z.strictObject({
  id: described(Slug, "The file's name.", "shore"),
  name: described(z.string(), "For readers.", "The tidal wall"),
  schematic: described(
    z.string().min(20),
    "What is schematic about it, in a sentence or two.",
    "Sizes and distances are not to scale.",
  ),
  width: described(z.number().int().min(50), "Width in units of the drawing.", 400),
  height: described(z.number().int().min(50), "Height likewise.", 560),
  parts: described(
    z.array(DrawnPart).min(1),
    "Its parts in the order in which they are painted and listed; in the list, neighbours stand last.",
    [{ concept: "tidal-wall", path: "M0 0H40V90H0Z" }],
  ),
  review: Review,
});
export type DrawingFile = z.infer<typeof DrawingFile>;
