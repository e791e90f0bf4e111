// Owns searching as one types, on every page: asks the server after a pause, gives up what is no longer wanted, offers
// questions that are answered here, and leads to a hit or to the page with all of them.
import { useEffect, useRef, useState, type RefObject } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { hasPage, routeOf } from "../marks/node-link.tsx";
import { choicesAmong, type Choice } from "../search-groups.ts";
import { HitList } from "./hit-list.tsx";
import { isComposing } from "./is-composing.ts";
import { useHits } from "./use-hits.ts";
import { outageText, useOutage } from "./use-outage.ts";

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Moves the focus into the field when a slash is typed outside of any field. */
const useSlashKey = (field: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isEditable(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => {
      document.removeEventListener("keydown", focus);
    };
  }, [field]);
};

/** The search field of the masthead. `/` moves into it from anywhere. */
export const SearchBox = () => {
  const navigate = useNavigate();
  const asked = useSearch({ strict: false, select: (search) => search.q ?? "" });
  const outage = useOutage();
  const [words, setWords] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  // Whether arrow keys were pressed since something was typed: the field says a frame later which choice they reached.
  const isPointing = useRef(false);
  // Whether a question was asked and nothing typed since: hits that come late do not open over its answer.
  const [isAsking, setIsAsking] = useState(false);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    setWords(asked);
  }

  useSlashKey(field);
  const q = words.trim().slice(0, 200);
  const found = useHits(q);
  const isBehind = found?.q !== q;
  const askAll = (): void => {
    if (q === "") return;
    setIsAsking(true);
    field.current?.blur();
    void navigate({ to: "/search", search: { q } });
  };
  // Hits of other words stay only as long as the right ones are on their way.
  const isShown = q !== "" && !isAsking && !(isBehind && outage !== undefined);
  const groups = isShown && found !== undefined ? choicesAmong(found.items, q) : [];
  const choose = (choice: Choice): void => {
    field.current?.blur();
    if (choice.how === "ask") {
      setIsAsking(true);
      setWords(choice.question);
      void navigate({ to: "/search", search: { q: choice.question } });
      return;
    }
    const { hit } = choice;
    setWords("");
    if (choice.how === "show") {
      void navigate({ to: "/places", search: { dossier: choice.place.dossier.id, at: hit.id } });
    } else if (hasPage(hit.kind)) {
      void navigate({ to: routeOf(hit.kind), params: { id: hit.id }, hash: hit.branch ?? "" });
    }
  };
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          askAll();
        }}
        onKeyDownCapture={(event) => {
          if (isComposing(event.nativeEvent)) {
            // Not for the combobox either: it would open the hit that its arrow keys have reached.
            event.stopPropagation();
            return;
          }
          // The combobox keeps Enter for itself while its list is open; without a chosen hit it asks for all of them.
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            isPointing.current = groups.length > 0;
          } else if (event.key === "Escape") isPointing.current = false;
          const isChosen =
            isPointing.current || field.current?.hasAttribute("aria-activedescendant") === true;
          if (event.key !== "Enter" || isChosen) return;
          event.preventDefault();
          event.stopPropagation();
          askAll();
        }}
      >
        <ComboBox
          inputValue={words}
          onInputChange={(typed) => {
            isPointing.current = false;
            setIsAsking(false);
            setWords(typed);
          }}
          items={groups}
          value={null}
          onChange={(key) => {
            const choice = groups.flatMap(({ choices }) => choices).find(({ id }) => id === key);
            if (choice !== undefined) choose(choice);
          }}
          allowsCustomValue
          allowsEmptyCollection={q !== "" && !isAsking}
          menuTrigger="input"
        >
          <Label className="unseen">Search statements, works and topics</Label>
          <Input ref={field} placeholder="Search" autoComplete="off" enterKeyHint="search" />
          {/* Clear of a scroll bar: reaching below it would scroll the page sideways, which closes the list. */}
          <Popover
            className="search-hits"
            placement="bottom start"
            offset={4}
            containerPadding={24}
          >
            <HitList
              empty={
                found !== undefined && !isBehind
                  ? "Nothing here answers this. Enter shows what comes nearest."
                  : outage === undefined
                    ? "Searching"
                    : `${outageText(outage)} The search goes on when it does.`
              }
            />
          </Popover>
        </ComboBox>
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
};
