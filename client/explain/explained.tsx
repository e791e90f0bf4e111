// Owns how a text shows its abbreviations: each once, with what it stands for on hover, focus and tap; within links, where nothing
// else may be pressed, as the browser shows titles.
import { Fragment } from "react";
import { AbbreviationButton } from "./abbreviation-button.tsx";
import { useExplainer } from "./abbreviations.ts";

/** A text with its abbreviations explained. `isLink` where it stands within a link. */
export const Explained = ({ text, isLink = false }: { text: string; isLink?: boolean }) => {
  const explain = useExplainer();
  if (explain === undefined) return text;
  const pieces = explain(text);
  return pieces.map(({ text: piece, standsFor }, i) =>
    standsFor === undefined ? (
      <Fragment key={i}>{piece}</Fragment>
    ) : isLink ? (
      <abbr key={i} title={standsFor}>
        {piece}
      </abbr>
    ) : (
      <AbbreviationButton key={i} short={piece} standsFor={standsFor} />
    ),
  );
};
