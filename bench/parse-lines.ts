// Owns what starting from a snapshot is measured against: reading the same file and parsing each of its lines, keeping
// nothing. Prints how long that took, in ms, without the start of the process.
import { readFileSync } from "node:fs";

const [file = ""] = process.argv.slice(2);
const started = performance.now();
const bytes = readFileSync(file);
let parsed = 0;
for (let from = 0; from < bytes.length;) {
  const at = bytes.indexOf(10, from);
  const end = at < 0 ? bytes.length : at;
  if (typeof JSON.parse(bytes.toString("utf8", from, end)) === "object") parsed += 1;
  from = end + 1;
}
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ parsed, milliseconds }));
