// Owns the form on which sources are taken away: classes of them, one by one, and one put in place of another.
import { countText, listText, numberText, upperFirst } from "../../model/formats.ts";
import type { WhatIf } from "../../model/views/weigh.ts";
import type { SourceClass } from "../../model/vocabulary.ts";
import type { WeighView } from "../address.ts";
import { OfTotal } from "../marks/of-total.tsx";
import { classWords, nameOfSource, studiesBehind } from "./effect-words.ts";
import { listedIn, swappedFor, toggled } from "./removal.ts";

const isClass = (id: string): id is SourceClass => Object.hasOwn(classWords, id);
const classes = Object.keys(classWords).filter(isClass);

type Props = {
  answer: WhatIf;
  /** What has fallen. */
  view: WeighView;
  onChange: (view: WeighView) => void;
};

/** The form. `onChange` gets everything that has fallen then. */
export const SourceSwitches = ({ answer, view, onChange }: Props) => (
  <form
    className="weigh-switches"
    aria-label="What falls"
    onSubmit={(event) => {
      event.preventDefault();
    }}
  >
    <Classes view={view} onChange={onChange} />
    <Sources answer={answer} view={view} onChange={onChange} />
    <Alternatives answer={answer} view={view} onChange={onChange} />
  </form>
);

const Classes = ({ view, onChange }: Omit<Props, "answer">) => {
  const only = listedIn(view, "only");
  return (
    <fieldset>
      <legend>Whole classes</legend>
      {classes.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={only.includes(id)}
            onChange={() => {
              onChange(toggled(view, "only", id));
            }}
          />
          <span>{classWords[id]}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** What the advice stands on, the studies behind it, and what has fallen besides. */
const Sources = ({ answer: { sources, sourcesTotal, without: fallen }, view, onChange }: Props) => {
  const without = listedIn(view, "without");
  const studies = studiesBehind(sources.map(({ source }) => source));
  const listed = new Set([...sources.map(({ source }) => source.source.id), ...studies.keys()]);
  const others = fallen.filter(({ id }) => !listed.has(id));
  const onFall = (id: string): void => {
    onChange(toggled(view, "without", id));
  };
  return (
    <>
      <fieldset>
        <legend>What the advice stands on</legend>
        <p className="quiet small">A ticked source falls.</p>
        {sources.map(({ source, advice, alone }) => (
          <Fallible
            key={source.source.id}
            id={source.source.id}
            name={upperFirst(nameOfSource(source))}
            note={`${countText(advice, "recommendation")}${
              alone > 0 ? `, ${numberText(alone)} on nothing else` : ""
            }`}
            without={without}
            onFall={onFall}
          />
        ))}
        <OfTotal shown={sources.length} total={sourcesTotal} />
      </fieldset>
      {studies.size > 0 && (
        <fieldset>
          <legend>Studies behind them</legend>
          <p className="quiet small">
            A publication or approval falls when every study behind it has fallen.
          </p>
          {[...studies.values()].map(({ study, behind }) => (
            <Fallible
              key={study.id}
              id={study.id}
              name={study.label}
              note={`behind ${listText(behind, "and")}`}
              without={without}
              onFall={onFall}
            />
          ))}
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset>
          <legend>Fallen besides</legend>
          <p className="quiet small">
            Taken away as the address says; not among the sources above.
          </p>
          {others.map(({ id, label }) => (
            <Fallible key={id} id={id} name={label} without={without} onFall={onFall} />
          ))}
        </fieldset>
      )}
    </>
  );
};

const Alternatives = ({ answer: { alternatives }, view, onChange }: Props) => {
  const instead = listedIn(view, "instead");
  if (alternatives.length === 0) return null;
  return (
    <fieldset>
      <legend>As if a reference were another work</legend>
      {alternatives.map(({ reference, now, work }) => (
        <label key={`${reference.id} ${work.id}`}>
          <input
            type="checkbox"
            checked={instead.includes(`${reference.id}=${work.id}`)}
            onChange={() => {
              onChange(swappedFor(view, reference.id, work.id));
            }}
          />
          <span>
            {reference.label} as {work.label}
            <span className="quiet small block">
              {now === undefined ? "not identified so far" : `so far matched to ${now.label}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** Something that can fall. */
const Fallible = ({
  id,
  name,
  note,
  without,
  onFall,
}: {
  id: string;
  name: string;
  /** What stands on it, or what it stands behind. */
  note?: string;
  /** Ids of what has fallen. */
  without: readonly string[];
  onFall: (id: string) => void;
}) => (
  <label>
    <input
      type="checkbox"
      checked={without.includes(id)}
      onChange={() => {
        onFall(id);
      }}
    />
    <span>
      {name}
      {note !== undefined && <span className="quiet small block">{note}</span>}
    </span>
  </label>
);
