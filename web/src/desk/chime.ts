// SPDX-License-Identifier: AGPL-3.0-or-later
// Two short notes, made here so that no sound file is fetched. A browser that lets a page play
// nothing before it was pressed plays nothing; that is its owner's choice.

const notes = [
  { hertz: 660, from: 0 },
  { hertz: 880, from: 0.12 },
];
const noteSeconds = 0.22;
const loudness = 0.08;

export function chime(): void {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  for (const { hertz, from } of notes) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + from;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(loudness, start);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + noteSeconds);
    if (from > 0) tone.onended = () => void audio.close();
  }
}
