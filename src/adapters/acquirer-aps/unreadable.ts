/** Bodies that must be read as silence, whatever they were an answer to. Tests only. */

const encoder = new TextEncoder();
const good =
  '"result":{"resultStatus":"S","resultCode":"SUCCESS"},"paymentId":"P1",' +
  '"paymentResult":{"resultStatus":"S","resultCode":"SUCCESS"},"refundId":"F1",' +
  '"refundAmount":{"currency":"JPY","value":"1500"}';
const paid = `${good},"paymentAmount":{"currency":"JPY","value":"1500"}`;

/** An answer that pay, an inquiry, a cancellation and a refund of 1,500 yen all take for a yes. */
export const readable = encoder.encode(`{${paid}}`);

const withStatus = (status: string) => `{${paid.replaceAll('"S"', status)}}`;

export const unreadableBodies: readonly (readonly [what: string, body: Uint8Array])[] = [
  ["nothing", encoder.encode("")],
  ["a login page", encoder.encode("<!doctype html><title>Free Wi-Fi</title>")],
  ["a truncated answer", encoder.encode(`{${paid}`)],
  ["two answers", encoder.encode(`{${paid}}{${paid}}`)],
  ["a field given twice", encoder.encode(`{${paid},${good}}`)],
  ["an escaped field given twice", encoder.encode(`{${paid},"x":1,"\\u0078":2}`)],
  ["a deep field given twice", encoder.encode(`{${paid},"x":[{"a":{"b":1,"c":2,"b":3}}]}`)],
  ["a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...readable])],
  ["invalid UTF-8 in a string", invalidInString()],
  ["a list", encoder.encode(`[{${paid}}]`)],
  ["null", encoder.encode("null")],
  ["a small s", encoder.encode(withStatus('"s"'))],
  ["a long status", encoder.encode(withStatus('"SUCCESS"'))],
  ["an empty status", encoder.encode(withStatus('""'))],
  ["no status", encoder.encode(withStatus("null"))],
  ["an unknown status", encoder.encode(withStatus('"X"'))],
  ["a no that says success", encoder.encode(withStatus('"F"'))],
  ["a yes that says no", encoder.encode(`{${paid.replaceAll('"SUCCESS"', '"RISK_REJECT"')}}`)],
  ["the result in the prototype", encoder.encode(`{"__proto__":{${paid}}}`)],
  ["more than 64 KiB", encoder.encode(`{${paid},"x":"${"x".repeat(64 * 1024)}"}`)],
];

/** Amounts an approval must not carry; JSON as it stands on the wire. */
export const unreadableAmounts: readonly string[] = [
  '{"currency":"JPY","value":1500}',
  '{"currency":"JPY","value":1e400}',
  '{"currency":"JPY","value":-0}',
  '{"currency":"JPY","value":"-1500"}',
  '{"currency":"JPY","value":"1500.0"}',
  '{"currency":"JPY","value":"1,500"}',
  '{"currency":"JPY","value":"1500 "}',
  '{"currency":"JPY","value":"１５００"}',
  '{"currency":"JPY","value":"1e3"}',
  '{"currency":"JPY","value":"00000000000001500"}',
  '{"currency":"JPY","value":""}',
  '{"currency":"jpy","value":"1500"}',
  '{"currency":"","value":"1500"}',
  '{"value":"1500"}',
  '{"__proto__":{"currency":"JPY","value":"1500"}}',
  '"1500"',
  "1500",
  "null",
];

export function approvalWithAmount(amount: string): Uint8Array {
  return encoder.encode(`{${good},"paymentAmount":${amount}}`);
}

function invalidInString(): Uint8Array {
  const [head, tail] = [`{${paid},"walletBrandName":"`, '"}'];
  return new Uint8Array([...encoder.encode(head), 0xc3, 0x28, ...encoder.encode(tail)]);
}
