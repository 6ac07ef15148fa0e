import { useRef, useState } from 'react';
import type { Kind } from '../clocks/record-kinds';
import type { DetailTexts } from '../clocks/texts';
import { invoke } from '../clocks/use-clocks';
import { type Draft, payloadOf } from './draft';

/** Sends once: a second try after a lost answer carries the same id, and is kept once. */
export function useSending(say: DetailTexts, done: () => void) {
  const id = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const send = async (kind: Kind, draft: Draft, where: Parameters<typeof payloadOf>[2]) => {
    setBusy(true);
    setRefused('');
    const answer = await invoke('recordEvent', payloadOf(kind, draft, where, id.current)).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'recorded') done();
    else setRefused(answer?.say ?? say.forms.problems.lost);
  };
  return { busy, refused, send };
}
