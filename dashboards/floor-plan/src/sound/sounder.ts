// The page's own loudspeaker: notes made with Web Audio, no files.
import type { Sound } from "./ringing";

export type Voice = "ready" | "blocked" | "failed";

interface Pattern {
  readonly everyMs: number;
  readonly play: (context: AudioContext, out: AudioNode) => void;
}

const patterns: Record<Sound, Pattern> = {
  p1: { everyMs: 2000, play: (context, out) => notes(context, out, [660, 880, 1175], 0.16, "square", 0.22) },
  p2: { everyMs: 10_000, play: (context, out) => notes(context, out, [740, 587], 0.22, "triangle", 0.3) },
  unknown: { everyMs: 10_000, play: (context, out) => rough(context, out, [233, 220], 0.32) },
  lost: { everyMs: 4000, play: (context, out) => fall(context, out) },
};

export class Sounder {
  #context: AudioContext | null = null;
  #current: Sound | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #voice: Voice = "blocked";
  readonly #listeners = new Set<() => void>();

  get voice(): Voice {
    return this.#voice;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Browsers allow sound only after somebody has touched the page; call this again from a click. */
  wake = (): void => {
    try {
      this.#context ??= this.#made();
      void this.#context.resume().then(this.#noticed, this.#noticed);
      this.#noticed();
    } catch {
      this.#become("failed");
    }
  };

  /** Repeats one sound until told otherwise. Asking for the sound that is already running does not restart it. */
  ring(sound: Sound | null): void {
    if (sound === this.#current) {
      return;
    }
    this.#current = sound;
    clearInterval(this.#timer);
    if (sound !== null) {
      this.#play(sound);
      this.#timer = setInterval(() => this.#play(sound), patterns[sound].everyMs);
    }
  }

  /** P3: one note, and only into silence, because one sound at a time is the rule. */
  once(): void {
    if (this.#current === null) {
      this.#with((context) => notes(context, context.destination, [880], 0.25, "sine", 0.25));
    }
  }

  test = (): void => {
    this.wake();
    this.#with((context) => notes(context, context.destination, [587, 740], 0.15, "triangle", 0.2));
  };

  #play(sound: Sound): void {
    this.#with((context) => patterns[sound].play(context, context.destination));
  }

  #with(play: (context: AudioContext) => void): void {
    if (this.#context?.state === "running") {
      play(this.#context);
    } else {
      this.wake();
    }
  }

  #made(): AudioContext {
    const context = new AudioContext({ latencyHint: "interactive" });
    context.onstatechange = this.#noticed;
    return context;
  }

  #noticed = (): void => this.#become(this.#context?.state === "running" ? "ready" : "blocked");

  #become(voice: Voice): void {
    if (voice !== this.#voice) {
      this.#voice = voice;
      this.#listeners.forEach((listener) => listener());
      if (voice === "ready" && this.#current !== null) {
        this.#play(this.#current);
      }
    }
  }
}

function notes(context: AudioContext, out: AudioNode, pitches: readonly number[], seconds: number, type: OscillatorType, loudness: number): void {
  pitches.forEach((pitch, index) => {
    const start = context.currentTime + 0.02 + index * seconds;
    tone(context, out, type, loudness, start, seconds * 0.92, (frequency) => frequency.setValueAtTime(pitch, start));
  });
}

/** Two close tones beat against each other: nobody takes it for the P2 sound. */
function rough(context: AudioContext, out: AudioNode, pitches: readonly number[], seconds: number): void {
  pitches.forEach((pitch, index) => {
    const start = context.currentTime + 0.02 + index * seconds;
    for (const detuned of [pitch, pitch * 1.06]) {
      tone(context, out, "sawtooth", 0.14, start, seconds * 0.9, (frequency) => frequency.setValueAtTime(detuned, start));
    }
  });
}

function fall(context: AudioContext, out: AudioNode): void {
  const start = context.currentTime + 0.02;
  tone(context, out, "triangle", 0.3, start, 1.6, (frequency) => {
    frequency.setValueAtTime(520, start);
    frequency.exponentialRampToValueAtTime(170, start + 1.6);
  });
}

function tone(context: AudioContext, out: AudioNode, type: OscillatorType, loudness: number, start: number, seconds: number, pitch: (frequency: AudioParam) => void): void {
  const voice = context.createOscillator();
  const volume = context.createGain();
  voice.type = type;
  pitch(voice.frequency);
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + 0.015);
  volume.gain.setValueAtTime(loudness, start + seconds - 0.03);
  volume.gain.linearRampToValueAtTime(0, start + seconds);
  voice.connect(volume).connect(out);
  voice.start(start);
  voice.stop(start + seconds);
}
