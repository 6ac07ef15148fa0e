import { useRef, useState } from 'react';
import type { DemandPayload, RecordPayload } from '../../../src/contract/events';
import { invoke } from '../clocks/use-clocks';

/** What the team records, and what a client says by its own buttons. */
type OwnEvent = RecordPayload['event'] | { kind: 'own-demand' } | { kind: 'own-agreement'; of: string };

export type Recording = ReturnType<typeof useRecording>;

/** Tells the app one thing; a second try after a lost answer carries the same id, and is kept once. */
export function useRecording(lost: string, done: () => void) {
  const id = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const record = async (event: OwnEvent, at: number | null = null) => {
    setBusy(true);
    const answer = await sendEvent(event, id.current, at).catch(() => null);
    setBusy(false);
    setRefused(answer?.kind === 'recorded' ? '' : (answer?.say ?? lost));
    if (answer?.kind !== 'recorded') return;
    id.current = crypto.randomUUID();
    done();
  };
  return { busy, refused, tell: record };
}

function sendEvent(event: OwnEvent, id: string, at: number | null) {
  const payload: DemandPayload = { id };
  if (event.kind === 'own-demand') return invoke('demandEscalation', payload);
  if (event.kind === 'own-agreement') return invoke('agree', { id, of: event.of });
  const isDated = at !== null && event.kind === 'published';
  return invoke('recordEvent', { id, event, ...(isDated ? { at } : {}) });
}
