import { useState } from 'react';
import { invoke } from '../draft/use-checks';
import type { PageState } from '../draft/use-page';

/** Saves the draft as the next version; somebody else's newer one is read first. */
export function useSave({ draft, forWhom, say, reload, done }: PageState, acknowledged: string[]) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const save = async () => {
    setBusy(true);
    const { scheme, basedOn } = draft;
    const request = { scheme, basedOn, forOpen: forWhom.forOpen, acknowledged };
    const outcome = await invoke('saveScheme', request).catch(() => null);
    setBusy(false);
    if (outcome?.kind === 'refused' && outcome.code === 'busy') reload();
    setTrouble(troubleOf(outcome, say.lostSave));
    if (outcome?.kind === 'saved') done(outcome.version);
  };
  return { isBusy, trouble, save };
}

type Outcome = Awaited<ReturnType<typeof askToSave>> | null;
const askToSave = () => invoke('saveScheme', { scheme: null, basedOn: null });

function troubleOf(outcome: Outcome, lost: string): string {
  if (outcome === null) return lost;
  if (outcome.kind === 'saved') return '';
  return outcome.kind === 'wrong' ? (outcome.problems[0]?.say ?? '') : outcome.say;
}
