// Owns a small data folder in memory, all of it invented and clean, for tests that break it in one place.
import { parseCorpus } from "../../server/corpus/read-corpus.ts";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import { indexCorpus } from "../../server/corpus/corpus-index.ts";
import type { DataRule, Finding } from "../../server/corpus/data-rule.ts";
import { mentionsIn } from "../../server/corpus/mentions.ts";
import { printProblem } from "../../server/problems/data-problem.ts";

/** Paths of files that tests edit most, below the data folder. */
export const background = "dossiers/ash/claims/background.yaml";
export const results = "dossiers/ash/claims/results.yaml";
export const references = "dossiers/ash/references.yaml";
export const dossier = "dossiers/ash/dossier.yaml";
export const concepts = "vocabulary/concepts/all.yaml";
export const measures = "vocabulary/measures.yaml";

/** Text of data files by path below the data folder. */
export type DataTexts = Readonly<Record<string, string>>;

const review = "review: { drafted: { by: first reader, on: 2026-01-05 } }";

/** A clean data folder with one of nearly everything. */
export const smallData: DataTexts = {
  "vocabulary/topics.yaml": `topics:
  - { id: care, name: Care, question: What helps?, order: 1, stage: operation }
  - { id: soaking, name: Soaking, question: Soak it?, order: 1, broader: care }
`,
  "profiles/wave-care.yaml": `id: wave-care
name: Wave care
order: in the order of the tide
stages:
  - { id: preparation, name: Preparation, means: Before it. }
  - { id: operation, name: Operation, means: The thing itself. }
axes: [{ id: site, name: site, means: Where it was. }, { id: setting, name: setting, means: When. }]
${review}
`,
  [measures]: `measures:
  - { id: share, name: share, unit: "%" }
  - { id: count, name: count }
  - { id: grade, name: grade }
  - { id: date, name: date }
`,
  [concepts]: `concepts:
  - { id: oedema, name: oedema, type: disease, synonyms: [edema] }
  - { id: leg-oedema, name: oedema of the leg, type: disease, broader: [oedema] }
  - { id: kelp-patch, name: kelp patch, type: device }
  - { id: divers, name: divers, type: population }
  - { id: kelpinol, name: kelpinol, type: drug, synonyms: [KP-12 b] }
  - { id: patch-operation, name: patch operation, type: procedure }
  - { id: wear-scale, name: wear scale, type: scale }
`,
  "works/ash-2020.yaml": `id: ash-2020
csl: { type: article-journal, title: Patches of kelp, author: [{ family: Ash }], issued: "2020-06-01", DOI: 10.5555/ash }
record: { depth: abstract, what: invented record }
study: ash-series
${review}
`,
  "works/birch-2015.yaml": `id: birch-2015
csl: { type: article-journal, title: Kelp in 12 divers, author: [{ family: Birch }], issued: "2015", PMID: "123" }
record: { depth: abstract, what: invented record }
study: birch
reports:
  - id: relief
    label: Relief in Birch
    statement: Relief was seen in 6 of 12 divers.
    figures: [{ id: relief, measure: count, value: 6, of: oedema, among: divers }]
    readFrom: { depth: abstract, what: invented record }
${review}
`,
  "works/dune-2023.yaml": `id: dune-2023
csl: { type: article-journal, title: Kelp or silk, author: [{ family: Dune }], issued: "2023" }
record: { depth: abstract, what: invented record }
study: dune
reports:
  - id: none
    label: No relief in Dune
    statement: No relief was seen.
    readFrom: { depth: abstract, what: invented record }
${review}
`,
  "studies/ash-series.yaml": `id: ash-series
name: Ash's series
design: case-series
population: divers
setting: one clinic
${review}
`,
  "studies/birch.yaml": `id: birch
name: The Birch trial
design: randomised-trial
population: divers
setting: one clinic
notConfirmedBy: [dune]
${review}
`,
  "studies/dune.yaml": `id: dune
name: The Dune trial
design: randomised-trial
population: divers
setting: many clinics
overlaps: [{ study: ash-series, how: shares 2 divers }]
${review}
`,
  "drawings/shore.yaml": `id: shore
name: The shore
schematic: Nothing of it is to scale.
width: 100
height: 100
parts:
  - { concept: oedema, path: M0 0H40V40Z, nextTo: [leg-oedema] }
  - { concept: leg-oedema, path: M40 0H80V40Z, nextTo: [oedema] }
${review}
`,
  "approvals/kelpinol-nowhere.yaml": `id: kelpinol-nowhere
name: Kelpinol in Nowhere
drug: kelpinol
indication: oedema
jurisdiction: Nowhere
authority: Office of Patches
approvedOn: "2016"
events: [{ on: "2016", what: approved, readFrom: { depth: registry, what: invented register } }]
standing: { status: withdrawn, reason: It did not help., because: "study:dune" }
restedOn: [birch]
${review}
`,
  [dossier]: `id: ash
title: Patches of kelp
work: ash-2020
profile: wave-care
scope: Patches of kelp.
disease: leg-oedema
licence: CC BY 4.0
attribution: Ash 2020
curators: [first reader]
page: https://example.org/ash
sections:
  - { id: background, title: Background, level: 1 }
  - { id: results, title: Results, level: 1 }
references: 3
series: { study: ash-series, cases: 2, population: divers }
drawing: shore
notHeld: [{ what: tables, why: not part of the text }]
${review}
`,
  [references]: `${review}
references:
  - { marker: 1, work: birch-2015, basis: inferred, confidence: high, reason: Twelve divers fit., namedInText: Birch }
  - { marker: 2, basis: unidentified, reason: Cited for soaking. }
  - { marker: 3, basis: unidentified, reason: Cited for prices. }
`,
  [background]: `${review}
claims:
  - id: relief-share
    type: incidence
    statement: Kelp patches relieved the oedema in 50 % of 12 divers.
    label: Share with relief
    voice: cited
    topics: [soaking, care]
    about: [{ concept: kelp-patch, role: intervention }, { concept: divers, role: population }]
    where: [{ section: background, keys: ["50", "12", "[1]"] }]
    figures: [{ id: share, measure: share, value: 50, of: leg-oedema, among: divers, n: 12 }]
    cites:
      - { ref: 1, intent: citesAsEvidence, attachment: by-name, directness: { site: direct }, question: benefit }
  - id: kelpinol-approved
    type: regulatory
    statement: Kelpinol was approved in 2016.
    label: Approval of kelpinol
    voice: uncited
    topics: [care]
    about: [{ concept: kelpinol, role: intervention }]
    where: [{ section: background, keys: [Kelpinol, "2016"] }]
    figures: [{ id: year, measure: date, date: "2016" }]
    approval: kelpinol-nowhere
    drug: kelpinol
    jurisdiction: Nowhere
    date: "2016"
    indication: oedema
  - id: two-arms
    type: regimen-result
    statement: Relief was seen in 30 % with kelp; for silk the paper gives no share.
    label: Kelp against silk
    voice: cited
    topics: [care]
    about: [{ concept: kelp-patch, role: intervention }]
    where: [{ section: background, keys: ["30", "[2]"] }]
    figures:
      - { id: kelp, measure: share, value: 30, arm: kelp }
      - { id: silk, measure: share, notStated: true, arm: silk }
    cites: [{ ref: 2, intent: citesAsEvidence, attachment: same-sentence }]
    population: divers
    arms: [{ id: kelp, name: kelp }, { id: silk, name: silk }]
    outcome: oedema
`,
  [results]: `${review}
claims:
  - id: soaked-first
    type: technique
    statement: The patch was soaked before the operation.
    label: The patch is soaked
    voice: own-practice
    topics: [soaking]
    about: [{ concept: kelp-patch, role: intervention }]
    where: [{ section: results, keys: [soaked] }]
    sequence: { procedure: patch-operation, step: 1 }
    review: { drafted: { by: first reader, on: 2026-01-05 }, reviewed: { by: second reader, on: 2026-01-06 } }
  - id: patch-set
    type: technique
    statement: The patch was set with a 4-0 thread.
    label: The patch is set
    voice: own-practice
    topics: [soaking]
    about: [{ concept: kelp-patch, role: intervention }]
    where: [{ section: results, keys: [thread, 4-0] }]
    figures: [{ id: thread, measure: grade, grade: { scale: wear-scale, value: 4-0 } }]
    basedOn: [{ claim: relief-share }]
    sequence: { procedure: patch-operation, step: 2 }
  - id: case-2-relief
    type: outcome
    statement: In case 2 relief came in three of four legs, which is 75 %.
    label: Relief in case 2
    voice: own-result
    topics: [care]
    about: [{ concept: leg-oedema, role: outcome }]
    cases: [2]
    where: [{ section: results, keys: [case 2, "3", "4"] }]
    figures:
      - { id: legs, measure: count, value: 3, n: 4, case: 2 }
      - { id: share, measure: share, value: 75, derived: { by: share, from: [case-2-relief#legs, case-2-relief#legs.n] } }
`,
  "dossiers/ash/recommendations.yaml": `${review}
recommendations:
  - id: rec-soak
    statement: The patch should be soaked when oedema is seen in more than 2 legs.
    label: Soak the patch
    voice: opinion
    topics: [soaking]
    about: [{ concept: kelp-patch, role: intervention }]
    where: [{ section: results, keys: [should be soaked, "2"] }]
    figures: [{ id: legs, measure: count, value: 2, comparator: ">" }]
    basedOn: [{ claim: relief-share }]
    force: should
    stage: preparation
    forWhom: not stated
    conditions: { mode: all, items: [{ text: oedema in more than 2 legs, threshold: { figure: legs } }] }
`,
  "dossiers/ash/tensions.yaml": `${review}
tensions:
  - id: share-or-share
    label: 50 % or 30 %
    kind: hard
    statement: The share is told in two ways.
    sides:
      - { statements: [relief-share], says: half of the divers }
      - { statements: [two-arms], says: fewer }
    mayExplain: Two groups of divers.
    topics: [care]
`,
  "dossiers/ash/coverage.yaml": `${review}
waivers:
  - { id: thanks, where: { section: results, keys: [thank the 9, "9", "[3]"] }, waives: { quantities: ["9"], markers: [3] }, reason: Thanks are no finding. }
`,
  "dossiers/ash/audits.yaml": `${review}
audits:
  - { statement: relief-share, ref: 1, against: birch-2015.relief, verdict: as-reported, headline: 6 of 12, explanation: Both give half. }
`,
  "dossiers/ash/uncited.yaml": `${review}
uncited:
  - { report: dune-2023.none, bearsOn: [relief-share], direction: disputes, directness: { site: direct }, explanation: No relief was seen. }
`,
  "dossiers/ash/summaries.yaml": `${review}
summaries:
  - topic: care
    sentences: [{ says: Kelp relieved half of 12 divers in one place and 30 % in another., from: [relief-share, two-arms] }]
    figures: ["relief-share#share"]
    unknown: [{ says: No share is given for silk., from: [two-arms] }]
`,
  "dossiers/ash/pathway.yaml": `${review}
decisions:
  - id: swollen
    stage: preparation
    question: Are the legs swollen?
    branches:
      - { id: two, condition: More than 2 legs, from: [rec-soak], to: relieved }
      - { id: one, condition: One leg, notStated: What one swollen leg asks for., to: relieved }
  - id: relieved
    stage: operation
    question: Is it relieved?
    branches:
      - { id: told, condition: It is, from: [relief-share], end: The paper ends here. }
`,
  "dossiers/ash/questions.yaml": `${review}
questions:
  - { statement: relief-share, askedAs: [How many felt better?, relief in half of 12] }
  - { statement: rec-soak, askedAs: [What helps with puffy legs?] }
`,
  "dossiers/ash/renames.yaml": `aliases: [{ from: share-of-relief, to: relief-share }]
tombstones: [{ id: price, reason: It was told nowhere., on: 2026-01-06 }]
`,
};

