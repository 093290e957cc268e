import { filmOptions, type FilmOptions, OrderFault, readFilmOrder } from "./filmOrder.ts";
import { writeFilm } from "./writeFilm.ts";

/** How the command ended: what to tell, and whether it did what was asked. */
export interface Outcome {
  readonly done: boolean;
  readonly words: string;
}

/** The names of the command's options, for whoever reads its arguments. */
export const optionNames = Object.keys(filmOptions);

/** Writes the film that the options describe. */
export function makeFilm(options: FilmOptions): Outcome {
  try {
    const { path, film } = readFilmOrder(options);
    const frames = writeFilm(path, film);
    const { width, height } = film.scene.size;
    return {
      done: true,
      words: `${path}: ${frames} frames of ${width}x${height}, ${film.fps} a second`,
    };
  } catch (error) {
    if (error instanceof OrderFault) return { done: false, words: error.message };
    if (error instanceof Error && "code" in error) {
      return { done: false, words: `the film cannot be written: ${error.message}` };
    }
    throw error;
  }
}

/** What is shown for `--help`, one option a line. */
export function usage(): string {
  const lines = Object.entries(filmOptions).map(
    ([name, meaning]) => `  --${name.padEnd(9)} ${meaning}`,
  );
  return ["npm run -s camera -- --code <digits> --out feed.y4m", ...lines].join("\n");
}
