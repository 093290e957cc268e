import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const vi: PayerWords = {
  welcome: "Kính chào quý khách",
  language: "Ngôn ngữ",
  cart: "Hàng của quý khách",
  items: counted("vi", { other: "# món" }),
  total: "Tổng cộng",
  yen: "Yên Nhật",
  estimate: "Ước tính. Ví của quý khách quyết định số tiền cuối cùng.",
  estimateStale: "Ước tính theo tỷ giá trước đó.",
  charged: "Số tiền ví của quý khách đã trừ.",

  holdCode: {
    title: "Xin đưa mã thanh toán trước máy quét",
    advice: "Hãy mở màn hình “Thanh toán” trong ứng dụng ví.",
  },
  confirmOnPhone: {
    title: "Xin xác nhận thanh toán trên điện thoại",
    advice: "Hãy nhập mã PIN hoặc mật khẩu nếu ứng dụng yêu cầu.",
  },
  checking: {
    title: "Chúng tôi đang kiểm tra thanh toán",
    advice: "Xin giữ ứng dụng mở trong giây lát và đừng thanh toán lần nữa.",
  },
  paid: { title: "Thanh toán thành công", advice: "Cảm ơn quý khách đã mua hàng." },
  paidWith: (wallet) => `Thanh toán bằng ${wallet}`,
  inCash: "Thanh toán bằng tiền mặt",
  tendered: "Tiền nhận",
  change: "Tiền thối lại",

  declined: {
    newCode: {
      title: "Cần có mã mới",
      advice: "Xin làm mới mã thanh toán trong ứng dụng rồi đưa lại.",
    },
    notEnough: {
      title: "Số dư không đủ",
      advice: "Xin nạp thêm tiền, hoặc thanh toán bằng ví khác hay tiền mặt.",
    },
    overLimit: {
      title: "Vượt hạn mức ví của quý khách",
      advice: "Xin đổi hạn mức trong ứng dụng, hoặc dùng ví khác hay tiền mặt.",
    },
    notConfirmed: {
      title: "Thanh toán chưa được xác nhận",
      advice: "Xin đưa mã mới và xác nhận thanh toán một lần nữa.",
    },
    otherWallet: {
      title: "Không thể dùng ví này cho lần mua hàng này",
      advice: "Xin thanh toán bằng ví khác hoặc tiền mặt.",
    },
    ourFault: {
      title: "Rất tiếc, chúng tôi không thể nhận thanh toán này",
      advice: "Lỗi ở phía cửa hàng, không phải do quý khách. Xin dùng cách khác.",
    },
  },
  notCharged: "Quý khách chưa bị trừ tiền.",
  stopped: {
    title: "Thanh toán này đã dừng lại",
    advice: "Nếu ví vẫn bị trừ tiền, số tiền sẽ tự động được hoàn lại cho quý khách.",
  },
  cancelled: {
    title: "Thanh toán đã được hủy",
    advice: "Xin đưa mã mới, hoặc thanh toán bằng cách khác.",
  },
  paidBack: {
    title: "Tiền đã được hoàn lại",
    advice: "Toàn bộ số tiền đã trở về ví của quý khách.",
  },
  notUsable: (wallet) => `Không thể dùng ${wallet} tại cửa hàng này`,
  ended: (wallet) => `${wallet} đã ngừng dịch vụ`,
  usable: "Quý khách có thể dùng",

  scanOurCode: {
    title: "Xin quét mã này bằng ứng dụng ví",
    advice: "Hãy kiểm tra số tiền và xác nhận thanh toán trong ứng dụng.",
  },
  codeOver: "Mã này đã hết hạn. Nhân viên sẽ đưa mã mới cho quý khách.",

  coach: {
    nothingRead: "Chưa đọc được mã",
    shopQr: "Đây là mã QR của cửa hàng",
    receiveCode: "Mã này dùng để nhận tiền",
    product: "Đây là mã vạch sản phẩm",
    webAddress: "Mã này là địa chỉ trang web",
    expiredCode: "Mã này đã hết hạn",
    usedCode: "Mã này đã được sử dụng",
    otherCode: "Đây không phải là mã thanh toán",
    tooDark: "Màn hình quá tối",
    glare: "Màn hình bị lóa sáng",
    tooFar: "Điện thoại ở quá xa",
    outOfFocus: "Hình ảnh không rõ nét",
    moving: "Điện thoại đang di chuyển",
  },
  steps: {
    openPay: "Mở màn hình “Thanh toán” trong ứng dụng ví",
    brighten: "Tăng độ sáng màn hình",
    refresh: "Làm mới mã. Ảnh chụp màn hình không dùng được.",
    tilt: "Nghiêng điện thoại một chút",
    closer: "Đưa điện thoại lại gần hơn",
    further: "Đưa điện thoại ra xa một chút",
    still: "Giữ yên điện thoại",
  },

  offers: "Dành cho quý khách",
  receiptOnPhone: {
    title: "Hóa đơn trên điện thoại",
    advice: "Hãy quét mã này bằng máy ảnh của điện thoại.",
  },
  paused: { title: "Xin vui lòng chờ", advice: "Nhân viên sẽ phục vụ quý khách ngay." },

  slip: {
    title: "Phiếu hoàn tiền",
    amount: "Số tiền hoàn",
    returnedAt: "Ngày hoàn tiền",
    number: "Số phiếu hoàn",
    soldAt: "Ngày mua",
    receipt: "Số hóa đơn",
    goods: "Hàng trả lại",
    pieces: counted("vi", { other: "# cái" }),
    rate: (rate) => `Thuế ${rate}%`,
    untaxed: "Không chịu thuế",
    tax: "gồm thuế",
    way: "Cách hoàn tiền",
    toWallet: (brand) => `${brand} (về ví của quý khách)`,
    inCash: "Tiền mặt",
    homeNote:
      "Số tiền bằng tiền tệ của quý khách do ví quyết định, thường theo tỷ giá của lần thanh toán ban đầu. Xin xem trong ứng dụng.",
  },
  receipt: {
    title: "Hóa đơn",
    translation: "Bản dịch cho quý khách. Hóa đơn tiếng Nhật là bản gốc.",
    date: "Ngày",
    number: "Số hóa đơn",
    subtotal: "Tạm tính",
    discount: "Giảm giá",
    taxOnTop: "Thuế",
    paidWith: "Thanh toán bằng",
    reference: "Số thanh toán",
    reduced: "Thuế suất giảm",
    more: counted("vi", { other: "và # món khác" }),
    asOf: "Tính đến",
    mark: "Mã đối chiếu",
    unchanged: "Không thay đổi kể từ khi ký. Vui lòng đối chiếu mã này với hóa đơn giấy.",
    genuine: "Do máy tính tiền của cửa hàng ký và không bị thay đổi",
    unreadable: {
      title: "Không thể hiển thị hóa đơn này",
      advice: "Liên kết không đầy đủ hoặc đã bị thay đổi. Xin hỏi cửa hàng.",
    },
  },
};
