import { useEffect, useRef, useState } from 'react';
import type { ClocksAnswer } from '../../src/contract/clocks';
import type { Reader } from '../shared/reader';
import { faceOf, stateTextOf } from './clocks/clock-state';
import { nameOfClock } from './clocks/name-of-clock';

/** Says a change of state, politely, and nothing else: the countdown itself stays silent. */
export function Announcer({ answer, ...reader }: Reader & { answer: ClocksAnswer }) {
  const faces = useRef<Map<string, string> | null>(null);
  const [message, setMessage] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer can hold a new state
  useEffect(() => {
    const before = faces.current;
    faces.current = new Map(answer.clocks.map((view) => [view.clock, faceOf(view)]));
    const changed = answer.clocks.filter((view) => before && before.get(view.clock) !== faceOf(view));
    if (changed.length > 0) setMessage(changed.map((view) => sentenceOf(view)).join('. '));
  }, [answer]);
  const sentenceOf = (view: ClocksAnswer['clocks'][number]) =>
    reader.words.announce(nameOfClock(view, reader.words), stateTextOf(view, answer.now, reader));
  return (
    <p className="hidden" role="status" aria-live="polite">
      {message}
    </p>
  );
}
