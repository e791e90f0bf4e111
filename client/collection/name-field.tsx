// Owns the field in which a reader names what is put together; the name is kept in the address.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { longestName } from "../address.ts";

/** The field. `usual` is the name where none is given. */
export const NameField = ({ usual }: { usual: string }) => {
  const name = useSearch({ strict: false, select: (search) => search.name ?? "" });
  const navigate = useNavigate();
  // What is typed, with the blanks that the address leaves out.
  const [typed, setTyped] = useState(name);
  return (
    <label className="name-field">
      Title
      <input
        type="text"
        maxLength={longestName}
        placeholder={usual}
        autoComplete="off"
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          void navigate({
            to: ".",
            search: (before) => ({
              ...before,
              name: value.trim() === "" ? undefined : value.trim(),
            }),
            hash: true,
            resetScroll: false,
            replace: true,
          });
        }}
      />
    </label>
  );
};
