// Owns the table of a statement's figures.
import type { GraphFigure } from "../../model/nodes.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { amountOf, certaintyOf, scopeOf, subjectOf } from "../../model/figure-text.ts";

const standing: Record<GraphFigure["standsBy"], { word: string; meaning: string }> = {
  bound: {
    word: "in the text",
    meaning:
      "The number was found in the sentence. That it belongs to this measure is the curator’s reading.",
  },
  derived: {
    word: "computed",
    meaning: "The number follows by arithmetic from numbers that were found in the text.",
  },
  "not stated": {
    word: "not stated",
    meaning: "The paper names the measure but gives no number.",
  },
  unchecked: {
    word: "not checked",
    meaning: "The number has not yet been compared with the text of the paper.",
  },
};

const asSentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every figure with what it measures, among whom, how certain, and how it is known to stand in the text. */
export const FiguresTable = ({
  figures,
  arms = [],
}: {
  figures: readonly GraphFigure[];
  arms?: readonly { readonly id: string; readonly name: string }[];
}) => {
  return (
    <div className="scroll-x">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="amount">
              Figure
            </th>
            <th scope="col">Known</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                <Explained text={asSentenceStart(subjectOf(figure, arms))} />
                {scopeOf(figure) !== "" && (
                  <span className="among">
                    <Explained text={scopeOf(figure)} />
                  </span>
                )}
              </th>
              <td className="amount">
                {amountOf(figure)}
                {certaintyOf(figure) !== "" && (
                  <span className="certainty">
                    <Explained text={certaintyOf(figure)} />
                  </span>
                )}
              </td>
              <td>
                <Badge {...standing[figure.standsBy]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
