// Owns how matrices of conditions are shown, on their own page and on that of a topic.
import { Link } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import type { Differential, DifferentialMatrix } from "../../model/views/compare.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { isDraft, spoken } from "../marks/words.ts";
import { MatrixTable, type MatrixGroup, type MatrixSorting } from "./matrix-table.tsx";
import { featureOrderText, sortFeatures, type FeatureOrder } from "./sort-features.ts";
import { PointerLegend } from "./saying.tsx";

/** The groups of a whole matrix, headed by the examination or by what kind of thing the features are. */
export const groupsOf = (matrix: DifferentialMatrix): (MatrixGroup & { heading: string })[] =>
  matrix.groups.map(({ modality, type, features }) => ({
    heading:
      modality === undefined ? upperFirst(spoken(type ?? "feature")) : `Seen by ${modality.label}`,
    rows: features.map((row) => ({ row, isExamined: modality !== undefined })),
  }));

/** The groups in an order: one, in which each row says under which heading it stood. */
const sortedGroups = (groups: ReturnType<typeof groupsOf>, order: FeatureOrder): MatrixGroup[] => [
  {
    rows: sortFeatures(
      groups.flatMap(({ heading, rows }) => rows.map((row) => ({ ...row, note: heading }))),
      order,
    ),
  },
];

/** What the signs of its cells mean, and whether its statements are drafts. */
export const ComparisonLegend = ({ answer }: { answer: Pick<Differential, "statements"> }) => (
  <PointerLegend>
    <DraftMark
      isDraft={Object.values(answer.statements).some(({ cautions }) => isDraft(cautions))}
    />
  </PointerLegend>
);

/** The matrices of an answer, each with the paper that distinguishes the conditions where there are several. */
export const DifferentialMatrices = ({
  answer,
  sorting,
}: {
  answer: Differential;
  sorting: MatrixSorting;
}) => (
  <>
    <ComparisonLegend answer={answer} />
    <p className="unseen" aria-live="polite">
      {sorting.order !== undefined &&
        featureOrderText(
          sorting.order,
          answer.matrices.flatMap(({ conditions }) => conditions),
        )}
    </p>
    {answer.matrices.map((matrix) => (
      <section key={matrix.dossier.id} className="compare-part" aria-label={matrix.dossier.label}>
        {answer.matrices.length > 1 && (
          <h3>
            <NodeLink node={matrix.dossier} />
          </h3>
        )}
        <MatrixTable
          label={`Conditions by features: ${matrix.dossier.label}`}
          conditions={matrix.conditions}
          groups={
            sorting.order === undefined
              ? groupsOf(matrix)
              : sortedGroups(groupsOf(matrix), sorting.order)
          }
          sorting={sorting}
          statements={answer.statements}
        />
      </section>
    ))}
    <OfTotal shown={answer.shown} total={answer.total}>
      <Link to="/statements" search={{ kind: "claim", type: "differential" }}>
        All that tell conditions apart
      </Link>
    </OfTotal>
  </>
);
