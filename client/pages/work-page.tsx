// Owns the page of one publication: what it is, whether it stands, what it reports, and what depends on it.
import { getRouteApi, Link } from "@tanstack/react-router";
import { doiAddress } from "../../model/doi-address.ts";
import type { WorkDetail } from "../../model/views/source.ts";
import { evidenceAges } from "../../model/words.ts";
import { TakeAway } from "../download/take-away.tsx";
import { AroundLine } from "../marks/around-link.tsx";
import { Badge } from "../marks/badge.tsx";
import { Coins } from "../marks/coins.tsx";
import { DirectionBadge } from "../marks/citation-badges.tsx";
import { DependentsSection } from "../marks/dependents-section.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StandingNote } from "../marks/standing-note.tsx";
import { isMixed, StatementItem } from "../marks/statement-list.tsx";
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
  const isDraft = dossier?.review.reviewed === undefined;
  return (
    <article className="page narrow">
      <Kicker kind="work">
        {dossier === undefined ? "Work" : isDraft ? "Paper" : "Reviewed paper"}, {work.label}
      </Kicker>
      <PageTitle tab={work.label}>{work.csl.title}</PageTitle>
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
      <Coins work={work} />
      <WorkLinks work={work} />
      <TakeAway ids={[work.id]} name={work.label} withStatements={false} />
      <AroundLine id={work.id} />
      {dossier !== undefined && (
        <p>
          Its statements are entered here: <NodeLink node={dossier}>its dossier</NodeLink>{" "}
          <DraftMark isDraft={isDraft} />
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
          <StandingNote standing={study.standing} stated={work.standing} />
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
            Everything it reports
          </Link>
        </OfTotal>
      </section>
      <DependentsSection
        id={work.id}
        cards={detail.dependents}
        total={detail.dependentsTotal}
        filter={{ work: work.id }}
        stated={[work.id, ...(study === undefined ? [] : [study.id])]}
        whenNone="No statement cites it."
      />
      {detail.bearsOn.length > 0 && <UncitedBearings detail={detail} />}
      {detail.references.length > 0 && <ReferenceLists detail={detail} />}
      <footer className="record small quiet">
        <p>
          Record <ReadFrom from={work.record} />. <ReviewNote review={work.review} />
        </p>
        {work.note !== undefined && <p>{work.note}</p>}
      </footer>
    </article>
  );
};

/** Where the publication is found elsewhere, and its citation to copy. */
const WorkLinks = ({ work }: Pick<WorkDetail, "work">) => {
  const { DOI, PMID } = work.csl;
  return (
    <p className="links">
      {DOI !== undefined && (
        <a href={doiAddress(DOI)} rel="noreferrer">
          doi {DOI}
        </a>
      )}
      {PMID !== undefined && (
        <a href={`https://pubmed.ncbi.nlm.nih.gov/${PMID}/`} rel="noreferrer">
          PMID {PMID}
        </a>
      )}
      <CopyButton text={citationOf(work)}>Copy citation</CopyButton>
    </p>
  );
};

/** Statements that what it reports bears on, though their papers do not cite it there. */
const UncitedBearings = ({ detail }: { detail: WorkDetail }) => {
  const isFromMany = isMixed(detail.bearsOn.map(({ card }) => card));
  return (
    <section className="section" aria-labelledby="bears">
      <h2 id="bears">Statements it bears on without being cited</h2>
      <ul className="items">
        {detail.bearsOn.map(({ card, direction, age, explanation, report }) => (
          <li key={`${report} ${card.id}`}>
            <p className="badge-row">
              <DirectionBadge direction={direction} />
              <Badge word={spoken(age)} meaning={evidenceAges[age]} />
            </p>
            <StatementItem card={card} withPaper={isFromMany} />
            <p className="explanation">{explanation}</p>
          </li>
        ))}
      </ul>
      <OfTotal shown={detail.bearsOn.length} total={detail.bearsOnTotal}>
        <Link to="/related/$id" params={{ id: detail.work.id }} search={{ list: "bears-on" }}>
          All statements it bears on
        </Link>
      </OfTotal>
    </section>
  );
};

/** The entries of reference lists that were matched to it. */
const ReferenceLists = ({ detail }: { detail: WorkDetail }) => (
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
      <Link to="/related/$id" params={{ id: detail.work.id }} search={{ list: "references" }}>
        All reference lists it appears in
      </Link>
    </OfTotal>
  </section>
);
