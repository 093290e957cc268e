/** Starts the till anew: it opens the journal again and inquires after every open payment. */
export function reloadPage(): void {
  window.location.reload();
}
