import { makeInvoke } from '@forge/bridge';
import { createContext, useContext, useState } from 'react';
import type { AdminCalls, RefusedAnswer, SiteAnswer } from '../../src/contract/admin';
import type { Reader } from '../shared/reader';
import type { AdminWords } from './words';

/** The page's own calls, typed as the backend defines them. */
export const invoke = makeInvoke<AdminCalls>();

/** What every part of the page needs: the site as it was told, who reads, and how to have it told again. */
export interface Asking {
  site: SiteAnswer;
  reader: Reader;
  say: AdminWords;
  reload(): void;
}

export const AskingContext = createContext<Asking | null>(null);

export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('a part of the administration stands outside the page');
  return asking;
}

/** One deed at a time: whether it is under way, and the sentence when it was refused or the connection was lost. */
export function useDeed() {
  const { reader, reload } = useAsking();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const run = async <Answer extends { kind: string }>(
    ask: () => Promise<Answer | RefusedAnswer>,
  ): Promise<Answer | null> => {
    setBusy(true);
    const answer = await ask().catch(() => null);
    setBusy(false);
    const refused = answer === null ? reader.words.lostAtOnce : isRefused(answer) ? answer.say : '';
    setTrouble(refused);
    if (answer === null || isRefused(answer)) return null;
    reload();
    return answer;
  };
  return { busy, trouble, run };
}

function isRefused(answer: { kind: string }): answer is RefusedAnswer {
  return answer.kind === 'refused';
}

/** Hands a text over as a file. */
export function saveFile(name: string, type: string, parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
