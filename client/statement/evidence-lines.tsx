// Owns the evidence lines of a statement: which references it cites, how each is tied to it, and how closely it fits.
import type { EvidenceLineView, UncitedView } from "../../model/views/statement.ts";
import {
  citationIntents,
  evidenceAges,
  evidenceQuestions,
  identificationBases,
  confidences,
} from "../../model/words.ts";
import type { ReferenceNode } from "../../model/nodes.ts";
import type { EvidenceAge } from "../../model/vocabulary.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { AttachmentBadge, DirectionBadge } from "../marks/citation-badges.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { spoken } from "../marks/words.ts";
import { citationOf } from "./citation.ts";
import { Directness } from "./directness.tsx";
import { AsCitedAsReported, Report } from "./reports.tsx";

/** How sure it is which work a reference is, as a badge. */
export const IdentificationBadge = ({ reference }: { reference: ReferenceNode }) => {
  const { basis, confidence } = reference;
  const sure = confidence === undefined ? "" : `, ${confidence} confidence`;
  const why = confidence === undefined ? "" : ` ${confidences[confidence]}`;
  return (
    <Badge
      word={basis === "unidentified" ? "not identified" : `${basis}${sure}`}
      meaning={identificationBases[basis] + why}
    />
  );
};

const EvidenceLine = ({ view, statement }: { view: EvidenceLineView; statement: string }) => {
  const { evidenceLine, reference, work, study, audits } = view;
  return (
    <li className="evidence-item">
      <p className="badged-head">
        <NodeLink node={reference} withGlyph />
        <IdentificationBadge reference={reference} />
      </p>
      {work === undefined ? (
        <p className="quiet">{reference.reason}</p>
      ) : (
        <p className="work-citation">
          <NodeLink node={work}>{citationOf(work)}</NodeLink>
        </p>
      )}
      {study !== undefined && (
        <p className="small">
          Study: <NodeLink node={study}>{study.name}</NodeLink>, {study.setting}
        </p>
      )}
      <p className="badge-row">
        <DirectionBadge direction={evidenceLine.direction} />
        <Badge word={spoken(evidenceLine.intent)} meaning={citationIntents[evidenceLine.intent]} />
        <AttachmentBadge attachment={evidenceLine.attachment} />
        {evidenceLine.level !== undefined && evidenceLine.question !== undefined && (
          <Badge
            word={`level ${evidenceLine.level}`}
            meaning={`Level of the Oxford Centre for Evidence-Based Medicine (OCEBM 2011) for the question “${evidenceQuestions[evidenceLine.question]}” Level 1 is the strongest, 5 the weakest; read it together with directness.`}
          />
        )}
      </p>
      <Directness axes={view.directness} />
      {evidenceLine.note !== undefined && (
        <p className="small quiet">
          <Explained text={evidenceLine.note} />
        </p>
      )}
      <AsCitedAsReported asCited={statement} audits={audits} isShownAbove />
    </li>
  );
};

/** Those whose source was compared come first. */
export const EvidenceLines = ({
  evidenceLines,
  statement,
}: {
  evidenceLines: readonly EvidenceLineView[];
  statement: string;
}) => (
  <section className="section" aria-labelledby="evidence-lines">
    <h2 id="evidence-lines">What it cites</h2>
    {evidenceLines.length === 0 ? (
      <p className="quiet">It cites no reference of its own.</p>
    ) : (
      <ul className="evidence-list">
        {[...evidenceLines]
          .sort((a, b) => Math.min(b.audits.length, 1) - Math.min(a.audits.length, 1))
          .map((view) => (
            <EvidenceLine key={view.evidenceLine.id} view={view} statement={statement} />
          ))}
      </ul>
    )}
  </section>
);

const ages: readonly { age: EvidenceAge; title: string }[] = [
  { age: "before-paper", title: "Published before the paper" },
  { age: "same-year", title: "Published in the same year" },
  { age: "after-paper", title: "Published after the paper" },
  { age: "undated", title: "Date not known" },
];

/** Evidence that the paper does not cite there; what it could have known is kept apart from what came later. */
export const UncitedEvidence = ({ uncited }: { uncited: readonly UncitedView[] }) => {
  if (uncited.length === 0) return null;
  return (
    <section className="section" aria-labelledby="uncited">
      <h2 id="uncited">What the paper does not cite here</h2>
      {ages.map(({ age, title }) => {
        const of = uncited.filter((view) => view.age === age);
        if (of.length === 0) return null;
        return (
          <section key={age} className="subsection">
            <h3>{title}</h3>
            <p className="small quiet">{evidenceAges[age]}</p>
            <ul className="evidence-list">
              {of.map((view) => (
                <li key={view.report.id} className="evidence-item">
                  <p className="badged-head">
                    <NodeLink node={view.work} withGlyph />
                    <DirectionBadge direction={view.direction} />
                  </p>
                  <Report report={view.report} />
                  <Directness axes={view.directness} />
                  <p className="explanation">
                    <Explained text={view.explanation} />
                  </p>
                  {view.citedAs.length > 0 && (
                    <p className="small quiet">
                      The paper cites this work elsewhere, probably as {view.citedAs.join(", ")},
                      but not here.
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
};
