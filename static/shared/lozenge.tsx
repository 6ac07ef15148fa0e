import type { ReactNode } from 'react';

export type Face = keyof typeof ICONS;

const pause = <path d="M4 2.5v7M8 2.5v7" />;
const round = <circle cx="6" cy="6" r="4.6" />;

const ICONS = {
  'not-started': <circle cx="6" cy="6" r="4.4" strokeDasharray="2 1.7" />,
  running: [<path key="hands" d="M6 3.4V6l1.8 1.2" />, <g key="face">{round}</g>],
  atRisk: [<path key="sign" d="M6 1.4 11.2 10.6H.8Z" />, <path key="mark" d="M6 4.9v2.4M6 8.9v.2" />],
  paused: pause,
  waiting: pause,
  thirdParty: pause,
  met: <path d="M2.5 6.5 5 9l4.5-5.5" />,
  breached: [<path key="cross" d="m4.4 4.4 3.2 3.2m0-3.2L4.4 7.6" />, <g key="face">{round}</g>],
  cancelled: <path d="M3 6h6" />,
  unknown: <path d="M4.2 4.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.3M6 9.2v.2" />,
  closed: <path d="M9.8 7.3A4.4 4.4 0 1 1 4.7 2.2a3.6 3.6 0 0 0 5.1 5.1Z" />,
} satisfies Record<string, ReactNode>;

/** The face of what does not count: whom it waits for, where that is not the team. */
export const pausedFaceOf = (waitsFor: 'client' | 'third-party' | null): Face =>
  waitsFor === null ? 'paused' : waitsFor === 'client' ? 'waiting' : 'thirdParty';

/** A state as its own icon and word, so that colour is never alone. */
export function Lozenge({ face, word }: { face: Face; word: string }) {
  return (
    <span className={`lozenge ${face}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {ICONS[face]}
      </svg>
      {word}
    </span>
  );
}
