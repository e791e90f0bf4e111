// Owns the room of questions of a data folder's first paper, and all that a rule makes in it, for tests.
import { findPaper, findRoom } from "../../server/answers/learning-rooms.ts";
import type { DraftedQuestion } from "../../server/learning/drafted-question.ts";
import type { LearningRoom } from "../../server/learning/learning-room.ts";
import { draftQuestion } from "../../server/learning/make-question.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import type { QuestionRule } from "../../model/vocabulary.ts";
import { storeOf } from "../answers/a-store.ts";

/** Both data folders that questions are tried on: the fictional article and the first paper. */
export const papers = ["test/fixtures/kelp/data", "data"] as const;

export const roomOf = async (folder: string): Promise<LearningRoom> => {
  const store = await storeOf(folder);
  const paper = await findPaper(store, {});
  if (paper === undefined) throw new Error(`${folder} holds no paper`);
  return findRoom(store, paper);
};

/** What a rule makes of each statement, by a few draws. */
export const draftedBy = (rule: QuestionRule, room: LearningRoom): DraftedQuestion[] =>
  room.statements.flatMap((of) =>
    ["1", "2", "3", "4"].flatMap((seed) => draftQuestion(rule, room, of, openDraw(seed)) ?? []),
  );
