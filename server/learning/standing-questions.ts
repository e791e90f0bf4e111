// Owns questions on what has become of an approval since a paper told of it. Pure.
import { attributedSentence } from "../../model/attribution.ts";
import { asSentence } from "../../model/formats.ts";
import { toldPart, type QuestionMaker } from "./drafted-question.ts";

const fates = {
  withdrawn: "It was withdrawn.",
  "withdrawal-announced": "The manufacturer announced its withdrawal.",
  stands: "Nothing: it still stands.",
  confirmed: "It was confirmed by a later trial and made permanent.",
} as const;

/** What has become of the approval that a statement tells of: only where it is gone, so that neither other answer can be right. */
export const askStanding: QuestionMaker = ({ part }, of) => {
  if (of.isContested) return undefined;
  for (const { label, standing } of part.targets(of.node.id, "CONCERNS_APPROVAL", "approval")) {
    const status = standing.status;
    if (status !== "withdrawn" && status !== "withdrawal-announced") continue;
    return {
      rule: "standing",
      of,
      given: attributedSentence({ ...of.judged.card, statement: toldPart(of) }),
      ask: "What is known to have become of this approval since?",
      choices: [fates[status], fates.stands, fates.confirmed],
      shown: "by lot",
      quotes: [of],
      remarks: [asSentence(label), asSentence(standing.reason)],
      uses: [label],
      givenAwayBy: standing.reason,
    };
  }
  return undefined;
};
