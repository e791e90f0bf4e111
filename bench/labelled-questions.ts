// Owns the labelled questions: reading a file of them, and that every id in it is a statement of the corpus.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parsePlaced } from "../server/corpus/yaml-document.ts";
import { printProblem } from "../server/problems/data-problem.ts";
import type { EvidenceStore } from "../server/store/evidence-store.ts";

/** Who asks: each has a manner of their own. */
export const askers = ["surgeon", "resident", "lay"] as const;

const Asked = z.strictObject({
  by: z.enum(askers),
  ask: z.string().min(1),
});
const Answerable = Asked.extend({
  /** Every statement that answers the question, read alone. */
  answers: z.array(z.string().min(1)).min(1),
});
/** Questions with the statements that answer them, and questions that nothing entered answers. */
const LabelledQuestions = z.strictObject({
  answerable: z.array(Answerable).min(1),
  unanswerable: z.array(Asked).min(1),
});
type LabelledQuestions = z.infer<typeof LabelledQuestions>;

/** A question, with the statements that answer it if there are any. */
export type Question = z.infer<typeof Asked> & { answers?: readonly string[] };

/**
 * Reads a file of labelled questions. What is wrong with it is stated in `problems`, each beginning with file and line: an id
 * that is no statement of the store's, with where it went if that is known. Throws when it is no such file.
 */
export const readLabelledQuestions = async (
  path: string,
  store: EvidenceStore,
): Promise<{ questions: LabelledQuestions; problems: string[] }> => {
  const parsed = parsePlaced(path, await readFile(path));
  if ("problems" in parsed) throw new Error(parsed.problems.map(printProblem).join("\n"));
  const questions = LabelledQuestions.parse(parsed.document.value);
  const problems: string[] = [];
  for (const [i, { answers }] of questions.answerable.entries()) {
    for (const [k, id] of answers.entries()) {
      const why = await whyNoStatement(store, id);
      if (why === undefined) continue;
      const { line } = parsed.document.placeOf(["answerable", i, "answers", k]);
      problems.push(`${path}:${line}: ${id} ${why}`);
    }
  }
  return { questions, problems };
};

const whyNoStatement = async (store: EvidenceStore, id: string): Promise<string | undefined> => {
  const node = await store.findNode(id);
  if (node?.kind === "claim" || node?.kind === "recommendation") return undefined;
  if (node !== undefined) return `is a ${node.kind}, not a statement`;
  const gone = await store.findForwarding(id);
  if (gone?.type === "alias") return `was renamed to ${gone.to}: write that`;
  if (gone?.type === "tombstone") {
    return `was dropped (${gone.reason}): take it out, or name the statement that answers now`;
  }
  return "is not there: name the statement that answers the question now, or take it out";
};
