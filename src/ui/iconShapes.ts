/** Drawn for this till on a grid of 24: one stroke, round ends. */
export const iconShapes = {
  /** A till with its drawer. */
  register: "M5 13h14l1.5 7h-17zM7 13V8h6v5M15.5 8.5h3M17 8.5V13M9.5 8V4h6v4.5M8.5 16.5h7",
  /** A slip of paper with a torn edge. */
  receipt: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  /** Bars of a day's sales. */
  sales: "M4 20h16M7 20v-6M12 20V5M17 20V10",
  settings:
    "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21M5.6 5.6l1.9 1.9M16.5 16.5l1.9 1.9M18.4 5.6l-1.9 1.9M7.5 16.5l-1.9 1.9",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.4 15.4L20 20",
  camera: "M4 8h3.2L9 5.5h6L16.8 8H20v11H4zM12 16.4a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z",
  barcode: "M4 6v12M7.5 6v12M10 6v12M13.5 6v12M17 6v12M20 6v12",
  scan: "M4 8.5V4h4.5M15.5 4H20v4.5M20 15.5V20h-4.5M8.5 20H4v-4.5M4 12h16",
  torch: "M8 3h8v3.5l-2 3V21h-4V9.5l-2-3zM12 13v2.5",
  keypad:
    "M6 5.5h.01M12 5.5h.01M18 5.5h.01M6 12h.01M12 12h.01M18 12h.01M6 18.5h.01M12 18.5h.01M18 18.5h.01",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  trash: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5",
  undo: "M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3",
  backspace: "M9 5h11v14H9l-6-7zM12 9.5l5 5M17 9.5l-5 5",
  check: "M5 12.5l4.7 4.7L19 7.5",
  checkCircle: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.8L16 9.8",
  cross: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6",
  question:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.6 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.8M12 16.8v.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.2v.01",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.8v.01",
  chevronDown: "M6 9.5l6 6 6-6",
  chevronUp: "M6 14.5l6-6 6 6",
  chevronLeft: "M14.5 6l-6 6 6 6",
  chevronRight: "M9.5 6l6 6-6 6",
  globe:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3.2c2.6 2.4 3.9 5.4 3.9 8.8s-1.3 6.4-3.9 8.8c-2.6-2.4-3.9-5.4-3.9-8.8s1.3-6.4 3.9-8.8z",
  phone: "M7 3h10v18H7zM11 18h2",
  refresh: "M20 5v5h-5M19.4 10A8 8 0 1 0 20 13.5",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  basket: "M4 10h16l-2 9.5H6zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3",
  /** A coin with the yen's sign. */
  cash: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.8 7.5L12 11.8l3.2-4.3M12 11.8v5M9.300 12h5.400M9.300 14.400h5.400",
  person: "M12 11.5a3.8 3.8 0 1 0 0-7.5 3.8 3.8 0 0 0 0 7.5zM5 20.5c.8-4 3.4-6 7-6s6.200 2 7 6",
  shield:
    "M12 3l7.500 3v5.500c0 4.500-3 7.800-7.500 9.500-4.500-1.700-7.500-5-7.500-9.500V6zM8.800 12l2.300 2.300 4.200-4.300",
} as const;
