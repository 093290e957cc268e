import type { shell as ja } from "../ja/shell.ts";
import type { InOtherWords } from "../messages.ts";

export const shell = {
  "shell.mark": "のれん",
  "shell.nav": "Menu",
  "shell.register": "Register",
  "shell.openPayments": "Open",
  "shell.receipts": "Receipts",
  "shell.sales": "Sales",
  "shell.settings": "Settings",
  "shell.open": (count: number) => `${count} unconfirmed`,
  "shell.opening.title": "Opening the till",
  "shell.opening.body": "Opening the journal.",
  "shell.elsewhere.title": "The till is open in another tab",
  "shell.elsewhere.body":
    "To keep the records safe, only one may be used at a time. Close the other and this one takes over by itself.",
  "shell.stopped.title": "Selling is stopped",
  "shell.stopped.body":
    "Records of money cannot be written, so nothing can be sold. Please ask the customer to pay another way.",
  "shell.stopped.scanned":
    "If a code was already scanned, do not scan it again. Reloading checks what became of the payment.",
  "shell.stopped.full": "The tablet is full. Delete what is not needed, then reload.",
  "shell.stopped.lost": "The journal was lost. Reload; if that does not help, call support.",
  "shell.stopped.conflict": "Something else wrote to the journal. Close other tabs, then reload.",
  "shell.stopped.newer":
    "A newer version of the till has kept the journal. Reload to open it with that version.",
  "shell.stopped.blocked":
    "Another window still holds an older journal open. Close all other tabs, then reload.",
  "shell.stopped.damaged":
    "A part of the journal is missing or was changed. Nothing was touched. Call the manager or support.",
  "shell.crashed.title": "Something went wrong on this screen",
  "shell.crashed.body":
    "This says nothing about a payment. All records are in the journal; after reloading, open payments are checked automatically.",
  "shell.crashed.warning": "Do not scan a code again until the result is known.",
  "shell.notFetched.title": "No connection: the screen could not be opened",
  "shell.notFetched.body":
    "This says nothing about a payment, and your cart is as you left it. Once the connection is back, reload to open the other screens.",
  "shell.notFetched.back": "Back to the register",
  "shell.notFound.title": "There is no such page",
  "shell.notFound.body": "Your cart is as you left it.",
  "shell.notFound.back": "Back to the register",
} satisfies InOtherWords<typeof ja>;
