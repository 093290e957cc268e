import type { Result } from "#domain/result.ts";

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
  /** The element the picture is shown in. */
  readonly view: HTMLVideoElement;
  /** A camera chosen before, or null for the rear one. */
  readonly cameraId: string | null;
  onRead(read: ScanRead): void;
  onTrouble(trouble: CameraTrouble): void;
}

export interface ScanSession {
  /** Cameras of this device; labels are known once permission is given. */
  readonly cameras: readonly CameraChoice[];
  readonly cameraId: string;
  /** null where the camera has no torch. */
  readonly torch: { set(on: boolean): Promise<void> } | null;
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
