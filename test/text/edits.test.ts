// Tests changing sentences of a text that was read: by hand, and by lot.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildCanonicalText, editSentences } from "../../server/text/canonical-text.ts";
import { drawMutations, openTrial } from "../../server/text/mutations.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { drawEdit, type Changed } from "../../server/text/random-edit.ts";
import { inputOf, selectDossier } from "../../scripts/read-dossier.ts";
import { sampleText } from "./sample-text.ts";
import { corpusIn } from "../graphs/read-data.ts";

const folder = "test/fixtures/kelp";
const corpus = await corpusIn(`${folder}/data`);
const input = inputOf(selectDossier(corpus.dossiers, "kelp", folder));
const sourceOf = (name: string) => parseSource(readFileSync(`${folder}/source/${name}`), name);

const placedIn = ({ sections }: ReturnType<typeof sampleText>) =>
  sections.flatMap(({ id, sentences }) =>
    sentences.map((held, sentence) => ({ section: id, sentence, held })),
  );

describe("a sentence that is edited", () => {
  test("is read as the source's own would be, and no other changes", () => {
    const text = sampleText("We saw 12 divers [3]. Kelp grew.", "None came back.");
    const edited = editSentences(text, [
      { section: "findings", sentence: 0, text: "We saw 13 divers [4]." },
    ]);
    const wanted = sampleText("We saw 13 divers [4]. Kelp grew.", "None came back.");
    expect(edited.sections).toEqual(wanted.sections);
    expect(edited.sections[1]).toBe(text.sections[1]);
  });

  test("is taken away by an empty text, and becomes two where it is given two", () => {
    const text = sampleText("We saw 12 divers. Kelp grew.");
    const edit = (given: string) =>
      editSentences(text, [{ section: "findings", sentence: 0, text: given }]).sections[0];
    expect(edit("")?.sentences.map(({ raw }) => raw)).toEqual(["Kelp grew."]);
    expect(edit("One came. Two came.")?.sentences).toHaveLength(3);
  });

  test.each(["kelp.txt", "kelp-plain.txt", "kelp.xml", "kelp.html"])(
    "gives every digest of %s again when each reads as before",
    (name) => {
      const text = buildCanonicalText(sourceOf(name), input.dossier, name);
      const edits = text.sections.flatMap(({ id, sentences }) =>
        sentences.map(({ raw }, sentence) => ({ section: id, sentence, text: raw })),
      );
      expect(edits.length).toBeGreaterThan(30);
      expect(editSentences(text, edits).sections).toEqual(text.sections);
    },
  );
});

describe("a change by lot", () => {
  const text = sampleText("We saw 12 divers [3]. Kelp grew slowly near them.");
  const draw = (what: Changed, seed: string) => drawEdit(placedIn(text), what, seed);

  test("is the same for the same seed, and of the kind that was asked for", () => {
    expect(draw("digit", "a")).toEqual(draw("digit", "a"));
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      expect(draw("digit", seed)?.text).toMatch(/^We saw (?!12)(?:1\d|\d2) divers \[3\]\.$/);
      expect(draw("marker", seed)?.text).toBe("We saw 12 divers .");
      const word = draw("word", seed);
      const before = text.sections[0]?.sentences[word?.sentence ?? 0]?.raw ?? "";
      expect(word?.text).not.toBe(before);
      expect(word?.text.split(" ")).toHaveLength(before.split(" ").length);
    }
  });

  test("is none where there is nothing of the kind", () => {
    expect(drawEdit(placedIn(sampleText("Kelp grew.")), "digit", "a")).toBeUndefined();
    expect(drawEdit([], "word", "a")).toBeUndefined();
  });
});

test("a sample of the changes that are tried is the same for the same seed, and holds each once", () => {
  const trial = openTrial(sourceOf("kelp.txt"), input, "kelp.txt");
  const sample = drawMutations(trial, "a", 25);
  expect(drawMutations(trial, "a", 25)).toEqual(sample);
  expect(drawMutations(trial, "b", 25)).not.toEqual(sample);
  expect(new Set(sample).size).toBe(25);
  expect(drawMutations(trial, "a", 1_000_000)).toHaveLength(trial.mutations.length);
});
