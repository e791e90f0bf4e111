// Owns how a line of the snapshot becomes the properties of a node or relationship: its own `json`, what it is found by, and
// what a person reads in Neo4j Browser: every field under its own name, what is nested as short texts. Of that nothing is
// read back but what lists filter by. Must not talk to a database.
import neo4j, { type Integer } from "neo4j-driver";
import { z } from "zod";
import { amountOf, figureLineOf, measuredOf, withPlainSpaces } from "../../../model/figure-text.ts";
import { pluralOf } from "../../../model/formats.ts";
import { forwardedId, type Forwarding } from "../../../model/graph.ts";
import type {
  ClaimNode,
  GraphNode,
  RecommendationNode,
  ReferenceNode,
  WorkNode,
} from "../../../model/nodes.ts";
import { claimKinds } from "../../../model/kinds/claim-kinds.ts";
import type { Fields } from "../../../model/kinds/fields.ts";
import { listPlaceOf } from "../../../model/list-place.ts";
import { NodeLink } from "../../../model/node-link.ts";
import type { LedgerCount } from "../../../model/passage.ts";
import type { Review } from "../../../model/statement.ts";
import { fieldIn } from "../../../model/unknown-value.ts";
import { lengthProperty, wordProperties } from "./neo4j-schema.ts";

/** A value that Neo4j keeps as it is. Whole numbers are integers there. */
export type Property = string | boolean | number | Integer | (string | Integer)[];
/** The properties of one node or relationship. */
export type Row = Record<string, Property>;

/** Fields that need another name where they stand alone. */
const propertyNames: ReadonlyMap<string, string> = new Map([
  // Of the Oxford Centre for Evidence-Based Medicine, 2011.
  ["level", "ocebmLevel"],
  ["standing.status", "standing"],
  ["stage.id", "stage"],
  ["readFrom.what", "readFrom"],
  ["readFrom.depth", "readingDepth"],
  ["record.what", "recordReadFrom"],
  ["record.depth", "recordReadingDepth"],
]);
const isString = (value: unknown): value is string => typeof value === "string";
const isInteger = (value: unknown): value is number => Number.isInteger(value);
const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a property. Undefined for nested things, and for empty lists: they say nothing. */
const propertyOf = (value: unknown): Property | undefined => {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return isInteger(value) ? neo4j.int(value) : value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: unknown[] = value;
  if (items.every(isString)) return items;
  return items.every(isInteger) ? items.map((item) => neo4j.int(item)) : undefined;
};

/** `standing.on` as `standingOn`: the name of a property for a path of two names. */
const joined = (path: string): string =>
  path.replace(/\.(.)/, (_, first: string) => first.toUpperCase());

/** Fields by their names, what lies one level deeper by both names, joined; without the paths in `omitted`. */
export const fieldsOf = (fields: object, omitted?: ReadonlySet<string>): Row => {
  const row: Row = {};
  const add = (some: object, within: string): void => {
    for (const [name, value] of Object.entries(some)) {
      const path = within + name;
      if (omitted?.has(path) === true) continue;
      const property = propertyOf(value);
      if (property !== undefined) {
        row[propertyNames.get(path) ?? (within === "" ? name : joined(path))] = property;
      } else if (within === "" && isObject(value)) add(value, `${name}.`);
    }
  };
  add(fields, "");
  return row;
};

/** Fields that every node has under other names, that are given as texts, or that help nobody who reads. */
const omittedOfNodes: ReadonlySet<string> = new Set([
  ...["id", "kind", "label", "review", "csl"],
  // The caption says the same.
  "name",
  // For programs: wordings of a field's topic pages.
  "questions",
  // Stated where they belong, in a case's record.
  "caseValues",
  // For programs that have the text.
  ...["endsAt", "numbers", "textDigest"],
  // Twice the work's own; addresses of pages stay in the data (see `ReadFrom`).
  ...["record.doi", "record.pmid", "record.url", "record.isPublic"],
  ...["readFrom.url", "readFrom.isPublic"],
  // The same for every statement of the stage; the profile says it.
  "stage.means",
]);
const omittedOfEdges: ReadonlySet<string> = new Set(["type", "from", "to"]);
const omittedOfForwardings: ReadonlySet<string> = new Set(["from", "id"]);

const reviewOf = ({ drafted, reviewed }: Review): object => ({
  review: reviewed === undefined ? "draft" : "reviewed",
  draftedBy: drafted.by,
  draftedOn: drafted.on,
  reviewedBy: reviewed?.by,
  reviewedOn: reviewed?.on,
});

/** What stands in a list beside others for an entry that has no such field. */
const noneGiven = "none given";
const EntryText = z.coerce.string().default(noneGiven);

