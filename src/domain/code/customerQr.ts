import { decodeBase64 } from "./base64.ts";
import { hex, parseBerTlv, type BerObject } from "./berTlv.ts";
import type { Recognised } from "./recognised.ts";

/** What stands inside one template. */
type Contents = readonly BerObject[];

/**
 * A customer's code in EMVCo's consumer-presented form, or null when the text does not begin like
 * one. The first object, `85`, names the dialect, and base64 leaves its first bytes recognisable.
 */
export function recogniseCustomerQr(text: string): Recognised | null {
  if (text.startsWith("hQVDUFY")) return recogniseEmvCpm(text);
  if (text.startsWith("hQVKUFFS")) return recogniseJpqrCpm(text);
  return null;
}

/** EMV QR Code Specification, Consumer-Presented Mode 1.1. */
function recogniseEmvCpm(text: string): Recognised {
  const applications = readApplications(text, "CPV01");
  const aids = applications?.map((application) => valueOf(application, "4F")) ?? [];
  const [aid] = aids;
  // An AID is 5 to 16 bytes long (ISO/IEC 7816-5).
  const named = aids.every((bytes) => bytes && bytes.length >= 5 && bytes.length <= 16);
  return aid && named ? { kind: "emvCpm", aid: hex(aid) } : { kind: "emvCpmBroken" };
}

/** JPQR keeps EMVCo's frame but writes the operator's number as text where EMVCo has the AID. */
function recogniseJpqrCpm(text: string): Recognised {
  const [application] = readApplications(text, "JPQR1") ?? [];
  if (!application) return { kind: "emvCpmBroken" };
  const operator = ascii(valueOf(application, "4F") ?? new Uint8Array());
  return { kind: "jpqrCpm", operator: /^\d+$/.test(operator) ? operator : null };
}

/**
 * The contents of the one or two application templates, or null when the frame is broken: no
 * base64, no BER-TLV, another version, a second `85`, too few or too many templates.
 */
function readApplications(text: string, version: string): readonly Contents[] | null {
  const bytes = decodeBase64(text);
  const objects = bytes && parseBerTlv(bytes);
  const first = objects?.[0];
  if (!objects || first?.tag !== "85" || ascii(first.value) !== version) return null;
  if (objects.filter((object) => object.tag === "85").length > 1) return null;
  const applications = openTemplates(objects, "61");
  const common = openTemplates(objects, "62");
  if (!applications || !common) return null;
  const counted = applications.length >= 1 && applications.length <= 2 && common.length <= 1;
  return counted ? applications : null;
}

/** The contents of every template with this tag, or null when one of them cannot be read. */
function openTemplates(objects: Contents, tag: string): readonly Contents[] | null {
  const opened: Contents[] = [];
  for (const template of objects.filter((object) => object.tag === tag)) {
    const contents = parseBerTlv(template.value);
    if (!contents) return null;
    opened.push(contents);
  }
  return opened;
}

function valueOf(contents: Contents, tag: string): Uint8Array | null {
  return contents.find((object) => object.tag === tag)?.value ?? null;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
