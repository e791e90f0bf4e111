// Owns the explorer's page: the evidence wheel with its questions, what narrows it down, what is chosen, and the list that shows the same.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { countText, numberInWords, numberText } from "../../model/formats.ts";
import type { WhatIf } from "../../model/views/weigh.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import type { ExploreView, LensId } from "../address.ts";
import { LineLegend } from "../marks/line-legend.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { openFacets, type Narrowing } from "../wheel/facets.ts";
import { fallenText } from "../weigh/effect-words.ts";
import { removalIn } from "../weigh/removal.ts";
import { FacetForm } from "../wheel/facet-form.tsx";
import { LensLegend, ShapeKey } from "../wheel/lens-legend.tsx";
import { askLens } from "../wheel/ask-lens.ts";
import { firstLens, lenses } from "../wheel/lenses.ts";
import { layOutWheel } from "../wheel/wheel-layout.ts";
import { mostKept } from "../collection/entries.ts";
import { SelectionPanel } from "../wheel/selection-panel.tsx";
import { SectorChoice, SectorKey } from "../wheel/sector-lists.tsx";
import { useSearched } from "../wheel/use-searched.ts";
import { cameraText, parseCamera } from "../wheel/wheel-camera.ts";
import { WheelDownloads } from "../wheel/wheel-downloads.tsx";
import { WheelList } from "../wheel/wheel-list.tsx";
import { WheelPanel } from "../wheel/wheel-panel.tsx";
import { WheelView } from "../wheel/wheel-view.tsx";
import { findWays, isStatementMark, type WheelWays } from "../wheel/wheel-ways.ts";

const route = getRouteApi("/explore");

const isLens = (id: string): id is LensId => Object.hasOwn(lenses, id);
const lensIds = Object.keys(lenses).filter(isLens);

/** What the wheel shows, in a sentence. */
const sizeText = (wheel: Wheel): string => {
  const { sectors, total, shown, marks } = wheel;
  const statements = countText(total, "statement");
  const topics = countText(sectors.length, "topic");
  if (shown < total && shown > 0) {
    return `${numberText(shown)} of ${statements}, from the beginning of the list, with what they rest on.`;
  }
  if (shown < total) {
    return `${statements} in ${topics}: too many for one drawing, so that each dot stands for up to ${numberText(layOutWheel(wheel).perDot)}. Choose a topic, or zoom into it, to see its statements.`;
  }
  const sources = marks.filter((mark) => !isStatementMark(mark)).length;
  return `${statements} in ${topics}, with ${countText(sources, "source")} around them. Advice stands innermost, then claims, references, works and studies: every link leads outward to where a statement comes from.`;
};

