// Owns the key to the lines between nodes, the same in every drawing of the graph.

const Sample = ({ stroke, isLoud = false }: { stroke: string; isLoud?: boolean }) => (
  <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
    <g className={`around-line is-${stroke}${isLoud ? " is-loud" : ""}`}>
      <path d="M1 7h32" />
      {isLoud && <path d="M17 1v12" className="bar" />}
    </g>
  </svg>
);

/** What the lines mean. */
export const LineLegend = () => (
  <ul className="trace-legend" aria-label="What the lines mean">
    <li>
      <Sample stroke="solid" /> direct
    </li>
    <li>
      <Sample stroke="dashed" /> indirect, inferred or not known
    </li>
    <li>
      <Sample stroke="dotted" /> not cited
    </li>
    <li>
      <Sample stroke="solid" isLoud /> disputes or contradicts
    </li>
  </ul>
);
