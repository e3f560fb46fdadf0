"use client";

/** right: taken. wrong: unknown, or not fit for this. overdue: past its inspection, must not go before people. */
export type ScanSound = "right" | "wrong" | "overdue";

interface Tone {
  /** In hertz. */
  pitch: number;
  at: number;
  seconds: number;
  shape: OscillatorType;
}

/** Told apart without looking, also by who hears high tones badly: one short high, two low, three that rise and fall. */
const tones: Record<ScanSound, Tone[]> = {
  right: [{ pitch: 1320, at: 0, seconds: 0.09, shape: "sine" }],
  wrong: [
    { pitch: 220, at: 0, seconds: 0.16, shape: "square" },
    { pitch: 165, at: 0.2, seconds: 0.24, shape: "square" },
  ],
  overdue: [
    { pitch: 660, at: 0, seconds: 0.12, shape: "triangle" },
    { pitch: 880, at: 0.15, seconds: 0.12, shape: "triangle" },
    { pitch: 520, at: 0.3, seconds: 0.26, shape: "triangle" },
  ],
};

const choiceKey = "flytower.scan.sound";

/** What this device chose; until then sound everywhere but behind the scenes. */
export function isSoundOn(): boolean {
  const choice = localStorage.getItem(choiceKey);
  return choice ? choice === "on" : document.documentElement.dataset.theme !== "blackout";
}

const watchers = new Set<() => void>();

export function keepSound(isOn: boolean): void {
  localStorage.setItem(choiceKey, isOn ? "on" : "off");
  for (const tell of watchers) tell();
}

/** Calls back when the choice changes; gives what ends that. */
export function watchSound(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

let audio: AudioContext | null = null;

function ring(context: AudioContext, { pitch, at, seconds, shape }: Tone) {
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.type = shape;
  oscillator.frequency.value = pitch;
  // Without a ramp at both ends a loudspeaker cracks.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.3, start + 0.01);
  volume.gain.setValueAtTime(0.3, start + seconds - 0.03);
  volume.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}

/** Sounds if this device wants sounds; quietly does nothing where a browser does not allow it yet. */
export function playSound(sound: ScanSound): void {
  if (!isSoundOn() || typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  const context = audio;
  void context.resume().then(() => {
    for (const tone of tones[sound]) ring(context, tone);
  });
}
