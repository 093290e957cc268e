import type { Result } from "#domain/result.ts";
import type { ScanHint, ScanTally } from "#domain/scan/scanTally.ts";

export interface ScanRead {
  /** The text as it came out of the symbol. */
  readonly text: string;
  readonly symbology: "QR" | "CODE_128" | "EAN_13" | "EAN_8" | "KEYBOARD";
}

/** Why there is no picture. Each has a plain message and leads to typing the digits. */
export type CameraFault =
  | { readonly type: "denied" }
  | { readonly type: "noCamera" }
  | { readonly type: "busy" }
  | { readonly type: "unsupported" }
  | { readonly type: "failed"; readonly detail: string };

/** What can go wrong while a picture is there. */
export type CameraTrouble = "unplugged" | "blackFrames" | "pictureBack";

export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

/** What is to be read: a customer's wallet code, goods (EAN as well), or a receipt of ours (QR). */
export type ScanPurpose = "wallet" | "goods" | "receipt";

export interface ScanOptions {
  readonly purpose: ScanPurpose;
  /** The element the picture is shown in; null while no picture is wanted. */
  readonly view: HTMLVideoElement | null;
  /** A camera chosen before, or null for the rear one. */
  readonly cameraId: string | null;
  onRead(read: ScanRead): void;
  onTrouble(trouble: CameraTrouble): void;
  /** What keeps the picture from being read, or null once nothing does. Told when it changes. */
  onHint(hint: ScanHint | null): void;
  /** What the camera did since the last report: about once a second, and at the end. */
  onTally(tally: ScanTally): void;
  /** Something moves before a camera that rests; it goes on resting until it is told to read. */
  onMotion(): void;
}

/** `resting` looks at a few frames a second for motion only, and reads nothing. */
export type ScanPace = "reading" | "resting";

/** A quality of the picture that the camera lets be chosen, in the camera's own units. */
export interface CameraDial {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  set(value: number): Promise<void>;
}

export interface ScanSession {
  /** Cameras of this device; labels are known once permission is given. */
  readonly cameras: readonly CameraChoice[];
  readonly cameraId: string;
  /** null where the camera has no torch. */
  readonly torch: { set(on: boolean): Promise<void> } | null;
  /** null where the camera has none. Exposure is compensation: 0 is the camera's own choice. */
  readonly zoom: CameraDial | null;
  readonly exposure: CameraDial | null;
  /** The camera looks at whoever holds the tablet: its picture is shown as a mirror would. */
  readonly mirrored: boolean;
  /** Moves the picture to another element, or to none; reading goes on. */
  show(view: HTMLVideoElement | null): void;
  pace(pace: ScanPace): void;
  /** Ends reading and releases the camera: afterwards no track is live. Safe to call twice. */
  stop(): void;
}

/** The tablet's camera as a reader of codes. */
export interface Scanner {
  /** Loads what reading needs, without touching the camera, so that `start` is quick later. */
  prefetch(): Promise<void>;
  /** Asks for permission if need be and begins reading. */
  start(options: ScanOptions, signal: AbortSignal): Promise<Result<ScanSession, CameraFault>>;
}

/** A hand scanner that types. */
export interface Wedge {
  /** Calls back for each burst of keys that no human types; the returned function stops listening. */
  listen(onRead: (read: ScanRead) => void): () => void;
}
