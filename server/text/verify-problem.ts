// Owns what verification can find wrong, and how a passage that was not found is reported. Pure.
import { numberText } from "../../model/formats.ts";
import type { ReferenceKey } from "../../model/ids.ts";
import type { Candidate, LostPassage } from "./lost-passages.ts";

/** Where something was authored; line and column from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What verification can find wrong. */
export type VerifyRule =
  | "source-changed"
  | "lock-missing"
  | "lock-outdated"
  | "passage-not-found"
  | "passage-ambiguous"
  | "figure-unbound"
  | "derivation-wrong"
  | "marker-not-attached"
  | "waiver-useless";

/** One thing that is wrong. */
export interface VerifyProblem {
  readonly rule: VerifyRule;
  /** Statements (local ids) and waivers (`waiver:…`) concerned; empty when none is. */
  readonly names: readonly string[];
  readonly message: string;
  readonly position?: SourcePosition;
  /** Section, and 0-based sentence in the source as it is now, where one is concerned. */
  readonly section?: string;
  readonly sentence?: number;
  /** Places that come near, for a passage. */
  readonly candidates?: readonly Candidate[];
  /** Why a passage is lost, and the key that is to blame where one is. */
  readonly lost?: Pick<LostPassage, "reason" | "key">;
  /** The figure of the statement that could not be bound. */
  readonly figure?: string;
  /** The reference whose marker is not attached. */
  readonly ref?: ReferenceKey;
}

/** The position as a field of a problem; none where it is not known. */
export const positionOf = (position: SourcePosition | undefined) =>
  position === undefined ? {} : { position };

/** The problem of a passage that was not found; `name` is that of its statement or waiver. */
export const passageProblem = (
  lost: LostPassage,
  keys: readonly string[],
  name: string,
  position: SourcePosition | undefined,
): VerifyProblem => ({
  rule:
    lost.reason === "several-places" || lost.reason === "ambiguous-key"
      ? "passage-ambiguous"
      : "passage-not-found",
  names: [name],
  message: messageOf(lost, keys),
  section: lost.section,
  candidates: lost.candidates,
  lost: { reason: lost.reason, ...(lost.key === undefined ? {} : { key: lost.key }) },
  ...positionOf(position),
});

const messageOf = (lost: LostPassage, keys: readonly string[]): string => {
  const all = `[${keys.join(" | ")}]`;
  const similar = lost.similar.length === 0 ? "" : `, but ${lost.similar.join(", ")} does`;
  const key = lost.key ?? "";
  switch (lost.reason) {
    case "unknown-section":
      return `the dossier has no section "${lost.section}"${lost.similar.length === 0 ? "" : `; did you mean ${lost.similar.join(", ")}?`}`;
    case "missing-key":
      return `key "${key}" stands nowhere in section "${lost.section}"${similar}. Keys: ${all}`;
    case "not-together":
      return `the keys do not stand in this order within four sentences of section "${lost.section}"; the first that fails at the nearest place is "${key}". Keys: ${all}`;
    case "several-places":
      return `the keys stand in ${numberText(lost.candidates.length)} places of section "${lost.section}"; add a key that only the right one has. Keys: ${all}`;
    case "ambiguous-key":
      return `key "${key}" can be meant in more than one place of the passage; add a key before or after it, or name the other one too. Keys: ${all}`;
  }
};
