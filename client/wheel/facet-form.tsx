// Owns the controls that narrow the wheel down: words, facets that stack with their counts, and a slice of a measure's numbers.
import { useEffect, useState } from "react";
import { listText, numberText } from "../../model/formats.ts";
import { facetNames, type FacetId, type Facets, type Narrowing } from "./facets.ts";

const isFacet = (name: string): name is FacetId => Object.hasOwn(facetNames, name);
const facetIds = Object.keys(facetNames).filter(isFacet);
/** While somebody types, the wheel follows after this pause, in ms. */
const typingPauseMs = 160;
/** Values that one list offers at most: beyond, words find them. */
const mostValues = 120;

/** A number that was typed; undefined for nothing and for what is none. */
const numberIn = (text: string): number | undefined => {
  const n = Number(text);
  return text.trim() === "" || Number.isNaN(n) ? undefined : n;
};

/** What a value of a facet is called, whether or not anything is left that has it; undefined where no mark of the wheel does. */
const nameOf = (facets: Facets, facet: FacetId, chosen: string): string | undefined =>
  facets.valuesOf(facet, nothingChosen).find(({ id }) => id === chosen)?.name;

/** The form. `onChange` gets what is to change; undefined takes a choice back. */
export const FacetForm = ({
  facets,
  narrowing,
  left,
  total,
  isSearched,
  onChange,
}: {
  facets: Facets;
  narrowing: Narrowing;
  /** How many marks are left, of how many. */
  left: number;
  total: number;
  /** Whether the words were found by a search, since no name holds them. */
  isSearched: boolean;
  onChange: (change: Narrowing) => void;
}) => {
  const measures = facets.measures(narrowing);
  const measure = measures.find(({ id }) => id === narrowing.measure);
  const isNarrowed = left < total;
  const unknown = facetIds.flatMap((facet) => {
    const chosen = narrowing[facet];
    if (chosen === undefined || nameOf(facets, facet, chosen) !== undefined) return [];
    return [`${facetNames[facet].toLowerCase()} “${chosen}”`];
  });
  return (
    <form
      className="wheel-facets"
      role="search"
      aria-label="Find on the wheel"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <WordsInput
        q={narrowing.q ?? ""}
        onChange={(q) => {
          onChange({ q: q === "" ? undefined : q });
        }}
      />
      {facetIds.map((facet) => {
        if (facets.valuesOf(facet, nothingChosen).length < 2) return null;
        const values = facets.valuesOf(facet, narrowing);
        const chosen = narrowing[facet];
        const isLeft = values.some(({ id }) => id === chosen);
        return (
          <label key={facet}>
            <span>{facetNames[facet]}</span>
            <select
              value={chosen ?? ""}
              className={chosen === undefined ? "" : "is-chosen"}
              // It keeps its place where it has nothing to choose from now.
              disabled={values.length < 2 && chosen === undefined}
              onChange={({ target }) => {
                onChange({ [facet]: target.value === "" ? undefined : target.value });
              }}
            >
              <option value="">{values.length === 0 ? "None" : "Any"}</option>
              {values.slice(0, mostValues).map(({ id, name, count }) => (
                <option key={id} value={id}>
                  {name} ({numberText(count)})
                </option>
              ))}
              {values.length > mostValues && (
                <option disabled>
                  {numberText(mostValues)} of {numberText(values.length)}: words find the others
                </option>
              )}
              {chosen !== undefined && !isLeft && (
                <option value={chosen}>{nameOf(facets, facet, chosen) ?? "Not here"} (0)</option>
              )}
            </select>
          </label>
        );
      })}
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
      <p className="wheel-left" aria-live="polite">
        {isNarrowed ? `${numberText(left)} of ${numberText(total)} items` : ""}
        {isNarrowed && isSearched && ", by search: no name holds these words"}
        {unknown.length > 0 &&
          `. The address asks for what is not on this wheel (${listText(unknown, "and")}).`}
        {isNarrowed && (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              onChange(nothingChosen);
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

/** Words to look for; what is typed reaches the wheel after a pause. */
const WordsInput = ({ q, onChange }: { q: string; onChange: (q: string) => void }) => {
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    setTyped(q);
  }
  useEffect(() => {
    if (typed === q) return;
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
        placeholder="Name or concept"
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </label>
  );
};
