// Owns the list from which one value of a facet is chosen, each with what it would leave.
import { numberText } from "../../model/formats.ts";

/** Values that one list offers at most: beyond, words find them. */
const mostValues = 120;

type Offered = { id: string; name: string; count: number };

/** The list under its heading. `onChoose` gets the chosen value; undefined takes the choice back. */
export const FacetSelect = ({
  heading,
  values,
  chosen,
  chosenName,
  onChoose,
}: {
  heading: string;
  /** What can be chosen, in the order in which it is offered. */
  values: readonly Offered[];
  chosen: string | undefined;
  /** What the chosen value is called, for when it leaves nothing; absent where nobody knows. */
  chosenName?: string | undefined;
  onChoose: (id: string | undefined) => void;
}) => {
  const offered = values.slice(0, mostValues);
  return (
    <label>
      <span>{heading}</span>
      <select
        value={chosen ?? ""}
        className={chosen === undefined ? "" : "is-chosen"}
        // It keeps its place where it has nothing to choose from now.
        disabled={values.length < 2 && chosen === undefined}
        onChange={({ target }) => {
          onChoose(target.value === "" ? undefined : target.value);
        }}
      >
        <option value="">{values.length === 0 ? "None" : "Any"}</option>
        {offered.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {name} ({numberText(count)})
          </option>
        ))}
        {values.length > mostValues && (
          <option disabled>
            {numberText(offered.length)} of {numberText(values.length)}: words find the others
          </option>
        )}
        {chosen !== undefined && !offered.some(({ id }) => id === chosen) && (
          <option value={chosen}>
            {chosenName ?? "Not here"} (
            {numberText(values.find(({ id }) => id === chosen)?.count ?? 0)})
          </option>
        )}
      </select>
    </label>
  );
};
