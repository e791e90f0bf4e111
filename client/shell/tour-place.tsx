// Owns where a tour is shown: at the lower edge of every page, loaded with the first tour that is taken.
import { lazy, Suspense } from "react";
import { useSearch } from "@tanstack/react-router";
import { loadPart } from "../api/load-part.ts";

const Tour = lazy(async () => {
  const part = await loadPart(() => import("../tours/tour-bar.tsx"));
  return { default: part.TourBar };
});

/** The tour that the address names; nothing where it names none. */
export const TourPlace = () => {
  const { tour, step = 1 } = useSearch({ strict: false });
  if (tour === undefined) return null;
  return (
    <Suspense fallback={null}>
      <Tour key={tour} id={tour} step={step} />
    </Suspense>
  );
};
