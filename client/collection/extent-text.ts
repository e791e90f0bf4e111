// Owns how a file says that it holds only a part of a list. Pure.
import { numberText, pluralOf } from "../../model/formats.ts";

/** How much of a list is taken away. */
export type Extent = {
  /** Entries that are. */
  taken: number;
  /** Entries that there are. */
  total: number;
  /** One of them: "statement". */
  what: string;
  /** Many of them, where that is more than an s. */
  many?: string;
  /** Whether the list has parts of which each is cut, rather than an end that is. */
  isBeginningOfParts?: boolean;
};

/** "The first 300 of 357 statements."; undefined where it is all of them. */
export const extentText = ({
  taken,
  total,
  what,
  many,
  isBeginningOfParts = false,
}: Extent): string | undefined => {
  if (taken >= total) return undefined;
  const share = `${numberText(taken)} of ${numberText(total)} ${pluralOf(total, what, many)}`;
  return isBeginningOfParts ? `${share}: the beginning of each part.` : `The first ${share}.`;
};
