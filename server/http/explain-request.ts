// Owns saying in plain words what is wrong with a request's parameters: where, what was found, what was expected, what to do.
// Reads the declarations; decides nothing.
import { z } from "zod";
import { listText } from "../../model/formats.ts";
import type { Problem } from "../../model/api.ts";
import { showValue } from "../problems/data-problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";

/** One entry of a problem's `errors`. */
export type ParameterFault = NonNullable<Problem["errors"]>[number];

/** Where ids are found. */
export const findsIds = "GET /api/search?q= finds ids by words.";

/** Faults are told in a sentence each; more than this only in `errors`. */
const maxSentences = 3;

/** What is wrong, for people (`detail`) and for programs (`errors`); `given` are the parameters before parsing. */
export const explainRequest = (
  place: "path" | "query",
  schema: z.ZodObject,
  given: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): { detail: string; errors: ParameterFault[] } => {
  const told = issues
    .filter(isFirstOfItsParameter)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => unknownParameter(key, place, Object.keys(schema.shape)))
        : [wrongParameter(issue, place, schema, given)],
    );
  return {
    detail: told
      .slice(0, maxSentences)
      .map(({ sentence }) => sentence)
      .join(" "),
    errors: told.map(({ fault }) => fault),
  };
};

const isFirstOfItsParameter = (
  issue: z.core.$ZodIssue,
  at: number,
  all: readonly z.core.$ZodIssue[],
): boolean => all.findIndex(({ path: [name] }) => name === issue.path[0]) === at;

/** "a claim", "an approval". */
export const withArticle = (noun: string): string =>
  /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;

/** A fault of one parameter as a sentence, and as an entry of `errors`. `what` says where, and what was found. */
export const tellFault = (
  what: string,
  fault: ParameterFault,
): { sentence: string; fault: ParameterFault } => ({
  sentence: `${what}; expected ${fault.expected}.${fault.hint === undefined ? "" : ` ${fault.hint}`}`,
  fault,
});

const unknownParameter = (key: string, place: string, known: readonly string[]) => {
  const guess = didYouMean(key, known);
  const expected = known.length === 0 ? "no parameters" : `only ${listText(known, "or")}`;
  return tellFault(`The ${place} has the unknown parameter ${showValue(key)}`, {
    where: place,
    found: key.slice(0, 120),
    expected,
    hint: guess === undefined ? "Leave it out." : capitalised(guess),
  });
};

const wrongParameter = (
  issue: z.core.$ZodIssue,
  place: "path" | "query",
  schema: z.ZodObject,
  given: Readonly<Record<string, unknown>>,
) => {
  const name = String(issue.path[0]);
  const value = given[name];
  const shape: Readonly<Record<string, z.ZodType | undefined>> = schema.shape;
  const own = bare(shape[name]);
  const isOptional = shape[name]?.safeParse(undefined).success === true;
  const called = place === "path" ? `The ${name} in the path` : `The parameter ${showValue(name)}`;
  const tell = (what: string, found: string, expected: string, hint: string) =>
    tellFault(`${called} ${what}`, { where: `${place}.${name}`, found, expected, hint });
  const expected = expectedOf(own, issue);
  if (value === undefined) {
    return tell("is missing", "nothing", expected, `Add it: ?${name}=…`);
  }
  if (Array.isArray(value)) {
    return tell(`stands ${value.length} times`, showValue(value), "it once", "Keep one of them.");
  }
  const away = isOptional ? "Correct it, or leave it out." : findsIds;
  if (typeof value !== "string" || value === "") {
    return tell("is empty", '""', expected, isOptional ? away : "Write something after the =.");
  }
  const found = showValue(value);
  const guess = own instanceof z.ZodEnum ? didYouMean(value, own.options.map(String)) : undefined;
  const isLong = issue.code === "too_big" && issue.origin === "string";
  if (isLong) return tell(`has ${value.length} characters`, found, expected, "Shorten it.");
  return tell(`is ${found}`, found, expected, guess === undefined ? away : capitalised(guess));
};

/** What a parameter takes, in words, without "expected" in front. A pattern says so itself, in the words of its issue. */
const expectedOf = (own: z.core.$ZodType | undefined, issue: z.core.$ZodIssue): string => {
  if (own instanceof z.ZodEnum)
    return listText(
      own.options.map((word) => JSON.stringify(word)),
      "or",
    );
  if (own instanceof z.ZodNumber) {
    return `a whole number from ${String(own.minValue)} to ${String(own.maxValue)}`;
  }
  if (issue.code === "invalid_format") return issue.message.replace(/^expected /, "");
  if (own instanceof z.ZodString && own.maxLength !== null) {
    const least = own.minLength === null ? "at most" : `${own.minLength} to`;
    return `text of ${least} ${own.maxLength} characters`;
  }
  return "text";
};

const bare = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bare(schema.unwrap())
    : schema;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
