import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const id: PayerWords = {
  welcome: "Selamat datang",
  language: "Bahasa",
  cart: "Belanjaan Anda",
  items: counted("id", { other: "# barang" }),
  total: "Total",
  yen: "Yen Jepang",
  estimate: "Perkiraan. Jumlah akhir ditentukan dompet Anda.",
  estimateStale: "Perkiraan dengan kurs sebelumnya.",
  charged: "Ditagih oleh dompet Anda.",

  holdCode: {
    title: "Silakan arahkan kode pembayaran Anda ke kamera",
    advice: "Buka layar “Bayar” di aplikasi dompet Anda.",
  },
  confirmOnPhone: {
    title: "Silakan konfirmasi pembayaran di ponsel Anda",
    advice: "Masukkan PIN atau kata sandi jika diminta aplikasi.",
  },
  checking: {
    title: "Pembayaran Anda sedang kami periksa",
    advice: "Mohon biarkan aplikasi terbuka sebentar dan jangan membayar lagi.",
  },
  paid: { title: "Pembayaran berhasil", advice: "Terima kasih telah berbelanja." },
  paidWith: (wallet) => `Dibayar dengan ${wallet}`,
  inCash: "Dibayar tunai",
  tendered: "Diterima",
  change: "Kembalian",

  declined: {
    newCode: {
      title: "Kami memerlukan kode baru",
      advice: "Mohon perbarui kode pembayaran di aplikasi, lalu tunjukkan lagi.",
    },
    notEnough: {
      title: "Saldo tidak mencukupi",
      advice: "Silakan isi saldo, atau bayar dengan dompet lain atau tunai.",
    },
    overLimit: {
      title: "Melebihi batas dompet Anda",
      advice: "Silakan ubah batas di aplikasi, atau bayar dengan dompet lain atau tunai.",
    },
    notConfirmed: {
      title: "Pembayaran belum terkonfirmasi",
      advice: "Silakan tunjukkan kode baru dan konfirmasi sekali lagi.",
    },
    otherWallet: {
      title: "Dompet ini tidak dapat digunakan untuk pembelian ini",
      advice: "Silakan bayar dengan dompet lain atau tunai.",
    },
    ourFault: {
      title: "Mohon maaf, kami tidak dapat menerima pembayaran ini",
      advice: "Kendalanya ada pada toko kami, bukan pada Anda. Silakan bayar dengan cara lain.",
    },
  },
  notCharged: "Saldo Anda tidak dipotong.",
  stopped: {
    title: "Pembayaran ini dihentikan",
    advice: "Jika saldo Anda tetap terpotong, uangnya akan dikembalikan secara otomatis.",
  },
  cancelled: {
    title: "Pembayaran dibatalkan",
    advice: "Silakan tunjukkan kode baru, atau bayar dengan cara lain.",
  },
  paidBack: {
    title: "Uang Anda telah dikembalikan",
    advice: "Seluruh jumlah telah kembali ke dompet Anda.",
  },
  notUsable: (wallet) => `${wallet} tidak dapat digunakan di toko ini`,
  ended: (wallet) => `Layanan ${wallet} sudah berakhir`,
  usable: "Anda dapat membayar dengan",

  scanOurCode: {
    title: "Silakan pindai kode ini dengan aplikasi dompet Anda",
    advice: "Periksa jumlahnya, lalu konfirmasi pembayaran di aplikasi.",
  },
  codeOver: "Kode ini sudah kedaluwarsa. Staf kami akan menunjukkan kode baru.",

  coach: {
    nothingRead: "Kode belum terbaca",
    shopQr: "Ini kode QR toko",
    receiveCode: "Kode ini untuk menerima uang",
    product: "Ini kode batang produk",
    webAddress: "Kode ini alamat situs web",
    expiredCode: "Kode ini sudah kedaluwarsa",
    usedCode: "Kode ini sudah pernah digunakan",
    otherCode: "Ini bukan kode pembayaran",
    tooDark: "Layar Anda terlalu gelap",
    glare: "Layar Anda memantulkan cahaya",
    tooFar: "Ponsel Anda terlalu jauh",
    outOfFocus: "Gambar tidak tajam",
    moving: "Ponsel Anda bergerak",
  },
  steps: {
    openPay: "Buka layar “Bayar” di aplikasi dompet Anda",
    brighten: "Naikkan kecerahan layar",
    refresh: "Perbarui kode. Tangkapan layar tidak berlaku.",
    tilt: "Miringkan ponsel sedikit",
    closer: "Dekatkan ponsel Anda",
    further: "Jauhkan ponsel sedikit",
    still: "Pegang ponsel agar tidak bergerak",
  },

  offers: "Untuk Anda",
  receiptOnPhone: {
    title: "Struk di ponsel Anda",
    advice: "Pindai kode ini dengan kamera ponsel Anda.",
  },
  paused: { title: "Mohon tunggu sebentar", advice: "Staf kami akan segera melayani Anda." },

  slip: {
    title: "Bukti pengembalian dana",
    amount: "Dikembalikan",
    returnedAt: "Tanggal pengembalian",
    number: "No. pengembalian",
    soldAt: "Tanggal pembelian",
    receipt: "No. struk",
    goods: "Barang dikembalikan",
    pieces: counted("id", { other: "# buah" }),
    rate: (rate) => `Pajak ${rate}%`,
    untaxed: "Tanpa pajak",
    tax: "termasuk pajak",
    way: "Dikembalikan melalui",
    toWallet: (brand) => `${brand} (ke dompet Anda)`,
    inCash: "Tunai",
    homeNote:
      "Jumlah dalam mata uang Anda ditentukan dompet Anda, biasanya dengan kurs pembayaran semula. Silakan lihat aplikasi Anda.",
  },
  receipt: {
    title: "Struk",
    translation: "Terjemahan untuk Anda. Struk berbahasa Jepang adalah yang asli.",
    date: "Tanggal",
    number: "No. struk",
    subtotal: "Subtotal",
    discount: "Diskon",
    taxOnTop: "Pajak",
    paidWith: "Dibayar dengan",
    reference: "No. pembayaran",
    reduced: "Tarif pajak lebih rendah",
    more: counted("id", { other: "dan # barang lainnya" }),
    asOf: "Per tanggal",
    mark: "Nomor pemeriksaan",
    unchanged:
      "Tidak berubah sejak ditandatangani. Harap cocokkan nomor pemeriksaan dengan struk kertas.",
    genuine: "Ditandatangani mesin kasir toko dan tidak diubah",
    unreadable: {
      title: "Struk ini tidak dapat ditampilkan",
      advice: "Tautannya tidak lengkap atau telah diubah. Silakan tanyakan ke toko.",
    },
  },
};
