import type { Recognised } from "./recognised.ts";

/** Schemes that open a wallet to send or receive money. Some come without the two slashes. */
const paymentSchemes: readonly string[] = [
  "alipay",
  "alipays",
  "wxp",
  "weixin",
  "upi",
  "paytmmp",
  "supertoss",
  "paypay",
  "linepay",
];

/**
 * Hosts behind the codes that wallets print for shops and for receiving money; a host below one of
 * them counts as well. Gathered from codes in use; a missing row only makes the hint to the
 * cashier less exact, because no address is ever a payment.
 */
const paymentHosts: readonly string[] = [
  "qr.alipay.com",
  "mobilecodec.alipay.com",
  "qr.alipayplus.com",
  "wx.tenpay.com",
  "payapp.weixin.qq.com",
  "payapp.wechatpay.cn",
  "qr.95516.com",
  "qr.paypay.ne.jp",
  "pay.line.me",
  "qr.kakaopay.com",
  "qr.merpay.com",
  "link.dana.id",
  "qr.bkash.com",
];

/**
 * Paths of Alipay+ under whatever domain a partner uses: its merchant code (`/MPM/3/`), and a
 * private order code, whose digits have the routing number in the fourth place and 04 behind it.
 */
const paymentPaths: readonly RegExp[] = [/^\/mpm\/\d\//i, /^\/(?:2[5-9]|30)\d{4}04/];

/** An address of any scheme, or null for a text that is none. Nothing is ever opened or followed. */
export function recogniseWebAddress(text: string): Recognised | null {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(text) ?? [];
  if (paymentSchemes.includes(scheme.toLowerCase())) return { kind: "url", payment: true };
  const [, authority = "", path = ""] = /^\/\/([^/?#]+)([^?#]*)/.exec(rest) ?? [];
  if (authority === "") return null;
  const host = authority.toLowerCase().replace(/^.*@/, "").replace(/:\d*$/, "");
  const payment =
    paymentHosts.some((known) => host === known || host.endsWith(`.${known}`)) ||
    paymentPaths.some((known) => known.test(path));
  return { kind: "url", payment };
}
