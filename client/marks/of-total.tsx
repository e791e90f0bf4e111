// Owns saying that a list is the beginning of a longer one.

/** "50 of 1 240", or nothing when all is shown. */
export const OfTotal = ({ shown, total }: { shown: number; total: number }) =>
  total > shown ? (
    <p className="more quiet">
      {shown.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")}
    </p>
  ) : null;
