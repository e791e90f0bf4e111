// Owns a statement's page, claims and recommendations alike: the statement, the verdict in one line,
// what warns, then what it rests on and where it stands.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Health } from "../../model/health.ts";
import type { ClaimDetail } from "../../model/views/statement.ts";
import type { ClaimNode, RecommendationNode } from "../../model/nodes.ts";
import { attributedSentence, attributionMeaning } from "../../model/attribution.ts";
import { asSentence, upperFirst } from "../../model/formats.ts";
import { disputeText, studiesText } from "../../model/verdict-text.ts";
import { isWholeQuestion } from "../../model/whole-question.ts";
import { aboutRoles, voices, voiceWords } from "../../model/words.ts";
import { TakeAway } from "../download/take-away.tsx";
import { Explained } from "../explain/explained.tsx";
import { AroundLink } from "../marks/around-link.tsx";
import { Badge, MeaningSign } from "../marks/badge.tsx";
import { CautionList } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementItem, StatementList } from "../marks/statement-list.tsx";
import { headed, warningsOf } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { Arithmetic } from "./arithmetic.tsx";
import { citationOf, citeThis } from "./citation.ts";
import { CopyButton } from "./copy-button.tsx";
import { EvidenceLines, UncitedEvidence } from "./evidence-lines.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { Places } from "./places.tsx";
import { ReviewNote } from "./review-note.tsx";
import { Tensions } from "./tensions.tsx";

type Detail = Omit<ClaimDetail, "claim">;
type Props = {
  node: ClaimNode | RecommendationNode;
  detail: Detail;
  health: Health;
  /** What stands above the statement: its kind in words. */
  kicker: ReactNode;
  /** What holds for this visit only, right behind the verdict. */
  notice?: ReactNode;
  /** What only this kind has, between statement and figures. */
  children?: ReactNode;
};

