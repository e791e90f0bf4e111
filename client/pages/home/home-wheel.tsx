// Owns the wheel on the home page: a picture of all the evidence, alive. It comes after the words of the page, into a place that is
// kept for it.
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Overview } from "../../../model/views/overview.ts";
import type { Wheel } from "../../../model/views/wheel.ts";
import { fetchJson, isAborted } from "../../api/fetch-json.ts";
import { loadPart } from "../../api/load-part.ts";

const StillWheel = lazy(async () => {
  const { StillWheel: component } = await loadPart(() => import("../../wheel/still-wheel.tsx"));
  return { default: component };
});

/** The wheel of the only paper, or of everything. */
const useWheel = (dossier: string | undefined): Wheel | undefined => {
  const [wheel, setWheel] = useState<Wheel>();
  useEffect(() => {
    const controller = new AbortController();
    fetchJson("wheel", dossier === undefined ? {} : { dossier }, { signal: controller.signal })
      .then(setWheel)
      .catch((error: unknown) => {
        if (!isAborted(error)) throw error;
      });
    return () => {
      controller.abort();
    };
  }, [dossier]);
  return wheel;
};

/** The room that picture and legend will take, so that nothing moves when they come. */
const keptPlace = (
  <>
    <div className="home-wheel-place" />
    <div className="home-legend" />
  </>
);

/** The picture. */
export const HomeWheel = ({ overview }: { overview: Overview }) => {
  const dossier = overview.dossiersTotal === 1 ? overview.dossiers[0]?.id : undefined;
  const wheel = useWheel(dossier);
  const navigate = useNavigate();
  const of = useMemo(() => (dossier === undefined ? {} : { of: dossier }), [dossier]);
  return (
    <section className="home-wheel" aria-label="The evidence at a glance">
      <Suspense fallback={keptPlace}>
        {wheel === undefined ? (
          keptPlace
        ) : (
          <StillWheel
            wheel={wheel}
            onChoose={(at) => void navigate({ to: "/explore", search: { ...of, at } })}
            onSector={(topic) => void navigate({ to: "/explore", search: { ...of, topic } })}
          />
        )}
      </Suspense>
      <p className="home-explore">
        <Link to="/explore" search={of} className="trace-link">
          Explore the evidence
        </Link>
        {(overview.kinds.tour ?? 0) > 0 && (
          <span>
            New here? <Link to="/tours">Take a tour</Link>
          </span>
        )}
      </p>
    </section>
  );
};
