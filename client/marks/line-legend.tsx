// Owns the key to the lines between nodes, the same in every drawing of the graph.
import { lineWords } from "./line-words.ts";

const Sample = ({ stroke, isLoud = false }: { stroke: string; isLoud?: boolean }) => (
  <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
    <g className={`line-sample is-${stroke}${isLoud ? " is-loud" : ""}`}>
      <path d="M1 7h32" />
      {isLoud && <path d="M17 1v12" className="bar" />}
    </g>
  </svg>
);

/** A line on which the source says otherwise than what cites it. */
export const OtherwiseSample = () => (
  <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
    <path d="M1 8h32" stroke="var(--caution)" strokeWidth="1.5" fill="none" />
    <path
      d="M17 1l6.5 11h-13z"
      stroke="var(--caution)"
      strokeWidth="1.4"
      fill="var(--paper)"
      strokeLinejoin="round"
    />
  </svg>
);

/** What the lines mean. `withOtherwise`: where what the source says otherwise is drawn too. */
export const LineLegend = ({ withOtherwise = false }: { withOtherwise?: boolean }) => (
  <ul className="line-legend" aria-label="What the lines mean">
    <li>
      <Sample stroke="solid" /> {lineWords.solid}
    </li>
    <li>
      <Sample stroke="dashed" /> {lineWords.dashed}
    </li>
    <li>
      <Sample stroke="dotted" /> {lineWords.dotted}
    </li>
    <li>
      <Sample stroke="solid" isLoud /> {lineWords.loud}
    </li>
    {withOtherwise && (
      <li>
        <OtherwiseSample /> the source says otherwise
      </li>
    )}
  </ul>
);
