import type { Sound, Tone } from "#ports/sound.ts";

interface Note {
  /** Hz. */
  readonly pitch: number;
  /** Seconds after the tone begins. */
  readonly at: number;
  /** Seconds. */
  readonly length: number;
}

/** Rising is good, falling is bad, level is "look at the screen": told apart without learning. */
const melodies: Readonly<Record<Tone, readonly Note[]>> = {
  read: [{ pitch: 1_760, at: 0, length: 0.08 }],
  paid: [
    { pitch: 784, at: 0, length: 0.12 },
    { pitch: 988, at: 0.12, length: 0.12 },
    { pitch: 1_319, at: 0.24, length: 0.3 },
  ],
  declined: [
    { pitch: 440, at: 0, length: 0.18 },
    { pitch: 311, at: 0.2, length: 0.35 },
  ],
  unsure: [
    { pitch: 587, at: 0, length: 0.1 },
    { pitch: 587, at: 0.2, length: 0.1 },
  ],
  refused: [{ pitch: 233, at: 0, length: 0.25 }],
};

const loudness = 0.2;

/** Tones made on the spot, so that there is nothing to load. */
export function createWebAudioSound(
  openContext: () => AudioContext,
  isAwake: () => boolean,
): Sound {
  let context: AudioContext | null = null;

  function playNote(audio: AudioContext, { pitch, at, length }: Note): void {
    const begin = audio.currentTime + at;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(loudness, begin);
    // A tone that stops at full loudness clicks.
    gain.gain.exponentialRampToValueAtTime(0.001, begin + length);
    gain.connect(audio.destination);
    const oscillator = audio.createOscillator();
    oscillator.frequency.value = pitch;
    oscillator.connect(gain);
    oscillator.start(begin);
    oscillator.stop(begin + length);
  }

  return {
    play(tone) {
      // A browser keeps audio asleep until the first touch; a tone before that is simply not heard.
      if (!isAwake()) return;
      const audio = (context ??= openContext());
      void audio.resume();
      for (const note of melodies[tone]) playNote(audio, note);
    },
  };
}
