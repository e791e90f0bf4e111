// Owns which other names could stand in place of one that a statement speaks of, and are certainly not what the paper says.
// Pure.
import {
  findSurface,
  fitsArticle,
  isShortForm,
  nameAt,
  contentWords,
  withGap,
  type Surface,
} from "./concept-names.ts";
import type { ConceptType } from "../../model/vocabulary.ts";
import { statedPart } from "./drafted-question.ts";
import { areSiblings, isConceptLink, type LearningRoom, type Teachable } from "./learning-room.ts";
import type { Draw } from "../seeded-draw.ts";

/** A name with its place in the text of its statement, and what could stand there instead. */
export type NameVariants = {
  /** The statement with a gap. */
  gapped: string;
  right: string;
  /** Two or three others, in no order. */
  wrong: readonly string[];
  /** The statement with one of the others in the gap. */
  misnamed: string;
};

/** Wrong names that are offered. Two will do: three options ask as well as four (Rodriguez 2005, doi 10.1111/j.1745-3992.2005.00006.x). */
const offered = 3;
const fewest = 2;

/**
 * Types of concept whose members exclude each other, so that what is said of one is not said of another by another name. Procedures,
 * regimens, outcomes and the like are divided in several ways at once: radical resection may be en bloc.
 */
const exclusive: ReadonlySet<ConceptType> = new Set<ConceptType>([
  "disease",
  "vessel",
  "anatomy",
  "symptom",
  "device",
  "drug",
  "marker",
  "protein",
  "gene",
  "organism",
  "chemical",
  "cell-line",
]);

/** Parts that say of whom or where something is stated, and not what. */
const framing: ReadonlySet<string> = new Set(["subject", "population", "site", "differential"]);

/** The parts that a concept plays in a statement. */
const rolesOf = ({ node }: Teachable, concept: string, { part }: LearningRoom): readonly string[] =>
  part.out(node.id, "ABOUT").find(({ to }) => to === concept)?.roles ?? [];

/** Concepts directly under the same thing as this one. */
const siblingsOf = ({ aboveOf, part }: LearningRoom, id: string): string[] =>
  aboveOf(id)
    .flatMap((above) => [
      ...part.in(above, "BROADER").map(({ from }) => from),
      ...part.in(above, "PART_OF_WHOLE").map(({ from }) => from),
    ])
    .filter((one) => one !== id);

/** The field of a claim that names the concept; undefined where none does. */
const fieldOf = ({ node }: Teachable, concept: string): string | undefined =>
  Object.entries(node).find(([, value]) => isConceptLink(value) && value.id === concept)?.[0];

/** Concepts of its type that the same field names in other claims, or that play its part in statements like this one. */
const likeOnes = (room: LearningRoom, of: Teachable, id: string): string[] => {
  const type = room.findConcept(id)?.type;
  const field = fieldOf(of, id);
  const roles = new Set(rolesOf(of, id, room).filter((role) => !framing.has(role)));
  const isLike = (other: Teachable, one: string): boolean =>
    field === undefined
      ? rolesOf(other, one, room).some((role) => roles.has(role))
      : fieldOf(other, one) === field;
  return room.statements
    .filter(
      ({ node, judged }) =>
        kindOf(node) === kindOf(of.node) &&
        (field !== undefined || judged.topic === of.judged.topic),
    )
    .flatMap((other) =>
      [...other.concepts].filter(
        (one) => room.findConcept(one)?.type === type && isLike(other, one),
      ),
    );
};

const kindOf = (node: Teachable["node"]): string => (node.kind === "claim" ? node.type : node.kind);

/** Whether a statement speaks of a concept, or of what contains it or is contained in it. */
const speaksOf = (room: LearningRoom, { concepts }: Teachable, id: string): boolean =>
  [...concepts].some((one) => room.kinOf(id).has(one));

/**
 * Whether a statement speaks of what stands beside a concept under the same thing, and not of itself: what is said of the upper part is
 * not said of the lower.
 */
const isBeside = (room: LearningRoom, { concepts }: Teachable, id: string): boolean => {
  const kin = room.kinOf(id);
  const above = room.allAboveOf(id);
  const isOfIt = [...concepts].some((one) => kin.has(one) && (one === id || !above.has(one)));
  return !isOfIt && siblingsOf(room, id).some((one) => !kin.has(one) && concepts.has(one));
};

/** Whether one thing may be both: each contains it, as both leiomyosarcoma and retroperitoneal sarcoma contain a third. */
const overlap = (room: LearningRoom, id: string, other: string): boolean =>
  [...room.kinOf(id)].some(
    (one) =>
      room.kinOf(other).has(one) &&
      !room.allAboveOf(id).has(one) &&
      !room.allAboveOf(other).has(one),
  );

/** Words that say where something is, of whatever is stated. */
const direction = /^(?:upper|lower|middle|inner|outer|right)$/;

/** Whether the name of a concept's kin says itself what is said by the rest: "silent paraganglioma" beside a silent course. */
const isNamedFor = (
  room: LearningRoom,
  kin: ReadonlySet<string>,
  rest: readonly string[],
): boolean => {
  const stated = new Set(
    rest
      .flatMap((id) => room.names(id).flatMap(({ name }) => contentWords(name)))
      .filter((word) => !direction.test(word)),
  );
  return [...kin].some((id) =>
    contentWords(room.findConcept(id)?.label ?? "").some((word) => stated.has(word)),
  );
};

/** Whether another statement of the kind states the thing without naming anything of the sort that is asked for: it holds for all. */
const isStatedOfAll = (room: LearningRoom, of: Teachable, id: string, stated: string): boolean => {
  const type = room.findConcept(id)?.type;
  return room.statements.some(
    (other) =>
      other !== of &&
      kindOf(other.node) === kindOf(of.node) &&
      speaksOf(room, other, stated) &&
      ![...other.concepts].some((one) => room.findConcept(one)?.type === type),
  );
};

