import { mostLines, writeCopy } from "#domain/receipt/copyBytes.ts";
import {
  withBriefNames,
  withLines,
  withoutOriginals,
  withShortNames,
} from "#domain/receipt/fitCopy.ts";
import type { PayerCopy } from "#domain/receipt/payerCopy.ts";
import {
  fragmentLength,
  fragmentOf,
  longestCopy,
  sealedMessage,
  type SealedCopy,
} from "#domain/receipt/sealedCopy.ts";
import type { Packer, ReceiptSeal } from "#ports/receiptSeal.ts";

/**
 * Characters that the QR code on the payer's screen holds: version 18 with low error correction, whose
 * modules a phone still tells apart on the smallest display. Nobody's thumb covers a screen's code, so
 * the room is worth more than the correction.
 */
export const longestAddress = 718;

export interface SealPorts {
  readonly seal: ReceiptSeal;
  readonly packer: Packer;
}

type Body = Pick<SealedCopy, "packing" | "body">;

/**
 * The address that opens a signed copy on the payer's phone, never longer than `longestAddress`. What
 * finds no room gives way in this order: the Japanese names, the ends of long names, then goods from
 * the last on, which become a sum. null when not even that fits, for a page whose address is far too long.
 * @param page address of the receipt's page, without a #
 */
export async function addressOfCopy(
  copy: PayerCopy,
  page: string,
  { seal, packer }: SealPorts,
): Promise<string | null> {
  const room = longestAddress - page.length - 1;
  const body = await fitted(withLines(withShortNames(copy), mostLines), room, packer);
  if (!body) return null;
  const key = await seal.publicKey();
  const signature = await seal.sign(sealedMessage({ ...body, key }));
  return `${page}#${fragmentOf({ ...body, key, signature })}`;
}

async function fitted(copy: PayerCopy, room: number, packer: Packer): Promise<Body | null> {
  const bodyOf = async (tried: PayerCopy): Promise<Body | null> => {
    const plain = writeCopy(tried);
    if (plain.length > longestCopy) return null;
    const deflated = await packer.pack(plain);
    const body: Body = deflated
      ? { packing: "deflated", body: deflated }
      : { packing: "plain", body: plain };
    return fragmentLength(body.body.length) <= room ? body : null;
  };
  const plainer = withoutOriginals(copy);
  const brief = withBriefNames(plainer);
  const whole = (await bodyOf(copy)) ?? (await bodyOf(plainer)) ?? (await bodyOf(brief));
  if (whole) return whole;
  // The largest number of lines that fits. Packed, one line more may be shorter now and then: what
  // is found fits in any case.
  let best = await bodyOf(withLines(brief, 0));
  let fits = 0;
  let tooMany = brief.lines.length;
  while (best && tooMany - fits > 1) {
    const count = Math.floor((fits + tooMany) / 2);
    const tried = await bodyOf(withLines(brief, count));
    if (tried) {
      best = tried;
      fits = count;
    } else tooMany = count;
  }
  return best;
}
