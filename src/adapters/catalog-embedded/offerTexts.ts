import type { OfferText } from "#domain/offer/offer.ts";

/** What the embedded offers say, in every language of a payer: title and one sentence. */
export interface EmbeddedText {
  readonly title: OfferText;
  readonly text: OfferText;
}

type Row = readonly [title: string, text: string];

function inAll(rows: Readonly<Record<keyof Required<OfferText>, Row>>): EmbeddedText {
  const column = (index: 0 | 1): OfferText =>
    Object.fromEntries(Object.entries(rows).map(([language, row]) => [language, row[index]]));
  return { title: column(0), text: column(1) };
}

export const walletText = inAll({
  ja: [
    "GCash 10%引き",
    "GCashのお支払いで10%引き（最大1,000円）。15,000円以上のお買い上げが対象です。",
  ],
  en: ["10% off with GCash", "Pay with GCash: 10% off, up to JPY 1,000, from JPY 15,000."],
  "zh-Hans": ["GCash 支付减 10%", "使用 GCash 支付满 15,000 日元减 10%，最多减 1,000 日元。"],
  "zh-Hant": ["GCash 付款減 10%", "以 GCash 付款滿 15,000 日圓減 10%，最多減 1,000 日圓。"],
  ko: ["GCash 10% 할인", "GCash로 15,000엔 이상 결제 시 10% 할인(최대 1,000엔)."],
  th: ["ลด 10% เมื่อจ่ายด้วย GCash", "จ่ายด้วย GCash ตั้งแต่ 15,000 เยน ลด 10% สูงสุด 1,000 เยน"],
  id: [
    "Diskon 10% dengan GCash",
    "Bayar dengan GCash mulai JPY 15.000: diskon 10%, maksimal JPY 1.000.",
  ],
  ms: [
    "Diskaun 10% dengan GCash",
    "Bayar dengan GCash dari JPY 15,000: diskaun 10%, sehingga JPY 1,000.",
  ],
  fil: [
    "10% diskuwento sa GCash",
    "Magbayad gamit ang GCash mula JPY 15,000: 10% bawas, hanggang JPY 1,000.",
  ],
  hi: ["GCash से 10% छूट", "GCash से 15,000 येन या अधिक के भुगतान पर 10% छूट, अधिकतम 1,000 येन।"],
  bn: ["GCash-এ ১০% ছাড়", "GCash দিয়ে ১৫,০০০ ইয়েন বা বেশি পরিশোধে ১০% ছাড়, সর্বোচ্চ ১,০০০ ইয়েন।"],
  ur: [
    "GCash پر 10٪ رعایت",
    "GCash سے 15,000 ین یا زیادہ کی ادائیگی پر 10٪ رعایت، زیادہ سے زیادہ 1,000 ین۔",
  ],
  vi: ["Giảm 10% với GCash", "Thanh toán bằng GCash từ 15.000 yên: giảm 10%, tối đa 1.000 yên."],
});

export const shopText = inAll({
  ja: ["1,000円引き", "20,000円以上のお買い上げで1,000円引きになります。"],
  en: ["JPY 1,000 off", "JPY 1,000 off when you spend JPY 20,000 or more."],
  "zh-Hans": ["立减 1,000 日元", "购物满 20,000 日元，立减 1,000 日元。"],
  "zh-Hant": ["現折 1,000 日圓", "購物滿 20,000 日圓，現折 1,000 日圓。"],
  ko: ["1,000엔 할인", "20,000엔 이상 구매 시 1,000엔을 할인해 드립니다."],
  th: ["ลด 1,000 เยน", "ซื้อครบ 20,000 เยน ลดทันที 1,000 เยน"],
  id: ["Potongan JPY 1.000", "Potongan JPY 1.000 untuk belanja mulai JPY 20.000."],
  ms: ["Potongan JPY 1,000", "Potongan JPY 1,000 untuk belian JPY 20,000 ke atas."],
  fil: ["JPY 1,000 bawas", "JPY 1,000 ang bawas kapag umabot sa JPY 20,000 ang binili."],
  hi: ["1,000 येन की छूट", "20,000 येन या अधिक की ख़रीद पर 1,000 येन की छूट।"],
  bn: ["১,০০০ ইয়েন ছাড়", "২০,০০০ ইয়েন বা বেশি কেনাকাটায় ১,০০০ ইয়েন ছাড়।"],
  ur: ["1,000 ین کی رعایت", "20,000 ین یا زیادہ کی خریداری پر 1,000 ین کی رعایت۔"],
  vi: ["Giảm 1.000 yên", "Giảm 1.000 yên khi mua từ 20.000 yên."],
});