/** Changes to {@link smallData}: pieces of text to exchange by file; undefined removes a file. */
export type Edits = Readonly<
  Record<string, readonly (readonly [string, string])[] | string | undefined>
>;

/** The small folder, or other texts, with some files edited, replaced, added or removed. Throws when a piece to exchange is not there. */
export const edited = (edits: Edits, from: DataTexts = smallData): DataTexts => {
  const texts: Record<string, string> = { ...from };
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === undefined) {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy that is ours
      delete texts[path];
    } else if (typeof edit === "string") texts[path] = edit;
    else {
      for (const [from, to] of edit) {
        const text = texts[path] ?? "";
        if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
        texts[path] = text.replace(from, to);
      }
    }
  }
  return texts;
};

/** Reads data texts as if they lay in a folder named `data`. */
export const parseTexts = (texts: DataTexts) =>
  parseCorpus(
    Object.entries(texts).map(([path, text]) => ({
      path,
      file: `data/${path}`,
      bytes: new TextEncoder().encode(text),
    })),
    "data",
  );

/** What reading and checking say about the small folder with these edits, and then those of `mend`, as it is printed. */
export const problemsWith = (edits: Edits, mend: Edits = {}): string[] => {
  const { corpus, problems } = parseTexts(edited(mend, edited(edits)));
  return [...problems, ...checkCorpus(corpus)].map(printProblem);
};

/** What one rule finds in the small folder with these edits. */
export const breachesOf = (rule: DataRule, edits: Edits): readonly Finding[] => {
  const { corpus } = parseTexts(edited(edits));
  return rule.check({ corpus, index: indexCorpus(corpus), mentions: mentionsIn(corpus) });
};