/**
 * The fields that a claim's kind declares: what they name by id, as everywhere on nodes; those of a group under both names,
 * joined; of a list the names, and entry by entry beside them each further field that an entry has.
 */
const ownFieldsOf = (fields: Fields, values: unknown): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value = fieldIn(values, key);
    if (value === undefined) continue;
    if (field.is === "group") {
      for (const [name, own] of Object.entries(ownFieldsOf(field.fields, value))) {
        found[joined(`${key}.${name}`)] = own;
      }
    } else if (field.is === "list") {
      for (const [name, column] of Object.entries(columnsOf(field.fields, value))) {
        found[name === "name" ? key : joined(`${key}.${name}`)] = column;
      }
    } else if (field.is === "name") found[key] = NodeLink.parse(value).id;
    else found[key] = value;
  }
  return found;
};

/** The fields of a list's entries, each as a list of texts; but ids, which only figures refer to, and what no entry has. */
const columnsOf = (fields: Fields, entries: unknown): Record<string, string[]> => {
  const rows = z
    .array(z.unknown())
    .parse(entries)
    .map((entry) => ownFieldsOf(fields, entry));
  const names = new Set(rows.flatMap(Object.keys));
  return Object.fromEntries(
    [...names]
      .filter((name) => fields[name]?.is !== "local-id")
      .map((name) => [name, rows.map((row) => EntryText.parse(row[name]))]),
  );
};

/** The fields that the kind of a claim declares. */
const declaredBy = ({ type }: ClaimNode): Fields => claimKinds[type].fields;

/** What each test of figures came to. */
const arithmeticTexts = (checks: ClaimNode["arithmetic"]): string[] =>
  (checks ?? []).map(({ kind, outcome, says }) => `${kind}, ${outcome}: ${says}`);

/** What each figure measures and among whom, side by side: entry by entry they belong to the same figure. */
const figuresOf = (
  { figures, arithmetic }: Pick<ClaimNode, "figures" | "arithmetic">,
  arms?: readonly { readonly id: string; readonly name: string }[],
): object => ({
  figureTexts: figures.map((figure) => figureLineOf(figure, arms)),
  figureMeasures: figures.map((figure) => measuredOf(figure)),
  figureDenominators: figures.map(({ amongName }) => amongName ?? noneGiven),
  arithmetic: arithmeticTexts(arithmetic),
});

const conditionTexts = ({ conditions, figures }: RecommendationNode): string[] | undefined =>
  conditions?.items.map(({ text, threshold }) => {
    if (threshold === "none needed") return text;
    if (threshold === "not stated") return `${text} (threshold not stated)`;
    const figure = figures.find(({ id }) => id === threshold.figure);
    return figure === undefined ? text : `${text} (${withPlainSpaces(amountOf(figure))})`;
  });

const alternativeText = (one: ReferenceNode["alternatives"][number]): string => {
  const ids = Object.entries({ DOI: one.doi, PMID: one.pmid })
    .flatMap(([name, id]) => (id === undefined ? [] : [`${name} ${id}`]))
    .join(", ");
  return `"${one.title}"${ids === "" ? "" : ` (${ids})`}: ${one.why}`;
};

const publicationOf = ({ csl }: WorkNode): object => ({
  title: csl.title,
  publicationType: csl.type,
  authors: csl.author.map((one) =>
    "literal" in one
      ? one.literal
      : [one.family, one.given].filter((part) => part !== undefined).join(", "),
  ),
  authorsIncomplete: csl.authorsIncomplete,
  year: csl.issued === undefined ? undefined : Number(csl.issued.slice(0, 4)),
  journal: csl["container-title"],
  volume: csl.volume,
  issue: csl.issue,
  pages: csl.page,
  number: csl.number,
  doi: csl.DOI?.toLowerCase(),
  pmid: csl.PMID,
  pmcid: csl.PMCID,
});

const ledgerText = (what: string, { total, claimed, waived, open }: LedgerCount): string =>
  `${what}: ${total}, of which ${claimed} claimed, ${waived} waived, ${open} open`;