/** The page. */
export const ExplorePage = () => {
  const { wheel, weighed } = route.useLoaderData();
  const view = route.useSearch();
  const navigate = useNavigate({ from: "/explore" });
  const ways = useMemo(() => findWays(wheel), [wheel]);
  const facets = useMemo(() => openFacets(wheel, ways), [wheel, ways]);
  const isUnheard = useMemo(() => facets.isUnheard({ q: view.find }), [facets, view.find]);
  const found = useSearched(isUnheard ? view.find : undefined);
  const narrowing = useMemo((): Narrowing => ({ ...view, q: view.find, found }), [view, found]);
  const narrowed = useMemo(() => facets.narrow(narrowing), [facets, narrowing]);
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

  const change = (changed: Partial<ExploreView>, isReplacing = false): void => {
    void navigate({
      search: (before) => ({ ...before, ...changed }),
      replace: isReplacing,
      resetScroll: false,
    });
  };
  const choose = (mark: number | undefined): void => {
    change({ at: mark === undefined ? undefined : wheel.marks[mark]?.id });
  };
  const keepSelected = (marks: readonly number[]): void => {
    const ids = marks.flatMap((mark) => wheel.marks[mark]?.id ?? []);
    change({ selected: ids.length === 0 ? undefined : ids.slice(0, mostKept).join(",") }, true);
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
    else change({ topic: view.topic === topic ? undefined : topic, camera: undefined });
  };
  const body = useRef<HTMLDivElement>(null);
  const isWhole = wheel.marks.length > 0;
  return (
    <article className="page explore">
      <header className="explore-head">
        <PageTitle tab={`Evidence wheel: ${lenses[lens].question}`}>
          {wheel.of === undefined ? "Evidence wheel" : `Evidence wheel: ${wheel.of.label}`}
        </PageTitle>
        <p className="quiet">
          {sizeText(wheel)}
          {wheel.of !== undefined && (
            <>
              {" "}
              <NodeLink node={wheel.of}>Its own page</NodeLink>, or the wheel of{" "}
              <Link to="/explore">everything</Link>.
            </>
          )}
        </p>
      </header>
      {isWhole && (
        <>
          <a className="skip" href="#wheel">
            Skip to the drawing
          </a>
          <a className="skip" href="#wheel-list">
            Skip to the list
          </a>
        </>
      )}
      <div ref={body} className={`explore-body ${chosen === undefined ? "" : "has-chosen"}`}>
        <div className="explore-lenses">
          {isWhole && (
            <nav className="lenses" aria-label="Questions to the wheel">
              <ul>
                {lensIds.map((id) => (
                  <li key={id}>
                    <button
                      type="button"
                      aria-pressed={id === lens}
                      onClick={() => {
                        change({ lens: id === firstLens ? undefined : id });
                      }}
                    >
                      {lenses[id].question}
                    </button>
                  </li>
                ))}
              </ul>
              <label className="lenses-short">
                <span>Question</span>
                <select
                  aria-label="Question"
                  value={lens}
                  onChange={({ target: { value } }) => {
                    change({ lens: isLens(value) && value !== firstLens ? value : undefined });
                  }}
                >
                  {lensIds.map((id) => (
                    <option key={id} value={id}>
                      {lenses[id].question}
                    </option>
                  ))}
                </select>
              </label>
            </nav>
          )}
        </div>
        <div className="explore-legend">
          {isWhole && (
            <>
              <p className="quiet small lens-note">{lenses[lens].note}</p>
              {lens === "study" && (
                <StudyChoice
                  wheel={wheel}
                  chosen={study === undefined ? undefined : wheel.marks[study]?.id}
                  onChoose={(id) => {
                    change({ study: id });
                  }}
                />
              )}
              {lens === "fall" && <WhatFalls weighed={weighed} view={view} wheel={wheel} />}
              <h2 className="wheel-key-name">Colour</h2>
              <LensLegend answer={answer} narrowed={narrowed} />
              <h2 className="wheel-key-name">Shape</h2>
              <ShapeKey wheel={wheel} />
              {lens === "conflicts" && <Inconsistencies wheel={wheel} />}
              {(answer.links.length > 0 || chosen !== undefined) && <LineLegend />}
            </>
          )}
        </div>
        <div className="explore-wheel">
          <WheelView
            wheel={wheel}
            ways={ways}
            answer={answer}
            narrowed={narrowed}
            chosen={chosen}
            selected={selected}
            onChoose={choose}
            onOpen={open}
            onSector={openSector}
            onSelect={select}
            camera={camera}
            onMoved={(to) => {
              change({ camera: to === undefined ? undefined : cameraText(to) }, true);
            }}
          />
          {!isWhole && <SectorChoice wheel={wheel} to="/explore" />}
        </div>
        {isWhole && <SectorKey wheel={wheel} onSector={openSector} chosen={view.topic} />}
        <div className="explore-beside">
          <SelectionPanel
            wheel={wheel}
            selected={selected}
            onChoose={choose}
            onSelect={keepSelected}
          />
          {chosen !== undefined && (
            <WheelPanel wheel={wheel} ways={ways} chosen={chosen} onChoose={choose} />
          )}
          {isWhole && (
            <details className="explore-find" open={narrowed !== undefined || chosen === undefined}>
              <summary>Find and narrow down</summary>
              <FacetForm
                facets={facets}
                narrowing={narrowing}
                left={narrowed?.length ?? wheel.marks.length}
                total={wheel.marks.length}
                isSearched={found !== undefined && found.size > 0}
                onChange={(changed) => {
                  const { q, ...rest } = changed;
                  const words = "q" in changed ? { find: q } : {};
                  change({ ...rest, ...words, camera: undefined }, true);
                }}
              />
            </details>
          )}
        </div>
      </div>
      {isWhole && (
        <>
          <WheelDownloads
            wheel={wheel}
            answer={answer}
            narrowed={narrowed}
            lens={lens}
            ways={ways}
            chosen={chosen}
            selected={selected}
            camera={camera}
          />
          <WheelList
            wheel={wheel}
            answer={answer}
            narrowed={narrowed}
            q={view.find}
            chosen={chosen}
            selected={selected}
            onChoose={(mark) => {
              choose(mark);
              body.current?.scrollIntoView();
            }}
            onSelect={select}
          />
        </>
      )}
    </article>
  );
};

/** The study that most statements depend on: what the question about one study begins with. */
const busiestStudy = ({ marks }: Wheel, ways: WheelWays): number | undefined =>
  [...marks.keys()]
    .filter((place) => marks[place]?.kind === "study")
    .sort((a, b) => ways.dependents(b) - ways.dependents(a))[0];

/** How many inconsistencies the links stand for, and the way to their list. */
const Inconsistencies = ({ wheel }: { wheel: Wheel }) => {
  const kinds = new Map(
    wheel.links.flatMap((link) =>
      link.how === "conflicts" ? [[link.tension, link.kind] as const] : [],
    ),
  );
  const hard = [...kinds.values()].filter((kind) => kind === "hard").length;
  return (
    <p className="small">
      <Link to="/tensions">{countText(kinds.size, "inconsistency", "inconsistencies")}</Link>
      {hard > 0 && `, ${numberInWords(hard)} of which cannot be reconciled`}
    </p>
  );
};

/** What is taken away, and where that is chosen. */
const WhatFalls = ({
  weighed,
  view,
  wheel,
}: {
  weighed: WhatIf | undefined;
  view: ExploreView;
  wheel: Wheel;
}) => (
  <p className="small">
    {weighed === undefined ? "Nothing has fallen yet. " : `${fallenText(weighed, view)}. `}
    <Link
      to="/weigh"
      search={{
        dossier: wheel.of?.kind === "dossier" ? wheel.of.id : undefined,
        ...removalIn(view),
      }}
    >
      Choose what falls
    </Link>
  </p>
);

/** Which study is followed. */
const StudyChoice = ({
  wheel,
  chosen,
  onChoose,
}: {
  wheel: Wheel;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}) => (
  <label className="wheel-study">
    <span>Study</span>
    <select
      value={chosen ?? ""}
      onChange={({ target: { value } }) => {
        onChoose(value === "" ? undefined : value);
      }}
    >
      <option value="">Choose a study</option>
      {wheel.marks
        .filter((mark) => mark.kind === "study")
        .map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
    </select>
  </label>
);
