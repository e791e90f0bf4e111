// Owns how a text shows its abbreviations: each once, with what it stands for on hover, focus and tap; within links, where nothing
// else may be pressed, on hover, on the link's focus, and when a finger rests on it.
import { Fragment } from "react";
import { AbbreviationButton } from "./abbreviation-button.tsx";
import { useExplainer } from "./abbreviations.ts";
import { LinkedAbbreviations } from "./linked-abbreviations.tsx";

/** A text with its abbreviations explained. `isLink` where it stands within a link. */
export const Explained = ({ text, isLink = false }: { text: string; isLink?: boolean }) => {
  const explain = useExplainer();
  if (explain === undefined) return text;
  const segments = explain(text);
  if (isLink) {
    const isPlain = segments.every(({ standsFor }) => standsFor === undefined);
    return isPlain ? text : <LinkedAbbreviations segments={segments} />;
  }
  return segments.map(({ text: segment, standsFor }, i) =>
    standsFor === undefined ? (
      <Fragment key={i}>{segment}</Fragment>
    ) : (
      <AbbreviationButton key={i} short={segment} standsFor={standsFor} />
    ),
  );
};
