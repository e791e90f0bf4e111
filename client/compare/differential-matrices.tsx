// Owns how matrices of conditions are shown, on their own page and on that of a topic.
import { Link } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import type { Differential, DifferentialMatrix } from "../../model/views/compare.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { isDraft, spoken } from "../marks/words.ts";
import { MatrixTable, type MatrixGroup } from "./matrix-table.tsx";
import { PointerLegend } from "./saying.tsx";

/** The groups of a whole matrix, headed by the examination or by what kind of thing the features are. */
export const groupsOf = (matrix: DifferentialMatrix): MatrixGroup[] =>
  matrix.groups.map(({ modality, type, features }) => ({
    heading:
      modality === undefined ? upperFirst(spoken(type ?? "feature")) : `Seen by ${modality.label}`,
    isExamination: modality !== undefined,
    rows: features.map((row) => ({ row })),
  }));

/** What the signs of its cells mean, and whether its statements are drafts. */
export const ComparisonLegend = ({ answer }: { answer: Pick<Differential, "statements"> }) => (
  <PointerLegend>
    <DraftMark
      isDraft={Object.values(answer.statements).some(({ cautions }) => isDraft(cautions))}
    />
  </PointerLegend>
);

/** The matrices of an answer, each with the paper that tells the conditions apart where there are several. */
export const DifferentialMatrices = ({ answer }: { answer: Differential }) => (
  <>
    <ComparisonLegend answer={answer} />
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
          groups={groupsOf(matrix)}
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
