// Owns what a person reads on a node or relationship in Neo4j Browser: every field under its own name, what is nested as
// short texts. Nothing of it is read back but what lists filter by; `json` holds all. Must not talk to a database.
import { pluralOf } from "../../../model/formats.ts";
import neo4j from "neo4j-driver";
import { z } from "zod";
import {
  amountOf,
  figureLineOf,
  measuredOf,
  reportedLineOf,
  withPlainSpaces,
} from "../../../model/figure-text.ts";
import type { Forwarding } from "../../../model/graph.ts";
import type {
  ClaimNode,
  DossierNode,
  GraphNode,
  RecommendationNode,
  ReferenceNode,
  WorkNode,
} from "../../../model/nodes.ts";
import { claimKinds, type ClaimKind } from "../../../model/kinds/claim-kinds.ts";
import type { Fields } from "../../../model/kinds/fields.ts";
import { NodeLink } from "../../../model/node-link.ts";
import type { LedgerCount } from "../../../model/passage.ts";
import type { Review } from "../../../model/statement.ts";
import { fieldIn } from "../../../model/unknown-value.ts";
import { addFields, addTexts, joined, propertyOf, type Row } from "./row-fields.ts";

/** Fields that every node has under other names, that are given as texts, or that help nobody who reads. */
const omittedOfNodes: ReadonlySet<string> = new Set([
  ...["id", "kind", "label", "review", "csl"],
  // The caption says the same.
  "name",
  // For programs: wordings of a field's topic pages.
  "questions",
  // For programs that have the text.
  ...["endsAt", "textDigest"],
  // Twice the work's own; addresses of pages stay in the data (see `ReadFrom`).
  ...["record.doi", "record.pmid", "record.url", "readFrom.url"],
  // The same for every statement of the stage; the profile says it.
  "stage.means",
]);
const omittedOfEdges: ReadonlySet<string> = new Set(["type", "from", "to"]);
const omittedOfForwardings: ReadonlySet<string> = new Set(["from", "id"]);
const nothingOmitted: ReadonlySet<string> = new Set();

const addReview = (row: Row, { drafted, reviewed }: Review): void => {
  row["review"] = reviewed === undefined ? "draft" : "reviewed";
  row["draftedBy"] = drafted.by;
  row["draftedOn"] = drafted.on;
  if (reviewed === undefined) return;
  row["reviewedBy"] = reviewed.by;
  row["reviewedOn"] = reviewed.on;
};

/**
 * The fields that a claim's kind declares: what they name by id, as everywhere on nodes; of a list the names; those of a
 * group under both names, joined.
 */
const addOwnFields = (row: Row, fields: Fields, values: unknown, within?: string): void => {
  for (const [key, field] of Object.entries(fields)) {
    const value = fieldIn(values, key);
    if (value === undefined) continue;
    const name = within === undefined ? key : joined(`${within}.${key}`);
    if (field.is === "group") addOwnFields(row, field.fields, value, key);
    else if (field.is === "list") {
      addTexts(
        row,
        name,
        z
          .array(z.object({ name: z.string() }))
          .parse(value)
          .map((item) => item.name),
      );
    } else if (field.is === "name") {
      row[name] = NodeLink.parse(value).id;
    } else {
      const property = propertyOf(value);
      if (property !== undefined) row[name] = property;
    }
  }
};

const kindOf = ({ type }: ClaimNode): ClaimKind => claimKinds[type];

/** What each figure measures and among whom, side by side: entry by entry they belong to the same figure. */
const addFigures = (
  row: Row,
  figures: ClaimNode["figures"],
  arms?: readonly { readonly id: string; readonly name: string }[],
): void => {
  addTexts(
    row,
    "figureTexts",
    figures.map((figure) => figureLineOf(figure, arms)),
  );
  addTexts(
    row,
    "figureMeasures",
    figures.map((figure) => measuredOf(figure)),
  );
  addTexts(
    row,
    "figureDenominators",
    figures.map(({ amongName }) => amongName ?? "none given"),
  );
};

const conditionTexts = ({ conditions, figures }: RecommendationNode): string[] | undefined =>
  conditions?.items.map(({ text, threshold }) => {
    if (threshold === "none needed") return text;
    if (threshold === "not stated") return `${text} (threshold not stated)`;
    const figure = figures.find(({ id }) => id === threshold.figure);
    return figure === undefined ? text : `${text} (${withPlainSpaces(amountOf(figure))})`;
  });

