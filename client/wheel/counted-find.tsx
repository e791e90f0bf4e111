// Owns the controls that narrow statements down before they are drawn: words, kind, type, whose word and what they are about, each with
// what it would leave.
import { useState } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import { NodeField } from "../paths/node-field.tsx";
import {
  drawnNote,
  isNarrowing,
  leftText,
  listed,
  servedName,
  servedValues,
  withoutServed,
  type ServedNarrowing,
} from "./counted-narrowing.ts";
import { WordsInput } from "./facet-form.tsx";
import { FacetSelect } from "./facet-select.tsx";
import { facetNames, type Narrowing } from "./facets.ts";

/** The form. `onChange` gets what is to change; undefined takes a choice back. */
export const CountedFind = ({
  served: { conditions, left, total },
  wheel,
  onChange,
}: {
  served: ServedNarrowing;
  /** What is drawn now. */
  wheel: Wheel;
  onChange: (change: Narrowing) => void;
}) => {
  /** How often everything was taken back: what was typed into the fields goes with it. */
  const [round, setRound] = useState(0);
  const values = left === undefined ? undefined : servedValues(left);
  const { concept } = conditions;
  const about = left?.of.find(({ id }) => id === concept);
  const isNarrowed = isNarrowing(conditions);
  return (
    <form
      key={round}
      className="wheel-facets"
      role="search"
      aria-label="Find among all statements"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <WordsInput
        q={conditions.q ?? ""}
        placeholder="Words of a statement"
        onChange={(q) => {
          onChange({ q: q.trim() === "" ? undefined : q });
        }}
      />
      {listed.map((facet) => {
        const chosen = conditions[facet];
        return (
          <FacetSelect
            key={facet}
            heading={facetNames[facet]}
            values={values?.[facet] ?? []}
            chosen={chosen}
            chosenName={chosen === undefined ? undefined : servedName(conditions, facet)}
            onChoose={(id) => {
              onChange({ [facet]: id });
            }}
          />
        );
      })}
      <NodeField
        label={facetNames.concept}
        kind="concept"
        placeholder="A concept"
        chosen={
          concept === undefined
            ? undefined
            : (about ?? { id: concept, kind: "concept", label: concept })
        }
        choose={(node) => {
          onChange({ concept: node?.id });
        }}
      />
      <p className="wheel-left" aria-live="polite">
        {isNarrowed && left !== undefined && <span>{leftText(left.total, total, wheel)}</span>}
        {isNarrowed && (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setRound(round + 1);
              onChange(withoutServed({}));
            }}
          >
            Show all
          </button>
        )}
      </p>
      {wheel.marks.length === 0 && <p className="quiet small">{drawnNote}</p>}
    </form>
  );
};
