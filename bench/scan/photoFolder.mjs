/** Photos of a folder as grey pictures, decoded by the browser, which knows every kind of file. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { Told } from "../../scripts/project.mjs";

/** @typedef {import("./photos.ts").Photo} Photo */

const kinds = [".png", ".jpg", ".jpeg", ".webp"];

/**
 * Every photo below the folder that has a .txt of the same name beside it, which holds what is to be
 * read.
 *
 * @param {string} folder
 * @param {import("@playwright/test").Browser} browser
 * @returns {Promise<readonly Photo[]>}
 * @throws {Told} when there is no such folder, or no such photo in it.
 */
export async function photosIn(folder, browser) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Told(`--images names ${folder}, which is no folder`);
  }
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => kinds.includes(extname(path).toLowerCase()) && existsSync(textOf(path)))
    .sort();
  if (files.length === 0) {
    throw new Told(
      `${folder} holds no photo (${kinds.join(", ")}) with a .txt of its name beside it`,
    );
  }
  const tab = await browser.newPage();
  /** @type {Photo[]} */
  const photos = [];
  for (const path of files) {
    const { width, height, pixels } = await tab.evaluate(
      grayOf,
      readFileSync(path).toString("base64"),
    );
    photos.push({
      kind: basename(dirname(path)),
      expected: readFileSync(textOf(path), "utf8"),
      picture: { width, height, pixels: new Uint8Array(Buffer.from(pixels, "base64")) },
    });
  }
  await tab.close();
  return photos;
}

/** @param {string} path */
function textOf(path) {
  return path.slice(0, -extname(path).length) + ".txt";
}

/**
 * Runs in the page. Luma by BT.601, as a camera's frames have it.
 *
 * @param {string} file Base64.
 */
async function grayOf(file) {
  const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("no canvas");
  // What is transparent is paper.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const gray = new Uint8Array(width * height);
  for (let at = 0; at < gray.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    gray[at] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  let text = "";
  for (let at = 0; at < gray.length; at += 8_192) {
    text += String.fromCharCode(...gray.subarray(at, at + 8_192));
  }
  return { width, height, pixels: btoa(text) };
}
