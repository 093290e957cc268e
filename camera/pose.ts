import type { FrameSize } from "./bitmap.ts";
import type { Box } from "./sheet.ts";

/** How something flat is held before the camera. */
export interface Pose {
  /** Its height as a share of the frame's, before it is turned or tilted. */
  readonly heightShare: number;
  /** Clockwise as the camera sees it, from upright. */
  readonly degrees: number;
  /** Turned about its upright and its level axis, which makes one side nearer than the other. */
  readonly yawDegrees: number;
  readonly pitchDegrees: number;
  /**
   * Where it is held: 0 is the middle, -1 and 1 are as far as the symbols can go to the left or
   * the right (up or down) and still be in the picture as a whole.
   */
  readonly right: number;
  readonly down: number;
}

/** The nine numbers of a projective map, row by row. */
export type Homography = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** The lens of a tablet: its focal length in widths of the frame. */
const focalLength = 1.1;
/** What must be in the picture keeps this distance from its edge (pixels). */
const marginPx = 4;

/**
 * Maps millimetres on the held thing to pixels of the frame.
 *
 * @param mustBeSeen What `pose.right` and `pose.down` keep inside of the frame.
 */
export function homographyOf(
  pose: Pose,
  size: FrameSize,
  heightMm: number,
  mustBeSeen: readonly Box[],
): Homography {
  const centred = projection(pose, size, heightMm);
  const seen = mustBeSeen.flatMap(cornersOf).map((corner) => project(centred, corner));
  const shift = {
    right: shiftOf(
      pose.right,
      seen.map(([x]) => x),
      size.width,
    ),
    down: shiftOf(
      pose.down,
      seen.map(([, y]) => y),
      size.height,
    ),
  };
  const [a, b, c, d, e, f, g, h, i] = centred;
  return [
    a + shift.right * g,
    b + shift.right * h,
    c + shift.right * i,
    d + shift.down * g,
    e + shift.down * h,
    f + shift.down * i,
    g,
    h,
    i,
  ];
}

/** Pixels to move by: none when there is no room at all, for then the middle is the best place. */
function shiftOf(wish: number, seen: readonly number[], length: number): number {
  if (seen.length === 0) return (wish * length) / 2;
  const toStart = marginPx - Math.min(...seen);
  const toEnd = length - marginPx - Math.max(...seen);
  if (toEnd < toStart) return (toStart + toEnd) / 2;
  const middle = (toStart + toEnd) / 2;
  return middle + (wish * (toEnd - toStart)) / 2;
}

/** A pinhole camera looks at a plane whose middle lies straight ahead. */
function projection(pose: Pose, size: FrameSize, heightMm: number): Homography {
  const focal = focalLength * size.width;
  const away = (focal * heightMm) / (pose.heightShare * size.height);
  const [sinYaw, cosYaw] = turned(pose.yawDegrees);
  const [sinPitch, cosPitch] = turned(pose.pitchDegrees);
  const [sin, cos] = turned(pose.degrees);
  // The plane is tilted first and then turned before the lens.
  const xOfX = cosYaw;
  const yOfX = sinPitch * sinYaw;
  const zOfX = -cosPitch * sinYaw;
  const yOfY = cosPitch;
  const zOfY = sinPitch;
  const [x, y] = [size.width / 2, size.height / 2];
  const toX = [focal * (cos * xOfX - sin * yOfX), focal * (-sin * yOfY)] as const;
  const toY = [focal * (sin * xOfX + cos * yOfX), focal * (cos * yOfY)] as const;
  return [
    toX[0] + x * zOfX,
    toX[1] + x * zOfY,
    x * away,
    toY[0] + y * zOfX,
    toY[1] + y * zOfY,
    y * away,
    zOfX,
    zOfY,
    away,
  ];
}

function turned(degrees: number): readonly [sin: number, cos: number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
}

export function project(
  [a, b, c, d, e, f, g, h, i]: Homography,
  [x, y]: readonly [number, number],
): readonly [x: number, y: number] {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** The way back: pixels to millimetres. Scale of a projective map is free, so no determinant. */
export function inverseOf([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export function cornersOf(box: Box): readonly (readonly [number, number])[] {
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  return [
    [box.left, box.top],
    [right, box.top],
    [right, bottom],
    [box.left, bottom],
  ];
}
