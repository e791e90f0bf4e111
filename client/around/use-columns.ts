// Owns the columns of a neighbourhood while it is looked at: opening and closing leave in its order what stays.
import { useState } from "react";
import type { Around } from "../../model/views/around.ts";
import { columnsAfter, columnsOf, type Column } from "./around-columns.ts";

/** The columns; ordered anew only with other steps or around another centre. */
export const useColumns = (around: Around): readonly Column[] => {
  const [drawn, setDrawn] = useState(() => ({ around, columns: columnsOf(around) }));
  if (drawn.around === around) return drawn.columns;
  const isSame = drawn.around.centre === around.centre && drawn.around.steps === around.steps;
  const columns = isSame ? columnsAfter(drawn.columns, around) : columnsOf(around);
  setDrawn({ around, columns });
  return columns;
};
