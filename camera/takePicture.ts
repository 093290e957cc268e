import type { ColourBitmap, GrayBitmap } from "./bitmap.ts";
import { chanceOf } from "./chance.ts";
import { type Backdrop, backdropOf } from "./counter.ts";
import { defocus, expose, type Light, type Region, shine, smear, type Stretch } from "./optics.ts";
import { cornersOf, type Homography, homographyOf, inverseOf, project } from "./pose.ts";
import type { Scene } from "./scene.ts";
import { hueNames, hues, type Sheet } from "./sheet.ts";
import { drawSubject, sizeOf, type Subject, symbolBoxes } from "./subject.ts";

/** The held thing as it lies in the frame. */
interface Held {
  readonly subject: Subject;
  readonly toPixels: Homography;
  readonly toMm: Homography;
  readonly sheet: Sheet;
  /** The part of the frame it covers. */
  readonly region: Region;
}

/** The grey plane of what the camera sees. Same scene, same bytes. */
export function takePicture(scene: Scene): GrayBitmap {
  return develop(scene, backdropOf(scene.seed, scene.size), held(scene));
}

/** The same picture with its colours. */
export function takeColourPicture(scene: Scene): ColourBitmap {
  const backdrop = backdropOf(scene.seed, scene.size);
  const phone = held(scene);
  return { ...develop(scene, backdrop, phone), ...coloursOf(scene, backdrop, phone) };
}

function develop(scene: Scene, backdrop: Backdrop, held: Held | null): GrayBitmap {
  const { width, height } = scene.size;
  const light: Light = { width, height, shades: freshCopy(backdrop.shades) };
  if (held) {
    const rows = lay(light, held);
    const around = grown(held.region, Math.ceil(scene.blurPx * 3 + scene.motionPx), light);
    defocus(light, around, scene.blurPx);
    smear(light, around, scene.motionPx, scene.motionDegrees);
    shineOn(light, rows, scene, held);
  }
  return { width, height, pixels: expose(light, scene.exposure, chanceOf(scene.seed)) };
}

let shadesInWork = new Float32Array(0);

/** A frame is done before the next is begun, so all of them are made in the same memory. */
function freshCopy(shades: Float32Array): Float32Array {
  if (shadesInWork.length !== shades.length) shadesInWork = new Float32Array(shades.length);
  shadesInWork.set(shades);
  return shadesInWork;
}

function held({ subject, pose, size }: Scene): Held | null {
  if (!subject) return null;
  const mm = sizeOf(subject);
  const toPixels = homographyOf(pose, size, mm.height, symbolBoxes(subject));
  // Two points of the sheet to a pixel of the frame: what is nearer the lens has a few less.
  const perMm = Math.ceil(((2.2 * pose.heightShare * size.height) / mm.height) * 2) / 2;
  const outline = { left: -mm.width / 2, top: -mm.height / 2, ...mm };
  const corners = cornersOf(outline).map((corner) => project(toPixels, corner));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const left = clamp(Math.floor(Math.min(...xs)), size.width);
  const top = clamp(Math.floor(Math.min(...ys)), size.height);
  const region: Region = {
    left,
    top,
    width: clamp(Math.ceil(Math.max(...xs)), size.width) - left,
    height: clamp(Math.ceil(Math.max(...ys)), size.height) - top,
  };
  return { subject, toPixels, toMm: inverseOf(toPixels), sheet: sheetOf(subject, perMm), region };
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length, at));
}

function grown(region: Region, by: number, { width, height }: Light): Region {
  const left = clamp(region.left - by, width);
  const top = clamp(region.top - by, height);
  return {
    left,
    top,
    width: clamp(region.left + region.width + by, width) - left,
    height: clamp(region.top + region.height + by, height) - top,
  };
}

/** A film shows the same phone in every frame; its sheet is drawn once. */
const sheets = new WeakMap<Subject, Map<number, Sheet>>();

