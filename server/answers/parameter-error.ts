// Owns refusing a question for one of its parameters: in a sentence for people, and in details for programs.
import { AppError } from "../app-error.ts";
import { faultSentence } from "../problems/fault-sentence.ts";

/** What is wrong with one parameter. */
export type ParameterDetails = {
  parameter: string;
  found: string;
  /** Without "expected" in front. */
  expected: string;
  /** What to do, as a sentence; absent when only whoever renders the error can say where help is found. */
  hint?: string;
};

/** The error to throw. `what` follows the parameter's name: "is topic:cair, which is unknown". */
export const parameterError = (
  code: "bad-request" | "not-found",
  what: string,
  details: ParameterDetails,
): AppError =>
  new AppError(
    code,
    faultSentence(
      `The parameter ${JSON.stringify(details.parameter)} ${what}`,
      details.expected,
      details.hint,
    ),
    { details },
  );
