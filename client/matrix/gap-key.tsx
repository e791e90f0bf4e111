// Owns the key to the gap map: what its colours, their depth and an empty cell mean, and what is stated of identified references.
import { numberText } from "../../model/formats.ts";
import { gapColours, groundOf, strongest, type GapsBy } from "./matrix.ts";

const says: Record<GapsBy, string> = {
  level:
    "Level: the highest that any identified reference has for the question asked (OCEBM 2011, 1 the highest), neither upgraded nor downgraded; “direct” counts the statements for which a source of that level studied the same. No level: no question is entered for the citation, or no study whose design has a level for it.",
  directness:
    "Direct: at least one identified reference studied the same; indirect: none did as far as is known, and at least one differs; not known: not entered, or not read far enough.",
};

/** A tint of a class of the wheel. */
const tinted = (colour: string, count: number): { background: string } => ({
  background: groundOf(`wheel-${colour}`, count, "gaps"),
});

/** The key. */
export const GapKey = ({ by }: { by: GapsBy }) => (
  <>
    <ul className="gap-key">
      {gapColours.map(({ colour, means }) => (
        <li key={colour}>
          <span className="gap-swatch" style={tinted(colour, strongest.gaps)} /> {means}
        </li>
      ))}
      <li>
        <span className="gap-swatch" style={tinted("cited", 1)} />
        <span className="gap-swatch" style={tinted("cited", strongest.gaps)} /> 1 to{" "}
        {numberText(strongest.gaps)} or more statements
      </li>
      <li>
        <span className="gap-swatch is-gap" /> None: the gap
      </li>
    </ul>
    <p className="gap-says">{says[by]}</p>
  </>
);
