// Owns the tables of an answer on regimens, the same on their own page and on that of a topic.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Regimens } from "../../model/views/compare.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { isDraft } from "../marks/words.ts";
import { RegimensTable } from "./regimens-table.tsx";
import type { SortOrder } from "./sort-results.ts";

/** What papers give, then what trials report that are not cited there. Both are sorted together. */
export const RegimensTables = ({
  answer,
  withUncited = true,
}: {
  answer: Regimens;
  /** False where the page tells elsewhere what is not cited. */
  withUncited?: boolean;
}) => {
  const [order, setOrder] = useState<SortOrder>();
  const sorting = {
    order,
    onSort: (by: SortOrder["by"]): void => {
      setOrder((old) => ({ by, isDown: old?.by === by && !old.isDown }));
    },
  };
  const { results, uncited, statements, shown, total } = answer;
  return (
    <>
      {results.length > 0 && (
        <>
          <RegimensTable
            label="Results as papers give them, beside their sources"
            results={results}
            statements={statements}
            {...sorting}
          />
          <p className="compare-legend">
            <span>
              <span className="empty-cell" aria-hidden="true">
                –
              </span>{" "}
              nothing entered
            </span>
            <DraftMark
              isDraft={Object.values(statements).some(({ cautions }) => isDraft(cautions))}
            />
          </p>
          <OfTotal shown={shown} total={total}>
            <Link to="/statements" search={{ kind: "claim", type: "regimen-result" }}>
              All results
            </Link>
          </OfTotal>
        </>
      )}
      {withUncited && uncited.length > 0 && (
        <section className="section compare-part" aria-labelledby="uncited-results">
          <h2 id="uncited-results">Trials that bear on this and are not cited there</h2>
          <RegimensTable
            label="Results of studies that are not cited"
            results={uncited}
            statements={statements}
            {...sorting}
          />
        </section>
      )}
    </>
  );
};
