// Owns how fields become properties that Neo4j keeps: plain values as they are, what lies one level deeper under both names,
// joined. Knows some fields by name, no kind of node. Must not talk to a database.
import neo4j, { type Integer } from "neo4j-driver";

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
const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a property. Undefined for nested things, and for empty lists: they say nothing. */
export const propertyOf = (value: unknown): Property | undefined => {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: unknown[] = value;
  if (items.every(isString)) return items;
  const numbers = items
    .filter((item) => Number.isInteger(item))
    .map((item) => neo4j.int(Number(item)));
  return numbers.length === items.length ? numbers : undefined;
};

/** `standing.on` as `standingOn`: the name of a property for a path of two names. */
export const joined = (path: string): string =>
  path.replace(/\.(.)/, (_, first: string) => first.toUpperCase());

/** Adds fields by their names, what lies one level deeper by both names, joined; leaves out the paths in `omitted`. */
export const addFields = (
  row: Row,
  fields: object,
  omitted: ReadonlySet<string>,
  within = "",
): void => {
  for (const [name, value] of Object.entries(fields)) {
    const path = within + name;
    if (omitted.has(path)) continue;
    const property = propertyOf(value);
    if (property !== undefined) {
      row[propertyNames.get(path) ?? (within === "" ? name : joined(path))] = property;
    } else if (within === "" && isObject(value)) addFields(row, value, omitted, `${name}.`);
  }
};

/** Adds a list of texts; nothing where there are none. */
export const addTexts = (row: Row, name: string, texts: readonly string[] = []): void => {
  if (texts.length > 0) row[name] = [...texts];
};
