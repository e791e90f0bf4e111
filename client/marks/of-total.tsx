// Owns saying that a list is the beginning of a longer one, and leading to the rest.
import type { ReactNode } from "react";
import { numberText } from "../../model/formats.ts";

/** "20 of 1,240" and the way to the rest; nothing when all is shown. */
export const OfTotal = ({
  shown,
  total,
  children,
}: {
  shown: number;
  total: number;
  /** A link to the whole list. */
  children?: ReactNode;
}) =>
  total > shown ? (
    <p className="more">
      <span className="quiet">
        {numberText(shown)} of {numberText(total)}
      </span>{" "}
      {children}
    </p>
  ) : null;
