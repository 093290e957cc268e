import { chanceOf, type Chance } from "./chance.ts";
import { writeDigits, writeWords } from "./glyphs.ts";
import {
  type Box,
  drawLine,
  drawModules,
  fillBox,
  type Ink,
  newSheet,
  type Sheet,
} from "./sheet.ts";
import { barModules, type Correction, qrModules } from "./symbols.ts";

/** How a wallet's screen is coloured. The symbols stand on white in all of them. */
export const themes = ["white", "dark", "app"] as const;

export type Theme = (typeof themes)[number];

/** A phone with a wallet's pay screen. */
export interface Phone {
  readonly kind: "phone";
  readonly qr: string | null;
  readonly code128: string | null;
  readonly theme: Theme;
  /** The wallet's sign in the middle of the QR. */
  readonly logo: boolean;
  /** Width of the QR as a share of the screen's. */
  readonly qrShare: number;
  /** Light the screen gives, 1 is full. */
  readonly screenLight: number;
  /** Lines of a cracked film over the screen; 0 is a whole one. */
  readonly cracks: number;
  readonly seed: number;
}

/** Goods with a JAN-13 or JAN-8, held before the camera. */
export interface Pack {
  readonly kind: "pack";
  readonly jan: string;
  readonly seed: number;
}

export type Subject = Phone | Pack;

interface SizeMm {
  readonly width: number;
  readonly height: number;
}

const phoneSize: SizeMm = { width: 71, height: 147 };
const packSize: SizeMm = { width: 90, height: 130 };
const screen: Box = { left: -33, top: -71, width: 66, height: 142 };
/** Light from the shop on a screen that gives none itself. */
const reflectedShade = 14;
const quietModules = 4;
const quietBars = 10;

export function sizeOf(subject: Subject): SizeMm {
  return subject.kind === "phone" ? phoneSize : packSize;
}

/** Where the symbols with their light margin stand: what must be in the picture. */
export function symbolBoxes(subject: Subject): readonly Box[] {
  if (subject.kind === "pack") return [janBox];
  return [
    ...(subject.code128 === null ? [] : [barsBox(subject)]),
    ...(subject.qr === null ? [] : [qrBox(subject)]),
  ];
}

/** Width of the narrowest module of the easier of its symbols (mm): below a pixel nothing reads. */
export function moduleMm(subject: Subject): number {
  if (subject.kind === "pack") {
    return janBox.width / (barsOfJan(subject.jan)[0]?.length ?? 1);
  }
  if (subject.qr !== null) return qrBox(subject).width / (qrOf(subject).length + 2 * quietModules);
  const bars = barModules("code128", subject.code128 ?? "")[0]?.length ?? 1;
  return barsBox(subject).height / (bars + 2 * quietBars);
}

/** Draws it as it is seen straight on. */
export function drawSubject(subject: Subject, perMm: number): Sheet {
  return subject.kind === "phone" ? drawPhone(subject, perMm) : drawPack(subject, perMm);
}

const janBox: Box = { left: -22, top: 20, width: 44, height: 26 };

function qrBox({ qrShare, code128 }: Phone): Box {
  const width = screen.width * qrShare;
  return { left: -width / 2, top: code128 === null ? -width / 2 : -14, width, height: width };
}

/** With a QR the bars lie above it; alone they run along the phone, as high as fits. */
function barsBox({ qr }: Phone): Box {
  return qr === null
    ? { left: -15, top: -64, width: 30, height: 128 }
    : { left: -31, top: -44, width: 62, height: 19 };
}

function correctionOf(phone: Phone): Correction {
  return phone.logo ? "quartile" : "medium";
}

function qrOf(phone: Phone) {
  return qrModules(phone.qr ?? "", correctionOf(phone));
}

function drawPhone(phone: Phone, perMm: number): Sheet {
  const chance = chanceOf(phone.seed);
  const lit = (shade: number) => reflectedShade + (shade - reflectedShade) * phone.screenLight;
  const ink: Ink = { shade: lit(chance.between(4, 40)), hue: "none" };
  const paper: Ink = { shade: lit(chance.between(225, 250)), hue: "none" };
  const ground = groundOf(phone.theme, lit, chance);
  const words: Ink = phone.theme === "white" ? ink : paper;
  const sheet = newSheet(phoneSize, perMm, 9, { shade: 22, hue: "none" });
  fillBox(sheet, screen, ground);
  writeDigits(sheet, "12 34", { middle: -24, top: -69, heightMm: 2 }, words);
  if (phone.qr === null) drawLongBars(sheet, phone, ink, paper);
  else drawPayScreen(sheet, phone, ink, paper, words, chance);
  drawCracks(sheet, phone.cracks, chance);
  return sheet;
}

function groundOf(theme: Theme, lit: (shade: number) => number, chance: Chance): Ink {
  if (theme === "white") return { shade: lit(245), hue: "none" };
  if (theme === "dark") return { shade: lit(chance.between(14, 36)), hue: "none" };
  const hue = chance.oneOf(["blue", "green", "red", "yellow"] as const);
  return { shade: lit(chance.between(80, 165)), hue };
}