export const nextTimeText = inAll({
  ja: [
    "次回500円引きクーポン",
    "次のお買い物（15,000円以上）で、レシートのQRコードをお見せください。",
  ],
  en: [
    "JPY 500 off next time",
    "Show the QR code on this receipt at your next purchase of JPY 15,000 or more.",
  ],
  "zh-Hans": ["下次减 500 日元", "下次购物满 15,000 日元时，请出示本小票上的二维码。"],
  "zh-Hant": ["下次折 500 日圓", "下次購物滿 15,000 日圓時，請出示本收據上的 QR 碼。"],
  ko: ["다음 구매 500엔 할인", "다음에 15,000엔 이상 구매하실 때 영수증의 QR 코드를 보여 주세요."],
  th: ["ครั้งหน้าลด 500 เยน", "ซื้อครั้งหน้าครบ 15,000 เยน โปรดแสดงคิวอาร์โค้ดบนใบเสร็จนี้"],
  id: [
    "Potongan JPY 500 berikutnya",
    "Tunjukkan kode QR di struk ini pada belanja berikutnya mulai JPY 15.000.",
  ],
  ms: [
    "JPY 500 untuk lain kali",
    "Tunjukkan kod QR pada resit ini semasa belian berikutnya dari JPY 15,000.",
  ],
  fil: [
    "JPY 500 bawas sa susunod",
    "Ipakita ang QR code sa resibong ito sa susunod na bibili nang JPY 15,000 pataas.",
  ],
  hi: ["अगली बार 500 येन की छूट", "अगली बार 15,000 येन या अधिक की ख़रीद पर इस रसीद का QR कोड दिखाएँ।"],
  bn: ["পরের বার ৫০০ ইয়েন ছাড়", "পরের বার ১৫,০০০ ইয়েন বা বেশি কেনাকাটায় এই রসিদের QR কোড দেখান।"],
  ur: [
    "اگلی بار 500 ین کی رعایت",
    "اگلی بار 15,000 ین یا زیادہ کی خریداری پر اس رسید کا QR کوڈ دکھائیں۔",
  ],
  vi: ["Lần sau giảm 500 yên", "Lần sau mua từ 15.000 yên, hãy đưa mã QR trên hóa đơn này."],
});

export const sightText = inAll({
  ja: ["渋谷スカイ・明治神宮へ", "どちらもここから歩いて20分ほど。夕方がおすすめです。"],
  en: [
    "Shibuya Sky and Meiji Shrine",
    "Both about 20 minutes on foot from here; at their best towards evening.",
  ],
  "zh-Hans": ["涩谷 Sky 与明治神宫", "从这里步行约 20 分钟即可到达，推荐傍晚前往。"],
  "zh-Hant": ["澀谷 Sky 與明治神宮", "從這裡步行約 20 分鐘可到，推薦傍晚前往。"],
  ko: [
    "시부야 스카이와 메이지 신궁",
    "두 곳 모두 여기에서 걸어서 약 20분, 저녁 무렵을 추천합니다.",
  ],
  th: ["ชิบูย่าสกายและศาลเจ้าเมจิ", "เดินจากที่นี่ประมาณ 20 นาที แนะนำช่วงเย็น"],
  id: [
    "Shibuya Sky dan Kuil Meiji",
    "Keduanya sekitar 20 menit berjalan kaki; paling indah menjelang sore.",
  ],
  ms: [
    "Shibuya Sky dan Kuil Meiji",
    "Kedua-duanya kira-kira 20 minit berjalan kaki; terbaik menjelang petang.",
  ],
  fil: [
    "Shibuya Sky at Meiji Shrine",
    "Mga 20 minutong lakad mula rito; pinakamaganda sa dapit-hapon.",
  ],
  hi: ["शिबुया स्काई और मेइजी मंदिर", "दोनों यहाँ से लगभग 20 मिनट पैदल हैं; शाम का समय सबसे अच्छा है।"],
  bn: ["শিবুয়া স্কাই ও মেইজি মন্দির", "দুটিই এখান থেকে হেঁটে প্রায় ২০ মিনিট; সন্ধ্যার দিকে সবচেয়ে সুন্দর।"],
  ur: [
    "شیبویا اسکائی اور میجی مزار",
    "دونوں یہاں سے پیدل تقریباً 20 منٹ پر ہیں؛ شام کا وقت بہترین ہے۔",
  ],
  vi: ["Shibuya Sky và đền Meiji", "Cả hai cách đây khoảng 20 phút đi bộ; đẹp nhất lúc chiều tối."],
});

