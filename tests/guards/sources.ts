import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One file of the project; `path` is relative to its folder, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every file below a folder whose name ends in one of the extensions, in a steady order. */
export function readTree(folder: string, extensions: readonly string[]): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({ path, text: readProjectFile(path) }));
}

/** Tests and the suites of ports; they may know more than the code they test. */
export function isTestFile(path: string): boolean {
  return /\.(test|contract|fixture)\.tsx?$/.test(path);
}
