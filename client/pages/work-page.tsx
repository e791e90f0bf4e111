// Owns the page of one publication: what it is, whether it stands, what it reports, and what leans on it.
import { getRouteApi, Link } from "@tanstack/react-router";
import { directions, evidenceAges } from "../../model/words.ts";
import { Badge } from "../marks/badge.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StandingNote } from "../marks/standing-note.tsx";
import { isMixed, StatementItem, StatementList } from "../marks/statement-list.tsx";
import { spoken } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { citationOf } from "../statement/citation.ts";
import { CopyButton } from "../statement/copy-button.tsx";
import { ReadFrom } from "../statement/read-from.tsx";
import { Report } from "../statement/reports.tsx";
import { ReviewNote } from "../statement/review-note.tsx";

const route = getRouteApi("/work/$id");

/** The page. */
export const WorkPage = () => {
  const detail = route.useLoaderData();
  const { work, study, dossier } = detail;
  const { csl } = work;
  const isFromMany = isMixed(detail.bearsOn.map(({ card }) => card));
  return (
    <article className="page narrow">
      <Kicker kind="work">
        {dossier === undefined ? "Work" : "Reviewed paper"}, {work.label}
      </Kicker>
      <PageTitle tab={work.label}>{csl.title}</PageTitle>
      <StandingNote standing={work.standing} />
      {detail.supersededBy.length > 0 && (
        <p>
          Superseded by{" "}
          {detail.supersededBy.map((other) => (
            <NodeLink key={other.id} node={other} />
          ))}
        </p>
      )}
      <p className="prose spaced">{citationOf(work)}</p>
      <p className="links">
        {csl.DOI !== undefined && (
          <a href={`https://doi.org/${csl.DOI}`} rel="noreferrer">
            doi {csl.DOI}
          </a>
        )}
        {csl.PMID !== undefined && (
          <a href={`https://pubmed.ncbi.nlm.nih.gov/${csl.PMID}/`} rel="noreferrer">
            PMID {csl.PMID}
          </a>
        )}
        <CopyButton text={citationOf(work)}>Copy citation</CopyButton>
      </p>
      {dossier !== undefined && (
        <p>
          This paper has been taken apart: <NodeLink node={dossier}>its dossier</NodeLink>.
        </p>
      )}
      {study !== undefined && (
        <section className="section" aria-labelledby="study">
          <h2 id="study">The study behind it</h2>
          <p>
            <NodeLink node={study} withGlyph>
              {study.name}
            </NodeLink>
            : {study.population}; {study.setting}.
          </p>
          <StandingNote standing={study.standing} />
        </section>
      )}
      <section className="section" aria-labelledby="reports">
        <h2 id="reports">What it reports</h2>
        {detail.reports.length === 0 ? (
          <p className="quiet">No result of this work has been entered.</p>
        ) : (
          detail.reports.map((report) => <Report key={report.id} report={report} />)
        )}
        <OfTotal shown={detail.reports.length} total={detail.reportsTotal}>
          <Link to="/related/$id" params={{ id: work.id }} search={{ list: "reports" }}>
            All that it reports
          </Link>
        </OfTotal>
      </section>
      <section className="section" aria-labelledby="leans">
        <h2 id="leans">What leans on it</h2>
        {detail.leansOnTotal === 0 ? (
          <p className="quiet">No statement cites it.</p>
        ) : (
          <>
            <p className="follow">
              <Link
                to="/trace/$id"
                params={{ id: work.id }}
                search={{ direction: "up" }}
                className="trace-link"
              >
                Follow it upward
              </Link>
            </p>
            <StatementList cards={detail.leansOn} />
            <OfTotal shown={detail.leansOn.length} total={detail.leansOnTotal}>
              <Link to="/statements" search={{ work: work.id }}>
                All statements that cite it
              </Link>
            </OfTotal>
          </>
        )}
      </section>
      {detail.bearsOn.length > 0 && (
        <section className="section" aria-labelledby="bears">
          <h2 id="bears">What it bears on without being cited</h2>
          <ul className="items">
            {detail.bearsOn.map(({ card, direction, age, explanation, report }) => (
              <li key={`${report} ${card.id}`}>
                <p className="line-facts">
                  <Badge
                    word={direction}
                    meaning={directions[direction]}
                    tone={direction === "disputes" ? "caution" : "plain"}
                  />
                  <Badge word={spoken(age)} meaning={evidenceAges[age]} />
                </p>
                <StatementItem card={card} withPaper={isFromMany} />
                <p className="explanation">{explanation}</p>
              </li>
            ))}
          </ul>
          <OfTotal shown={detail.bearsOn.length} total={detail.bearsOnTotal}>
            <Link to="/related/$id" params={{ id: work.id }} search={{ list: "bears-on" }}>
              All statements it bears on
            </Link>
          </OfTotal>
        </section>
      )}
      {detail.references.length > 0 && (
        <section className="section" aria-labelledby="as">
          <h2 id="as">In reference lists as</h2>
          <ul className="plain">
            {detail.references.map((reference) => (
              <li key={reference.id}>
                <NodeLink node={reference} withGlyph />{" "}
                <span className="quiet">{detail.papers[reference.dossier]}</span>
              </li>
            ))}
          </ul>
          <OfTotal shown={detail.references.length} total={detail.referencesTotal}>
            <Link to="/related/$id" params={{ id: work.id }} search={{ list: "references" }}>
              All reference lists it stands in
            </Link>
          </OfTotal>
        </section>
      )}
      <footer className="record small quiet">
        <p>
          Record <ReadFrom from={work.record} />. <ReviewNote review={work.review} />
        </p>
        {work.note !== undefined && <p>{work.note}</p>}
      </footer>
    </article>
  );
};
