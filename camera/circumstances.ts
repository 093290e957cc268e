/** From the least to the most, drawn evenly between. */
export type Range = readonly [least: number, most: number];

/** Under what circumstances customers hold their phones: what a random scene is drawn from. */
export interface Circumstances {
  readonly name: string;
  /** Height of the phone as a share of the frame's. */
  readonly heightShare: Range;
  /** Turned about the way the camera looks. */
  readonly degrees: Range;
  /** Tilted about its upright and about its level axis: perspective. */
  readonly tiltDegrees: Range;
  /** Standard deviation of what a point becomes, in modules of the code, and at most so many pixels. */
  readonly blurModules: Range;
  readonly mostBlurPx: number;
  /** Share of hands that move, and how far while the shutter is open, in modules. */
  readonly moving: number;
  readonly motionModules: Range;
  /** Share of phones with a lamp mirrored in them, and its strength: 1 leaves nothing to see. */
  readonly lamps: number;
  readonly glare: Range;
  /** Light of the shop: 1 is full. */
  readonly brightness: Range;
  /** How much more light one side of the frame has than the middle. */
  readonly unevenness: Range;
  /** Standard deviation of the grain, in shades of 255. */
  readonly noise: Range;
  /** Share of screens that are turned down, and to what. Then the shop is not dark as well. */
  readonly dimScreens: number;
  readonly screenLight: Range;
  /** Share of phones behind a cracked film, and its lines. */
  readonly crackedFilms: number;
  readonly cracks: Range;
  /** Share of QR with the wallet's sign in the middle. */
  readonly logos: number;
}

/** Everything that goes wrong at a counter, as strongly as it ever does, and all at once. */
export const harsh: Circumstances = {
  name: "harsh",
  heightShare: [0.25, 1],
  degrees: [0, 360],
  tiltDegrees: [-25, 25],
  blurModules: [0.1, 0.45],
  mostBlurPx: 2.5,
  moving: 0.5,
  motionModules: [0.1, 0.9],
  lamps: 0.4,
  glare: [0.15, 0.65],
  brightness: [0.3, 1],
  unevenness: [0, 0.5],
  noise: [1, 7],
  dimScreens: 0.3,
  screenLight: [0.4, 1],
  crackedFilms: 0.25,
  cracks: [3, 9],
  logos: 0.35,
};

/**
 * The distortions a scanner is asked to stand, and no others: any turn, perspective, blur, grain,
 * lamps, light down to 30 % and a phone from 25 to 100 % of the frame's height. The hand is still, the
 * film is whole and the screen is bright. A lens this good and lamps this frequent make the set as
 * hard as one on which zxing-wasm reads nearly every whole frame and @zxing/browser about half.
 */
export const usual: Circumstances = {
  ...harsh,
  name: "usual",
  blurModules: [0.1, 0.35],
  lamps: 0.5,
  moving: 0,
  dimScreens: 0,
  crackedFilms: 0,
};

export const circumstances = { usual, harsh } as const;

export type CircumstancesName = keyof typeof circumstances;
