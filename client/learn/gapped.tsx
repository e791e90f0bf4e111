// Owns how a text with a gap in it is shown and read out.
import { Fragment } from "react";

const gap = "_____";

/** The text, line by line, with a drawn gap that a screen reader calls one. */
export const Gapped = ({ text }: { text: string }) => (
  <>
    {text.split("\n").map((line) => (
      <p key={line} className="question-given">
        {line.split(gap).map((part, i) => (
          <Fragment key={`${i} ${part}`}>
            {i > 0 && (
              <span className="gap">
                <span className="unseen">(gap)</span>
              </span>
            )}
            {part}
          </Fragment>
        ))}
      </p>
    ))}
  </>
);
