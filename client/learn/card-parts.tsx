// Owns what every card to learn from has: the button that leads on, abbreviations, and the reason that takes the focus when it is shown.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { listText } from "../../model/formats.ts";
import type { NodeLink as Named } from "../../model/node-link.ts";
import type { Question } from "../../model/views/questions.ts";
import { NodeLink } from "../marks/node-link.tsx";

/** The one button below a card. */
export const CardButton = ({
  isDisabled = false,
  onPress,
  children,
}: {
  isDisabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}) => (
  <p className="question-tools">
    <button type="button" className="primary" disabled={isDisabled} onClick={onPress}>
      {children}
    </button>
  </p>
);

/** Abbreviations in a question that it does not explain itself; nothing where there are none. */
export const AbbreviationsIn = ({
  question: { abbreviations },
}: {
  question: Pick<Question, "abbreviations">;
}) =>
  abbreviations.length === 0 ? null : (
    <p className="abbreviations">
      {listText(
        abbreviations.map(({ short, long }) => `${short}: ${long}`),
        "and",
      )}
    </p>
  );

/**
 * What is right and why, with the ways to the nodes behind it; the first of them is the statement, whose trace is offered too. It takes
 * the focus where it was just asked for.
 */
export const Reason = ({
  verdict,
  ways,
  takesFocus = true,
  children,
}: {
  verdict: string;
  ways: readonly [Named, ...Named[]];
  takesFocus?: boolean;
  children: ReactNode;
}) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  return (
    <div className="question-why">
      <p ref={line} tabIndex={-1} className="why-verdict">
        {verdict}
      </p>
      {children}
      <p className="why-ways">
        {ways.map((node) => (
          <NodeLink key={node.id} node={node} withGlyph />
        ))}
        <Link to="/trace/$id" params={{ id: ways[0].id }}>
          Trace
        </Link>
      </p>
    </div>
  );
};
