// Owns the entries of data files that dossiers share: vocabulary, works, studies, approvals. Keys not listed are errors.
import { z } from "zod";
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
});

/** What claims can be about. */
export const Concept = z.strictObject({
  id: described(Slug, "Local id, unique among all concepts.", "inferior-vena-cava"),
  name: described(z.string(), "For readers.", "inferior vena cava"),
  type: described(ConceptType, "What kind of thing it is."),
  synonyms: described(
    z.array(z.string()),
    "Other spellings and names: British and American, abbreviations, brand names.",
    ["IVC"],
  ).default([]),
  note: described(
    z.string(),
    "What it means here, where the name alone does not say.",
    "From the renal veins down.",
  ).optional(),
  broader: described(z.array(nameOf("concept")), "Wider concepts.", ["vena-cava"]).default([]),
  identifiers: described(
    z.array(Identifier),
    "Identifiers that were seen; never from memory.",
  ).default([]),
});
export type Concept = z.infer<typeof Concept>;

/** What a figure can measure. */
export const Measure = z.strictObject({
  id: described(Slug, "Local id.", "tumour-size"),
  name: described(z.string(), "For readers.", "size of the tumour"),
  unit: described(z.string(), "Default unit, UCUM.", "cm").optional(),
  note: described(
    z.string(),
    "What it means, where the name does not say.",
    "Largest diameter.",
  ).optional(),
});
export type Measure = z.infer<typeof Measure>;

/** Where something was read. Readers are shown DOI, PMID and registry numbers only; `url` stays in the data. */
export const ReadFrom = described(
  z.strictObject({
    depth: described(ReadingDepth, "How directly it was read."),
    doi: described(z.string(), "DOI, without https://doi.org/.", "10.5555/ash").optional(),
    pmid: described(z.string(), "PMID.", "123").optional(),
    registry: described(z.string(), "Registry number.", "NCT00061984").optional(),
    url: described(
      z.string(),
      "Address of the page; stays in the data.",
      "https://example.org/ash",
    ).optional(),
    what: described(z.string(), "What kind of page it was, in words.", "PubMed abstract"),
  }),
  "Where it was read.",
);
export type ReadFrom = z.infer<typeof ReadFrom>;

/** Whether something still stands, dated, with its reason and source. */
export const Standing = described(
  z.strictObject({
    status: described(StandingStatus, "Whether it stands."),
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
  figures: described(z.array(ReportedFigure), "Every number of the statement.").default([]),
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
  standing: Standing.optional(),
  notConfirmedBy: described(z.array(nameOf("study")), "Later studies that did not confirm it.", [
    "dune-trial",
  ]).default([]),
  overlaps: described(
    z.array(
      z.strictObject({
        study: described(nameOf("study"), "The other study.", "birch-series"),
        how: described(z.string(), "What they share.", "The same divers, followed longer."),
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
