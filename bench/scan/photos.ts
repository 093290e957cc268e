import type { GrayBitmap } from "../../camera/bitmap.ts";
import { benchKinds, type Progress, type Results } from "./frames.ts";
import type { Reader } from "./reader.ts";

/** A photo with the text it is said to hold. */
export interface Photo {
  /** Kind of symbol as the scores are kept by: the name of the folder the photo is in. */
  readonly kind: string;
  readonly expected: string;
  readonly picture: GrayBitmap;
}

/** A still stands before the camera for longer than one frame: it is shown as often as a customer is. */
const timesShown = 3;

/** What single pictures say, and what is told after as many of the same photo as a customer gets. */
export async function benchPhotos(
  readers: readonly Reader[],
  photos: readonly Photo[],
  progress: Progress,
): Promise<Results> {
  const lenient = readers.map(withoutLineEnds);
  const kinds = [...new Set(photos.map(({ kind }) => kind))].sort();
  return benchKinds(
    lenient,
    kinds.map((kind) => {
      const ofKind = photos.filter((photo) => photo.kind === kind);
      return {
        name: kind,
        count: ofKind.length,
        showing(number) {
          const photo = ofKind[number];
          if (!photo) throw new RangeError(`there is no photo ${number} of ${kind}`);
          // Goods' numbers are told from wallets' by nothing but what they are.
          const wish = /^(?:[0-9]{8}|[0-9]{12,13})$/.test(photo.expected) ? "goods" : "wallet";
          const pictures = Array.from({ length: timesShown }, () => photo.picture);
          return { expected: lines(photo.expected), wish, pictures };
        },
      };
    }),
    progress,
  );
}

/** Whoever typed the text ends its lines as their editor does, and may end the last one or not. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
}

function withoutLineEnds(reader: Reader): Reader {
  return {
    name: reader.name,
    believed: (pictures) => reader.believed(pictures),
    async read(picture, wish) {
      const found = await reader.read(picture, wish);
      return found.map((reading) => ({ ...reading, text: lines(reading.text) }));
    },
  };
}
