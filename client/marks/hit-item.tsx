// Owns how one hit of a search is listed: a statement as statements are, anything else by its name and where it matched.
import { Link } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import type { SearchHit } from "../../model/views/search.ts";
import { DraftMark } from "./draft-mark.tsx";
import { Excerpt } from "./excerpt.tsx";
import { NodeLink } from "./node-link.tsx";
import { StatementItem } from "./statement-list.tsx";

/** One hit. A statement that the page gives as an answer above, with what warns of it, stands there by its short name only. */
export const HitItem = ({
  hit,
  withPaper,
  isShownAbove = false,
}: {
  hit: SearchHit;
  withPaper: boolean;
  isShownAbove?: boolean;
}) =>
  hit.card === undefined ? (
    <div className="item">
      <p className="item-name">
        <NodeLink node={hit} withGlyph hash={hit.branch}>
          {hit.kind === "tension" ? upperFirst(hit.label) : hit.label}
        </NodeLink>
      </p>
      {hit.excerpt.replace(/[\u2068\u2069]/g, "") !== hit.label && <Excerpt text={hit.excerpt} />}
      <p className="item-support">
        {withPaper && hit.paper !== undefined && <span>{hit.paper}</span>}
        <DraftMark isDraft={hit.isDraft === true} />
        {hit.place !== undefined && (
          <Link to="/places" search={{ dossier: hit.place.dossier.id, at: hit.id }}>
            Show on the drawing<span className="unseen">: {hit.label}</span>
          </Link>
        )}
      </p>
    </div>
  ) : (
    <StatementItem
      card={hit.card}
      full={!isShownAbove}
      withPaper={withPaper}
      withWarning={!isShownAbove}
    />
  );
