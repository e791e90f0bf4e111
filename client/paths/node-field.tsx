// Owns the field in which one node is searched and chosen: an end of a way, or what statements are to be about.
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import type { NodeLink } from "../../model/node-link.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { namedFirst, openChoices } from "../search-groups.ts";
import { hasPage } from "../marks/node-link.tsx";
import { HitList } from "../shell/hit-list.tsx";
import { outageText, useOutage } from "../shell/use-outage.ts";
import { useHits } from "../shell/use-hits.ts";

/** A paper holds everything and a map leads over all of it: no way leads over them. */
const isEnd = (kind: NodeKind): boolean =>
  hasPage(kind) && kind !== "dossier" && kind !== "decision";

/** The field. What is typed anew is no choice any more until one of the hits is taken. */
export const NodeField = ({
  label,
  kind,
  placeholder = "A concept, statement, work or study",
  chosen,
  choose,
}: {
  label: string;
  /** Of which kind it is; absent: of any that a way can end at. */
  kind?: NodeKind;
  placeholder?: string;
  chosen: NodeLink | undefined;
  choose: (node: NodeLink | undefined) => void;
}) => {
  const outage = useOutage();
  const [words, setWords] = useState(chosen?.label ?? "");
  const [lastChosen, setLastChosen] = useState(chosen);
  if (chosen !== lastChosen) {
    setLastChosen(chosen);
    if (chosen !== undefined) setWords(chosen.label);
  }
  const q = chosen === undefined ? words.trim().slice(0, 200) : "";
  const found = useHits(q, kind);
  const isBehind = found?.q !== q;
  const hits = q === "" || found === undefined ? [] : found.items.filter(({ kind }) => isEnd(kind));
  return (
    <ComboBox
      className="node-field"
      inputValue={words}
      onInputChange={(typed) => {
        setWords(typed);
        if (chosen !== undefined && typed !== chosen.label) choose(undefined);
      }}
      items={openChoices(namedFirst(hits, q))}
      value={null}
      onChange={(key) => {
        const hit = hits.find(({ id }) => id === key);
        if (hit === undefined) return;
        setWords(hit.label);
        choose({ id: hit.id, kind: hit.kind, label: hit.label });
      }}
      allowsCustomValue
      allowsEmptyCollection={q !== ""}
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input placeholder={placeholder} autoComplete="off" />
      <Popover
        className="search-hits"
        placement={kind === undefined ? "bottom start" : "bottom end"}
        offset={4}
      >
        <HitList
          empty={
            found !== undefined && !isBehind
              ? "Nothing goes by this name."
              : outage === undefined
                ? "Searching"
                : `${outageText(outage)} The search goes on when it does.`
          }
        />
      </Popover>
    </ComboBox>
  );
};
