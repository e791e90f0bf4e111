// Tests that a bracket that is missing in any file of a data folder is one problem, and that nothing else is blamed for it.
import { describe, expect, test } from "vitest";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import { listFiles } from "../../server/corpus/list-files.ts";
import { parseCorpus } from "../../server/corpus/read-corpus.ts";
import { printProblem } from "../../server/problems/data-problem.ts";

const folder = "test/fixtures/kelp/data";
const { files } = await listFiles(folder);

describe("a bracket that is taken out of one file", () => {
  const texts = files.map((file) => ({ file, text: new TextDecoder().decode(file.bytes) }));
  // A bracket within quotes is text.
  const cut = (text: string, bracket: "]" | "}"): string =>
    text.replace(bracket === "]" ? /\](?=[,}\s])/ : /\}(?=[,\]\s])/, "");
  const cuts = texts.flatMap(({ file, text }) =>
    (["]", "}"] as const).flatMap((bracket) => {
      const broken = cut(text, bracket);
      return broken === text ? [] : [{ file, broken, bracket, path: file.path }];
    }),
  );

  test.each(cuts)("$path without a $bracket: one problem, there", ({ file, broken }) => {
    const bytes = new TextEncoder().encode(broken);
    const changed = files.map((one) => (one === file ? { ...one, bytes } : one));
    const { corpus, problems } = parseCorpus(changed, folder);
    expect(problems.map((problem) => [problem.file, problem.rule])).toEqual([
      [file.file, "yaml-syntax"],
    ]);
    expect(checkCorpus(corpus).map(printProblem)).toEqual([]);
  });
});
