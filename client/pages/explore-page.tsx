// Owns the explorer's page: the evidence wheel with its questions, what narrows it down, what is chosen, and the list that shows the same.
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { countText, numberInWords, numberText, upperFirst } from "../../model/formats.ts";
import type { Weighed, WhatIf } from "../../model/views/weigh.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import type { ExploreView, LensId } from "../address.ts";
import { LineLegend } from "../marks/line-legend.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { effectWords, fallenText } from "../weigh/effect-words.ts";
import { removalIn } from "../weigh/removal.ts";
import { LostAndLeft } from "../weigh/source-names.tsx";
import { CountedFind } from "../wheel/counted-find.tsx";
import { CountedLegend } from "../wheel/counted-legend.tsx";
import {
  isNarrowing,
  leftText,
  servedFacets,
  type ServedNarrowing,
} from "../wheel/counted-narrowing.ts";
import { FacetForm } from "../wheel/facet-form.tsx";
import { ClassTopics, LensLegend, ShapeKey } from "../wheel/lens-legend.tsx";
import { firstLens, lenses } from "../wheel/lenses.ts";
import { layOutWheel } from "../wheel/wheel-layout.ts";
import { SelectionPanel } from "../wheel/selection-panel.tsx";
import { SectorChoice, SectorKey } from "../wheel/sector-lists.tsx";
import { useExplored, useExploring, type Explored } from "../wheel/use-explored.ts";
import { cameraText } from "../wheel/wheel-camera.ts";
import { WheelDownloads } from "../wheel/wheel-downloads.tsx";
import { WheelList } from "../wheel/wheel-list.tsx";
import { WheelPanel } from "../wheel/wheel-panel.tsx";
import { WheelView } from "../wheel/wheel-view.tsx";
import { isStatementMark } from "../wheel/wheel-ways.ts";

const isLens = (id: string): id is LensId => Object.hasOwn(lenses, id);
const lensIds = Object.keys(lenses).filter(isLens);

/** What the wheel shows, in a sentence. */
const sizeText = (wheel: Wheel, served: ServedNarrowing | undefined): string => {
  const { sectors, total, shown, marks } = wheel;
  if (served !== undefined && isNarrowing(served.conditions) && total < served.total) {
    const of = `${leftText(total, served.total, wheel)} They stand in ${countText(sectors.length, "topic")}`;
    return shown === 0
      ? `${of}; each dot stands for up to ${numberText(layOutWheel(wheel).perDot)}.`
      : `${of}, with what they rest on around them.`;
  }
  const statements = countText(total, "statement");
  const topics = countText(sectors.length, "topic");
  if (shown < total && shown > 0) {
    return `${numberText(shown)} of ${statements}, from the beginning of the list, with what they rest on.`;
  }
  if (shown < total) {
    return `${statements} in ${topics}: too many for one drawing, so that each dot stands for up to ${numberText(layOutWheel(wheel).perDot)}. Choose a topic, zoom into it, or narrow them down to see the statements themselves.`;
  }
  const sources = marks.filter((mark) => !isStatementMark(mark)).length;
  return `${statements} in ${topics}, with ${countText(sources, "source")} around them. Advice stands innermost, then claims, references, works and studies: every link leads outward to where a statement comes from.`;
};