/** What is nested too deep for a property, as texts and under names of its own. */
const nestedOf = (node: GraphNode): object => {
  switch (node.kind) {
    case "claim":
      return {
        ...figuresOf(node, "arms" in node ? node.arms : undefined),
        ...ownFieldsOf(declaredBy(node), node),
      };
    case "recommendation":
      return { ...figuresOf(node), conditions: conditionTexts(node) };
    case "report":
      return {
        figureTexts: node.figures.map((figure) => figureLineOf(figure)),
        arithmetic: arithmeticTexts(node.arithmetic),
      };
    case "reference":
      return { alternatives: node.alternatives.map(alternativeText) };
    case "concept":
      return {
        abbreviations: node.abbreviations?.map(({ short, standsFor }) => `${short}: ${standsFor}`),
        components: node.components?.map(({ label }) => label),
        identifiers: node.identifiers.map(({ system, id, label }) => `${system} ${id}: ${label}`),
      };
    case "tension":
      return { sides: node.sides.map(({ says }) => says) };
    case "approval":
      return { events: node.events.map(({ on, what }) => `${on}: ${what}`) };
    case "work":
      return publicationOf(node);
    case "dossier":
      return {
        sections: node.sections.map(({ title }) => title),
        notHeld: node.notHeld.map(({ what, why }) => `${what}: ${why}`),
        ledger: Object.entries(node.ledger ?? {}).map(([what, count]) => ledgerText(what, count)),
      };
    case "summary":
      return {
        sentences: node.sentences.map(({ says }) => says),
        unknown: node.unknown.map(({ says }) => says),
      };
    case "profile":
      return {
        stages: node.stages.map(({ name }) => name),
        axes: node.axes.map(({ name }) => name),
      };
    case "decision":
      return {
        branches: node.branches.map(({ condition, notStated }) =>
          notStated === undefined ? condition : `${condition} (not stated: ${notStated})`,
        ),
      };
    case "tour":
      return { steps: node.steps.map(({ at, says }) => `${at}: ${says}`) };
    case "drawing":
      return { parts: node.parts.map(({ concept }) => concept.label) };
    case "passage":
    case "evidence-line":
    case "study":
    case "topic":
    case "case":
      return {};
  }
};

/** A short name for drawings; that of a passage gives the place, not the section alone. */
export const captionOf = (node: GraphNode): string => {
  if (node.kind !== "passage" || node.sentences === undefined) return node.label;
  const { sentences } = node;
  return `${node.label}, ${pluralOf(sentences.length, "sentence")} ${sentences.join(", ")}`;
};

/** What is omitted of a claim's fields: those that its kind declares are given by {@link ownFieldsOf}. */
const omittedOfClaims = new Map<string, ReadonlySet<string>>(
  Object.entries(claimKinds).map(([type, { fields }]) => [
    type,
    new Set([...omittedOfNodes, ...Object.keys(fields)]),
  ]),
);
const omittedOf = (node: GraphNode): ReadonlySet<string> =>
  (node.kind === "claim" ? omittedOfClaims.get(node.type) : undefined) ?? omittedOfNodes;

/** What can be read of a node beside its id, kind and caption. */
export const readableOfNode = (node: GraphNode): Row =>
  Object.assign(
    fieldsOf(node, omittedOf(node)),
    fieldsOf(nestedOf(node)),
    "review" in node ? fieldsOf(reviewOf(node.review)) : undefined,
  );

/** What can be read of an edge beside its type and ends. */
export const readableOfEdge = (edge: object): Row => fieldsOf(edge, omittedOfEdges);

/** What can be read of a forwarding beside its id: where it leads, or why it is gone and since when. */
export const readableOfForwarding = (forwarding: Forwarding): Row =>
  fieldsOf(forwarding, omittedOfForwardings);

/** What a node is found by, by where it stands. */
type FoundBy = Record<keyof typeof wordProperties, ReadonlySet<string>>;

const textOf = (tokens: ReadonlySet<string>): string | undefined =>
  tokens.size === 0 ? undefined : [...tokens].join(" ");

/** The properties of a node; `json` is its line in the snapshot. */
export const nodeRow = (
  generation: number,
  node: GraphNode,
  json: string,
  { any, own, name, asked }: FoundBy,
): Row =>
  Object.assign(
    readableOfNode(node),
    fieldsOf({
      id: node.id,
      generation,
      listPlace: listPlaceOf(node),
      kind: node.kind,
      caption: captionOf(node),
      json,
      [wordProperties.any]: textOf(any),
      [wordProperties.own]: textOf(own),
      [wordProperties.name]: textOf(name),
      [wordProperties.asked]: textOf(asked),
      [lengthProperty]: own.size,
    }),
  );

/** The properties of an edge with fields of its own; `json` is its line in the snapshot. */
export const edgeRow = (edge: object, json: string): Row => ({ ...readableOfEdge(edge), json });

/** The properties of a forwarding; `json` is its line in the snapshot. */
export const forwardingRow = (generation: number, forwarding: Forwarding, json: string): Row => {
  const id = forwardedId(forwarding);
  return {
    ...readableOfForwarding(forwarding),
    ...fieldsOf({ id, generation, caption: id, json }),
  };
};
