// Owns the search field on every page, with its list of what is found while one types.
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { HitList } from "./hit-list.tsx";
import { isComposing } from "./is-composing.ts";
import { useSearching } from "./use-searching.ts";

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Moves the focus into the field when a slash is typed outside of any field. */
const useSlashKey = (field: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
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

/** What keys do before the combobox hears them: Enter asks for all hits where none of them is chosen. */
const useEnterKey = (
  field: RefObject<HTMLInputElement | null>,
  hasChoices: boolean,
  askAll: () => void,
) => {
  // Whether arrow keys were pressed since something was typed: the field says a frame later which choice they reached.
  const isPointing = useRef(false);
  return {
    onKeyDownCapture: (event: KeyboardEvent): void => {
      if (isComposing(event.nativeEvent)) {
        // Not for the combobox either: it would open the hit that its arrow keys have reached.
        event.stopPropagation();
        return;
      }
      // The combobox keeps Enter for itself while its list is open; without a chosen hit it asks for all of them.
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        isPointing.current = hasChoices;
      } else if (event.key === "Escape") isPointing.current = false;
      const isChosen =
        isPointing.current || field.current?.hasAttribute("aria-activedescendant") === true;
      if (event.key !== "Enter" || isChosen) return;
      event.preventDefault();
      event.stopPropagation();
      askAll();
    },
    /** Something was typed. */
    forgetPointed: (): void => {
      isPointing.current = false;
    },
  };
};

/** The search field of the masthead. `/` moves into it from anywhere. */
export const SearchBox = () => {
  const field = useRef<HTMLInputElement>(null);
  useSlashKey(field);
  const { words, groups, canBeEmpty, empty, type, askAll, choose } = useSearching(field);
  const { onKeyDownCapture, forgetPointed } = useEnterKey(field, groups.length > 0, askAll);
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          askAll();
        }}
        onKeyDownCapture={onKeyDownCapture}
      >
        <ComboBox
          inputValue={words}
          onInputChange={(typed) => {
            forgetPointed();
            type(typed);
          }}
          items={groups}
          value={null}
          onChange={(key) => {
            const choice = groups.flatMap(({ choices }) => choices).find(({ id }) => id === key);
            if (choice !== undefined) choose(choice);
          }}
          allowsCustomValue
          allowsEmptyCollection={canBeEmpty}
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
            <HitList empty={empty} />
          </Popover>
        </ComboBox>
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
};
