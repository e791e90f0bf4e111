// Owns how a paper's own pointing to a reference is written. Pure.
import type { ReferenceNode } from "./nodes.ts";

/** How the paper points to a reference: its marker in brackets, or the name that stands in its text. */
export const citedAs = ({
  marker,
  namedInText,
  label,
}: Pick<ReferenceNode, "marker" | "namedInText" | "label">): string =>
  marker === undefined ? (namedInText ?? label) : `[${marker}]`;
