// Owns what every card to learn from has: the button that leads on, abbreviations, and the reason that takes the focus when it is shown.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { listText } from "../../model/formats.ts";
import type { NodeLink as Named } from "../../model/node-link.ts";
import type { Question } from "../../model/views/questions.ts";
import { useExplainer } from "../explain/abbreviations.ts";
import { Explained } from "../explain/explained.tsx";
import { NodeLink } from "../marks/node-link.tsx";

/** The one button below a card that was answered. */
export const CardButton = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <p className="question-tools">
    <button type="button" className="primary" onClick={onPress}>
      {children}
    </button>
  </p>
);

/** What is answered, with its button: Enter on a chosen option presses it too. */
export const CardForm = ({
  isComplete,
  submit,
  onSubmit,
  children,
}: {
  /** Whether all that is asked was answered. */
  isComplete: boolean;
  /** What the button says; absent once it was pressed. */
  submit: string | undefined;
  onSubmit: () => void;
  children: ReactNode;
}) => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      if (isComplete) onSubmit();
    }}
  >
    {children}
    {submit !== undefined && (
      <p className="question-tools">
        <button type="submit" className="primary" disabled={!isComplete}>
          {submit}
        </button>
      </p>
    )}
  </form>
);

/**
 * Abbreviations that stand in a text without what they stand for: those that are known with it, and those that the whole site explains.
 * Nothing where there are none.
 */
export const AbbreviationsIn = ({
  text,
  known = [],
}: {
  text: string;
  known?: Question["abbreviations"];
}) => {
  const explain = useExplainer();
  const shorts = new Set(known.map(({ short }) => short));
  const others = (explain?.(text) ?? []).flatMap(({ text: short, standsFor }) =>
    standsFor === undefined || shorts.has(short) ? [] : [{ short, long: standsFor }],
  );
  const all = [...known, ...others];
  return all.length === 0 ? null : (
    <p className="abbreviations">
      {listText(
        all.map(({ short, long }) => `${short}: ${long}`),
        "and",
      )}
    </p>
  );
};

/** The same for what a question asks and offers. */
export const AbbreviationsOf = ({
  question: { given = "", ask, options, abbreviations },
}: {
  question: Question;
}) => <AbbreviationsIn text={[given, ask, ...options].join("\n")} known={abbreviations} />;

/** Sentences of an explanation, abbreviations explained. */
export const Sentences = ({ all }: { all: readonly string[] }) =>
  all.map((sentence) => (
    <p key={sentence}>
      <Explained text={sentence} />
    </p>
  ));

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
