import { dirname, extname, join } from "node:path/posix";
import { parseSync, Visitor } from "vite";
import { isTestFile, type SourceFile } from "./sources.ts";

/** Who may import what, as docs/architecture.md says it. */
export interface ImportLaw {
  /** Room -> rooms and packages it may import. "all" stands for every room and run-time package. */
  readonly rooms: ReadonlyMap<string, ReadonlySet<string>>;
  /** What test files may import besides. */
  readonly testsToo: ReadonlySet<string>;
}

export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** The room only tests enter; not even the composition root may, whose list is "all". */
const testRoom = "testkit";

/** Reads the table under "Import law" and the sentence about test files below it. */
export function readImportLaw(architecture: string): ImportLaw {
  const section = architecture.split(/^## /m).find((part) => part.startsWith("Import law")) ?? "";
  const rows = section.matchAll(/^\| ([a-z][\w-]*) \| (.+) \|$/gm);
  const rooms = new Map(
    [...rows].map(([, room = "", allowed = ""]) => [room, wordsOf(allowed)] as const),
  );
  rooms.delete("room");
  const sentence = /^Test files \(.*?\) may also import (.+?)\.$/ms.exec(section)?.[1];
  if (rooms.size === 0 || !sentence) throw new Error("the import law cannot be read");
  return { rooms, testsToo: wordsOf(sentence) };
}

function wordsOf(list: string): ReadonlySet<string> {
  const words = list.split(/,|\band\b/).map((word) => word.trim());
  return new Set(words.filter((word) => word !== "" && word !== "nothing"));
}

/** Every import of the files that the law does not allow. */
export function checkImports(
  law: ImportLaw,
  files: readonly SourceFile[],
  runtimePackages: ReadonlySet<string>,
): readonly Breach[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (!law.rooms.has(room)) {
      return [{ path: file.path, line: 1, reason: `"${room}" is not a room of the table` }];
    }
    return importsOf(file).flatMap(({ address, line }) => {
      const reason = refusal(law, file.path, room, address, runtimePackages);
      return reason === null ? [] : [{ path: file.path, line, reason }];
    });
  });
}

function roomOf(path: string): string {
  const [, first = ""] = path.split("/");
  return first.replace(/\.tsx?$/, "");
}

/** Features are screens by job: each folder of theirs is a room of its own towards the others. */
function featureOf(path: string): string | null {
  const [, room, feature, file] = path.split("/");
  return room === "features" && feature && file ? feature : null;
}

/** Why an import is not allowed, or null. */
function refusal(
  law: ImportLaw,
  path: string,
  room: string,
  address: string | null,
  runtimePackages: ReadonlySet<string>,
): string | null {
  if (address === null) return "an import whose address is computed cannot be checked";
  if (address.startsWith(".")) return refusalWithin(path, room, address);
  if (address.startsWith("#")) return refusalAcross(law, path, room, address);

  const name = packageOf(address);
  const allowed = law.rooms.get(room);
  if (allowed?.has(name) || (isTestFile(path) && law.testsToo.has(name))) return null;
  if (allowed?.has("all") && runtimePackages.has(name)) return null;
  return `${room} may not import the package ${name}`;
}

function refusalWithin(path: string, room: string, address: string): string | null {
  if (extname(address) === "") return `"${address}" lacks its extension`;
  const target = join(dirname(path), address);
  if (roomOf(target) !== room || !target.startsWith("src/")) {
    return `"${address}" leaves its room: across rooms the address is #room/...`;
  }
  return refusalBetweenFeatures(path, target);
}

function refusalAcross(law: ImportLaw, path: string, room: string, address: string): string | null {
  if (extname(address) === "") return `"${address}" lacks its extension`;
  const target = `src/${address.slice(1)}`;
  const other = roomOf(target);
  if (!law.rooms.has(other)) return `"${address}" is in no room of the table`;
  if (other === room) return `"${address}": within a room the address is ./ or ../`;
  const allowed = law.rooms.get(room);
  if (allowed?.has(other) || (isTestFile(path) && law.testsToo.has(other))) return null;
  if (allowed?.has("all") && other !== testRoom) return null;
  return `${room} may not import ${other}`;
}

function refusalBetweenFeatures(path: string, target: string): string | null {
  const from = featureOf(path);
  const to = featureOf(target);
  if (from === null || to === null || from === to) return null;
  return `the feature ${from} may not import the feature ${to}`;
}

/** "@scope/name/deep" -> "@scope/name", "react-dom/client" -> "react-dom", "node:fs" -> "node". */
function packageOf(address: string): string {
  if (address.startsWith("node:")) return "node";
  return address
    .split("/")
    .slice(0, address.startsWith("@") ? 2 : 1)
    .join("/");
}

interface Import {
  /** null when it is not written down but computed. */
  readonly address: string | null;
  readonly line: number;
}

/** Every way a file can reach another: import, export from, import(), and the type import("..."). */
function importsOf({ path, text }: SourceFile): readonly Import[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const found = (source: { readonly type: string; readonly value?: unknown; start: number }) => {
    const address = typeof source.value === "string" ? source.value : null;
    imports.push({ address, line: text.slice(0, source.start).split("\n").length });
  };
  new Visitor({
    ImportDeclaration: ({ source }) => found(source),
    ExportAllDeclaration: ({ source }) => found(source),
    ExportNamedDeclaration: ({ source }) => source && found(source),
    ImportExpression: ({ source }) => found(source),
    TSImportType: ({ source }) => found(source),
  }).visit(program);
  return imports;
}
