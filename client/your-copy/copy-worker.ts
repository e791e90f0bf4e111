// Owns the worker that holds the reader's text: the page stays responsive, and what falls is found by the code of `npm run verify`.
// It asks for nothing over the network and keeps nothing: with the page, the text is gone.
import { AppError } from "../../server/app-error.ts";
import { drawMutations, openTrial } from "../../server/text/mutations.ts";
import { drawEdit } from "../../server/text/random-edit.ts";
import type { UnreadableDetails } from "../../server/text/source-text.ts";
import type { CopyReply, CopyRequest, TrialState } from "./copy-messages.ts";
import { findFallen } from "./fallen.ts";
import { openCopy, readingOf, type OpenCopy } from "./read-copy.ts";

let copy: OpenCopy | undefined;
/** Counts trials, so that one ends when another begins. */
let trials = 0;
/** A trial reports how far it has come so often, in ms. */
const reportEvery = 150;

const reply = (stated: CopyReply): void => {
  postMessage(stated);
};

/** Lets messages that came meanwhile be heard. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

const isUnreadable = (details: object): details is UnreadableDetails => "reason" in details;

const open = ({ bytes, name, held }: Extract<CopyRequest, { kind: "open" }>): void => {
  copy = undefined;
  try {
    copy = openCopy(bytes, name, held);
    reply({ kind: "opened", reading: readingOf(copy) });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "source-unreadable") throw error;
    const { details, message } = error;
    reply({
      kind: "unreadable",
      why: isUnreadable(details) ? { details, message } : { message },
    });
  }
};

const draw = (
  { text }: OpenCopy,
  { what, seed, edits }: Extract<CopyRequest, { kind: "draw" }>,
): void => {
  const isEdited = (section: string, sentence: number): boolean =>
    edits.some((edit) => edit.section === section && edit.sentence === sentence);
  const sentences = text.sections.flatMap(({ id, sentences: held }) =>
    held
      .map((one, i) => ({ section: id, sentence: i, held: one }))
      .filter(({ sentence }) => !isEdited(id, sentence)),
  );
  reply({ kind: "drawn", edit: drawEdit(sentences, what, seed) });
};

const tryChanges = async (
  { source, input, held, name }: OpenCopy,
  { seed, count }: Extract<CopyRequest, { kind: "try" }>,
): Promise<void> => {
  trials += 1;
  const own = trials;
  const trial = openTrial(source, { ...input, dossier: held.dossier }, name);
  const all = trial.mutations.length;
  const chosen = drawMutations(trial, seed, count === "all" ? all : count);
  let state: TrialState = {
    wanted: chosen.length,
    all,
    tried: 0,
    isOver: chosen.length === 0,
    noticed: 0,
    refused: 0,
    outOfScope: 0,
    faults: [],
  };
  reply({ kind: "tried", trial: state });
  let reportedAt = performance.now();
  for (const mutation of chosen) {
    const outcome = trial.attempt(mutation);
    const { result } = outcome;
    const add = (one: typeof result): number => (one === result ? 1 : 0);
    const tried = state.tried + 1;
    state = {
      ...state,
      tried,
      isOver: tried === chosen.length,
      noticed: state.noticed + add("noticed"),
      refused: state.refused + add("refused"),
      outOfScope: state.outOfScope + add("out-of-scope"),
      faults: [
        ...state.faults,
        ...(result === "missed" || result === "wrong-names" ? [outcome] : []),
      ],
    };
    if (!state.isOver && performance.now() - reportedAt < reportEvery) continue;
    await pause();
    if (own !== trials) return;
    reply({ kind: "tried", trial: state });
    reportedAt = performance.now();
  }
};

const answer = async (request: CopyRequest): Promise<void> => {
  if (request.kind === "open") {
    trials += 1;
    open(request);
    return;
  }
  if (request.kind === "stop") {
    trials += 1;
    reply({ kind: "stopped" });
    return;
  }
  if (copy === undefined) return;
  if (request.kind === "break") {
    reply({ kind: "fallen", fallen: findFallen(copy, request.edits) });
  } else if (request.kind === "draw") draw(copy, request);
  else await tryChanges(copy, request);
};

addEventListener("message", ({ data }: MessageEvent<CopyRequest>) => {
  answer(data).catch((error: unknown) => {
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
});
