import { useEffect, useRef, useState } from 'react';
import { jsx as _jsx } from 'react/jsx-runtime';
import { faceOf, stateWord } from './clock-state';
/** Says a change of state, politely, and nothing else: the countdown itself stays silent. */
export function Announcer({ answer, ...reader }) {
  const known = useRef(null);
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer can hold a new state
  useEffect(() => {
    const before = known.current;
    known.current = new Map(answer.clocks.map((view) => [view.clock, faceOf(view)]));
    const changed = answer.clocks.filter((view) => before && before.get(view.clock) !== faceOf(view));
    if (changed.length > 0) setSaid(changed.map((view) => sentence(view)).join('. '));
  }, [answer]);
  const sentence = (view) =>
    reader.words.announce(reader.words.clocks[view.clock], stateWord(view, answer.now, reader));
  return _jsx('p', { className: 'hidden', role: 'status', 'aria-live': 'polite', children: said });
}
