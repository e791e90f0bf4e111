// Owns the one error type of the server rooms: a closed code, a message for people, and details for machines.
// Must not know HTTP, files or rendering.

/** Every way in which our own code refuses something. Programs turn it into an exit code, HTTP into a problem. */
export const appErrorCodes = [
  "data-invalid",
  "snapshot-missing",
  "snapshot-damaged",
  "snapshot-outdated",
  "source-unreadable",
  "not-found",
  "gone",
  "moved",
  "bad-request",
  "cursor-invalid",
  "cursor-outdated",
  "unavailable",
  "snapshot-moved",
  "usage",
  "io",
] as const;

/** One of {@link appErrorCodes}. */
export type AppErrorCode = (typeof appErrorCodes)[number];

/** What may accompany an {@link AppError}: the error behind it, and plain values that a program can use. */
export interface AppErrorOptions {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
}

/**
 * An error that we foresee. The message says where, what was found, what was expected and what to do, in words that
 * can be shown to a person; it holds no stack, no secret and no absolute path of the server when sent over HTTP.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}
