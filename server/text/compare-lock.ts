// Owns comparing a verification with the lock that was written before: what changed in the source, what that explains, and
// whether the lock is out of date. Pure.
import { listText, numberText, pluralOf } from "../../model/formats.ts";
import type { PassagesLock } from "../../model/passage.ts";
import { compareSections, namesOn, type SourceChange } from "./lock.ts";
import type { VerifyProblem } from "./verify-problem.ts";

/** What is wrong, what may follow from a change of the source, and the changes; the last two are empty when it is the same. */
export interface LockComparison {
  readonly problems: readonly VerifyProblem[];
  readonly consequences: readonly VerifyProblem[];
  readonly changes: readonly SourceChange[];
}

/**
 * Compares with the lock, and distinguishes what the source's change explains. `lock` is undefined when there is none, `built`
 * that of the source as it is now, `problems` what was found without it.
 */
export const compareWithLock = (
  lock: PassagesLock | undefined,
  built: PassagesLock,
  problems: readonly VerifyProblem[],
): LockComparison => {
  if (lock === undefined) {
    const message = "there is no passages.lock.json yet; write it with --update";
    const missing: VerifyProblem = { rule: "lock-missing", names: [], message };
    return { problems: [...problems, missing], consequences: [], changes: [] };
  }
  const changes = compareSections(lock.sections, built.sections);
  if (changes.length === 0) {
    const outdated = outdatedNames(lock, built);
    const isOutdated =
      outdated.length > 0 || JSON.stringify(lock.ledger) !== JSON.stringify(built.ledger);
    const message =
      outdated.length === 0
        ? "passages.lock.json is older than the data; write it again with --update"
        : "added, dropped or edited since passages.lock.json was written; have them read against the paper again, then write it with --update";
    const problem: VerifyProblem = { rule: "lock-outdated", names: outdated, message };
    return { problems: isOutdated ? [...problems, problem] : problems, consequences: [], changes };
  }
  const changeProblems = changes.map((change): VerifyProblem => {
    const [sentence] = change.found;
    return {
      rule: "source-changed",
      names: namesOn(lock, [change]),
      message: describeChange(change),
      section: change.section,
      ...(sentence === undefined ? {} : { sentence }),
    };
  });
  const touched = new Set([...namesOn(lock, changes), ...outdatedNames(lock, built)]);
  const isTouched = ({ names }: VerifyProblem) => names.some((name) => touched.has(name));
  return {
    problems: [...changeProblems, ...problems.filter(isTouched)],
    consequences: problems.filter((problem) => !isTouched(problem)),
    changes,
  };
};

const describeChange = ({ locked, found }: SourceChange): string => {
  const named = (list: readonly number[]) =>
    `${pluralOf(list.length, "sentence")} ${listText(
      list.map((n) => numberText(n + 1)),
      "and",
    )}`;
  if (locked.length === 0) return `the source has ${named(found)} that the lock does not know`;
  if (found.length === 0)
    return `${named(locked)} of the lock ${pluralOf(locked.length, "is", "are")} gone from the source`;
  return `${named(locked)} of the lock ${pluralOf(locked.length, "differs", "differ")} from ${named(found)} of the source`;
};

/** Statements and waivers that were added, dropped or edited since the lock was written. */
const outdatedNames = (lock: PassagesLock, built: PassagesLock): readonly string[] => {
  const names = new Set([...Object.keys(lock.places), ...Object.keys(built.places)]);
  return [...names]
    .filter((name) => lock.places[name]?.authored !== built.places[name]?.authored)
    .sort((a, b) => (a < b ? -1 : 1));
};
