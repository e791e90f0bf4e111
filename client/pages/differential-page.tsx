// Owns the page where conditions are distinguished: all of them, two of them, or all in view of findings.
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Differential, DifferentialMatrix } from "../../model/views/compare.ts";
import type { DifferentialView } from "../address.ts";
import { ConditionPair } from "../compare/condition-pair.tsx";
import { DifferentialMatrices } from "../compare/differential-matrices.tsx";
import { FindingChooser, WeighedConditions } from "../compare/finding-chooser.tsx";
import type { MatrixSorting } from "../compare/matrix-table.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/compare/differential");

/** The page. */
export const DifferentialPage = () => {
  const answer = route.useLoaderData();
  const [matrix, ...others] = answer.matrices;
  return (
    <div className="page compare-page">
      <p className="kicker">
        <Link to="/compare">Compare</Link>
      </p>
      <PageTitle tab="Differential diagnosis">What tells conditions apart</PageTitle>
      {matrix !== undefined && (
        <p className="lead">
          Conditions side by side, feature by feature, as the claims of a paper have it. Every entry
          leads to its claim.
        </p>
      )}
      {matrix === undefined ? (
        <p className="quiet compare-part">Nothing that tells conditions apart is entered here.</p>
      ) : others.length > 0 ? (
        <SeveralPapers answer={answer} />
      ) : (
        <OnePaper answer={answer} matrix={matrix} />
      )}
    </div>
  );
};

const SeveralPapers = ({ answer }: { answer: Differential }) => {
  const sorting = useSorting();
  return (
    <>
      <p className="more">
        <span className="quiet">To tick findings or to compare two, keep to one paper:</span>
        {answer.matrices.map(({ dossier }) => (
          <Link key={dossier.id} to="/compare/differential" search={{ dossier: dossier.id }}>
            {dossier.label}
          </Link>
        ))}
      </p>
      <DifferentialMatrices answer={answer} sorting={sorting} />
    </>
  );
};

/** How features are sorted, as the address has it. */
const useSorting = (): MatrixSorting => {
  const { sort, order } = route.useSearch();
  const navigate = route.useNavigate();
  return {
    order: sort === undefined ? undefined : { by: sort, isDown: order === "descending" },
    onSort: (next) => {
      void navigate({
        search: (before) => ({
          ...before,
          sort: next?.by,
          order: next?.isDown === true ? "descending" : undefined,
        }),
        replace: true,
        resetScroll: false,
      });
    },
  };
};

const OnePaper = ({ answer, matrix }: { answer: Differential; matrix: DifferentialMatrix }) => {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const sorting = useSorting();
  const show = (changed: Partial<DifferentialView>): void => {
    void navigate({
      // Two choices may be made before the page of the first is shown.
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  };
  const find = (id: string | undefined) =>
    matrix.conditions.find(({ condition }) => condition.id === id);
  const [one, other] = [find(view.one), find(view.other)];
  const ticked = view.found ?? [];
  const { statements } = answer;
  return (
    <>
      <p className="more">
        <span className="quiet">
          As entered from <NodeLink node={matrix.dossier} />
        </span>
        {view.topic !== undefined && (
          <Link to="/compare/differential" search={{ dossier: matrix.dossier.id }}>
            All that the paper tells apart
          </Link>
        )}
      </p>
      <section className="compare-part" aria-label="The table">
        <PairChoice matrix={matrix} one={one} other={other} show={show} />
        {one !== undefined && other !== undefined && one !== other ? (
          <ConditionPair matrix={matrix} one={one} other={other} statements={statements} />
        ) : (
          <DifferentialMatrices answer={answer} sorting={sorting} />
        )}
      </section>
      <section className="section compare-part finding-part" aria-labelledby="findings">
        <h2 id="findings">Tick what was found</h2>
        <p className="quiet">
          For each condition, what the entered claims say for and against it is listed below.
        </p>
        <FindingChooser
          matrix={matrix}
          ticked={ticked}
          onChange={(found) => {
            show({ found: found.length === 0 ? undefined : found });
          }}
        />
        <WeighedConditions matrix={matrix} ticked={ticked} statements={statements} />
      </section>
    </>
  );
};

type Shown = DifferentialMatrix["conditions"][number];

/** The two conditions of which only the differences are shown. */
const PairChoice = ({
  matrix,
  one,
  other,
  show,
}: {
  matrix: DifferentialMatrix;
  one: Shown | undefined;
  other: Shown | undefined;
  show: (changed: Partial<DifferentialView>) => void;
}) => {
  const chosen = { one, other };
  return (
    <div className="narrowing">
      {(["one", "other"] as const).map((name) => (
        <label key={name}>
          {name === "one" ? "Show only differences between" : "and"}
          <select
            value={chosen[name]?.condition.id ?? ""}
            onChange={({ target }) => {
              show({ [name]: target.value === "" ? undefined : target.value });
            }}
          >
            <option value="">{name === "one" ? "all conditions" : "choose another"}</option>
            {matrix.conditions.map(({ condition }) => (
              <option key={condition.id} value={condition.id}>
                {condition.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(one !== undefined || other !== undefined) && (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            show({ one: undefined, other: undefined });
          }}
        >
          All conditions
        </button>
      )}
    </div>
  );
};
