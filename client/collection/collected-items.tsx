// Owns the entries of a collection one below the other: each as lists show it, with the reader's note, and, in the reader's own
// collection, the buttons that move it and take it out.
import { useRouter } from "@tanstack/react-router";
import { useId } from "react";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { WorkItem } from "../marks/work-item.tsx";
import { withMoved, withNote } from "./entries.ts";
import type { GatheredItem } from "./gathered.ts";
import { change } from "./own-collection.ts";

/** What an entry is called. */
export const nameOf = (item: GatheredItem): string => {
  switch (item.as) {
    case "statement":
      return item.card.label;
    case "work":
      return item.work.label;
    case "node":
      return item.node.label;
    case "view":
      return item.title;
    case "missing":
      return item.id;
  }
};

/** A link within the explorer by its whole address. */
const AddressLink = ({ address, children }: { address: string; children: string }) => {
  const router = useRouter();
  return (
    <a
      href={address}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(address);
      }}
    >
      {children}
    </a>
  );
};

const Entry = ({ item }: { item: GatheredItem }) => {
  switch (item.as) {
    case "statement":
      return <StatementItem card={item.card} full withPaper />;
    case "work":
      return <WorkItem work={item.work} />;
    case "node":
      return (
        <div className="item">
          <p className="item-name">
            <NodeLink node={item.node} withGlyph />
          </p>
        </div>
      );
    case "view":
      return (
        <div className="item">
          <p className="item-name">
            <AddressLink address={item.address}>{item.title}</AddressLink>
          </p>
          <p className="item-support">
            <span>{item.address.includes("#") ? "Drawing" : "View"}</span>
          </p>
        </div>
      );
    case "missing":
      return (
        <div className="item">
          <p className="item-name">{item.id}</p>
          <p className="item-support">
            {item.reason === undefined
              ? "Nothing here has this id."
              : `Removed from the data: ${item.reason}`}
          </p>
        </div>
      );
  }
};

const Tools = ({ item, place, count }: { item: GatheredItem; place: number; count: number }) => {
  const name = nameOf(item);
  const move = (by: number) => () => {
    change((kept) => withMoved(kept, item.id, by));
  };
  return (
    <span className="collected-tools">
      {count > 2 && (
        <select
          aria-label={`Place of ${name}`}
          value={place}
          onChange={({ target: { value } }) => {
            move(Number(value) - place)();
          }}
        >
          {Array.from({ length: count }, (_, at) => (
            <option key={at} value={at}>
              {at + 1}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        aria-label={`Move up: ${name}`}
        disabled={place === 0}
        onClick={move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={`Move down: ${name}`}
        disabled={place === count - 1}
        onClick={move(1)}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={`Remove: ${name}`}
        onClick={() => {
          change((kept) => kept.filter(({ id }) => id !== item.id));
        }}
      >
        Remove
      </button>
    </span>
  );
};

const NoteField = ({ id, note, name }: { id: string; note: string | undefined; name: string }) => {
  const field = useId();
  return (
    <p className="collected-note">
      <label htmlFor={field} className="unseen">
        Note on {name}
      </label>
      <textarea
        id={field}
        rows={1}
        maxLength={500}
        placeholder="Add a note"
        value={note ?? ""}
        onChange={({ target: { value } }) => {
          change((kept) => withNote(kept, id, value));
        }}
      />
    </p>
  );
};

/** The entries. `isOwn`: they can be moved, noted and taken out. */
export const CollectedItems = ({
  items,
  notes,
  isOwn,
}: {
  items: readonly GatheredItem[];
  notes: ReadonlyMap<string, string>;
  isOwn: boolean;
}) => (
  <ol className="collected">
    {items.map((item, place) => {
      const note = notes.get(item.id);
      return (
        <li key={item.id}>
          <div className="collected-head">
            <Entry item={item} />
            {isOwn && <Tools item={item} place={place} count={items.length} />}
          </div>
          {isOwn ? (
            <NoteField id={item.id} note={note} name={nameOf(item)} />
          ) : (
            note !== undefined && <p className="collected-note">{note}</p>
          )}
        </li>
      );
    })}
  </ol>
);
