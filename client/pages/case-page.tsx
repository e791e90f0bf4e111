// Owns the page of one patient: the record, the procedure step by step, every statement about the case, and those that only
// name it.
import { getRouteApi, Link } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import type { ProcedureSteps } from "../../model/views/browse.ts";
import { TakeAway } from "../download/take-away.tsx";
import { AroundLine } from "../marks/around-link.tsx";
import { InPaper } from "../marks/in-paper.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { CaseValues, EmptyRows } from "../statement/case-values.tsx";
import { StepPairsTable } from "../statement/step-pairs.tsx";

const route = getRouteApi("/case/$id");

/** The page. */
export const CasePage = () => {
  const record = route.useLoaderData();
  const steps = new Set(record.procedures.flatMap((one) => one.steps.map((card) => card.id)));
  const others = record.statements.filter((card) => !steps.has(card.id));
  return (
    <article className="page narrow">
      <Kicker kind="case">
        One patient of the authors’ own series
        <InPaper statements={record.statements} />
      </Kicker>
      <PageTitle tab={record.case.label}>{record.case.label}</PageTitle>
      <AroundLine id={record.case.id} />
      {record.groups.map(({ group, name, fields }) => {
        const stated = fields.filter(({ values }) => values.length > 0);
        const empty = fields.filter(({ values }) => values.length === 0);
        return (
          <section key={group} className="case-group" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{name}</h2>
            <dl className="terms">
              {stated.map((field) => (
                <div key={field.field} className="term">
                  <dt>{field.name}</dt>
                  <dd>
                    <CaseValues field={field} />
                  </dd>
                </div>
              ))}
            </dl>
            {empty.length > 0 && (
              <p className="small quiet">
                <EmptyRows fields={empty} ofOne />
              </p>
            )}
          </section>
        );
      })}
      {record.procedures.map((one) => (
        <StepByStep key={one.procedure.id} {...one} dossier={record.case.dossier} />
      ))}
      {others.length > 0 && (
        <section className="section" aria-labelledby="concerning">
          <h2 id="concerning">Other statements about this case</h2>
          <StatementList cards={others} />
        </section>
      )}
      {record.mentions.length > 0 && (
        <section className="section" aria-labelledby="mentioning">
          <h2 id="mentioning">Statements that only mention it</h2>
          <StatementList cards={record.mentions} />
        </section>
      )}
      <TakeAway ids={record.statements.map(({ id }) => id)} name={record.case.label} />
    </article>
  );
};

/** One procedure: its steps in one list, then what was begun and undone in them. */
const StepByStep = ({ procedure, steps, pairs, dossier }: ProcedureSteps & { dossier: string }) => (
  <section className="section" aria-labelledby={`steps-${procedure.id}`}>
    <h2 id={`steps-${procedure.id}`}>{upperFirst(procedure.label)}, step by step</h2>
    <ol className="steps">
      {steps.map((card) => (
        <li key={card.id} className="prose">
          <NodeLink node={card}>{card.statement}</NodeLink>
        </li>
      ))}
    </ol>
    {pairs.map((one) => (
      <div key={one.id}>
        <h3>{one.name}</h3>
        <StepPairsTable pairs={one} />
      </div>
    ))}
    {pairs.length > 0 && (
      <p className="follow">
        <Link to="/compare/steps" search={{ dossier }}>
          The same in all cases of the series
        </Link>
      </p>
    )}
  </section>
);