const alternativeText = ({
  title,
  doi,
  pmid,
  why,
}: ReferenceNode["alternatives"][number]): string => {
  const known = [
    doi === undefined ? [] : [`DOI ${doi}`],
    pmid === undefined ? [] : [`PMID ${pmid}`],
  ];
  const ids = known.flat().join(", ");
  return `"${title}"${ids === "" ? "" : ` (${ids})`}: ${why}`;
};

const addPublication = (row: Row, { csl }: WorkNode): void => {
  const { author, issued, DOI } = csl;
  row["title"] = csl.title;
  row["publicationType"] = csl.type;
  addTexts(
    row,
    "authors",
    author.map((one) =>
      "literal" in one
        ? one.literal
        : [one.family, one.given].filter((part) => part !== undefined).join(", "),
    ),
  );
  row["authorsIncomplete"] = csl.authorsIncomplete;
  if (issued !== undefined) row["year"] = neo4j.int(Number(issued.slice(0, 4)));
  if (DOI !== undefined) row["doi"] = DOI.toLowerCase();
  const { volume, issue, page, number, PMID, PMCID } = csl;
  const others = { journal: csl["container-title"], volume, issue, pages: page, number };
  addFields(row, { ...others, pmid: PMID, pmcid: PMCID }, nothingOmitted);
};

const ledgerText = (what: string, { total, claimed, waived, open }: LedgerCount): string =>
  `${what}: ${total}, of which ${claimed} claimed, ${waived} waived, ${open} open`;

const addDossier = (row: Row, { sections, notHeld, ledger }: DossierNode): void => {
  addTexts(
    row,
    "sections",
    sections.map(({ title }) => title),
  );
  addTexts(
    row,
    "notHeld",
    notHeld.map(({ what, why }) => `${what}: ${why}`),
  );
  if (ledger === undefined) return;
  addTexts(
    row,
    "ledger",
    Object.entries(ledger).map(([what, count]) => ledgerText(what, count)),
  );
};

const addNested = (row: Row, node: GraphNode): void => {
  switch (node.kind) {
    case "claim":
      addFigures(row, node.figures, "arms" in node ? node.arms : undefined);
      addOwnFields(row, kindOf(node).fields, node);
      return;
    case "recommendation":
      addFigures(row, node.figures);
      addTexts(row, "conditions", conditionTexts(node));
      return;
    case "report":
      addTexts(row, "figureTexts", node.figures.map(reportedLineOf));
      return;
    case "reference":
      addTexts(row, "alternatives", node.alternatives.map(alternativeText));
      return;
    case "concept":
      addTexts(
        row,
        "identifiers",
        node.identifiers.map(({ system, id, label }) => `${system} ${id}: ${label}`),
      );
      return;
    case "tension":
      addTexts(
        row,
        "sides",
        node.sides.map(({ says }) => says),
      );
      return;
    case "approval":
      addTexts(
        row,
        "events",
        node.events.map(({ on, what }) => `${on}: ${what}`),
      );
      return;
    case "work":
      addPublication(row, node);
      return;
    case "dossier":
      addDossier(row, node);
      return;
    case "passage":
    case "line":
    case "study":
    case "topic":
    case "case":
      return;
    case "profile":
      addTexts(
        row,
        "stages",
        node.stages.map(({ name }) => name),
      );
      addTexts(
        row,
        "axes",
        node.axes.map(({ name }) => name),
      );
      return;
  }
};

/** A short name for drawings; that of a passage gives the place, not the section alone. */
export const captionOf = (node: GraphNode): string => {
  if (node.kind !== "passage" || node.sentences === undefined) return node.label;
  const { sentences } = node;
  return `${node.label}, ${pluralOf(sentences.length, "sentence")} ${sentences.join(", ")}`;
};

/** What can be read of a node beside its id, kind and caption. */
export const readableOfNode = (node: GraphNode): Row => {
  const row: Row = {};
  const own = node.kind === "claim" ? Object.keys(kindOf(node).fields) : [];
  addFields(row, node, new Set([...omittedOfNodes, ...own]));
  addNested(row, node);
  if ("review" in node) addReview(row, node.review);
  return row;
};

/** What can be read of an edge beside its type and ends. */
export const readableOfEdge = (edge: object): Row => {
  const row: Row = {};
  addFields(row, edge, omittedOfEdges);
  return row;
};

/** What can be read of a forwarding beside its id: where it leads, or why it is gone and since when. */
export const readableOfForwarding = (forwarding: Forwarding): Row => {
  const row: Row = {};
  addFields(row, forwarding, omittedOfForwardings);
  return row;
};
