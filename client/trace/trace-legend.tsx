// Owns the key to the drawn trace.
import { OtherwiseSample } from "../marks/line-legend.tsx";

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
  <ul className="line-legend" aria-label="What the lines mean">
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
      <OtherwiseSample /> the source says otherwise
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
