// Owns the places of a paper: a schematic drawing, the list of its parts, and all that is stated of the one that is looked at.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ViewOf } from "../../model/endpoints.ts";
import { numberText } from "../../model/formats.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PlaceDrawing } from "../places/place-drawing.tsx";
import { PlaceFacts } from "../places/place-facts.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/places.css";

const route = getRouteApi("/places");

/** The page. */
export const PlacesPage = () => {
  const { dossier, drawing, parts, at } = route.useLoaderData();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const [pointed, setPointed] = useState<string>();
  const here = at?.concept.id;
  useArrival(here);
  const isStated = (id: string): boolean =>
    parts.some(({ concept, total }) => concept.id === id && total > 0);
  return (
    <div className="page places-page">
      <Kicker kind="drawing">
        Places
        {dossier !== undefined && (
          <>
            {" / "}
            <NodeLink node={dossier} />
          </>
        )}
      </Kicker>
      <PageTitle tab="Places">
        {drawing?.label ?? "Places"}{" "}
        <DraftMark isDraft={drawing !== undefined && drawing.review.reviewed === undefined} />
      </PageTitle>
      {drawing === undefined ? (
        <p className="quiet">
          No drawing has been made for this paper. <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <div className="places-columns">
          <div className="places-drawn">
            <PlaceDrawing
              drawing={drawing}
              at={here}
              pointed={pointed}
              isStated={isStated}
              onPoint={setPointed}
              onChoose={(concept) => {
                void navigate({
                  search: { dossier: view.dossier, at: concept },
                  resetScroll: false,
                });
              }}
            />
            <p className="places-schematic">Schematic. {drawing.schematic}</p>
          </div>
          <PartList
            drawing={drawing}
            parts={parts}
            here={here}
            pointed={pointed}
            onPoint={setPointed}
          />
          {at === undefined ? (
            <p className="places-hint quiet">
              <span className="on-screen">
                Choose a part, on the drawing or in the list: what the paper says about it appears
                here.{" "}
              </span>
              The numbers count the statements on a part; those of narrower places and parts are
              among them.
            </p>
          ) : (
            <PlaceFacts place={at} drawing={drawing} dossier={dossier} />
          )}
        </div>
      )}
      {drawing === undefined && at !== undefined && (
        <PlaceFacts place={at} drawing={undefined} dossier={dossier} />
      )}
    </div>
  );
};

type Answer = ViewOf<"places">;

/** The parts of the drawing, each with how many statements there are on it; what only lies beside it stands last. */
const PartList = ({
  drawing,
  parts,
  here,
  pointed,
  onPoint,
}: {
  drawing: NonNullable<Answer["drawing"]>;
  parts: Answer["parts"];
  /** The part that is looked at. */
  here: string | undefined;
  pointed: string | undefined;
  onPoint: (concept: string | undefined) => void;
}) => {
  const { dossier } = route.useSearch();
  const listed = drawing.parts.toSorted(
    (a, b) => Number(a.isNeighbour === true) - Number(b.isNeighbour === true),
  );
  const totals = new Map(parts.map(({ concept, total }) => [concept.id, total] as const));
  return (
    <nav className="places-list" aria-label="Parts of the drawing">
      <ol>
        {listed.map(({ concept, isNeighbour }) => (
          <li key={concept.id} className={isNeighbour === true ? "is-neighbour" : undefined}>
            <Link
              to="/places"
              search={{ dossier, at: concept.id }}
              resetScroll={false}
              aria-current={concept.id === here ? "true" : undefined}
              data-pointed={concept.id === pointed}
              onPointerEnter={() => {
                onPoint(concept.id);
              }}
              onPointerLeave={() => {
                onPoint(undefined);
              }}
              onFocus={() => {
                onPoint(concept.id);
              }}
              onBlur={() => {
                onPoint(undefined);
              }}
            >
              {concept.label}
            </Link>{" "}
            <span className="count">
              {(totals.get(concept.id) ?? 0) === 0
                ? "nothing reported"
                : numberText(totals.get(concept.id) ?? 0)}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** Takes the focus to the place that was chosen, and the eye where it is not in view; not as the page is opened. */
const useArrival = (here: string | undefined): void => {
  const last = useRef(here);
  useEffect(() => {
    if (last.current === here) return;
    last.current = here;
    const heading = document.getElementById("place");
    heading?.focus({ preventScroll: true });
    const top = heading?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight * 0.6) heading?.scrollIntoView({ block: "start" });
  }, [here]);
};
