import { dirname, join } from "node:path/posix";
import type { SourceFile } from "./sources.ts";

/**
 * Links of a Markdown page that lead to no file of the project. Addresses elsewhere are not followed,
 * code is not read.
 */
export function brokenLinks(
  { path, text }: SourceFile,
  exists: (path: string) => boolean,
): readonly string[] {
  const prose = text.replace(/```[^]*?```|`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !/^([a-z]+:|#)/.test(address))
    .filter((address) => !exists(join(dirname(path), address.replace(/#.*$/, ""))));
}
