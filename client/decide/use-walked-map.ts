// Owns a map of decisions as its address has it: which stages are open, what was answered on the way, and how that changes.
import { getRouteApi, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { DecisionNode } from "../../model/nodes.ts";
import { useIsPrinted } from "../drawing/use-is-wide.ts";
import type { Standing } from "./decision-card.tsx";
import { allStages, arrivalOf, openStages, stagesOf } from "./map-stages.ts";
import { walkOf, type Walk } from "./walk.ts";

const route = getRouteApi("/decide");

/** Takes the reader to what was opened, or is asked after an answer was given; the page as it was opened stays where it is. */
const useArrival = (target: string): void => {
  const last = useRef(target);
  useEffect(() => {
    if (last.current === target) return;
    last.current = target;
    const element = document.getElementById(target);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "start", behavior: isStill ? "auto" : "smooth" });
  }, [target]);
};

const standingIn = ({ steps, current }: Walk, decision: DecisionNode): Standing =>
  steps.some((step) => step.decision.id === decision.id)
    ? "answered"
    : decision.id === current?.id
      ? "open"
      : "aside";

/** The map of the page's paper. On paper every stage is open. */
export const useWalkedMap = () => {
  const { dossier, decisions, grounds, asOf } = route.useLoaderData();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const sought = useRouterState({ select: ({ location }) => location.hash });
  const walk = walkOf(decisions, view);
  const stages = stagesOf(decisions);
  const isPrinted = useIsPrinted();
  const open = isPrinted ? stages : openStages(stages, { stage: view.stage, sought }, walk);
  const last = open.at(-1);
  useArrival(arrivalOf(decisions, { stage: view.stage, sought }, walk));
  return {
    ...{ dossier, decisions, asOf, view, walk, stages, open },
    /** The place on the page that the address names. */
    sought,
    /** The stage behind the last that is open. */
    next: last === undefined ? undefined : stages[stages.indexOf(last) + 1],
    grounds: new Map(grounds.map((ground) => [ground.card.id, ground] as const)),
    /** Every question of the map by id. */
    questions: new Map(decisions.map((decision) => [decision.id, decision] as const)),
    standingOf: (decision: DecisionNode): Standing => standingIn(walk, decision),
    /** Walks another way; without one, none. */
    go: (to: { start?: string | undefined; way?: string | undefined }): void => {
      const stage = view.stage === allStages ? allStages : undefined;
      void navigate({
        search: { dossier: view.dossier, year: view.year, stage, ...to },
        resetScroll: false,
      });
    },
    showYear: (year: number): void => {
      void navigate({
        search: { ...view, year },
        hash: true,
        hashScrollIntoView: false,
        resetScroll: false,
        replace: true,
      });
    },
  };
};
/** What {@link useWalkedMap} gives. */
export type WalkedMap = ReturnType<typeof useWalkedMap>;
