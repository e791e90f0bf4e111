// Owns how the source that a caution is about is named behind its text. Pure, and without zod, since the page needs it.
import type { Caution } from "./support.ts";

/** "Judson 2014, [35]": the work, where one is known, and how the paper points to it. Undefined for a caution about none. */
export const sourceName = ({ source }: Pick<Caution, "source">): string | undefined =>
  source === undefined
    ? undefined
    : [...(source.name === undefined ? [] : [source.name]), source.cited].join(", ");
