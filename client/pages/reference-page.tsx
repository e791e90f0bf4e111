// Owns the page of one entry of a reference list: which work it is taken for and why, who cites it, how it compares.
import { doiAddress } from "../../model/doi-address.ts";
import { countText } from "../../model/formats.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReferenceDetail } from "../../model/views/source.ts";
import { AroundLine } from "../marks/around-link.tsx";
import { AttachmentBadge } from "../marks/citation-badges.tsx";
import { Coins } from "../marks/coins.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StandingNote } from "../marks/standing-note.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { citationOf } from "../statement/citation.ts";
import { IdentificationBadge } from "../statement/evidence-lines.tsx";
import { ComparedBriefly, Report, reportAnchor } from "../statement/reports.tsx";

const route = getRouteApi("/reference/$id");

/** The page. */
export const ReferencePage = () => {
  const detail = route.useLoaderData();
  const { reference, work, dossier, citedBy } = detail;
  const audits = citedBy.flatMap((one) => one.audits);
  const compared = new Map(audits.map(({ report }) => [report.id, report] as const));
  // What is compared stands first, each once, however many statements cite it.
  const reports = [
    ...new Map([...compared, ...detail.reports.map((one) => [one.id, one] as const)]).values(),
  ];
  return (
    <article className="page narrow">
      <Kicker kind="reference">
        {reference.marker === undefined
          ? "Named without a number in the text of"
          : `Entry ${reference.marker} of ${dossier.references} in the reference list of`}{" "}
        <NodeLink node={dossier}>{dossier.title}</NodeLink>
      </Kicker>
      <PageTitle tab={reference.label}>
        {work === undefined ? `${reference.label}, not identified` : work.csl.title}
      </PageTitle>
      <AroundLine id={reference.id} />
      <WhichWork detail={detail} />
      <CitedBy detail={detail} />
      {reports.length > 0 && (
        <section className="section" aria-labelledby="reports">
          <h2 id="reports">What the work reports</h2>
          {reports.map((report) => (
            <div key={report.id} id={reportAnchor(report.id)} className="reported-once">
              <Report report={report} />
            </div>
          ))}
          {work !== undefined && (
            <OfTotal shown={detail.reports.length} total={detail.reportsTotal}>
              <Link to="/related/$id" params={{ id: work.id }} search={{ list: "reports" }}>
                Everything it reports
              </Link>
            </OfTotal>
          )}
        </section>
      )}
    </article>
  );
};

const WhichWork = ({ detail: { reference, work, study } }: { detail: ReferenceDetail }) => (
  <section className="section" aria-labelledby="which">
    <h2 id="which">Which work it is</h2>
    <p>
      <IdentificationBadge reference={reference} />
    </p>
    {work !== undefined && (
      <p className="work-citation">
        <NodeLink node={work}>{citationOf(work)}</NodeLink>
        <Coins work={work} />
      </p>
    )}
    <p className="prose">{reference.reason}</p>
    {reference.namedInText !== undefined && <p>Named in the text: {reference.namedInText}.</p>}
    {reference.wouldIdentify !== undefined && (
      <p>What would identify it: {reference.wouldIdentify}</p>
    )}
    {study !== undefined && (
      <p>
        Study: <NodeLink node={study}>{study.name}</NodeLink>
      </p>
    )}
    <StandingNote standing={work?.standing} />
    <StandingNote standing={study?.standing} stated={work?.standing} />
    {reference.alternatives.length > 0 && <Alternatives reference={reference} />}
  </section>
);

const CitedBy = ({ detail }: { detail: ReferenceDetail }) => {
  const { reference, work, citedBy } = detail;
  const isConditional = citedBy.some(({ audits }) => audits.some(({ conditional }) => conditional));
  return (
    <section className="section" aria-labelledby="cited-by">
      <h2 id="cited-by">What cites it</h2>
      <p className="quiet">
        {countText(detail.citedByTotal, "citation")}.{" "}
        <Link
          to="/trace/$id"
          params={{ id: work?.id ?? reference.id }}
          search={{ direction: "up" }}
        >
          Everything that depends on it
        </Link>
        {isConditional && " (Reference matched by inference.)"}
      </p>
      <ul className="items">
        {citedBy.map(({ evidenceLine, card, attachment, audits }) => (
          <li key={evidenceLine.id}>
            <StatementItem card={card} full withWarning={audits.length === 0} />
            <p className="badge-row">
              <AttachmentBadge attachment={attachment} />
            </p>
            {audits.length > 0 && <ComparedBriefly audits={audits} />}
          </li>
        ))}
      </ul>
      <OfTotal shown={citedBy.length} total={detail.citedByTotal}>
        <Link to="/statements" search={{ reference: reference.id }}>
          All statements that cite it
        </Link>
      </OfTotal>
    </section>
  );
};

const Alternatives = ({ reference }: Pick<ReferenceDetail, "reference">) => (
  <section className="subsection">
    <h3>Also considered</h3>
    <ul className="alternatives">
      {reference.alternatives.map(({ title, work, doi, pmid, why }) => (
        <li key={title}>
          {work === undefined ? (
            title
          ) : (
            <NodeLink node={{ id: work, kind: "work", label: title }} />
          )}
          {doi !== undefined && (
            <>
              {" "}
              <a href={doiAddress(doi)} rel="noreferrer">
                doi {doi}
              </a>
            </>
          )}
          {pmid !== undefined && <span className="quiet"> PMID {pmid}</span>}
          <span className="block small quiet">{why}</span>
        </li>
      ))}
    </ul>
  </section>
);
