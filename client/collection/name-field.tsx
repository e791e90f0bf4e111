// Owns the field in which a reader names a collection; whoever shows it keeps the name in the address.
import { useState } from "react";
import { longestName } from "../address.ts";
import "../styles/name-field.css";

/** The field. `usual` is the name where none is given, which `onName` tells by undefined. */
export const NameField = ({
  name,
  usual,
  onName,
}: {
  name: string | undefined;
  usual: string;
  onName: (name: string | undefined) => void;
}) => {
  // What is typed, with the blanks that the address leaves out.
  const [typed, setTyped] = useState(name ?? "");
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
          onName(value.trim() === "" ? undefined : value.trim());
        }}
      />
    </label>
  );
};
