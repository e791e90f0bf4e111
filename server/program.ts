// Owns what every program of the house shares: what it is given of the world, how it is called, and which exit code an
// expected failure has. Must not touch the process: what runs a program decides that, in a terminal or in a test.
import { parseArgs, type ParseArgsConfig } from "node:util";
import { AppError } from "./app-error.ts";

/** Where a program writes. */
export type Output = {
  /** Whether a person watches, so that a line may be replaced. */
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
};

/** All that a program is given of the world, besides files, the network and other processes. */
export type ProgramIo = {
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Progress and what went wrong. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Calls `listener`, each time it is asked to end, with the signal; until the function that it gives is called. A program that
   * does not listen is ended at once.
   */
  readonly onStop: (listener: (signal: string) => void) => () => void;
};

/** Runs to its end and resolves to the exit code. Throws only what nobody expects. */
export type Program = (argv: readonly string[], io: ProgramIo) => Promise<number>;

type Options = NonNullable<ParseArgsConfig["options"]>;
/** What a call gave for these options. */
export type OptionValues<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T }>
>["values"];

/**
 * A program with these options. `--help` prints `usage`; a wrong call prints it too, with 2. What `run` throws as `AppError` is printed
 * in its words, after `name` where that is given: 2 for `usage`, 1 for every other code.
 */
export const program =
  <const T extends Options>({
    usage,
    options,
    name,
    run,
  }: {
    readonly usage: string;
    readonly options: T;
    readonly name?: string;
    readonly run: (values: OptionValues<T>, io: ProgramIo) => Promise<number>;
  }): Program =>
  async (argv, io) => {
    if (argv.includes("--help")) {
      io.stdout.write(`${usage}\n`);
      return 0;
    }
    try {
      return await run(parseOptions(argv, options, usage), io);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      io.stderr.write(`${name === undefined ? "" : `${name}: `}${error.message}\n`);
      return error.code === "usage" ? 2 : 1;
    }
  };

const parseOptions = <T extends Options>(
  argv: readonly string[],
  options: T,
  usage: string,
): OptionValues<T> => {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("usage", `${reason}\n\n${usage}`, { cause });
  }
};
