// Owns the page of one patient: the record, the steps of the operation, every statement that concerns the case.
import { getRouteApi } from "@tanstack/react-router";
import { InPaper } from "../marks/in-paper.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { CaseValues } from "../statement/case-values.tsx";

const route = getRouteApi("/case/$id");

/** The page. */
export const CasePage = () => {
  const record = route.useLoaderData();
  const steps = new Set(record.steps.map((card) => card.id));
  const others = record.statements.filter((card) => !steps.has(card.id));
  return (
    <article className="page narrow">
      <Kicker kind="case">
        One patient of the authors’ own series
        <InPaper statements={record.statements} />
      </Kicker>
      <PageTitle tab={record.case.label}>{record.case.label}</PageTitle>
      <dl className="terms">
        {record.fields.map((field) => (
          <div key={field.field} className="term">
            <dt>{field.name}</dt>
            <dd>
              <CaseValues field={field} />
            </dd>
          </div>
        ))}
      </dl>
      {record.steps.length > 0 && (
        <section className="section" aria-labelledby="steps">
          <h2 id="steps">The operation, step by step</h2>
          <ol className="steps">
            {record.steps.map((card) => (
              <li key={card.id} className="prose">
                <NodeLink node={card}>{card.statement}</NodeLink>
              </li>
            ))}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <section className="section" aria-labelledby="concerning">
          <h2 id="concerning">Statements that concern this case</h2>
          <StatementList cards={others} />
        </section>
      )}
    </article>
  );
};
