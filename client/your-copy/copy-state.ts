// Owns what is known of the reader's copy, from one answer of its worker to the next. Pure.
import type { SentenceEdit } from "../../server/text/canonical-text.ts";
import type { CopyReply, TrialState, Unreadable } from "./copy-messages.ts";
import type { Fallen } from "./fallen.ts";
import type { Reading } from "./read-copy.ts";

/** What is known. */
export type CopyState = {
  /** The file that was chosen last. */
  readonly name?: string | undefined;
  readonly isOpening: boolean;
  readonly reading?: Reading | undefined;
  readonly unreadable?: Unreadable | undefined;
  readonly failure?: string | undefined;
  /** Every change that was made, the last one last; a sentence may have been changed again. */
  readonly changes: readonly SentenceEdit[];
  /** What falls; absent while nothing was changed, or it is being looked for. */
  readonly fallen?: Fallen | undefined;
  /** What a draw found nothing to change; shown until the next change. */
  readonly hasNothingToDraw: boolean;
  readonly trial?: TrialState | undefined;
};

/** What happens to a copy: what the worker answers, and what the reader does. */
export type CopyEvent =
  | CopyReply
  | { readonly kind: "opening"; readonly name: string }
  | { readonly kind: "edited"; readonly edit: SentenceEdit }
  | { readonly kind: "undone" }
  | { readonly kind: "reset" }
  | { readonly kind: "closed" };

/** Nothing is known yet. */
export const startOver: CopyState = { isOpening: false, changes: [], hasNothingToDraw: false };

/** The changes in force: of each sentence the last one. */
export const editsIn = (changes: readonly SentenceEdit[]): readonly SentenceEdit[] => [
  ...new Map(changes.map((edit) => [`${edit.section} ${edit.sentence}`, edit])).values(),
];

const changed = (state: CopyState, changes: readonly SentenceEdit[]): CopyState => ({
  ...state,
  changes,
  fallen: changes.length === 0 ? undefined : state.fallen,
  hasNothingToDraw: false,
});

/** What is known after that. */
export const step = (state: CopyState, event: CopyEvent): CopyState => {
  switch (event.kind) {
    case "opening":
      return { ...startOver, name: event.name, isOpening: true };
    case "opened":
      // A trial of the text before may still have reported.
      return { ...state, isOpening: false, reading: event.reading, trial: undefined };
    case "unreadable":
      return { ...state, isOpening: false, unreadable: event.why };
    case "failed":
      return { ...state, isOpening: false, failure: event.message };
    case "edited":
      return changed(state, [...state.changes, event.edit]);
    case "drawn":
      return event.edit === undefined
        ? { ...state, hasNothingToDraw: true }
        : changed(state, [...state.changes, event.edit]);
    case "undone":
      return changed(state, state.changes.slice(0, -1));
    case "reset":
      return changed(state, []);
    case "fallen":
      return state.changes.length === 0 ? state : { ...state, fallen: event.fallen };
    case "tried":
      return { ...state, trial: event.trial };
    case "stopped":
      return {
        ...state,
        trial: state.trial === undefined ? undefined : { ...state.trial, isOver: true },
      };
    case "closed":
      return startOver;
  }
};
