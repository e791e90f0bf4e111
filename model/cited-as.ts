// Owns how a paper's own pointing to a reference is written, and what a reference is called by it. Pure.
import type { ReferenceNode } from "./nodes.ts";

/** How the paper points to a reference: its marker in brackets, or the name that stands in its text. */
export const citedAs = ({
  marker,
  namedInText,
  label,
}: Pick<ReferenceNode, "marker" | "namedInText" | "label">): string =>
  marker === undefined ? (namedInText ?? label) : `[${marker}]`;

/**
 * What a reference is called: "[35] Judson 2014" by its marker and the works that it is matched to, "[28] not identified", and by its
 * label alone where no work is in sight.
 */
export const referenceName = (
  reference: Pick<ReferenceNode, "marker" | "namedInText" | "label" | "basis">,
  works: readonly string[],
): string => {
  const cited = citedAs(reference);
  if (reference.basis === "unidentified") return `${cited} not identified`;
  if (works.length === 0) return reference.label;
  const matched = works.join(", ");
  if (reference.marker !== undefined) return `${cited} ${matched}`;
  return cited === matched ? cited : `${cited} (${matched})`;
};