/** The page. */
export const StatementView = ({ node, detail, health, kicker, notice, children }: Props) => {
  const arms = "arms" in node ? node.arms : undefined;
  return (
    <article className="page statement-page">
      <div className="statement-main">
        <Head node={node} detail={detail} kicker={kicker} notice={notice} />
        {children}
        {node.figures.length > 0 && (
          <section className="section" aria-labelledby="figures">
            <h2 id="figures">Figures</h2>
            <FiguresTable figures={node.figures} {...(arms === undefined ? {} : { arms })} />
          </section>
        )}
        <Arithmetic checks={node.arithmetic} here={node.id} />
        {node.note !== undefined && (
          <p className="curator-note">
            <strong>Curator’s remark:</strong> <Explained text={node.note} />
          </p>
        )}
        <Tensions tensions={detail.tensions} statements={detail.tensionStatements} here={node.id} />
        {detail.basedOn.length > 0 && (
          <section className="section" aria-labelledby="basis">
            <h2 id="basis">What it is based on</h2>
            <ul className="items">
              {detail.basedOn.map(({ card, direction }) => (
                <li key={card.id}>
                  <StatementItem
                    card={card}
                    full
                    direction={direction}
                    stated={warningsOf(detail.cautions).flatMap(({ because }) => because)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        <EvidenceLines evidenceLines={detail.evidenceLines} statement={node.statement} />
        <UncitedEvidence uncited={detail.uncited} />
        <Places passages={detail.passages} dossier={detail.dossier} />
        {detail.basisOf.length > 0 && (
          <section className="section" aria-labelledby="basis-of">
            <h2 id="basis-of">What is based on it</h2>
            <StatementList cards={detail.basisOf} />
            <OfTotal shown={detail.basisOf.length} total={detail.basisOfTotal}>
              <Link to="/related/$id" params={{ id: node.id }} search={{ list: "basis-of" }}>
                Everything based on it
              </Link>
            </OfTotal>
          </section>
        )}
      </div>
      <StatementFacts node={node} detail={detail} health={health} />
    </article>
  );
};

const Head = ({
  node,
  detail,
  kicker,
  notice,
}: Pick<Props, "node" | "detail" | "kicker" | "notice">) => (
  <header>
    <p className="kicker">
      {kicker}
      {node.review.reviewed === undefined && (
        <>
          , <DraftMark isDraft />
        </>
      )}
    </p>
    <PageTitle tab={node.label} className="statement">
      <Explained text={node.statement} />
    </PageTitle>
    <p className="verdict-line">
      <Badge word={upperFirst(detail.verdict.word)} meaning={attributionMeaning(node)} />
      {detail.verdict.basis !== undefined && <span>{asSentence(detail.verdict.basis)}</span>}
    </p>
    {notice}
    <CautionList cautions={detail.cautions} but={detail.verdict.but} />
    <p className="follow">
      <Link to="/trace/$id" params={{ id: node.id }} className="trace-link">
        Follow it to its sources
      </Link>
      <AroundLink id={node.id} />
    </p>
  </header>
);

type FactsProps = Pick<Props, "node" | "detail" | "health">;

const StatementFacts = ({ node, detail, health }: FactsProps) => {
  return (
    <aside className="facts" aria-label="About this statement">
      <dl>
        {node.kind === "recommendation" && node.voice === "opinion" && (
          <>
            <dt>Attribution</dt>
            <dd>
              <Badge word={voiceWords[node.voice]} meaning={voices[node.voice]} />
            </dd>
          </>
        )}
        <FactList name="Not reported">
          {node.notReported.map((what) => (
            <li key={what}>{upperFirst(what)}</li>
          ))}
        </FactList>
        <FactList name="Evidence">
          {[studiesText(detail.support), disputeText(detail.support)].flatMap((text) =>
            text === undefined ? [] : [<li key={text}>{text}</li>],
          )}
        </FactList>
        <dt>In</dt>
        <dd>
          <NodeLink node={detail.dossier}>{detail.paper.label}</NodeLink>
          <span className="small quiet block">{detail.dossier.title}</span>
        </dd>
        <About node={node} detail={detail} />
        <dt>Review</dt>
        <dd>
          <ReviewNote review={node.review} />
        </dd>
        <Reference node={node} detail={detail} health={health} />
      </dl>
      <p className="small quiet paper-line">{citationOf(detail.paper)}</p>
    </aside>
  );
};

/** What it is about: topics, concepts, questions, cases and approvals. */
const About = ({ node, detail }: Omit<FactsProps, "health">) => (
  <>
    <FactList name="Topics">
      {detail.topics.map((topic) => (
        <li key={topic.id}>
          <NodeLink node={topic} />
        </li>
      ))}
    </FactList>
    <FactList name="About">
      {detail.about.map(({ concept, roles }) => (
        <li key={concept.id}>
          <NodeLink node={concept} />{" "}
          {concept.definition !== undefined && (
            <MeaningSign word={concept.label} meaning={concept.definition} />
          )}{" "}
          <span className="small quiet" title={roles.map((r) => aboutRoles[r]).join(" ")}>
            {roles.join(", ")}
          </span>
        </li>
      ))}
    </FactList>
    <FactList name="Questions that it answers">
      {(node.askedAs ?? []).filter(isWholeQuestion).map((question) => (
        <li key={question}>
          <Link to="/search" search={{ q: question }}>
            {question}
          </Link>
        </li>
      ))}
    </FactList>
    <FactList name="Cases">
      {detail.cases.map((one) => (
        <li key={one.id}>
          <NodeLink node={one} />
        </li>
      ))}
    </FactList>
    <FactList name="Mentioned only">
      {detail.mentionsCases.map((one) => (
        <li key={one.id}>
          <NodeLink node={one} />
        </li>
      ))}
    </FactList>
    <FactList name="Approvals">
      {detail.approvals.map((approval) => (
        <li key={approval.id}>
          <NodeLink node={approval} />{" "}
          <span className="small quiet">{headed(approval.standing.status)}</span>
        </li>
      ))}
    </FactList>
  </>
);

/** How it is referred to: its address, its citation, and where an error in it is reported. */
const Reference = ({ node, detail, health }: FactsProps) => {
  const permalink = `${window.location.origin}/${node.kind}/${node.id}`;
  const quoted = attributedSentence({
    attribution: detail.attribution,
    statement: node.statement,
  });
  const reportUrl = health.reportUrl?.replaceAll("{id}", encodeURIComponent(node.id));
  return (
    <>
      <dt>Permalink</dt>
      <dd>
        <code className="id">{node.id}</code>
        <CopyButton text={permalink}>Copy link</CopyButton>
      </dd>
      <dt>Cite</dt>
      <dd>
        <p className="small cite">{citeThis(quoted, node.id, detail.paper, permalink)}</p>
        <CopyButton text={citeThis(quoted, node.id, detail.paper, permalink)}>
          Copy citation
        </CopyButton>
        <TakeAway ids={[node.id]} name={node.label} withStatements={false} />
      </dd>
      {reportUrl !== undefined && (
        <>
          <dt>Something wrong?</dt>
          <dd>
            <a href={reportUrl} rel="noreferrer">
              Report an error
            </a>
          </dd>
        </>
      )}
    </>
  );
};

/** A fact with several values; nothing where there are none. */
const FactList = ({ name, children }: { name: string; children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className="plain">{children}</ul>
      </dd>
    </>
  );