export const trainText = inAll({
  ja: ["終電のご案内", "終電は24時ごろです。時刻は駅の表示でお確かめください。"],
  en: [
    "Last trains",
    "The last trains leave around midnight. Please check the times at the station.",
  ],
  "zh-Hans": ["末班车提示", "末班车约在午夜 12 点，请以车站显示的时间为准。"],
  "zh-Hant": ["末班車提示", "末班車約在午夜 12 點，請以車站顯示的時間為準。"],
  ko: ["막차 안내", "막차는 자정 무렵입니다. 역에서 시간을 확인해 주세요."],
  th: ["รถไฟเที่ยวสุดท้าย", "รถไฟเที่ยวสุดท้ายออกราวเที่ยงคืน โปรดตรวจสอบเวลาที่สถานี"],
  id: [
    "Kereta terakhir",
    "Kereta terakhir berangkat sekitar tengah malam. Periksa jadwal di stasiun.",
  ],
  ms: ["Tren terakhir", "Tren terakhir bertolak sekitar tengah malam. Sila semak waktu di stesen."],
  fil: ["Huling tren", "Bandang hatinggabi ang huling tren. Pakitingnan ang oras sa istasyon."],
  hi: ["आख़िरी ट्रेन", "आख़िरी ट्रेन आधी रात के आसपास जाती है। समय स्टेशन पर देख लें।"],
  bn: ["শেষ ট্রেন", "শেষ ট্রেন মধ্যরাতের দিকে ছাড়ে। স্টেশনে সময় দেখে নিন।"],
  ur: ["آخری ٹرین", "آخری ٹرین آدھی رات کے قریب روانہ ہوتی ہے۔ وقت اسٹیشن پر دیکھ لیں۔"],
  vi: ["Chuyến tàu cuối", "Chuyến tàu cuối chạy khoảng nửa đêm. Hãy xem giờ tại nhà ga."],
});

export const taxFreeText = inAll({
  ja: ["免税のお手続き", "パスポートをお持ちの方は、当日中に免税カウンターへお越しください。"],
  en: [
    "Tax-free shopping",
    "With your passport, please come to the tax-free counter on the day of purchase.",
  ],
  "zh-Hans": ["免税手续", "请携带护照，于购物当天到免税柜台办理。"],
  "zh-Hant": ["免稅手續", "請攜帶護照，於購物當天到免稅櫃台辦理。"],
  ko: ["면세 안내", "여권을 가지고 구매 당일에 면세 카운터로 와 주세요."],
  th: ["บริการปลอดภาษี", "โปรดนำหนังสือเดินทางมาที่เคาน์เตอร์ปลอดภาษีภายในวันที่ซื้อ"],
  id: ["Bebas pajak", "Bawa paspor Anda ke loket bebas pajak pada hari pembelian."],
  ms: ["Bebas cukai", "Bawa pasport anda ke kaunter bebas cukai pada hari pembelian."],
  fil: [
    "Tax-free na pamimili",
    "Dalhin ang pasaporte sa tax-free counter sa mismong araw ng pagbili.",
  ],
  hi: ["कर-मुक्त ख़रीदारी", "पासपोर्ट लेकर ख़रीद के दिन ही टैक्स-फ़्री काउंटर पर आएँ।"],
  bn: ["করমুক্ত কেনাকাটা", "পাসপোর্ট নিয়ে কেনার দিনই ট্যাক্স-ফ্রি কাউন্টারে আসুন।"],
  ur: ["ٹیکس فری خریداری", "پاسپورٹ کے ساتھ خریداری کے دن ہی ٹیکس فری کاؤنٹر پر آئیں۔"],
  vi: ["Mua sắm miễn thuế", "Hãy mang hộ chiếu đến quầy miễn thuế trong ngày mua hàng."],
});

export const luggageText = inAll({
  ja: [
    "手荷物のお預かり",
    "駅のロッカーや宿への配送をご利用いただけます。スタッフにお尋ねください。",
  ],
  en: ["Luggage", "Station lockers and delivery to your hotel are at hand. Please ask our staff."],
  "zh-Hans": ["行李寄存", "可使用车站储物柜或寄送到酒店，请咨询店员。"],
  "zh-Hant": ["行李寄放", "可使用車站置物櫃或寄送到飯店，請詢問店員。"],
  ko: ["짐 보관", "역 보관함이나 숙소 배송을 이용하실 수 있습니다. 직원에게 문의해 주세요."],
  th: ["ฝากสัมภาระ", "มีล็อกเกอร์ที่สถานีและบริการส่งถึงที่พัก โปรดสอบถามพนักงาน"],
  id: ["Titip bagasi", "Tersedia loker stasiun dan pengantaran ke hotel. Silakan tanya staf kami."],
  ms: [
    "Simpan bagasi",
    "Loker stesen dan penghantaran ke hotel disediakan. Sila tanya kakitangan kami.",
  ],
  fil: ["Mga bagahe", "May locker sa istasyon at hatid sa hotel. Magtanong sa aming staff."],
  hi: ["सामान", "स्टेशन लॉकर और होटल तक डिलीवरी उपलब्ध है। हमारे कर्मचारियों से पूछें।"],
  bn: ["লাগেজ", "স্টেশনের লকার ও হোটেলে পৌঁছে দেওয়ার সেবা আছে। কর্মীদের জিজ্ঞাসা করুন।"],
  ur: ["سامان", "اسٹیشن لاکر اور ہوٹل تک ترسیل دستیاب ہے۔ ہمارے عملے سے پوچھیں۔"],
  vi: ["Gửi hành lý", "Có tủ gửi đồ ở ga và dịch vụ giao đến khách sạn. Hãy hỏi nhân viên."],
});
