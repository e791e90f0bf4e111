// Owns what the explorer's page shows as its address says it, and how what a reader does there changes the address.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import type { ExploreView } from "../address.ts";
import { mostKept } from "../collection/entries.ts";
import { askLens } from "./ask-lens.ts";
import { withoutServed } from "./counted-narrowing.ts";
import { openFacets, type Narrowing } from "./facets.ts";
import { firstLens, lenses } from "./lenses.ts";
import { narrowedTo } from "./narrowed-to.ts";
import { useSearched } from "./use-searched.ts";
import { useNarrowedWheel } from "./use-narrowed-wheel.ts";
import { parseCamera } from "./wheel-camera.ts";
import { findWays, type WheelWays } from "./wheel-ways.ts";

const route = getRouteApi("/explore");

/** What is shown: the wheel, its question with the answer, what narrows it down, what is chosen and selected. */
export const useExplored = () => {
  const { wheel: whole, weighed } = route.useLoaderData();
  const view = route.useSearch();
  const { wheel, served } = useNarrowedWheel(whole, view);
  const isServed = served !== undefined;
  const ways = useMemo(() => findWays(wheel), [wheel]);
  const facets = useMemo(() => openFacets(wheel, ways), [wheel, ways]);
  const isUnheard = useMemo(
    () => !isServed && facets.isUnheard({ q: view.find }),
    [isServed, facets, view.find],
  );
  const found = useSearched(isUnheard ? view.find : undefined);
  const narrowing = useMemo((): Narrowing => {
    const asked = { ...view, q: view.find, found };
    return isServed ? withoutServed(asked) : asked;
  }, [isServed, view, found]);
  const narrowed = useMemo(() => facets.narrow(narrowing), [facets, narrowing]);
  /** What is left whatever the topic: topics are set beside each other among it. */
  const acrossTopics = useMemo(
    () => facets.narrow({ ...narrowing, topic: undefined }),
    [facets, narrowing],
  );
  const lens = view.lens ?? firstLens;
  const study = useMemo(
    () => (view.study === undefined ? busiestStudy(wheel, ways) : ways.placeOf(view.study)),
    [view.study, wheel, ways],
  );
  const answer = useMemo(
    () => askLens(lenses[lens], { wheel, ways, study, effects: weighed?.effects }),
    [lens, wheel, ways, study, weighed],
  );
  const chosen = view.at === undefined ? undefined : ways.placeOf(view.at);
  const selected = useMemo(
    () =>
      (view.selected ?? "").split(",").flatMap((id) => (id === "" ? [] : (ways.placeOf(id) ?? []))),
    [view.selected, ways],
  );
  const camera = useMemo(() => parseCamera(view.camera), [view.camera]);
  return {
    ...{ wheel, weighed, view, ways, facets, found, narrowing, narrowed, acrossTopics },
    /** What the server narrows down, where not every statement is drawn. */
    served,
    ...{ lens, study, answer, chosen, selected, camera },
  };
};

/** What {@link useExplored} gives. */
export type Explored = ReturnType<typeof useExplored>;

/** What a reader can do with what is shown: each changes the address, from which it is shown anew. */
export const useExploring = ({ wheel, view, selected }: Explored) => {
  const navigate = useNavigate({ from: "/explore" });
  /** How many marks were to be selected, where those were more than a selection holds, and which selection was kept of them. */
  const [marked, setMarked] = useState<{ count: number; kept: string }>();
  const change = (changed: Partial<ExploreView>, isReplacing = false): void => {
    void navigate({
      search: (before) => ({ ...before, ...changed }),
      replace: isReplacing,
      resetScroll: false,
    });
  };
  /** Each choice is a step of its own; what is typed on goes on with the step that it began. */
  const narrowDown = (changed: Narrowing): void => {
    change(narrowedTo(changed), isTypedOn(changed, view));
  };
  const choose = (mark: number | undefined): void => {
    change({ at: mark === undefined ? undefined : wheel.marks[mark]?.id });
  };
  const keepSelected = (marks: readonly number[]): void => {
    const ids = marks.flatMap((mark) => wheel.marks[mark]?.id ?? []);
    const kept = ids.slice(0, mostKept).join(",");
    setMarked(ids.length > mostKept ? { count: ids.length, kept } : undefined);
    change({ selected: kept === "" ? undefined : kept }, true);
  };
  /** One mark is taken out again when it is selected; several are added. */
  const select = (marks: readonly number[]): void => {
    const [only] = marks;
    keepSelected(
      marks.length === 1 && only !== undefined && selected.includes(only)
        ? selected.filter((mark) => mark !== only)
        : [...new Set([...selected, ...marks])],
    );
  };
  const open = (mark: number): void => {
    const id = wheel.marks[mark]?.id;
    if (id !== undefined) void navigate({ to: "/around/$id", params: { id } });
  };
  const openSector = (sector: number): void => {
    const topic = wheel.sectors[sector]?.topic.id;
    if (topic === undefined) return;
    // What is narrowed down to is flown to, wherever the reader had moved the wheel.
    if (wheel.marks.length === 0) change({ of: topic, at: undefined, camera: undefined });
    else change(narrowedTo({ topic: view.topic === topic ? undefined : topic }));
  };
  return {
    ...{ change, narrowDown, choose, keepSelected, select, open, openSector },
    /** How many were to be selected, where the selection that is shown holds only some of them. */
    marked: marked?.kept === view.selected ? marked?.count : undefined,
  };
};

/** Whether a change goes on with words, or with a number of the slice, that are being typed. */
const isTypedOn = (changed: Narrowing, { find }: ExploreView): boolean => {
  const names = Object.keys(changed);
  if (names.length !== 1) return false;
  const isWords = changed.q !== undefined && find !== undefined;
  return isWords || names[0] === "min" || names[0] === "max";
};

/** The study that most statements depend on: what the question about one study begins with. */
const busiestStudy = ({ marks }: Wheel, ways: WheelWays): number | undefined =>
  [...marks.keys()]
    .filter((place) => marks[place]?.kind === "study")
    .sort((a, b) => ways.dependents(b) - ways.dependents(a))[0];
