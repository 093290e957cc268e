/** As much of a PDF as a test wants to know: how large its pages are and what can be read on them. */
import { inflateSync } from "node:zlib";

export interface ReadPdf {
  /** Millimetres, to a tenth. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Every character that is drawn, in the order in which it is, without any white space. */
  readonly text: string;
}

/** Reads what Chromium writes: each object whole, streams deflated, every font with its letters. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsIn(file);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const pages: { width: number; height: number }[] = [];
  const drawn: string[] = [];
  for (const { head } of objects.values()) {
    for (const [, name = "", font = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? "")?.[1];
      const letters = map && objects.get(map)?.text;
      if (letters) fonts.set(name, lettersIn(letters));
    }
  }
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(head)) continue;
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head);
    const mm = (points: string | undefined) => Math.round((Number(points) * 254) / 72) / 10;
    pages.push({ width: mm(box?.[1]), height: mm(box?.[2]) });
    const content = /\/Contents (\d+) 0 R/.exec(head)?.[1];
    drawn.push(textOf(objects.get(content ?? "")?.text ?? "", fonts));
  }
  // A Han letter and the radical of its shape are one glyph.
  return { pages, text: drawn.join("").normalize("NFKC").replace(/\s/g, "") };
}

interface PdfObject {
  readonly head: string;
  /** What its stream says, or "". */
  readonly text: string;
}

function objectsIn(file: Buffer): ReadonlyMap<string, PdfObject> {
  const source = file.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const end = source.indexOf("endobj", from);
    const whole = source.slice(from, end);
    const stream = /stream\r?\n/.exec(whole);
    const head = stream ? whole.slice(0, stream.index) : whole;
    objects.set(match[1] ?? "", { head, text: stream ? streamIn(file, head, from, stream) : "" });
  }
  return objects;
}

function streamIn(file: Buffer, head: string, from: number, stream: RegExpExecArray): string {
  const at = from + stream.index + stream[0].length;
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const bytes = file.subarray(at, at + length);
  return (head.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

/** A font's glyphs, as two or four hex digits each, and the text that each of them stands for. */
function lettersIn(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const textOfHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, lines = ""] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = "", text = ""] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(glyph.toUpperCase(), textOfHex(text));
    }
  }
  for (const [, lines = ""] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = "", last = "", text = ""] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph += 1) {
        const code = Number.parseInt(text, 16) + glyph - start;
        const digits = glyph.toString(16).padStart(first.length, "0").toUpperCase();
        letters.set(digits, String.fromCharCode(code));
      }
    }
  }
  return letters;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, name, hex = ""] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    const digits = [...font.keys()][0]?.length ?? 4;
    for (let at = 0; at < hex.length; at += digits) {
      text += font.get(hex.slice(at, at + digits).toUpperCase()) ?? "";
    }
  }
  return text;
}
