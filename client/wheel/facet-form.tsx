// Owns the controls that narrow the wheel down: words, facets that stack with their counts, and a slice of a measure's numbers.
import { useEffect, useState } from "react";
import { listText, numberText } from "../../model/formats.ts";
import {
  facetNames,
  isFacet,
  type FacetId,
  type Facets,
  type FacetValue,
  type Narrowing,
} from "./facets.ts";
import { FacetSelect } from "./facet-select.tsx";

const facetIds = Object.keys(facetNames).filter(isFacet);
/** While somebody types, the wheel follows after this pause, in ms. */
const typingPauseMs = 160;

/** A number that was typed; undefined for nothing and for what is none. */
const numberIn = (text: string): number | undefined => {
  const n = Number(text);
  return text.trim() === "" || Number.isNaN(n) ? undefined : n;
};

/** A facet with its values and with what is chosen of them. */
type Field = {
  facet: FacetId;
  /** How many values there are on the whole wheel. */
  count: number;
  /** Those that marks have which everything else chosen leaves. */
  values: FacetValue[];
  chosen?: string | undefined;
  /** What the chosen one is called, whether or not anything is left that has it; absent where no mark of the wheel does. */
  name?: string | undefined;
};

const fieldOf = (facets: Facets, narrowing: Narrowing, facet: FacetId): Field => {
  const all = facets.valuesOf(facet, nothingChosen);
  const chosen = narrowing[facet];
  return {
    facet,
    count: all.length,
    values: facets.valuesOf(facet, narrowing),
    chosen,
    name: all.find(({ id }) => id === chosen)?.name,
  };
};

/** The form. `onChange` gets what is to change; undefined takes a choice back. */
export const FacetForm = ({
  facets,
  narrowing,
  left,
  total,
  isSearched,
  elsewhere = [],
  onChange,
}: {
  facets: Facets;
  narrowing: Narrowing;
  /** Facets that are asked for elsewhere on the page, and words with them; absent: all are asked for here. */
  elsewhere?: readonly FacetId[];
  /** How many marks are left, of how many. */
  left: number;
  total: number;
  /** Whether the words were found by a search, since no name holds them. */
  isSearched: boolean;
  onChange: (change: Narrowing) => void;
}) => {
  const isNarrowed = left < total;
  const fields = facetIds
    .filter((facet) => !elsewhere.includes(facet))
    .map((facet) => fieldOf(facets, narrowing, facet));
  const unknown = unknownAmong(fields);
  return (
    <form
      className="wheel-facets"
      role="search"
      aria-label="Find on the wheel"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {elsewhere.length === 0 && (
        <WordsInput
          q={narrowing.q ?? ""}
          onChange={(q) => {
            onChange({ q: q === "" ? undefined : q });
          }}
        />
      )}
      {fields.map(({ facet, count: inAll, values, chosen, name: chosenName }) => {
        if (inAll < 2) return null;
        return (
          <FacetSelect
            key={facet}
            heading={facetNames[facet]}
            values={values}
            chosen={chosen}
            chosenName={chosenName}
            onChoose={(id) => {
              onChange({ [facet]: id });
            }}
          />
        );
      })}
      <MeasureFields facets={facets} narrowing={narrowing} onChange={onChange} />
      <p className="wheel-left" aria-live="polite">
        {isNarrowed ? `${numberText(left)} of ${numberText(total)} items` : ""}
        {isNarrowed && isSearched && ", by search: no name holds these words"}
        {unknown.length > 0 &&
          `${isNarrowed ? ". " : ""}The address asks for what is not on this wheel (${listText(unknown, "and")}).`}
        {isNarrowed && (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              onChange(nothingAskedHere(elsewhere));
            }}
          >
            Show all
          </button>
        )}
      </p>
    </form>
  );
};

const nothingChosen: Narrowing = {
  ...Object.fromEntries(facetIds.map((facet) => [facet, undefined])),
  q: undefined,
  measure: undefined,
  min: undefined,
  max: undefined,
};

/** Takes every choice back, except what is asked for elsewhere on the page. */
const nothingAskedHere = (elsewhere: readonly FacetId[]): Narrowing => {
  if (elsewhere.length === 0) return nothingChosen;
  const others: readonly string[] = ["q", ...elsewhere];
  return Object.fromEntries(
    Object.entries(nothingChosen).filter(([name]) => !others.includes(name)),
  );
};

/** What the address asks for that no mark of the wheel has, each with the facet. */
const unknownAmong = (fields: readonly Field[]): string[] =>
  fields.flatMap(({ facet, chosen, name }) =>
    chosen === undefined || name !== undefined
      ? []
      : [`${facetNames[facet].toLowerCase()} “${chosen}”`],
  );

/** A measure, and the slice of its numbers; nothing where no mark of the wheel has figures. */
const MeasureFields = ({
  facets,
  narrowing,
  onChange,
}: {
  facets: Facets;
  narrowing: Narrowing;
  onChange: (change: Narrowing) => void;
}) => {
  const measures = facets.measures(narrowing);
  const measure = measures.find(({ id }) => id === narrowing.measure);
  return (
    <>
      {facets.measures(nothingChosen).length > 0 && (
        <label>
          <span>Figure</span>
          <select
            value={narrowing.measure ?? ""}
            className={narrowing.measure === undefined ? "" : "is-chosen"}
            disabled={measures.length === 0 && narrowing.measure === undefined}
            onChange={({ target }) => {
              onChange({
                measure: target.value === "" ? undefined : target.value,
                min: undefined,
                max: undefined,
              });
            }}
          >
            <option value="">Any</option>
            {measures.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({numberText(count)})
              </option>
            ))}
            {narrowing.measure !== undefined && measure === undefined && (
              <option value={narrowing.measure}>{narrowing.measure} (0)</option>
            )}
          </select>
        </label>
      )}
      {measure !== undefined && (
        <fieldset className="wheel-slice">
          <legend>Between{measure.unit === "" ? "" : ` (${measure.unit})`}</legend>
          <input
            type="number"
            step="any"
            aria-label="Least"
            placeholder={numberText(measure.low)}
            defaultValue={narrowing.min}
            onChange={({ target }) => {
              onChange({ min: numberIn(target.value) });
            }}
          />
          <span>and</span>
          <input
            type="number"
            step="any"
            aria-label="Largest"
            placeholder={numberText(measure.high)}
            defaultValue={narrowing.max}
            onChange={({ target }) => {
              onChange({ max: numberIn(target.value) });
            }}
          />
        </fieldset>
      )}
    </>
  );
};

/** Words to look for; what is typed reaches the wheel after a pause. */
export const WordsInput = ({
  q,
  placeholder = "Name or concept",
  onChange,
}: {
  q: string;
  placeholder?: string;
  onChange: (q: string) => void;
}) => {
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    setTyped(q);
  }
  useEffect(() => {
    // What stands in the address has no blanks around it.
    if (typed.trim() === q.trim()) return;
    const timer = setTimeout(() => {
      onChange(typed);
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
    };
  });
  return (
    <label className="wheel-words">
      <span>Find</span>
      <input
        type="search"
        value={typed}
        placeholder={placeholder}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </label>
  );
};