function drawPayScreen(
  sheet: Sheet,
  phone: Phone,
  ink: Ink,
  paper: Ink,
  words: Ink,
  chance: Chance,
): void {
  const line = (signs: number, top: number, heightMm: number, ink: Ink) =>
    writeWords(sheet, signs, { middle: 0, top, heightMm }, ink, chance);
  line(8, -60, 3.4, words);
  const card: Box = { left: -32, top: -50, width: 64, height: 96 };
  fillBox(sheet, card, paper);
  if (phone.code128 !== null) {
    drawBars(sheet, barsBox(phone), phone.code128, ink, paper);
    writeDigits(sheet, grouped(phone.code128), { middle: 0, top: -23, heightMm: 2 }, ink);
  }
  const box = qrBox(phone);
  drawQr(sheet, box, phone, ink, paper);
  line(16, box.top + box.height + 1, 1.6, ink);
  line(12, 50, 2.6, words);
  line(9, 56, 2.2, words);
  fillBox(sheet, { left: -32, top: 62, width: 64, height: 8 }, paper);
  line(18, 64, 2.4, ink);
}

function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1 ");
}

function drawQr(sheet: Sheet, box: Box, phone: Phone, ink: Ink, paper: Ink): void {
  const modules = qrOf(phone);
  const module = box.width / (modules.length + 2 * quietModules);
  const margin = module * quietModules;
  const inner: Box = {
    left: box.left + margin,
    top: box.top + margin,
    width: box.width - 2 * margin,
    height: box.height - 2 * margin,
  };
  fillBox(sheet, box, paper);
  drawModules(sheet, inner, modules, ink, paper);
  if (!phone.logo) return;
  // Wallets cover about a thirtieth of the symbol, well inside of what its correction mends.
  const side = inner.width * 0.18;
  const middle = box.top + box.height / 2;
  const sign: Box = { left: -side / 2, top: middle - side / 2, width: side, height: side };
  fillBox(sheet, sign, paper);
  const rim = side * 0.12;
  fillBox(
    sheet,
    { left: sign.left + rim, top: sign.top + rim, width: side - 2 * rim, height: side - 2 * rim },
    { shade: ink.shade + (paper.shade - ink.shade) * 0.4, hue: "blue" },
  );
}

function drawBars(sheet: Sheet, box: Box, text: string, ink: Ink, paper: Ink): void {
  const bars = barModules("code128", text);
  const module = box.width / ((bars[0]?.length ?? 0) + 2 * quietBars);
  fillBox(sheet, box, paper);
  const margin = module * quietBars;
  const inner = { ...box, left: box.left + margin, width: box.width - 2 * margin };
  drawModules(sheet, inner, bars, ink, paper);
}

/** The bars alone run from the phone's top to its foot. */
function drawLongBars(sheet: Sheet, phone: Phone, ink: Ink, paper: Ink): void {
  const box = barsBox(phone);
  fillBox(sheet, { left: -24, top: -67, width: 48, height: 134 }, paper);
  const [row = []] = barModules("code128", phone.code128 ?? "");
  const margin = (box.height / (row.length + 2 * quietBars)) * quietBars;
  const inner = { ...box, top: box.top + margin, height: box.height - 2 * margin };
  drawModules(
    sheet,
    inner,
    row.map((bar) => [bar]),
    ink,
    paper,
  );
}

/** A film that was hit in one place: lines run from there, some bright and some dark. */
function drawCracks(sheet: Sheet, count: number, chance: Chance): void {
  const hit = [chance.between(-30, 30), chance.between(-50, 50)] as const;
  for (let crack = 0; crack < count; crack += 1) {
    const shade = chance.happens(0.6) ? chance.between(150, 255) : chance.between(0, 60);
    const width = chance.between(0.08, 0.35);
    const strength = chance.between(0.4, 0.9);
    let [x, y]: readonly [number, number] = hit;
    let turn = chance.between(0, 2 * Math.PI);
    for (let piece = 0; piece < chance.whole(3, 7); piece += 1) {
      turn += chance.between(-0.5, 0.5);
      const length = chance.between(4, 22);
      const next = [x + Math.cos(turn) * length, y + Math.sin(turn) * length] as const;
      drawLine(sheet, [x, y], next, width, shade, strength);
      [x, y] = next;
    }
  }
}

function barsOfJan(jan: string) {
  return barModules(jan.length === 8 ? "ean8" : "ean13", jan);
}

function drawPack(pack: Pack, perMm: number): Sheet {
  const chance = chanceOf(pack.seed);
  const sheet = newSheet(packSize, perMm, 2, { shade: chance.between(90, 200), hue: "wood" });
  const ink: Ink = { shade: 28, hue: "none" };
  const paper: Ink = { shade: 228, hue: "none" };
  fillBox(sheet, { left: -40, top: -58, width: 80, height: 40 }, { shade: 70, hue: "red" });
  writeWords(sheet, 7, { middle: 0, top: -48, heightMm: 9 }, paper, chance);
  for (let row = 0; row < 5; row += 1) {
    writeWords(sheet, 26, { middle: 0, top: -12 + row * 4, heightMm: 2 }, ink, chance);
  }
  fillBox(sheet, { left: -26, top: 16, width: 52, height: 36 }, paper);
  drawModules(sheet, janBox, barsOfJan(pack.jan), ink, paper);
  writeDigits(sheet, pack.jan, { middle: 0, top: 47, heightMm: 3 }, ink);
  return sheet;
}
