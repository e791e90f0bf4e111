// Owns questions on which of several features a paper describes in a condition. Pure.
import { upperFirst } from "../../model/formats.ts";
import type { ClaimNode } from "../../model/nodes.ts";
import { pluralOfName } from "./concept-names.ts";
import type { QuestionMaker } from "./drafted-question.ts";
import { isInDefinition } from "./fair-options.ts";
import { areSiblings, type LearningRoom, type Teachable } from "./learning-room.ts";

/** Features of other conditions that are offered beside the right one. Two will do: see `name-variants.ts`. */
const offered = 3;
const fewest = 2;

type Differential = ClaimNode & { type: "differential" };

/** A feature with what it is like there: "Fat in the tumour: large droplets". */
export const featureText = ({ feature, value }: Differential): string =>
  upperFirst(
    value === undefined || value === "present" ? feature.label : `${feature.label}: ${value}`,
  );

/** A comparison with a condition whose name is one that people use, and no quotation. */
const differentialIn = ({ node }: Teachable): Differential | undefined =>
  node.kind === "claim" && node.type === "differential" && !/[“”"]/.test(node.condition.label)
    ? node
    : undefined;

/** Whether anything in the paper ties the feature, whatever it is like there, to the condition or its kin. */
const isTied = (
  room: LearningRoom,
  { feature }: Differential,
  { condition }: Differential,
): boolean => {
  const kin = room.kinOf(condition.id);
  return [...room.kinOf(feature.id)].some((id) =>
    room.speakingOf(id).some(({ concepts }) => [...concepts].some((one) => kin.has(one))),
  );
};

/** Whether the definition of the condition has the feature in it: large fat droplets in what is made of fat cells. */
export const isOfDefinition = (
  { findConcept, dossier }: LearningRoom,
  { feature, condition }: Differential,
): boolean =>
  isInDefinition(
    feature.label,
    findConcept(condition.id)?.definition ?? "",
    findConcept(dossier.disease ?? "")?.definition ?? "",
  );

/** Whether features are of one sort and stated in one way: an odd one among the options would be seen to be. */
const isLike = (room: LearningRoom, one: Differential, other: Differential): boolean =>
  room.findConcept(one.feature.id)?.type === room.findConcept(other.feature.id)?.type &&
  featureText(one).includes(": ") === featureText(other).includes(": ");

/**
 * Which of several features the paper describes in a condition. Beside it stand features that it describes in others, none of them of the
 * same family, which may share more than a paper states.
 */
export const askPointer: QuestionMaker = (room, of, draw) => {
  const own = differentialIn(of);
  if (own?.points !== "for" || of.opposed.size > 0 || isOfDefinition(room, own)) return undefined;
  const { condition } = own;
  const others = draw.shuffled(room.statements).flatMap((other) => {
    const stated = differentialIn(other);
    const isElsewhere =
      other.isAskable &&
      stated?.points === "for" &&
      other.opposed.size === 0 &&
      !room.kinOf(condition.id).has(stated.condition.id) &&
      !areSiblings(room, condition.id, stated.condition.id) &&
      isLike(room, stated, own) &&
      !isTied(room, stated, own);
    return stated !== undefined && isElsewhere ? [stated] : [];
  });
  // Two of one condition would show which of them stands alone.
  const isAlike = (one: Differential, other: Differential): boolean =>
    one.feature.id === other.feature.id || room.kinOf(one.condition.id).has(other.condition.id);
  const beside = others
    .reduce<Differential[]>(
      (kept, one) => (kept.some((other) => isAlike(one, other)) ? kept : [...kept, one]),
      [],
    )
    .slice(0, offered);
  if (beside.length < fewest) return undefined;
  return {
    rule: "pointer",
    of,
    ask: `Which of these features does ${room.paper} describe in ${pluralOfName(condition.label) ?? condition.label}?`,
    choices: [own, ...beside].map(featureText),
    shown: "by lot",
    // Where the others belong may be asked later.
    quotes: [of],
    remarks: [],
  };
};
