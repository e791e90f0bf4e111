// Owns telling a person how far a program has come. Must not be used for results: those go to standard output.
import { roundedText } from "../model/formats.ts";
import type { Output } from "../server/program.ts";

/** A line that is replaced on a terminal, and plain lines where output is piped. */
export interface Progress {
  /** What is being done now. */
  readonly step: (what: string) => void;
  /** Something to know that stays on the screen. */
  readonly note: (what: string) => void;
  /** Removes the line of the last step from a terminal. */
  readonly close: () => void;
}

/** Progress on `stream`, with the seconds that have passed. */
export const openProgress = (stream: Output): Progress => {
  const start = performance.now();
  const clear = (): void => {
    if (stream.isTTY === true) stream.write("\r\u001b[2K");
  };
  return {
    step: (what) => {
      const seconds = roundedText((performance.now() - start) / 1000, 1);
      clear();
      stream.write(stream.isTTY === true ? `${seconds} s  ${what} …` : `${what}\n`);
    },
    note: (what) => {
      clear();
      stream.write(`${what}\n`);
    },
    close: clear,
  };
};
