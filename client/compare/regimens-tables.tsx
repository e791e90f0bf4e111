// Owns the tables of an answer on regimens, the same on their own page and on that of a topic.
import { Link } from "@tanstack/react-router";
import type { Regimens } from "../../model/views/compare.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { isDraft } from "../marks/words.ts";
import { saveText } from "../download/save-file.ts";
import { regimensCsv } from "./regimens-csv.ts";
import { RegimensTable } from "./regimens-table.tsx";
import { nextOrder, orderText, type SortOrder } from "./sort-results.ts";

/** What papers give, then what trials report that are not cited there. Both are sorted together, and leave together as a file. */
export const RegimensTables = ({
  answer,
  order,
  onSort,
  withUncited = true,
}: {
  answer: Regimens;
  /** How they are sorted; undefined: in the order of the papers. */
  order: SortOrder | undefined;
  onSort: (order: SortOrder) => void;
  /** False where the page states elsewhere what is not cited. */
  withUncited?: boolean;
}) => {
  const sorting = {
    order,
    onSort: (by: SortOrder["by"]): void => {
      onSort(nextOrder(order, by));
    },
  };
  const { results, uncited, statements, shown, total } = answer;
  return (
    <>
      <p className="unseen" aria-live="polite">
        {order === undefined ? "" : orderText(order)}
      </p>
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
      <p className="plot-exports">
        <span className="quiet">Save as</span>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            const saved = withUncited ? answer : { ...answer, uncited: [] };
            saveText(
              regimensCsv(saved, order, location.origin),
              "claimtrail-results.csv",
              "text/csv",
            );
          }}
        >
          CSV
          <span className="unseen">: results arm by arm, as they are sorted</span>
        </button>
      </p>
    </>
  );
};
