// Owns the readers' copies of this tab, each in a worker of its own: they stay in memory while other pages are looked at, and are gone
// when they are closed or the tab is. Nothing of them is stored or sent.
import { useSyncExternalStore } from "react";
import type { HeldDossier } from "../../model/views/verification.ts";
import type { SentenceEdit } from "../../server/text/canonical-text.ts";
import type { Changed } from "../../server/text/random-edit.ts";
import type { CopyReply, CopyRequest } from "./copy-messages.ts";
import { editsIn, startOver, step, type CopyEvent, type CopyState } from "./copy-state.ts";

/** What can be done with a copy. */
export type CopyTools = {
  open: (file: File) => void;
  edit: (edit: SentenceEdit) => void;
  draw: (what: Changed, seed: string) => void;
  undo: () => void;
  reset: () => void;
  tryChanges: (seed: string, count: number | "all") => void;
  stop: () => void;
  /** Forgets the text. */
  close: () => void;
};

type CopyStore = {
  readonly current: () => CopyState;
  readonly subscribe: (notify: () => void) => () => void;
  readonly tools: CopyTools;
};

const openStore = (held: HeldDossier): CopyStore => {
  let state = startOver;
  let worker: Worker | undefined;
  const listeners = new Set<() => void>();

  const apply = (event: CopyEvent): void => {
    const before = state;
    state = step(state, event);
    // Looked at as a whole: several changes may undo each other.
    const isChanged = state.changes !== before.changes && state.changes.length > 0;
    if (isChanged) ask({ kind: "break", edits: editsIn(state.changes) });
    for (const notify of listeners) notify();
  };
  const openWorker = (): Worker => {
    const opened = new Worker(new URL("./copy-worker.ts", import.meta.url), { type: "module" });
    opened.addEventListener("message", ({ data }: MessageEvent<CopyReply>) => {
      // What a worker said last may come after its copy was closed.
      if (worker === opened) apply(data);
    });
    opened.addEventListener("error", () => {
      apply({ kind: "failed", message: "The program that reads texts could not be started." });
    });
    return opened;
  };
  const ask = (request: CopyRequest, transfer: Transferable[] = []): void => {
    worker ??= openWorker();
    worker.postMessage(request, transfer);
  };
  const open = async (file: File): Promise<void> => {
    apply({ kind: "opening", name: file.name });
    try {
      const buffer = await file.arrayBuffer();
      ask({ kind: "open", bytes: new Uint8Array(buffer), name: file.name, held }, [buffer]);
    } catch {
      apply({ kind: "failed", message: "The file could not be read." });
    }
  };
  return {
    current: () => state,
    subscribe: (notify) => {
      listeners.add(notify);
      return () => {
        listeners.delete(notify);
      };
    },
    tools: {
      open: (file) => void open(file),
      edit: (edit) => {
        apply({ kind: "edited", edit });
      },
      draw: (what, seed) => {
        ask({ kind: "draw", what, seed, edits: editsIn(state.changes) });
      },
      undo: () => {
        apply({ kind: "undone" });
      },
      reset: () => {
        apply({ kind: "reset" });
      },
      tryChanges: (seed, count) => {
        ask({ kind: "try", seed, count });
      },
      stop: () => {
        ask({ kind: "stop" });
      },
      close: () => {
        worker?.terminate();
        worker = undefined;
        apply({ kind: "closed" });
      },
    },
  };
};

/** Copies of this tab, by the dossier of their paper. */
const stores = new Map<string, CopyStore>();

const storeOf = (held: HeldDossier): CopyStore => {
  const { id } = held.dossier;
  const known = stores.get(id) ?? openStore(held);
  stores.set(id, known);
  return known;
};

/** The reader's copy of a paper: what is known of it, and what can be done with it. */
export const useCopy = (held: HeldDossier): [CopyState, CopyTools] => {
  const { subscribe, current, tools } = storeOf(held);
  return [useSyncExternalStore(subscribe, current), tools];
};
