import { useRef, useState } from 'react';
import type { DemandPayload, RecordPayload } from '../../../src/contract/events';
import { invoke } from '../use-clocks';

/** Tells the app one thing; a second try after a lost answer carries the same id, and is kept once. */
export function useRecording(lost: string, done: () => void) {
  const id = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const record = async (event: RecordPayload['event'] | { kind: 'own-demand' }) => {
    setBusy(true);
    const answer = await sendEvent(event, id.current).catch(() => null);
    setBusy(false);
    setRefused(answer?.kind === 'recorded' ? '' : (answer?.say ?? lost));
    if (answer?.kind !== 'recorded') return;
    id.current = crypto.randomUUID();
    done();
  };
  return { busy, refused, tell: record };
}

function sendEvent(event: RecordPayload['event'] | { kind: 'own-demand' }, id: string) {
  const payload: DemandPayload = { id };
  return event.kind === 'own-demand'
    ? invoke('demandEscalation', payload)
    : invoke('recordEvent', { id, event });
}
