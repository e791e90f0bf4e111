// Owns what a kind of claim has beside what every statement has, shown as the kind declares it. Knows no kind by name.
import { Fragment, type ReactNode } from "react";
import type { ClaimNode } from "../../model/nodes.ts";
import { claimKinds, type ClaimKind } from "../../model/kinds/claim-kinds.ts";
import type { Field, Fields } from "../../model/kinds/fields.ts";
import type { NodeLink as Link } from "../../model/node-link.ts";
import { fieldIn, isRecord } from "../../model/unknown-value.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { linksInName } from "./links-in-name.ts";

/**
 * Each declared sentence whose values are there, then each field that no sentence shows. A step has the number that it has on the pages
 * of its cases, `stepInCase`, where it has cases.
 */
export const Particulars = ({
  claim: stated,
  stepInCase,
}: {
  claim: ClaimNode;
  stepInCase?: number | undefined;
}) => {
  const claim = stepInCase === undefined ? stated : withStep(stated, stepInCase);
  const kind: ClaimKind = claimKinds[claim.type];
  const inSentences = new Set(
    kind.sentences.flatMap((sentence) => placesIn(sentence).map(firstKey)),
  );
  return (
    <>
      {kind.sentences.map((sentence) => (
        <Sentence key={sentence} sentence={sentence} fields={kind.fields} values={claim} />
      ))}
      {Object.entries(kind.fields).map(([key, field]) =>
        inSentences.has(key) || fieldIn(claim, key) === undefined ? null : (
          <Labelled key={key} field={field} value={fieldIn(claim, key)} />
        ),
      )}
    </>
  );
};

const withStep = (claim: ClaimNode, step: number): ClaimNode =>
  "sequence" in claim && claim.sequence !== undefined
    ? { ...claim, sequence: { ...claim.sequence, step } }
    : claim;

const Labelled = ({ field, value }: { field: Field; value: unknown }) =>
  field.is === "list" && field.joinedBy === undefined ? (
    <div className="particular">
      {field.label}:
      <ol>
        {itemsOf(value).map((item, i) => (
          <li key={i}>
            <Entry fields={field.fields} entry={item} />
          </li>
        ))}
      </ol>
    </div>
  ) : (
    <p className="particular">
      {field.label}: <Value field={field} value={value} />
    </p>
  );

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const placesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^}]+)\}/g)].map(([, place = ""]) => place);

const firstKey = (place: string): string => place.split(".")[0] ?? place;

const Sentence = ({
  sentence,
  fields,
  values,
}: {
  sentence: string;
  fields: Fields;
  values: unknown;
}) => {
  const found = new Map(placesIn(sentence).map((place) => [place, valueAt(fields, values, place)]));
  if ([...found.values()].includes(undefined)) return null;
  return (
    <p className="particular">
      {sentence.split(/\{([^}]+)\}/).map((part, i): ReactNode => {
        const at = i % 2 === 0 ? undefined : found.get(part);
        return <Fragment key={i}>{at === undefined ? part : <Value {...at} />}</Fragment>;
      })}
    </p>
  );
};

/** The field and value at `sequence.step`; undefined where there is none. */
const valueAt = (
  fields: Fields,
  values: unknown,
  place: string,
): { field: Field; value: unknown } | undefined => {
  const [key = "", ...rest] = place.split(".");
  const field = fields[key];
  const value = fieldIn(values, key);
  if (field === undefined || value === undefined) return undefined;
  if (rest.length === 0) return { field, value };
  return field.is === "group" ? valueAt(field.fields, value, rest.join(".")) : undefined;
};

const Value = ({ field, value }: { field: Field; value: unknown }): ReactNode => {
  if (field.is === "name") return isLink(value) ? <NodeLink node={value} /> : null;
  if (field.is === "word") return (field.words[String(value)] ?? String(value)).toLowerCase();
  if (field.is === "list") {
    return itemsOf(value).map((item, i) => (
      <Fragment key={i}>
        {i === 0 ? "" : (field.joinedBy ?? "; ")}
        <Entry fields={field.fields} entry={item} />
      </Fragment>
    ));
  }
  if (field.is === "group") {
    return Object.entries(field.fields).map(([key, inner], i) => (
      <Fragment key={key}>
        {i === 0 ? "" : "; "}
        {inner.label}: <Value field={inner} value={fieldIn(value, key)} />
      </Fragment>
    ));
  }
  return String(value);
};

/** An entry of a list: its name, in which what it names is a link where it stands, then in brackets what else it has. */
const Entry = ({ fields, entry }: { fields: Fields; entry: unknown }) => {
  const others = Object.entries(fields).flatMap(([key, field]) => {
    const value = fieldIn(entry, key);
    // Ids are there for figures to refer to; readers meet the name.
    return key === "name" || field.is === "local-id" || value === undefined
      ? []
      : [{ key, field, value }];
  });
  const { parts, linked } = linksInName(
    String(fieldIn(entry, "name")),
    others.flatMap(({ value }) => (isLink(value) ? [value] : [])),
  );
  const stated = others.filter(({ value }) => !(isLink(value) && linked.has(value.id)));
  return (
    <>
      {parts.map((part, i) =>
        typeof part === "string" ? (
          part
        ) : (
          <NodeLink key={i} node={part.leadsTo}>
            {part.text}
          </NodeLink>
        ),
      )}
      {stated.map(({ key, field, value }, i) => (
        <Fragment key={key}>
          {i === 0 ? " (" : "; "}
          {field.label.toLowerCase()}: <Value field={field} value={value} />
        </Fragment>
      ))}
      {stated.length > 0 && ")"}
    </>
  );
};

const isLink = (value: unknown): value is Link =>
  isRecord(value) && "id" in value && "kind" in value && "label" in value;
