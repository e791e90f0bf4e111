// Owns the small shapes that distinguish kinds of nodes without colour. The drawn trace uses the same shapes.
import type { NodeKind } from "../../model/vocabulary.ts";

const shapes: Record<NodeKind, React.ReactNode> = {
  claim: <circle cx="8" cy="8" r="5" />,
  recommendation: <rect x="2.5" y="3.5" width="11" height="9" rx="3" />,
  reference: <path d="M8 2.2 13.8 8 8 13.8 2.2 8z" />,
  work: <rect x="3.2" y="3.2" width="9.6" height="9.6" />,
  study: <path d="M8 2.2l5 2.9v5.8l-5 2.9-5-2.9V5.1z" />,
  tension: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
  report: <path d="M4 2.5h8v11H4zM6.3 6h3.4M6.3 9h3.4" />,
  passage: <path d="M3 4.5h10M3 8h10M3 11.5h6" />,
  "evidence-line": <path d="M2.5 8h11" />,
  concept: <path d="M8 3l5.5 10h-11z" />,
  topic: <path d="M3 4h10M5 8h8M7 12h6" />,
  case: (
    <path d="M8 2.6a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 13.6c0-2.8 2.2-4.4 5-4.4s5 1.6 5 4.4z" />
  ),
  approval: <path d="M2.8 8.4l3.4 3.4 7-7.6" />,
  summary: <path d="M3 3.5h10v9H3zM5.5 6.5h5M5.5 9.5h3" />,
  decision: <path d="M8 2.5v4.2M8 6.7 3.5 13.5M8 6.7l4.5 6.8" />,
  tour: <path d="M3 13.5c5 0 1.5-5 5-5s0-5 5-5M10.6 1.6 13 3.5l-2.4 1.9" />,
  drawing: <path d="M2.5 3h11v10h-11zM2.5 10.5l3.4-3.4 2.6 2.6 2.2-2.2 2.8 2.8" />,
  profile: <path d="M8 2.5v11M2.5 8h11M4.2 4.2l7.6 7.6m0-7.6l-7.6 7.6" />,
  dossier: <path d="M2.5 4.2h4l1.4 1.6h5.6v7h-11z" />,
};

/** The shape of a kind, as tall as a line's capitals. Decorative: a word says the same beside it. */
export const Glyph = ({ kind }: { kind: NodeKind }) => (
  <svg className={`glyph glyph-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
    {shapes[kind]}
  </svg>
);
