import { describe, expect, test } from "vitest";
import { createPublishedKeys } from "./publishedKeys.ts";

const key = "0123456789abcdef".repeat(4);
const hashesIn = (text: string, status = 200) =>
  createPublishedKeys(() => Promise.resolve(new Response(text, { status }))).hashes();

describe("the keys a shop publishes", () => {
  test("[PAPER-7] are the lines that begin with one, whatever else stands there", async () => {
    const text = `# our tills\r\n${key} counter 1\n\n  ${key}\n${key}0\n${key.toUpperCase()}\n${key}\r\n`;
    expect(await hashesIn(text)).toEqual([key, key]);
  });

  test("[PAPER-7] are none where there is no file, another page or no line to it", async () => {
    expect(await hashesIn(key, 404)).toEqual([]);
    expect(await hashesIn("<!doctype html>\n<html lang=ja>")).toEqual([]);
    const offline = createPublishedKeys(() => Promise.reject(new TypeError("offline")));
    expect(await offline.hashes()).toEqual([]);
  });
});
