/** Where the camera's picture is shown, if it is. A picture that a later session shows is left alone. */
export interface Picture {
  /** Fulfilled when the first picture is on the screen, or at once where none is wanted. */
  shown(): Promise<void>;
  show(view: HTMLVideoElement | null): void;
  /** The camera was opened anew. */
  changed(stream: MediaStream): void;
  close(): void;
}

export function createPicture(first: MediaStream, firstView: HTMLVideoElement | null): Picture {
  let stream: MediaStream | null = first;
  let view = firstView;

  async function play(): Promise<void> {
    if (!view || !stream) return;
    view.srcObject = stream;
    // Without both of these, Safari on a tablet shows the picture full screen or not at all.
    view.muted = true;
    view.playsInline = true;
    await view.play();
  }

  /** A play that is called off by the next change is no fault: that change has its own. */
  function replay(): void {
    void play().catch(() => undefined);
  }

  function leave(): void {
    if (view && view.srcObject === stream) view.srcObject = null;
  }

  return {
    shown: play,
    show(next) {
      if (next === view) return;
      leave();
      view = next;
      replay();
    },
    changed(next) {
      leave();
      stream = next;
      replay();
    },
    close() {
      leave();
      stream = null;
    },
  };
}
