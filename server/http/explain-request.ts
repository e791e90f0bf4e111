// Owns saying in plain words what is wrong with a request's parameters: where, what was found, what was expected, what to do.
// Reads the declarations; decides nothing.
import { listText } from "../../model/formats.ts";
import { z } from "zod";
import type { Problem } from "../../model/problem.ts";
import { showValue } from "../problems/data-problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { faultSentence } from "../problems/fault-sentence.ts";

/** One entry of a problem's `errors`. */
export type ParameterFault = NonNullable<Problem["errors"]>[number];

/** Where a program finds ids. */
export const findsIds = "GET /api/search?q= finds ids by words.";

/** Faults are explained in a sentence each; more than this only in `errors`. */
const maxSentences = 3;

/** A fault as a sentence for people, and as an entry of `errors` for programs. */
type ExplainedFault = { sentence: string; fault: ParameterFault };

/**
 * What is wrong, for people (`detail`) and for programs (`errors`); `given` are the parameters before parsing, `inPath` the
 * names of those that stand in the path.
 */
export const explainRequest = (
  schema: z.ZodObject,
  inPath: readonly string[],
  given: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): { detail: string; errors: ParameterFault[] } => {
  const inQuery = Object.keys(schema.shape).filter((name) => !inPath.includes(name));
  const explained = issues
    .filter(isFirstOfItsParameter)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => unknownParameter(key, inQuery))
        : [wrongParameter(issue, inPath, schema, given)],
    );
  return {
    detail: explained
      .slice(0, maxSentences)
      .map(({ sentence }) => sentence)
      .join(" "),
    errors: explained.map(({ fault }) => fault),
  };
};

const isFirstOfItsParameter = (
  issue: z.core.$ZodIssue,
  at: number,
  all: readonly z.core.$ZodIssue[],
): boolean => all.findIndex(({ path: [name] }) => name === issue.path[0]) === at;

const unknownParameter = (key: string, known: readonly string[]): ExplainedFault => {
  const guess = didYouMean(key, known);
  const expected = known.length === 0 ? "no parameters" : `only ${listText(known, "or")}`;
  const hint = guess === undefined ? "Leave it out." : capitalised(guess);
  return {
    sentence: faultSentence(
      `The query has the unknown parameter ${showValue(key)}`,
      expected,
      hint,
    ),
    fault: { where: "query", found: key.slice(0, 120), expected, hint },
  };
};

const wrongParameter = (
  issue: z.core.$ZodIssue,
  inPath: readonly string[],
  schema: z.ZodObject,
  given: Readonly<Record<string, unknown>>,
): ExplainedFault => {
  const name = String(issue.path[0]);
  const place = inPath.includes(name) ? "path" : "query";
  const shape: Readonly<Record<string, z.ZodType | undefined>> = schema.shape;
  const own = bare(shape[name]);
  const isOptional = shape[name]?.safeParse(undefined).success === true;
  const expected = expectedOf(own, issue);
  const { what, found, hint } = findingOf(issue, name, own, isOptional, given[name]);
  const called = place === "path" ? `The ${name} in the path` : `The parameter ${showValue(name)}`;
  const wanted = Array.isArray(given[name]) ? "it once" : expected;
  return {
    sentence: faultSentence(`${called} ${what}`, wanted, hint),
    fault: { where: `${place}.${name}`, found, expected: wanted, hint: hint ?? findsIds },
  };
};

/** What was found, and what to do about it; without a hint nobody can guess what was meant. */
const findingOf = (
  issue: z.core.$ZodIssue,
  name: string,
  own: z.core.$ZodType | undefined,
  isOptional: boolean,
  value: unknown,
): { what: string; found: string; hint?: string } => {
  if (value === undefined) {
    return { what: "is missing", found: "nothing", hint: `Add it: ?${name}=…` };
  }
  const found = showValue(value);
  if (Array.isArray(value)) {
    return { what: `stands ${value.length} times`, found, hint: "Keep one of them." };
  }
  const removalHint = isOptional ? { hint: "Correct it, or leave it out." } : {};
  if (typeof value !== "string" || value === "") {
    const hint = isOptional ? "Correct it, or leave it out." : "Write something after the =.";
    return { what: "is empty", found: '""', hint };
  }
  const isLong = issue.code === "too_big" && issue.origin === "string";
  if (isLong) return { what: `has ${value.length} characters`, found, hint: "Shorten it." };
  const guess = own instanceof z.ZodEnum ? didYouMean(value, own.options.map(String)) : undefined;
  return {
    what: `is ${found}`,
    found,
    ...(guess === undefined ? removalHint : { hint: capitalised(guess) }),
  };
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