/** The page. */
export const ExplorePage = () => {
  const explored = useExplored();
  const exploring = useExploring(explored);
  const { wheel, view, ways, narrowed, served, lens, answer, chosen, selected, camera } = explored;
  const { change, choose, select, open, openSector } = exploring;
  const body = useRef<HTMLDivElement>(null);
  const isWhole = wheel.marks.length > 0;
  return (
    <article className="page explore">
      <Head wheel={wheel} lens={lens} served={served} />
      <div ref={body} className={`explore-body ${chosen === undefined ? "" : "has-chosen"}`}>
        <div className="explore-lenses">
          <LensChoice
            lens={lens}
            onChoose={(id) => {
              change({ lens: id === firstLens ? undefined : id });
            }}
          />
        </div>
        <div className="explore-legend">
          {isWhole ? (
            <Legend
              explored={explored}
              onStudy={(id) => {
                change({ study: id });
              }}
              onSector={openSector}
            />
          ) : (
            <CountedLegend wheel={wheel} lens={lens} answer={answer} onSector={openSector} />
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
        </div>
        {isWhole && <SectorKey wheel={wheel} onSector={openSector} chosen={view.topic} />}
        <Beside explored={explored} exploring={exploring} />
      </div>
      <WheelDownloads explored={explored} />
      {isWhole && (
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
      )}
    </article>
  );
};

/** What stands beside the wheel: what is selected and chosen, and what narrows it down. */
const Beside = ({
  explored,
  exploring: { narrowDown, choose, keepSelected, marked },
}: {
  explored: Explored;
  exploring: ReturnType<typeof useExploring>;
}) => {
  const { wheel, view, ways, facets, found, narrowing, narrowed, served } = explored;
  const { lens, chosen, selected } = explored;
  const isWhole = wheel.marks.length > 0;
  return (
    <div className="explore-beside">
      {served !== undefined && (
        <details className="explore-find" open>
          <summary>Find among all statements</summary>
          <CountedFind served={served} wheel={wheel} onChange={narrowDown} />
        </details>
      )}
      {!isWhole && <Topics wheel={wheel} view={view} />}
      <SelectionPanel
        wheel={wheel}
        selected={selected}
        marked={marked}
        onChoose={choose}
        onSelect={keepSelected}
      />
      {chosen !== undefined && (
        <WheelPanel wheel={wheel} ways={ways} chosen={chosen} onChoose={choose}>
          {lens === "fall" && (
            <WhyItFalls
              weighed={explored.weighed?.advice.find(
                ({ card }) => card.id === wheel.marks[chosen]?.id,
              )}
              view={view}
            />
          )}
        </WheelPanel>
      )}
      {isWhole && (
        <details className="explore-find" open={narrowed !== undefined || chosen === undefined}>
          <summary>
            {served === undefined ? "Find and narrow down" : "Narrow down what is drawn"}
          </summary>
          <FacetForm
            facets={facets}
            narrowing={narrowing}
            left={narrowed?.length ?? wheel.marks.length}
            total={wheel.marks.length}
            isSearched={found !== undefined && found.size > 0}
            elsewhere={served === undefined ? [] : servedFacets}
            onChange={narrowDown}
          />
        </details>
      )}
    </div>
  );
};

/** What goes along to a topic: the question, and what narrows its statements down. */
const keptOn = ({ lens, find, kind, type, voice, concept }: ExploreView): ExploreView => ({
  lens,
  find,
  kind,
  type,
  voice,
  concept,
});

/** The ways from counts to statements: a topic, or a single paper. */
const Topics = ({ wheel, view }: { wheel: Wheel; view: ExploreView }) => (
  <section aria-labelledby="wheel-topics">
    <h2 id="wheel-topics" className="wheel-key-name">
      Topics
    </h2>
    <SectorChoice wheel={wheel} to="/explore" search={keptOn(view)} />
    <p className="small">
      Or choose <Link to="/papers">a paper</Link>: its page leads to its own wheel.
    </p>
  </section>
);

/** What the wheel is of, how much it shows, and the ways past it for who uses a keyboard. */
const Head = ({ wheel, lens, served }: Pick<Explored, "wheel" | "lens" | "served">) => (
  <>
    <header className="explore-head">
      <PageTitle tab={`Evidence wheel: ${lenses[lens].question}`}>
        {wheel.of === undefined ? "Evidence wheel" : `Evidence wheel: ${wheel.of.label}`}
      </PageTitle>
      <p className="quiet">
        {sizeText(wheel, served)}
        {wheel.of !== undefined && (
          <>
            {" "}
            <NodeLink node={wheel.of}>Its own page</NodeLink>, or the wheel of{" "}
            <Link to="/explore">everything</Link>.
          </>
        )}
      </p>
    </header>
    <a className="skip" href="#wheel">
      Skip to the drawing
    </a>
    <a className="skip" href={wheel.marks.length > 0 ? "#wheel-list" : "#wheel-topics"}>
      Skip to the list
    </a>
  </>
);

/** The questions to the wheel, as buttons, or as a list where there is little room. */
const LensChoice = ({ lens, onChoose }: { lens: LensId; onChoose: (id: LensId) => void }) => (
  <nav className="lenses" aria-label="Questions to the wheel">
    <ul>
      {lensIds.map((id) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === lens}
            onClick={() => {
              onChoose(id);
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
          onChoose(isLens(value) ? value : firstLens);
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
);

/** What the question means, what else it asks for, and what colours, shapes and lines say. */
const Legend = ({
  explored,
  onStudy,
  onSector,
}: {
  explored: Explored;
  onStudy: (id: string | undefined) => void;
  onSector: (sector: number) => void;
}) => {
  const { wheel, weighed, view, lens, study, answer, narrowed, acrossTopics, chosen } = explored;
  return (
    <>
      <p className="quiet small lens-note">{lenses[lens].note}</p>
      {lens === "study" && (
        <StudyChoice
          wheel={wheel}
          chosen={study === undefined ? undefined : wheel.marks[study]?.id}
          onChoose={onStudy}
        />
      )}
      {lens === "fall" && <WhatFalls weighed={weighed} view={view} wheel={wheel} />}
      <h2 className="wheel-key-name">Colour</h2>
      <LensLegend
        answer={answer}
        narrowed={narrowed}
        topics={
          wheel.sectors.length < 2
            ? undefined
            : (classId) => (
                <ClassTopics
                  wheel={wheel}
                  answer={answer}
                  classId={classId}
                  places={acrossTopics ?? [...wheel.marks.keys()]}
                  onSector={onSector}
                />
              )
        }
      />
      <h2 className="wheel-key-name">Shape</h2>
      <ShapeKey wheel={wheel} />
      {lens === "conflicts" && <Inconsistencies wheel={wheel} />}
      {(answer.links.length > 0 || chosen !== undefined) && <LineLegend />}
    </>
  );
};

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

/** What becomes of the chosen advice, and why; nothing where it is no advice, or nothing was taken away from it. */
const WhyItFalls = ({ weighed, view }: { weighed: Weighed | undefined; view: ExploreView }) =>
  weighed !== undefined &&
  weighed.lost.length > 0 && (
    <>
      <p className="small">
        <strong>{upperFirst(effectWords[weighed.effect].word)}.</strong>{" "}
        {effectWords[weighed.effect].meaning}
      </p>
      <LostAndLeft lost={weighed.lost} left={weighed.left} />
      <p className="small">
        <Link to="/recommendation/$id" params={{ id: weighed.card.id }} search={removalIn(view)}>
          Its page under this condition
        </Link>
      </p>
    </>
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
