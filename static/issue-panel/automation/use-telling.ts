import { useRef, useState } from 'react';
import type { DemandPayload, RecordPayload } from '../../../src/contract/events';
import { invoke } from '../use-clocks';

/** Tells the app one thing; a second try after a lost answer carries the same id, and is kept once. */
export function useTelling(lost: string, done: () => void) {
  const id = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const tell = async (event: RecordPayload['event'] | { kind: 'own-demand' }) => {
    setBusy(true);
    const answer = await sent(event, id.current).catch(() => null);
    setBusy(false);
    setRefused(answer?.kind === 'recorded' ? '' : (answer?.say ?? lost));
    if (answer?.kind !== 'recorded') return;
    id.current = crypto.randomUUID();
    done();
  };
  return { busy, refused, tell };
}

function sent(event: RecordPayload['event'] | { kind: 'own-demand' }, id: string) {
  const asked: DemandPayload = { id };
  return event.kind === 'own-demand'
    ? invoke('demandEscalation', asked)
    : invoke('recordEvent', { id, event });
}
