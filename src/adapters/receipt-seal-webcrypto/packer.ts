import type { Packer } from "#ports/receiptSeal.ts";

/** Deflate (RFC 1951) by the browser's own streams. */
export const packer: Packer = {
  async pack(bytes) {
    const stream = streamOf(() => new CompressionStream("deflate-raw"));
    if (!stream) return null;
    const packed = await through(stream, bytes, bytes.length);
    return packed && packed.length < bytes.length ? packed : null;
  },
  async unpack(bytes, mostBytes) {
    const stream = streamOf(() => new DecompressionStream("deflate-raw"));
    return stream && through(stream, bytes, mostBytes);
  },
};

type ByteStream = GenericTransformStream;

/** null where the browser has no such stream, or none for this format. */
function streamOf(make: () => ByteStream): ByteStream | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** What comes out, or null when that is more than so many bytes or the stream breaks off. */
async function through(
  stream: ByteStream,
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const output = new Blob([bytes]).stream().pipeThrough<Uint8Array>({
    readable: stream.readable as ReadableStream<Uint8Array>,
    writable: stream.writable as WritableStream<Uint8Array>,
  });
  const reader = output.getReader();
  const all: number[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Uint8Array.from(all);
      if (all.length + value.length > mostBytes) {
        await reader.cancel();
        return null;
      }
      all.push(...value);
    }
  } catch {
    return null;
  }
}
