// Owns `npm run measure:questions`: how many of the labelled questions search answers, and how many it refuses rightly.
import process from "node:process";
import { parseArgs } from "node:util";
import { buildGraph } from "../server/corpus/build-graph.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { answerSearch } from "../server/answers/search.ts";
import type { EvidenceStore } from "../server/store/evidence-store.ts";
import { openMemoryStore } from "../server/store/memory/memory-store.ts";
import { readLabelledQuestions, type LabelledQuestions } from "./labelled-questions.ts";

const usage = `Usage: npm run measure:questions -- [--show]

  --show  lists each question of the part to tune on that is not answered, or not refused, as it should be
`;

/** Statements within which the answer must stand. */
const looked = 3;

/** Reciprocal of the place of the first right statement, 0 when none of the page is right, and whether it was refused. */
type Outcome = { by: string; ask: string; reciprocal: number; isRefused: boolean; first: string[] };

const put = async (store: EvidenceStore, ask: string, answers: readonly string[]) => {
  const { items, isRefused } = await answerSearch(store, { q: ask });
  const statements = items.filter(({ card }) => card !== undefined).map(({ id }) => id);
  const place = statements.findIndex((id) => answers.includes(id));
  return {
    reciprocal: place < 0 ? 0 : 1 / (place + 1),
    isRefused,
    first: statements.slice(0, looked),
  };
};

const share = (some: readonly unknown[], all: readonly unknown[]): string =>
  `${some.length} of ${all.length} (${Math.round((100 * some.length) / Math.max(1, all.length))} %)`;

const measure = async (store: EvidenceStore, name: string, questions: LabelledQuestions) => {
  const answerable: Outcome[] = [];
  for (const { by, ask, answers } of questions.answerable) {
    answerable.push({ by, ask, ...(await put(store, ask, answers)) });
  }
  const unanswerable: Outcome[] = [];
  for (const { by, ask } of questions.unanswerable) {
    unanswerable.push({ by, ask, ...(await put(store, ask, [])) });
  }
  const isFound = ({ reciprocal }: Outcome): boolean => reciprocal >= 1 / looked;
  const mean = answerable.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / answerable.length;
  const rows = [
    [`answer among the first ${looked} statements`, share(answerable.filter(isFound), answerable)],
    ...["surgeon", "resident", "lay"].map((who) => {
      const asked = answerable.filter(({ by }) => by === who);
      return [`  asked as a ${who} would`, share(asked.filter(isFound), asked)];
    }),
    ["mean reciprocal rank", mean.toFixed(2)],
    [
      "refused, rightly",
      share(
        unanswerable.filter((o) => o.isRefused),
        unanswerable,
      ),
    ],
    [
      "refused, wrongly",
      share(
        answerable.filter((o) => o.isRefused),
        answerable,
      ),
    ],
  ];
  process.stdout.write(
    `${name}\n${rows.map(([what = "", value = ""]) => `  ${what.padEnd(42)} ${value}\n`).join("")}\n`,
  );
  return {
    failed: answerable.filter((o) => !isFound(o)),
    answered: unanswerable.filter((o) => !o.isRefused),
  };
};

const { values } = parseArgs({ options: { show: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help === true) {
  process.stdout.write(usage);
  process.exit(0);
}
const { corpus, problems: wrong } = await readCorpus("data");
if (wrong.length > 0) {
  process.stderr.write(
    "The data do not pass `npm run check`: what is measured would be another corpus.\n",
  );
  process.exit(1);
}
const store = await openMemoryStore(buildGraph(corpus), "measured").current();
const parts = [
  { name: "To tune on", path: "bench/questions/tune.yaml" },
  { name: "Only to measure", path: "bench/questions/measure.yaml" },
  { name: "Only to measure, written blind", path: "bench/questions/measure-blind.yaml" },
];
const read = await Promise.all(
  parts.map(async (part) => ({ ...part, ...(await readLabelledQuestions(part.path, store)) })),
);
const problems = read.flatMap((part) => part.problems);
if (problems.length > 0) {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(1);
}
for (const { name, path, questions } of read) {
  const { failed, answered } = await measure(store, `${name} (${path})`, questions);
  if (values.show !== true || path !== parts[0]?.path) continue;
  for (const { ask, isRefused, first } of failed) {
    process.stdout.write(
      `not found  ${ask}${isRefused ? "  [refused]" : ""}\n    ${first.join("\n    ")}\n`,
    );
  }
  for (const { ask, first } of answered) {
    process.stdout.write(`answered   ${ask}\n    ${first.join("\n    ")}\n`);
  }
}