function sheetOf(subject: Subject, perMm: number): Sheet {
  const known = sheets.get(subject) ?? new Map<number, Sheet>();
  sheets.set(subject, known);
  const drawn = known.get(perMm) ?? drawSubject(subject, perMm);
  known.set(perMm, drawn);
  return drawn;
}

/** Puts the sheet into the frame; each pixel is the mean of four places on it. */
function lay(light: Light, { toMm, sheet, region }: Held): readonly Stretch[] {
  const rows: Stretch[] = [];
  const { shades, insets, width: across, height: down, perMm } = sheet;
  const [a, b, c, d, e, f, g, h, i] = toMm;
  for (let y = region.top; y < region.top + region.height; y += 1) {
    let [from, to] = [light.width, 0];
    for (let x = region.left; x < region.left + region.width; x += 1) {
      const [px, py] = [x + 0.5, y + 0.5];
      const scale = 1 / (g * px + h * py + i);
      const right = (a * px + b * py + c) * scale;
      const below = (d * px + e * py + f) * scale;
      const u = right * perMm + across / 2;
      const v = below * perMm + down / 2;
      if (u < -4 || v < -4 || u > across + 4 || v > down + 4) continue;
      // How far the sheet moves for a quarter of a pixel, to the right and down.
      const quarter = 0.25 * scale * perMm;
      const [ux, uy] = [(a - right * g) * quarter, (b - right * h) * quarter];
      const [vx, vy] = [(d - below * g) * quarter, (e - below * h) * quarter];
      let sum = 0;
      let missed = 0;
      for (let sample = 0; sample < 4; sample += 1) {
        const [toRight, toDown] = [(sample & 1) * 2 - 1, (sample & 2) - 1];
        const column = Math.floor(u + toRight * ux + toDown * uy);
        const row = Math.floor(v + toRight * vx + toDown * vy);
        const inset = row >= 0 && row < down ? (insets[row] as number) : across;
        if (column < inset || column >= across - inset) missed += 1;
        else sum += shades[row * across + column] as number;
      }
      if (missed === 4) continue;
      const at = y * light.width + x;
      light.shades[at] = (sum + missed * (light.shades[at] as number)) / 4;
      from = Math.min(from, x);
      to = x + 1;
    }
    rows.push({ y, from, to });
  }
  return rows;
}

function shineOn(
  light: Light,
  rows: readonly Stretch[],
  { glare }: Scene,
  { subject, toPixels }: Held,
): void {
  if (!glare) return;
  const mm = sizeOf(subject);
  const [x, y] = project(toPixels, [glare.right * mm.width, glare.down * mm.height]);
  shine(light, rows, { ...glare, x, y });
}

function coloursOf(scene: Scene, backdrop: Backdrop, held: Held | null) {
  const { width, height } = scene.size;
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  const blue = new Uint8Array(halfWidth * halfHeight);
  const red = new Uint8Array(halfWidth * halfHeight);
  const table = hueNames.map((name) => hues[name]);
  const { brightness } = scene.exposure;
  for (let y = 0; y < halfHeight; y += 1) {
    for (let x = 0; x < halfWidth; x += 1) {
      const hue = hueAt(held, 2 * x + 1, 2 * y + 1) ?? backdrop.hues[2 * y * width + 2 * x] ?? 0;
      const [toBlue, toRed] = table[hue] ?? hues.none;
      blue[y * halfWidth + x] = 128 + (toBlue - 128) * brightness;
      red[y * halfWidth + x] = 128 + (toRed - 128) * brightness;
    }
  }
  return { blue, red };
}

function hueAt(held: Held | null, x: number, y: number): number | null {
  if (!held) return null;
  const { sheet, toMm } = held;
  const [right, below] = project(toMm, [x, y]);
  const column = Math.floor(right * sheet.perMm + sheet.width / 2);
  const row = Math.floor(below * sheet.perMm + sheet.height / 2);
  const inset = sheet.insets[row];
  if (inset === undefined || column < inset || column >= sheet.width - inset) return null;
  return sheet.hues[row * sheet.width + column] ?? null;
}
