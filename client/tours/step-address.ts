// Owns the addresses of a tour's steps. Pure.

/** A tour as far as its addresses go. */
type Stepped = { readonly id: string; readonly steps: readonly { readonly at: string }[] };

/** The address that shows a step, from 1, with the tour at it; that of the first where there is no such step. */
export const addressOfStep = ({ id, steps }: Stepped, step: number): string => {
  const isThere = step >= 1 && step <= steps.length;
  const at = steps[isThere ? step - 1 : 0]?.at ?? "/tours";
  const tour = new URLSearchParams({ tour: id, step: String(isThere ? step : 1) });
  return `${at}${at.includes("?") ? "&" : "?"}${tour.toString()}`;
};

/** Whether what is seen is what the step shows: the same page, with all that the step's address asks of it. */
export const isShownAt = (
  at: string,
  here: { readonly pathname: string; readonly search: object },
): boolean => {
  const asked = new URL(at, "https://explorer.invalid");
  const held = new Map(Object.entries(here.search).map(([name, value]) => [name, String(value)]));
  return (
    asked.pathname === here.pathname &&
    [...asked.searchParams].every(([name, value]) => held.get(name) === value)
  );
};