/**
 * Whether the paper might say of `other` what the statement says of `id`: a statement speaks of it, or of what contains it, and states the
 * same, of the same or of nothing in particular. What does not say where it holds might hold anywhere.
 */
const mightBeSaid = (room: LearningRoom, of: Teachable, id: string, other: string): boolean => {
  const otherKin = room.kinOf(other);
  if (overlap(room, id, other)) return true;
  const rest = of.stating.filter((one) => !room.kinOf(id).has(one));
  const stated = rest.filter((one) => rolesOf(of, one, room).some((role) => !framing.has(role)));
  const framed = rest.filter((one) => !stated.includes(one));
  if (rest.some((one) => otherKin.has(one)) || isNamedFor(room, otherKin, stated)) return true;
  if (stated.some((one) => isStatedOfAll(room, of, id, one))) return true;
  return [...otherKin]
    .flatMap((one) => room.speakingOf(one))
    .some(
      (statement) =>
        of.opposed.has(statement.node.id) ||
        (!framed.some((one) => isBeside(room, statement, one)) &&
          (stated.length > 0 ? stated : framed).some((one) => speaksOf(room, statement, one))),
    );
};

/** Whether the statement gives the cause of what is asked for: whoever reads it can tell what follows from it. */
const isExplained = (room: LearningRoom, of: Teachable, id: string): boolean =>
  rolesOf(of, id, room).includes("finding") &&
  of.stating.some((one) => one !== id && rolesOf(of, one, room).includes("factor"));

/** The name that is asked for, drawn by lot among those that the statement speaks of, with wrong names in its place. */
export const findNameVariants = (
  room: LearningRoom,
  of: Teachable,
  draw: Draw,
): NameVariants | undefined => {
  const statement = statedPart(of);
  const surfaces = of.stating.flatMap((id) => {
    const surface = findSurface(statement, room.names(id));
    return surface === undefined ? [] : [{ id, surface }];
  });
  // What does not distinguish two conditions may occur in a third as well, stated or not.
  if ("points" in of.node && of.node.points === "shared") return undefined;
  for (const { id, surface } of draw.shuffled(surfaces)) {
    // A place may be asked for within the name of what lies there.
    const isInside =
      !rolesOf(of, id, room).includes("site") &&
      surfaces.some(
        ({ surface: { start, end } }) =>
          start <= surface.start && end >= surface.end && end - start > surface.end - surface.start,
      );
    const isAlone = of.stating.every((one) => room.kinOf(id).has(one));
    if (isInside || isAlone || isExplained(room, of, id)) continue;
    const found = variantsOf(room, of, id, surface, draw);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Whether a place calls a concept by a single word that means more than it: "operation" for a resection. */
const isLooseName = ({ by }: Surface, standing: string): boolean =>
  by.startsWith("synonym") && !standing.includes(" ");

/** Whether the name shares words with another beside it: "upper abdominal or lower back pain". */
const isCoordinated = (text: string, { start, end }: Surface): boolean =>
  /\b(?:or|and|both)(?: (?:an? |the )?|-)$/.test(text.slice(0, start)) ||
  /^(?:,? (?:or|and)\b|,)/.test(text.slice(end));

const variantsOf = (
  room: LearningRoom,
  of: Teachable,
  id: string,
  surface: Surface,
  draw: Draw,
): NameVariants | undefined => {
  const statement = statedPart(of);
  const standing = statement.slice(surface.start, surface.end);
  if (
    isShortForm(standing) ||
    isLooseName(surface, standing) ||
    isCoordinated(statement, surface)
  ) {
    return undefined;
  }
  const type = room.findConcept(id)?.type;
  if (type === undefined || !exclusive.has(type)) return undefined;
  const gapped = withGap(statement, surface);
  const besideGap = new Set(contentWords(gapped));
  const kin = room.kinOf(id);
  const siblings = new Set(siblingsOf(room, id));
  // Diseases of one kind are alike in more than a paper states; parts of one thing are not.
  const others = new Set(
    type === "disease"
      ? likeOnes(room, of, id).filter((other) => !siblings.has(other))
      : [...siblings, ...likeOnes(room, of, id)],
  );
  const wrong = draw
    .shuffled([...others])
    .filter((other) => other !== id && !kin.has(other) && !mightBeSaid(room, of, id, other))
    .flatMap((other) => {
      const names = room.names(other);
      const { name = "" } = names.find(({ by }) => by === surface.by) ?? names[0] ?? {};
      const standingThere = nameAt(name, statement, surface);
      const isFit =
        fitsArticle(name, statement, surface) &&
        !contentWords(name).some((word) => besideGap.has(word));
      return standingThere === undefined || !isFit ? [] : [{ other, name: standingThere }];
    });
  // Two of one family beside one of another would show which of them stands alone.
  const chosen = wrong
    .reduce<typeof wrong>((kept, one) => {
      const isNear = kept.some(
        ({ other }) =>
          room.kinOf(one.other).has(other) ||
          (areSiblings(room, one.other, other) && !areSiblings(room, one.other, id)),
      );
      return isNear ? kept : [...kept, one];
    }, [])
    .slice(0, offered);
  const names = chosen.map(({ name }) => name);
  const [first] = names;
  if (first === undefined || names.length < fewest) return undefined;
  if (contentWords(standing).some((word) => besideGap.has(word))) return undefined;
  return {
    gapped,
    right: standing,
    wrong: names,
    misnamed: statement.slice(0, surface.start) + first + statement.slice(surface.end),
  };
};
