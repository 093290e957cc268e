import type { CameraDial, ScanSession } from "#ports/scanner.ts";

/** A camera's qualities are missing from TypeScript's types: only some browsers know them. */
interface CameraQualities {
  readonly torch?: boolean;
  readonly zoom?: Range;
  readonly exposureCompensation?: Range;
  readonly focusMode?: readonly string[];
  readonly exposureMode?: readonly string[];
  readonly whiteBalanceMode?: readonly string[];
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}

type DialName = "zoom" | "exposureCompensation";

type Wish = Readonly<Record<string, string | number | boolean>>;

/** Pictures that read many times a second, and those that show more when they do not read. */
const sizes = {
  usual: { width: { ideal: 1280 }, height: { ideal: 720 } },
  detailed: { width: { ideal: 1920 }, height: { ideal: 1080 } },
} as const;

/**
 * What the till wishes of a camera. A browser forgets every wish that is not repeated, so they are
 * kept together and always told together, one telling after the other.
 */
export interface CameraControls extends Pick<ScanSession, "torch" | "zoom" | "exposure"> {
  /** More pixels, or the usual ones. */
  detail(wanted: boolean): void;
  /** Tells a camera that was opened anew what the one before was told. */
  adopt(track: MediaStreamTrack): void;
}

/** What is offered follows from the first track; one that is opened later is the same camera. */
export function createControls(first: MediaStreamTrack): CameraControls {
  const qualities = qualitiesOf(first);
  const wishes = new Map<string, Wish>(automatic(qualities));
  let size: keyof typeof sizes = "usual";
  let track = first;
  let telling = Promise.resolve();

  function tell(): Promise<void> {
    const told = telling.then(() =>
      track.applyConstraints({
        ...sizes[size],
        advanced: [...wishes.values()] as MediaTrackConstraintSet[],
      }),
    );
    telling = told.catch(() => undefined);
    return told;
  }

  function wish(name: string, value: number | boolean): Promise<void> {
    wishes.set(name, { [name]: value });
    return tell();
  }

  function dial(name: DialName): CameraDial | null {
    const range = qualities[name];
    if (!range || range.max <= range.min) return null;
    const settings = first.getSettings() as Readonly<Partial<Record<DialName, number>>>;
    const usual = name === "exposureCompensation" ? 0 : range.min;
    return {
      min: range.min,
      max: range.max,
      step: range.step !== undefined && range.step > 0 ? range.step : (range.max - range.min) / 20,
      value: settings[name] ?? usual,
      set: (value) => wish(name, Math.min(range.max, Math.max(range.min, value))),
    };
  }

  /** Nobody waits for what the till wishes by itself, and a camera that will not is a camera still. */
  function hope(): void {
    void tell().catch(() => undefined);
  }

  if (wishes.size > 0) hope();
  return {
    torch: qualities.torch === true ? { set: (on) => wish("torch", on) } : null,
    zoom: dial("zoom"),
    exposure: dial("exposureCompensation"),
    detail(wanted) {
      const next = wanted ? "detailed" : "usual";
      if (next === size) return;
      size = next;
      hope();
    },
    adopt(next) {
      track = next;
      if (wishes.size > 0 || size !== "usual") hope();
    },
  };
}

function qualitiesOf(track: MediaStreamTrack): CameraQualities {
  // A browser may have no way to ask, whatever its type says.
  const ask = track.getCapabilities as (() => object) | undefined;
  return ask?.call(track) ?? {};
}

/** Phones come nearer and go; the camera has to follow by itself wherever it can. */
function automatic(qualities: CameraQualities): readonly (readonly [string, Wish])[] {
  const modes = ["focusMode", "exposureMode", "whiteBalanceMode"] as const;
  return modes
    .filter((mode) => qualities[mode]?.includes("continuous"))
    .map((mode) => [mode, { [mode]: "continuous" }]);
}
