// Owns the table of the own cases, one column each: values that lead to their claims, and once per group what none states.
import { getRouteApi, Link } from "@tanstack/react-router";
import type { CaseEntry, CaseField, CaseFieldGroup } from "../../model/views/browse.ts";
import { FileButton } from "../download/file-button.tsx";
import { saveText } from "../download/save-file.ts";
import { casesCsv } from "../statement/cases-csv.ts";
import { Pager } from "../lists/pager.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { useIsOffered } from "../shell/offered-pages.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { CaseValues, EmptyRows } from "../statement/case-values.tsx";

const route = getRouteApi("/cases");

/** The page. */
export const CasesPage = () => {
  const page = route.useLoaderData();
  const { dossier, cursor } = route.useSearch();
  const { items } = page;
  const isOffered = useIsOffered();
  const [paper] = page.of;
  return (
    <div className="page">
      <PageTitle tab="Cases">The authors’ own cases</PageTitle>
      {items.length > 0 && (
        <p className="lead">
          Every value leads to the statement that says so. A dash means that the paper does not
          report it for this patient.
        </p>
      )}
      {dossier !== undefined && (
        <p className="more">
          <span className="quiet">
            Those of {paper === undefined ? dossier : <NodeLink node={paper} />} only.
          </span>{" "}
          <Link to="/cases">All cases</Link>
        </p>
      )}
      {items.length === 0 ? (
        <p className="quiet">No case is held.</p>
      ) : (
        <CasesTable items={items} />
      )}
      {items.length > 0 && (
        <p className="more">
          {isOffered("/compare/courses") && (
            <Link to="/compare/courses" search={{ dossier }}>
              Their courses on one time line
            </Link>
          )}
          <FileButton
            about="Cases"
            make={() => {
              saveText(casesCsv(items, location.origin), "cases.csv", "text/csv");
            }}
          >
            Table as CSV
          </FileButton>
        </p>
      )}
      <Pager part={page} cursor={cursor} />
    </div>
  );
};

/** Every group of the records' fields, with every row in it. Fields of medicine may differ from record to record. */
const groupsOf = (items: readonly CaseEntry[]): CaseFieldGroup[] => [
  ...new Map(items.flatMap(({ groups }) => groups).map((one) => [one.group, one])).values(),
];

const fieldIn = ({ groups }: CaseEntry, row: string): CaseField | undefined =>
  groups.flatMap(({ fields }) => fields).find(({ field }) => field === row);

const CasesTable = ({ items }: { items: readonly CaseEntry[] }) => {
  const isOfMany = new Set(items.map((record) => record.dossier.id)).size > 1;
  const isStated = ({ field }: CaseField): boolean =>
    items.some((record) => (fieldIn(record, field)?.values.length ?? 0) > 0);
  return (
    // Wide tables scroll by themselves; a scrolling region must take the focus to be scrolled by keyboard.
    <div className="scroll-x" role="region" aria-label="Cases, side by side" tabIndex={0}>
      <table className="cases" style={{ minWidth: `${8 + items.length * 8}rem` }}>
        <thead>
          <tr>
            <td />
            {items.map((record) => (
              <th key={record.case.id} scope="col">
                <NodeLink node={record.case} />
                {isOfMany && (
                  <Link to="/cases" search={{ dossier: record.dossier.id }} className="case-paper">
                    {record.dossier.label}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(items).map(({ group, name, fields }) => {
          const empty = fields.filter((field) => !isStated(field));
          return (
            <tbody key={group}>
              <tr className="case-group">
                <th scope="rowgroup" colSpan={items.length + 1}>
                  {name}
                </th>
              </tr>
              {fields.filter(isStated).map(({ field, name: rowName }) => (
                <tr key={field}>
                  <th scope="row">{rowName}</th>
                  {items.map((record) => (
                    <td key={record.case.id} data-case={record.case.label}>
                      <CaseValues field={fieldIn(record, field)} />
                    </td>
                  ))}
                </tr>
              ))}
              {empty.length > 0 && (
                <tr>
                  <td colSpan={items.length + 1} className="quiet">
                    <EmptyRows fields={empty} />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </div>
  );
};
