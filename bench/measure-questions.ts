// Owns `npm run measure:questions`: how many of the labelled questions search answers, and how many it refuses rightly. Exits 1 when
// the data or the questions are not in order, 2 when called wrongly.
import { answerSearch } from "../server/answers/search.ts";
import { AppError } from "../server/app-error.ts";
import { buildGraph } from "../server/corpus/build-graph.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { program } from "../server/program.ts";
import type { EvidenceStore } from "../server/store/evidence-store.ts";
import { openMemoryStore } from "../server/store/memory/memory-store.ts";
import { askers, readLabelledQuestions, type Question } from "./labelled-questions.ts";
import { runHere } from "./run-here.ts";

const usage = `Usage: npm run measure:questions -- [--show]

  --show  lists each question of the part to tune on that is not answered, or not refused, as it should be`;

const toTuneOn = "bench/questions/tune.yaml";
const parts = [
  { name: "To tune on", path: toTuneOn },
  { name: "Only to measure", path: "bench/questions/measure.yaml" },
  { name: "Only to measure, written blind", path: "bench/questions/measure-blind.yaml" },
];

/** Statements within which the answer must stand. */
const looked = 3;

/** Puts questions to search; `reciprocal` is that of the place of the first right statement, 0 when none of the page is right. */
const putAll = (store: EvidenceStore, questions: readonly Question[]) =>
  Promise.all(
    questions.map(async ({ by, ask, answers = [] }) => {
      const { items, isRefused } = await answerSearch(store, { q: ask });
      const statements = items.filter(({ card }) => card !== undefined).map(({ id }) => id);
      const place = statements.findIndex((id) => answers.includes(id));
      const reciprocal = place < 0 ? 0 : 1 / (place + 1);
      return { by, ask, reciprocal, isRefused, first: statements.slice(0, looked) };
    }),
  );
type Outcome = Awaited<ReturnType<typeof putAll>>[number];

const isFound = ({ reciprocal }: Outcome): boolean => reciprocal >= 1 / looked;
const isRefused = (outcome: Outcome): boolean => outcome.isRefused;

const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): string => {
  const some = outcomes.filter(holds).length;
  return `${some} of ${outcomes.length} (${Math.round((100 * some) / Math.max(1, outcomes.length))} %)`;
};

/** The table of a part. */
const totalsOf = (answerable: readonly Outcome[], unanswerable: readonly Outcome[]): string => {
  const mean = answerable.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / answerable.length;
  const rows: [what: string, value: string][] = [
    [`answer among the first ${looked} statements`, share(answerable, isFound)],
    ...askers.map((asker): [string, string] => {
      const asked = answerable.filter(({ by }) => by === asker);
      return [`  asked as a ${asker} would`, share(asked, isFound)];
    }),
    ["mean reciprocal rank", mean.toFixed(2)],
    ["refused, rightly", share(unanswerable, isRefused)],
    ["refused, wrongly", share(answerable, isRefused)],
  ];
  return rows.map(([what, value]) => `  ${what.padEnd(42)} ${value}\n`).join("");
};

/** Every question that is not answered, or not refused, as it should be, with what was found. */
const failuresOf = (answerable: readonly Outcome[], unanswerable: readonly Outcome[]): string => {
  const shown = (what: string, { ask, first }: Outcome, remark = ""): string =>
    `${what}  ${ask}${remark}\n    ${first.join("\n    ")}\n`;
  return [
    ...answerable
      .filter((outcome) => !isFound(outcome))
      .map((outcome) => shown("not found", outcome, outcome.isRefused ? "  [refused]" : "")),
    ...unanswerable
      .filter((outcome) => !outcome.isRefused)
      .map((outcome) => shown("answered ", outcome)),
  ].join("");
};

const run = program({
  usage,
  options: { show: { type: "boolean", default: false } },
  run: async ({ show }, { stdout }) => {
    const { corpus, problems: wrong } = await readCorpus("data");
    if (wrong.length > 0) {
      throw new AppError(
        "data-invalid",
        "The data do not pass `npm run check`: what is measured would be another corpus.",
      );
    }
    const store = await openMemoryStore(buildGraph(corpus), "measured").current();
    const read = await Promise.all(
      parts.map(async (part) => ({ ...part, ...(await readLabelledQuestions(part.path, store)) })),
    );
    const problems = read.flatMap((part) => part.problems);
    if (problems.length > 0) throw new AppError("data-invalid", problems.join("\n"));
    for (const { name, path, questions } of read) {
      const answerable = await putAll(store, questions.answerable);
      const unanswerable = await putAll(store, questions.unanswerable);
      stdout.write(`${name} (${path})\n${totalsOf(answerable, unanswerable)}\n`);
      if (show && path === toTuneOn) stdout.write(failuresOf(answerable, unanswerable));
    }
    return 0;
  },
});

await runHere(run);
