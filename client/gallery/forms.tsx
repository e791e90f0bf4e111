// Owns the gallery's part on what is filled in and pressed. The search field is pictured at rest: the live one is in the masthead.
import type { NodeLink } from "../../model/node-link.ts";
import type { StageName } from "../../model/nodes.ts";
import { ZoomButtons } from "../drawing/zoom-buttons.tsx";
import { Conditions, NarrowingForm } from "../lists/statement-conditions.tsx";
import { WordsForm } from "../lists/words-form.tsx";
import { GradeButtons } from "../review/grade-buttons.tsx";
import type { Memory } from "../review/kept-review.ts";
import { CopyButton } from "../statement/copy-button.tsx";
import "../styles/review.css";

const topic: NodeLink = { id: "topic:patching", kind: "topic", label: "Patching" };
const stages: StageName[] = [{ id: "fitting", name: "Fitting", means: "The patch is set." }];
const view = { topic: topic.id, voice: "opinion", q: "kelp" } as const;

const SearchField = ({ label, value }: { label: string; value?: string }) => (
  <div className="search-box gallery-search">
    <label>
      <span className="small quiet">{label}</span>
      <input type="text" placeholder="Search" defaultValue={value} readOnly />
    </label>
  </div>
);

/** Fields and forms. */
export const Forms = () => (
  <>
    <SearchField label="Search, at rest" />
    <SearchField label="Search, with words" value="kelp patch" />
    <h3>Words</h3>
    <WordsForm q="kelp" what="Works with the words" />
    <h3>Conditions</h3>
    <Conditions view={view} of={[topic]} stages={stages} />
    <NarrowingForm view={view} kind="claim" stages={stages} />
  </>
);

/** The memory of a card that comes back after so many days. */
const memoryFor = (days: number): Memory => ({
  state: "review",
  due: days * 86_400_000,
  reviewed: 0,
  stability: days,
  difficulty: 5,
  days,
  step: 0,
  reviews: 3,
  lapses: 0,
});
const outcomes = { 1: memoryFor(0), 2: memoryFor(4), 3: memoryFor(12), 4: memoryFor(100) };

const unpressed = (): void => undefined;

/** Buttons. */
export const Buttons = () => (
  <>
    <p className="gallery-buttons">
      <button type="button" className="button">
        Show
      </button>
      <button type="button" className="plain-button">
        Save as SVG
      </button>
      <CopyButton text="kelp">Copy</CopyButton>
    </p>
    <ZoomButtons className="wheel-zoom gallery-zoom" zoom={unpressed} fit={unpressed} />
    <h3>Grades, after a right and a wrong answer</h3>
    <GradeButtons outcomes={outcomes} isRight onGrade={unpressed} />
    <GradeButtons outcomes={outcomes} isRight={false} onGrade={unpressed} />
  </>
);
