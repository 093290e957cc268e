import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface LiveRegionProps {
  /** What is to be said; an empty text is silence. */
  readonly message: string;
}

/**
 * Says aloud what changed on the screen. It must stand on the screen before the message does, or
 * readers miss the first one: render it always and change its message.
 */
export function LiveRegion({ message }: LiveRegionProps) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      <VisuallyHidden>{message}</VisuallyHidden>
    </div>
  );
}
