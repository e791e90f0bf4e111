// Owns telling a curator, in the words of the data format, why a file does not fit its schema. Knows no rule of its own.
import { fieldIn, isRecord } from "../../model/unknown-value.ts";
import type { z } from "zod";
import { listText } from "../../model/formats.ts";
import { shorten, showValue, type DataProblem } from "../problems/data-problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { keysAt } from "./schema-keys.ts";
import type { DataPath, PlacedDocument } from "./yaml-document.ts";

type Issue = z.core.$ZodIssue;

/** Every issue of a failed parse as a problem at its place; those of a union by the branch that was meant. */
export const explainIssues = (
  document: PlacedDocument,
  schema: z.core.$ZodType,
  issues: readonly Issue[],
): DataProblem[] => issues.flatMap((issue) => explain(document, schema, issue, []));

const explain = (
  document: PlacedDocument,
  schema: z.core.$ZodType,
  issue: Issue,
  above: DataPath,
): DataProblem[] => {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, document.value, path);
    return issue.keys.map((key) => ({
      ...document.placeOfKey(path, key),
      rule: "unknown-key",
      found: key,
      message: `${showPath(document.value, path)} has the unknown key ${JSON.stringify(key)}`,
      hint: didYouMean(key, known) ?? `known here: ${known.join(", ")}`,
    }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const deepest = Math.max(...issue.errors.map(depthOf));
    // A value that fits no branch even at its top is answered with all that would fit.
    if (deepest > 0) {
      const meant = issue.errors.find((branch) => depthOf(branch) === deepest) ?? [];
      return meant.flatMap((inner) => explain(document, schema, inner, path));
    }
  }
  const value = valueAt(document.value, path);
  const expected = expectedBy(issue);
  if (value === undefined && issue.code !== "custom") {
    const key = JSON.stringify(String(path.at(-1)));
    const owner = showPath(document.value, path.slice(0, -1));
    return [
      {
        ...document.placeOf(path),
        rule: "missing-key",
        expected,
        message: `${owner} needs ${key}: expected ${expected}`,
      },
    ];
  }
  const written = document.writtenAt(path) ?? "";
  const found = showFound(value, written);
  const hint = hintFor(issue, value, written);
  return [
    {
      ...document.placeOf(path),
      rule: "wrong-value",
      found,
      expected,
      message: wrongValue(showPath(document.value, path), value, found, issue, expected),
      ...(hint === undefined ? {} : { hint }),
    },
  ];
};

/** What stands in the file: YAML reads `1.10` as the number 1.1, and a curator looks for what was written. */
const showFound = (value: unknown, written: string): string => {
  if (value === null && (written === "" || written.startsWith("#"))) return "left empty";
  return typeof value === "string" || isRecord(value) ? showValue(value) : shorten(written);
};

const wrongValue = (
  where: string,
  value: unknown,
  found: string,
  issue: Issue,
  expected: string,
): string => {
  // A rule of the schema says what is wrong in its own words; a whole map is too long to repeat.
  const isMap = isRecord(value);
  const what = isMap ? where : `${where} is ${found}`;
  if (issue.code === "custom" && !issue.message.startsWith("expected ")) {
    return `${what}: ${issue.message}`;
  }
  return `${what}${isMap ? ":" : ","} expected ${expected}`;
};

const depthOf = (branch: readonly Issue[]): number =>
  Math.max(0, ...branch.map((i) => i.path.length + (i.code === "unrecognized_keys" ? 1 : 0)));

/** What to do. Followed to the letter, it leaves what stands in the file as it is. */
const hintFor = (issue: Issue, value: unknown, written: string): string | undefined => {
  if (typeof value === "string") {
    return isPlainReading(issue, value)
      ? `write it without quotes: ${value}`
      : didYouMean(value, wordsOf(issue));
  }
  const isTextWanted = wantsText(issue) || wordsOf(issue).includes(written);
  if (isRecord(value) || !isTextWanted) return undefined;
  const quoted = JSON.stringify(written);
  if (value !== null) return `put it in quotes: ${quoted}`;
  const takeOut = "take the key out where it may be missing";
  if (written === "") return `write what belongs there, or ${takeOut}`;
  const why = written.startsWith("#")
    ? "what begins with # is a comment"
    : "YAML reads this as nothing";
  return `${why}: put it in quotes if it is the text: ${quoted}, or ${takeOut}`;
};

const wantsText = (issue: Issue): boolean =>
  (issue.code === "invalid_type" && issue.expected === "string") ||
  (issue.code === "invalid_union" && issue.errors.flat().some(wantsText));

/** Whether text in quotes is, without them, the number or the yes or no that is wanted. */
const isPlainReading = (issue: Issue, text: string): boolean => {
  if (issue.code === "invalid_value") {
    return issue.values.some((word) => typeof word !== "string" && String(word) === text);
  }
  if (issue.code !== "invalid_type") return false;
  return issue.expected === "boolean"
    ? text === "true" || text === "false"
    : (issue.expected === "number" && /^[-+]?\d+(?:\.\d+)?$/.test(text)) ||
        (issue.expected === "int" && /^[-+]?\d+$/.test(text));
};

const wordsOf = (issue: Issue): string[] => {
  if (issue.code === "invalid_value") return issue.values.filter(isText);
  if (issue.code !== "invalid_union") return [];
  if (issue.errors.length > 0) return issue.errors.flat().flatMap(wordsOf);
  return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
};

const isText = (value: unknown): value is string => typeof value === "string";

/** What would have been right, without "expected" in front. */
const expectedBy = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      return typeNames.get(issue.expected) ?? issue.expected;
    case "invalid_value":
      // As they are written in YAML: words in quotes, numbers and `true` without.
      return listText(
        issue.values.map((word) => (isText(word) ? JSON.stringify(word) : String(word))),
        "or",
      );
    case "invalid_union":
      return issue.errors.length === 0
        ? orList(wordsOf(issue))
        : listText(issue.errors.flat().map(expectedBy), "or");
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case "invalid_format":
      if (issue.format === "date") return "a day as YYYY-MM-DD";
      if (issue.format === "url") return "a web address";
      return issue.message.replace(/^expected /, "");
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "not_multiple_of":
    case "unrecognized_keys":
      return issue.message.replace(/^expected /, "");
  }
};

const orList = (words: readonly string[]): string =>
  listText(
    words.map((word) => JSON.stringify(word)),
    "or",
  );

const unitOf = (origin: string): string =>
  origin === "string" ? " characters" : origin === "array" ? " entries" : "";

const typeNames = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a map of keys"],
  ["record", "a map of keys"],
]);

const valueAt = (value: unknown, path: DataPath): unknown =>
  path.reduce<unknown>((inner, key) => fieldIn(inner, key), value);

/** A path in the words of the file: list entries by their id or marker where they have one. */
const showPath = (value: unknown, path: DataPath): string => {
  if (path.length === 0) return "the file";
  return path
    .map((key, depth) => {
      if (typeof key !== "number") return depth === 0 ? String(key) : `.${String(key)}`;
      const entry = valueAt(value, path.slice(0, depth + 1));
      const name = fieldIn(entry, "id") ?? fieldIn(entry, "marker");
      return `[${typeof name === "string" || typeof name === "number" ? name : `entry ${key + 1}`}]`;
    })
    .join("");
};
