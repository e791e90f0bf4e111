// Owns the list of reviewed papers.
import { getRouteApi } from "@tanstack/react-router";
import { countText, numberText } from "../../model/formats.ts";
import type { DossierNode } from "../../model/nodes.ts";
import { Pager } from "../lists/pager.tsx";
import { WordsForm } from "../lists/words-form.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/papers");

/** What of its text is held, in one line. */
const heldText = ({ ledger }: DossierNode): string => {
  if (ledger === undefined) return "not compared with its text yet";
  const { total, open } = ledger.sentences;
  return `${numberText(total - open)} of ${countText(total, "sentence")} accounted for`;
};

/** The page. */
export const PapersPage = () => {
  const page = route.useLoaderData();
  const { q, cursor } = route.useSearch();
  return (
    <div className="page narrow">
      <PageTitle tab="Reviewed papers">Reviewed papers</PageTitle>
      <p className="lead">
        Each has been broken down into statements, and each statement leads back to its place in the
        text.
      </p>
      <WordsForm q={q} what="Find" />
      <p className="quiet range" role="status">
        {countText(page.total, "paper")}
      </p>
      <ul className="items">
        {page.items.map((dossier) => (
          <li key={dossier.id}>
            <div className="item">
              <p className="item-name">
                <NodeLink node={dossier} withGlyph>
                  {dossier.title}
                </NodeLink>{" "}
                <DraftMark isDraft={dossier.review.reviewed === undefined} />
              </p>
              <p className="item-support">
                <span>{dossier.label}</span>
                <span>{countText(dossier.references, "reference")}</span>
                <span>{heldText(dossier)}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Pager part={page} cursor={cursor} />
    </div>
  );
};
