// Owns the gallery's part on what lists are made of, in every state: statements with their cautions, other kinds, the ways on.
import { Link } from "@tanstack/react-router";
import { CollectToggle } from "../collection/collect-button.tsx";
import { TakeAway } from "../download/take-away.tsx";
import { Pager } from "../lists/pager.tsx";
import { AnsweringItem } from "../marks/answering-item.tsx";
import { CautionList, WarningMark } from "../marks/cautions.tsx";
import { ConceptItem } from "../marks/concept-item.tsx";
import { DependentsSection } from "../marks/dependents-section.tsx";
import { Excerpt } from "../marks/excerpt.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementItem, StatementList } from "../marks/statement-list.tsx";
import { TensionItem } from "../marks/tension-item.tsx";
import { WorkItem } from "../marks/work-item.tsx";
import { Arithmetic, ReportArithmetic } from "../statement/arithmetic.tsx";
import { FiguresTable } from "../statement/figures-table.tsx";
import { cards, cautionsOf, checks, concept, figures, tension, works } from "./fixtures.ts";

/** Cautions as a statement's own page shows them, and in one line. */
export const Cautions = () => (
  <>
    <CautionList
      cautions={cautionsOf("warning", "second", "note", "draft")}
      but="the trial found no difference"
    />
    <h3>In one line</h3>
    <WarningMark cautions={cautionsOf("warning", "second")} but="the trial found no difference" />
    <h3>In one line, in brief</h3>
    <WarningMark cautions={cautionsOf("warning")} isBrief />
    <h3>Told once for several statements</h3>
    <WarningMark cautions={cautionsOf("warning")} others={[cards.plain, cards.advice]} />
  </>
);

/** Statements where they are listed. */
export const Statements = () => (
  <>
    <StatementList cards={Object.values(cards)} />
    <h3>With the sentence and the paper</h3>
    <StatementItem card={cards.warning} full withPaper />
    <h3>As an answer, with its figures</h3>
    <AnsweringItem answer={{ card: cards.plain, figures, arms: [] }} withPaper />
  </>
);

/** Other kinds where they are listed, and where a search met them. */
export const Others = () => (
  <>
    <ul className="items">
      <li>
        <WorkItem work={works.standing} />
      </li>
      <li>
        <WorkItem work={works.fallen} />
      </li>
      <li>
        <TensionItem tension={tension} paper="Ash 2018" full />
      </li>
      <li>
        <ConceptItem concept={concept} />
      </li>
    </ul>
    <h3>Where a search matched</h3>
    <p>
      <Excerpt text={"A \u2068patch\u2069 that is woven from dried \u2068kelp\u2069."} />
    </p>
  </>
);

const twenty = Array.from({ length: 20 }, (_, i) => i);
const unpressed = (): void => undefined;

/** The ways on from a list, and what is said where it is empty. */
export const WaysOn = () => (
  <>
    <OfTotal shown={20} total={1240}>
      <Link to="/statements">All statements</Link>
    </OfTotal>
    <Pager part={{ items: twenty, total: 1240, start: 40, next: "next" }} cursor="here" />
    <DependentsSection
      id="work:ash-2018"
      cards={[]}
      total={0}
      filter={{ work: "work:ash-2018" }}
      stated={[]}
      whenNone="No statement cites it."
    />
    <h3>Into the collection</h3>
    <p>
      <CollectToggle isIn={false} onPress={unpressed} /> <CollectToggle isIn onPress={unpressed} />
    </p>
    <h3>Taken away</h3>
    <TakeAway
      ids={["topic:patching"]}
      name="Patching"
      total={1240}
      whole={{ shown: 32, total: 1240, what: "statement", isBeginningOfParts: true }}
    />
  </>
);

/** The table of figures. */
export const Tables = () => <FiguresTable figures={figures} />;

/** Checks of figures: findings of each outcome, and what holds. */
export const Checks = () => (
  <>
    <Arithmetic checks={checks} here="kelp:share" />
    <h3>In a source’s own report</h3>
    <ReportArithmetic here="report:birch-2012.relief" checks={checks.slice(0, 2)} />
  </>
);
