// Owns what the page and the worker that holds the reader's text send each other. Types only.
import type { HeldDossier } from "../../model/views/verification.ts";
import type { SentenceEdit } from "../../server/text/canonical-text.ts";
import type { MutationOutcome } from "../../server/text/mutations.ts";
import type { Changed } from "../../server/text/random-edit.ts";
import type { UnreadableDetails } from "../../server/text/source-text.ts";
import type { Fallen } from "./fallen.ts";
import type { Reading } from "./read-copy.ts";

/** What the page asks for. The text goes to the worker of the same page and nowhere else. */
export type CopyRequest =
  | {
      readonly kind: "open";
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly held: HeldDossier;
    }
  | { readonly kind: "break"; readonly edits: readonly SentenceEdit[] }
  /** One change by lot, in a sentence that is not edited yet. */
  | {
      readonly kind: "draw";
      readonly what: Changed;
      readonly seed: string;
      readonly edits: readonly SentenceEdit[];
    }
  /** Changes tried one at a time: so many drawn by the seed, or every one. Answered again and again until all are tried. */
  | { readonly kind: "try"; readonly seed: string; readonly count: number | "all" }
  /** Ends the trial that is under way. */
  | { readonly kind: "stop" };

/** What the worker answers. */
export type CopyReply =
  | { readonly kind: "opened"; readonly reading: Reading }
  | { readonly kind: "unreadable"; readonly why: Unreadable }
  | { readonly kind: "fallen"; readonly fallen: Fallen }
  | { readonly kind: "drawn"; readonly edit: SentenceEdit | undefined }
  | { readonly kind: "tried"; readonly trial: TrialState }
  /** The trial was ended; nothing more comes of it. */
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

/** Why a file is not the text of the paper. `message` is what the command says. */
export type Unreadable = { readonly details?: UnreadableDetails; readonly message: string };

/** How far a trial has come. */
export type TrialState = {
  /** Changes to try, and changes there are. */
  readonly wanted: number;
  readonly all: number;
  readonly tried: number;
  readonly isOver: boolean;
  readonly noticed: number;
  /** Changes after which the file could not be read as this paper, which is noticing too. */
  readonly refused: number;
  readonly outOfScope: number;
  /** Changes that were not noticed, or not reported as they should be. */
  readonly faults: readonly MutationOutcome[];
};
