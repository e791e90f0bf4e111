// Owns the key to the drawn trace.

const Sample = ({ dash, bar = false }: { dash?: string; bar?: boolean }) => (
  <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
    <path
      d="M1 6h32"
      stroke={bar ? "var(--caution)" : "var(--rule-strong)"}
      strokeWidth="1.5"
      strokeDasharray={dash}
      strokeLinecap="round"
      fill="none"
    />
    {bar && <path d="M17 0.5v11" stroke="var(--caution)" strokeWidth="2.2" />}
  </svg>
);

/** What the lines mean. */
export const TraceLegend = () => (
  <ul className="trace-legend" aria-label="What the lines mean">
    <li>
      <Sample /> direct
    </li>
    <li>
      <Sample dash="7 5" /> indirect
    </li>
    <li>
      <Sample dash="1.5 4" /> directness not known
    </li>
    <li>
      <Sample bar /> disputes
    </li>
    <li>
      <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
        <path d="M1 8h32" stroke="var(--caution)" strokeWidth="1.5" fill="none" />
        <path
          d="M17 1l6.5 11h-13z"
          stroke="var(--caution)"
          strokeWidth="1.4"
          fill="var(--paper)"
          strokeLinejoin="round"
        />
      </svg>{" "}
      the source says otherwise
    </li>
    <li>
      <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
        <path d="M1 6h20" stroke="var(--ink-soft)" strokeWidth="1.5" fill="none" />
        <circle cx="26" cy="6" r="4" stroke="var(--ink-soft)" strokeWidth="1.5" fill="none" />
      </svg>{" "}
      support ends
    </li>
  </ul>
);
