// Owns saying what a run ran on, as far as figures depend on it. Names of hosts, people and folders are left out.
import { readFile } from "node:fs/promises";
import { arch, cpus, release, totalmem, type } from "node:os";

/** The operating system as it calls itself; its kind and kernel where it does not. */
const systemName = async (): Promise<string> => {
  const kernel = `${type()} ${release().split("-")[0] ?? ""} ${arch()}`;
  const text = await readFile("/etc/os-release", "utf8").catch(() => "");
  const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1];
  return name === undefined ? kernel : `${name} (${kernel})`;
};

const neo4jVersion = async (): Promise<string> => {
  const pom = await readFile("server/store/neo4j/local/pom.xml", "utf8");
  return /<version>(\d[^<]+\.[^<]+)<\/version>/.exec(pom)?.[1] ?? "unknown";
};

/** Lines of a Markdown list. `asked` says what a run with other than the usual options was asked for. */
export const describeMachine = async (asked: string | undefined): Promise<string[]> => {
  const processors = cpus();
  return [
    `- Processor: ${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores`,
    `- Memory: ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `- System: ${await systemName()}`,
    `- Node ${process.versions.node}, Neo4j ${await neo4jVersion()} Community`,
    `- Measured on ${new Date().toISOString().slice(0, 10)}${asked === undefined ? "" : `, ${asked}`}`,
  ];
};
