// Owns questions on where a paper does not agree with itself. Pure.
import { attributedSentence } from "../../model/attribution.ts";
import { asSentence } from "../../model/formats.ts";
import type { Teachable } from "./learning-room.ts";
import { isPlainlyStated, statedPart, type QuestionMaker } from "./drafted-question.ts";

/** Statements that agree with it, as far as anybody found, beside the one that does not. */
const agreeing = 3;

/** Which other statement of the paper does not agree with this one. What can be reconciled is not asked: an examinee would do so. */
export const askConflict: QuestionMaker = (room, of, draw) => {
  if (of.cases > 0) return undefined;
  const byId = new Map(room.statements.map((one) => [one.node.id, one] as const));
  const { part } = room;
  for (const tension of draw.shuffled(part.targets(of.node.id, "PARTY_TO", "tension"))) {
    if (tension.type !== "hard") continue;
    const own = tension.sides.findIndex(({ statements }) => statements.includes(of.node.id));
    const other = tension.sides.find((_, i) => i !== own);
    // What one statement alone holds against it can be seen without the others of its side.
    if (own < 0 || other?.statements.length !== 1) continue;
    const against = byId.get(other.statements[0] ?? "");
    const isAlone = tension.sides[own]?.statements.length === 1;
    if (against === undefined || !isAlone) continue;
    // What shares a name with it that no other option has shows itself.
    if ([...against.contentWords].some((word) => of.contentWords.has(word))) continue;
    // What speaks of the same as either side, or as anything else that does not agree, might not agree as well.
    const sides = [of, against, ...[...of.opposed].flatMap((id) => byId.get(id) ?? [])];
    const near = new Set(
      sides.flatMap(({ stating }) => stating.flatMap((id) => [...room.kinOf(id)])),
    );
    const words = new Set(sides.flatMap(({ contentWords }) => [...contentWords]));
    const isNear = ({ stating, contentWords }: Teachable): boolean =>
      stating.some((id) => near.has(id)) || [...contentWords].some((word) => words.has(word));
    const beside = draw
      .shuffled(room.statements)
      .filter(
        (one) =>
          one !== of &&
          one !== against &&
          one.isAskable &&
          one.cases === 0 &&
          one.judged.topic === against.judged.topic &&
          !of.opposed.has(one.node.id) &&
          !isNear(one) &&
          isPlainlyStated(one) &&
          Math.abs(one.node.statement.length - against.node.statement.length) < 100,
      )
      .slice(0, agreeing);
    if (beside.length < agreeing) continue;
    return {
      rule: "conflict",
      of,
      given: attributedSentence({ ...of.judged.card, statement: statedPart(of) }),
      ask: `Which other statement of ${room.paper} does not agree with this one?`,
      choices: [against, ...beside].map(statedPart),
      shown: "by lot",
      quotes: [of, against],
      remarks: [asSentence(tension.statement), asSentence(tension.mayExplain)],
      uses: [tension.id],
    };
  }
  return undefined;
};
