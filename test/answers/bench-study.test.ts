// Tests that a study at the bench is a dossier like any other, by data alone: proteins, genes, an organism and a chemical, standard
// deviations, a source that is named without a number, a draft; and that no answer speaks of patients where there are none.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestions, answerAppraisals } from "../../server/answers/questions.ts";
import { answerShares } from "../../server/answers/compare-shares.ts";
import { answerRegimens } from "../../server/answers/compare-regimens.ts";
import { answerOverview } from "../../server/answers/overview.ts";
import { answerSearch } from "../../server/answers/search.ts";
import { answerReference } from "../../server/answers/sources.ts";
import { answerClaim, answerClaims } from "../../server/answers/statements.ts";
import { answerTopic } from "../../server/answers/topics.ts";
import { answerTrace } from "../../server/answers/trace.ts";
import { answerWheel } from "../../server/answers/wheel.ts";
import { testDossier } from "../../server/corpus/arithmetic/test-figures.ts";
import { indexCorpus } from "../../server/corpus/corpus-index.ts";
import type { Corpus } from "../../server/corpus/corpus.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { buildCanonicalText } from "../../server/text/canonical-text.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { verifyDossier } from "../../server/text/verify.ts";
import { inputOf, selectDossier } from "../../scripts/read-dossier.ts";
import { storeOf } from "./a-store.ts";
import { corpusIn } from "../graphs/read-data.ts";

const folder = "test/fixtures/moss";
let corpus: Corpus;
let store: EvidenceStore;
beforeAll(async () => {
  corpus = await corpusIn(`${folder}/data`);
  store = await storeOf(`${folder}/data`);
});

/** What a reader can meet of an answer: its texts with white space in them, in whatever they are nested. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return /\s/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const ofPeople =
  /\b(?:patients?|diseases?|tumou?rs?|surg\w+|operat\w+|clinical\w*|trials?|women|men|survival)\b/i;

test("its text is verified, with nothing open, by the lock that is stored", () => {
  const entries = selectDossier(corpus.dossiers, "moss", folder);
  const input = inputOf(entries);
  const source = parseSource(readFileSync(`${folder}/source/moss.txt`), "moss.txt");
  const text = buildCanonicalText(source, input.dossier, "moss.txt");
  const report = verifyDossier(input, text, entries.lock?.value);
  expect(report.problems).toEqual([]);
  expect(report.open).toEqual([]);
  expect(report.isVerified).toBe(true);
});

describe("arithmetic", () => {
  /** Which findings there are where the second constant is told of this enzyme. */
  const findingsWhere = (enzyme: string): string[] => {
    const [dossier] = corpus.dossiers;
    if (dossier === undefined) throw new Error("no dossier");
    const claims = dossier.claims.map((entry) =>
      entry.value.id === "constant-slo-b"
        ? {
            ...entry,
            value: { ...entry.value, about: [{ concept: enzyme, role: "subject" as const }] },
          }
        : entry,
    );
    return testDossier({ ...dossier, claims }, indexCorpus(corpus))
      .tested.filter(({ outcome }) => outcome !== "holds")
      .map(({ kind, says }) => `${kind}: ${says}`);
  };

  test("takes constants of two enzymes for two things, whatever their units", () => {
    expect(findingsWhere("slo-b")).toEqual([]);
  });

  test("tells when the constant of one enzyme is given in two units", () => {
    expect(findingsWhere("slo-a")).toEqual([
      "units-differ: 0.11 mmol/L is 110 µmol/L; elsewhere, 2.4 µmol/L is given.",
    ]);
  });
});

describe("an answer", () => {
  test("carries standard deviations, arm by arm, and who is the population", async () => {
    const { claim } = await answerClaim(store, { id: "moss:growth-slowed" });
    expect(claim).toMatchObject({ population: { label: "cultures of Sporella limosa" } });
    const treated = claim.figures.find(({ arm }) => arm === "treated");
    expect(treated).toMatchObject({ value: 1.8, sd: 0.4, unit: "10*6/mL", atTime: "time" });
  });

  test("says of the authors’ own results that they are theirs, and of a draft that it is one", async () => {
    const own = await answerClaim(store, { id: "moss:activity-left" });
    expect(own.attribution).toBe("Found by the authors of Willow 2020");
    expect(own.verdict.word).toBe("authors’ own result");
    const draft = await answerClaim(store, { id: "moss:close-to-rowan" });
    expect(draft.cautions.map(({ code }) => code)).toContain("draft");
  });

  test("knows confirmed references from one that is named without a number", async () => {
    const { reference } = await answerReference(store, { id: "moss:ref-3" });
    expect(reference).toMatchObject({ basis: "confirmed", marker: 3 });
    const named = await answerReference(store, { id: "moss:ref-hazel-handbook" });
    expect(named.reference).toMatchObject({ basis: "unidentified", namedInText: "Hazel" });
    const { evidenceLines } = await answerClaim(store, { id: "moss:made-in-yeast" });
    expect(evidenceLines.map(({ reference: { id } }) => id)).toEqual(["moss:ref-hazel-handbook"]);
  });

  test("to a question finds the statement that answers it", async () => {
    const found = await answerSearch(store, {
      q: "How much work do they still do in the bitter stuff?",
    });
    expect(found.answer[0]?.card.id).toBe("moss:activity-left");
  });

  test("on a topic groups statements under the field’s own questions", async () => {
    const { groups } = await answerTopic(store, { id: "topic:growth" });
    expect(groups.map(({ question }) => question)).toContain("What did the cultures show?");
  });

  test("has questions for learners", async () => {
    const { questions } = await answerQuestions(store, { seed: "class-a" });
    expect(questions.length).toBeGreaterThan(0);
  });

  test("speaks nowhere of patients, diseases, operations or trials", async () => {
    const { items } = await answerClaims(store, { limit: 100 });
    expect(items.length).toBeGreaterThan(15);
    const answers = await Promise.all([
      answerOverview(store),
      answerWheel(store, {}),
      answerShares(store, {}),
      answerRegimens(store, {}),
      answerQuestions(store, { seed: "class-a", limit: 50 }),
      answerQuestions(store, { seed: "class-b", limit: 50 }),
      answerAppraisals(store, { seed: "class-a" }),
      answerSearch(store, { q: "mossine" }),
      answerTrace(store, { id: "moss:mainly-slo-a" }),
      ...["the-alga", "inhibition", "growth"].map((id) =>
        answerTopic(store, { id: `topic:${id}` }),
      ),
      ...items.map(({ id }) => answerClaim(store, { id })),
    ]);
    const texts = new Set(answers.flatMap(textsIn));
    expect([...texts].filter((text) => ofPeople.test(text))).toEqual([
      // The scope that the dossier gives itself.
      "A fictional bench study, written to try Claimtrail where nobody is a patient.",
    ]);
  });
});
