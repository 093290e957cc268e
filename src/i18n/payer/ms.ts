import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const ms: PayerWords = {
  welcome: "Selamat datang",
  language: "Bahasa",
  cart: "Barangan anda",
  items: counted("ms", { other: "# barang" }),
  total: "Jumlah",
  yen: "Yen Jepun",
  estimate: "Anggaran. Jumlah akhir ditentukan oleh e-dompet anda.",
  estimateStale: "Anggaran dengan kadar terdahulu.",
  charged: "Dicaj oleh e-dompet anda.",

  holdCode: {
    title: "Sila halakan kod bayaran anda ke kamera",
    advice: "Buka skrin “Bayar” dalam aplikasi e-dompet anda.",
  },
  confirmOnPhone: {
    title: "Sila sahkan bayaran pada telefon anda",
    advice: "Masukkan PIN atau kata laluan jika diminta oleh aplikasi.",
  },
  checking: {
    title: "Kami sedang menyemak bayaran anda",
    advice: "Sila biarkan aplikasi terbuka seketika dan jangan bayar sekali lagi.",
  },
  paid: { title: "Bayaran berjaya", advice: "Terima kasih kerana membeli-belah di sini." },
  paidWith: (wallet) => `Dibayar dengan ${wallet}`,
  inCash: "Dibayar dengan tunai",
  tendered: "Diterima",
  change: "Baki anda",

  declined: {
    newCode: {
      title: "Kod baharu diperlukan",
      advice: "Sila muat semula kod bayaran dalam aplikasi dan tunjukkan sekali lagi.",
    },
    notEnough: {
      title: "Baki tidak mencukupi",
      advice: "Sila tambah nilai, atau bayar dengan e-dompet lain atau tunai.",
    },
    overLimit: {
      title: "Melebihi had e-dompet anda",
      advice: "Sila ubah had dalam aplikasi, atau bayar dengan e-dompet lain atau tunai.",
    },
    notConfirmed: {
      title: "Bayaran belum disahkan",
      advice: "Sila tunjukkan kod baharu dan sahkan bayaran sekali lagi.",
    },
    otherWallet: {
      title: "E-dompet ini tidak boleh digunakan untuk pembelian ini",
      advice: "Sila bayar dengan e-dompet lain atau tunai.",
    },
    ourFault: {
      title: "Maaf, kami tidak dapat menerima bayaran ini",
      advice: "Masalah ini di pihak kami, bukan anda. Sila bayar dengan cara lain.",
    },
  },
  notCharged: "Anda tidak dikenakan bayaran.",
  stopped: {
    title: "Bayaran ini telah dihentikan",
    advice: "Jika e-dompet anda ditolak juga, wang itu akan dikembalikan secara automatik.",
  },
  cancelled: {
    title: "Bayaran telah dibatalkan",
    advice: "Sila tunjukkan kod baharu, atau bayar dengan cara lain.",
  },
  paidBack: {
    title: "Wang anda telah dikembalikan",
    advice: "Jumlah penuh telah kembali ke e-dompet anda.",
  },
  notUsable: (wallet) => `${wallet} tidak boleh digunakan di kedai ini`,
  ended: (wallet) => `Perkhidmatan ${wallet} telah ditamatkan`,
  usable: "Anda boleh membayar dengan",

  scanOurCode: {
    title: "Sila imbas kod ini dengan aplikasi e-dompet anda",
    advice: "Semak jumlah dan sahkan bayaran dalam aplikasi anda.",
  },
  codeOver: "Kod ini telah tamat tempoh. Kakitangan kami akan tunjukkan kod baharu.",

  coach: {
    nothingRead: "Kod belum dapat dibaca",
    shopQr: "Ini ialah kod QR kedai",
    receiveCode: "Kod ini untuk menerima wang",
    product: "Ini ialah kod bar produk",
    webAddress: "Kod ini ialah alamat laman web",
    expiredCode: "Kod ini telah tamat tempoh",
    usedCode: "Kod ini telah digunakan",
    otherCode: "Ini bukan kod bayaran",
    tooDark: "Skrin anda terlalu gelap",
    glare: "Terdapat silau pada skrin anda",
    tooFar: "Telefon anda terlalu jauh",
    outOfFocus: "Gambar tidak jelas",
    moving: "Telefon anda bergerak",
  },
  steps: {
    openPay: "Buka skrin “Bayar” dalam aplikasi e-dompet anda",
    brighten: "Tingkatkan kecerahan skrin anda",
    refresh: "Muat semula kod. Tangkapan skrin tidak boleh digunakan.",
    tilt: "Condongkan telefon sedikit",
    closer: "Dekatkan telefon anda",
    further: "Jauhkan telefon sedikit",
    still: "Pegang telefon supaya tidak bergerak",
  },

  offers: "Untuk anda",
  receiptOnPhone: {
    title: "Resit pada telefon anda",
    advice: "Imbas kod ini dengan kamera telefon anda.",
  },
  paused: { title: "Sila tunggu sebentar", advice: "Kakitangan kami akan melayan anda segera." },

  slip: {
    title: "Slip bayaran balik",
    amount: "Dibayar balik",
    returnedAt: "Tarikh bayaran balik",
    number: "No. bayaran balik",
    soldAt: "Tarikh pembelian",
    receipt: "No. resit",
    goods: "Barang dipulangkan",
    pieces: counted("ms", { other: "# unit" }),
    rate: (rate) => `Cukai ${rate}%`,
    untaxed: "Tanpa cukai",
    tax: "termasuk cukai",
    way: "Dibayar balik melalui",
    toWallet: (brand) => `${brand} (ke e-dompet anda)`,
    inCash: "Tunai",
    homeNote:
      "Jumlah dalam mata wang anda ditentukan oleh e-dompet anda, biasanya pada kadar bayaran asal. Sila lihat aplikasi anda.",
  },
  receipt: {
    title: "Resit",
    translation: "Terjemahan untuk anda. Resit bahasa Jepun ialah yang asal.",
    date: "Tarikh",
    number: "No. resit",
    subtotal: "Jumlah kecil",
    discount: "Diskaun",
    taxOnTop: "Cukai",
    paidWith: "Dibayar dengan",
    reference: "No. bayaran",
    reduced: "Kadar cukai dikurangkan",
    more: counted("ms", { other: "dan # barang lagi" }),
    asOf: "Setakat",
    mark: "Nombor semakan",
    unchanged:
      "Tidak berubah sejak ditandatangani. Sila padankan nombor semakan dengan resit kertas.",
    genuine: "Ditandatangani oleh mesin juruwang kedai dan tidak diubah",
    unreadable: {
      title: "Resit ini tidak dapat dipaparkan",
      advice: "Pautan tidak lengkap atau telah diubah. Sila tanya kedai.",
    },
  },
};
