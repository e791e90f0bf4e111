// Owns saying on the home page which papers are held and how far their references are known.
import { Link } from "@tanstack/react-router";
import { countText, numberInWords, numberText } from "../../../model/formats.ts";
import type { Overview } from "../../../model/views/overview.ts";
import { DraftMark } from "../../marks/draft-mark.tsx";
import { NodeLink } from "../../marks/node-link.tsx";
import { OfTotal } from "../../marks/of-total.tsx";

/** "2 papers, 1 of them a draft". Drafts are counted where every paper is shown; else their marks show them. */
const papersText = ({ dossiers, dossiersTotal }: Overview): string => {
  const drafts = dossiers.filter(({ review }) => review.reviewed === undefined).length;
  if (drafts === 0 || dossiers.length < dossiersTotal) {
    return countText(dossiersTotal, drafts === 0 ? "reviewed paper" : "paper");
  }
  if (dossiersTotal === 1) return "1 paper, a draft";
  return `${countText(dossiersTotal, "paper")}, ${numberText(drafts)} of them ${drafts === 1 ? "a draft" : "drafts"}`;
};

/** "1 reviewed paper, four of the authors’ own patients; 39 references, seven matched to publications, none confirmed." */
const heldText = (overview: Overview): string => {
  const { references, identified, confirmed, cases } = overview.sources;
  const patients = cases === 0 ? "" : `, ${numberInWords(cases)} of the authors’ own patients`;
  const matched =
    identified === 0
      ? "none identified"
      : `${numberInWords(identified)} matched to publications, ${confirmed === 0 ? "none" : numberInWords(confirmed)} confirmed`;
  return `${papersText(overview)}${patients}; ${countText(references, "reference")}, ${matched}.`;
};

/** The papers, each leading to its dossier, and what of their sources is known. */
export const SourceStrip = ({ overview }: { overview: Overview }) => (
  <section className="source-strip" aria-label="Sources">
    {overview.dossiers.map((dossier) => {
      const paper = overview.papers.find((work) => work.id === dossier.paper);
      const year = paper?.csl.issued?.slice(0, 4);
      return (
        <p key={dossier.id}>
          <NodeLink node={dossier}>{dossier.title}</NodeLink>{" "}
          <DraftMark isDraft={dossier.review.reviewed === undefined} />
          {paper !== undefined && (
            <span className="quiet">
              {" "}
              {paper.label}
              {year !== undefined && !paper.label.includes(year) ? `, ${year}` : ""}
            </span>
          )}
        </p>
      );
    })}
    <OfTotal shown={overview.dossiers.length} total={overview.dossiersTotal}>
      <Link to="/papers">All reviewed papers</Link>
    </OfTotal>
    <p className="quiet">{heldText(overview)}</p>
  </section>
);
