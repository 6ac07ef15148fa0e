import { useState } from 'react';
import type { Answer, AsksAnswer, FitsAnswer } from '../../../src/contract/exchange';
import { useHeldIn } from '../draft/editing';
import type { PageState } from '../draft/use-page';
import { ask } from './ask';
import { type ExportedScheme, schemesOfExport } from './site-export';

export interface Upload {
  text: string;
  /** What the file asks; null until it is read. */
  asks: AsksAnswer | null;
  /** The schemes to choose from, of a site's export. */
  schemes: ExportedScheme[] | null;
}

/** A file on its way to become the draft: it is asked about until all is said, and the draft stays as it is until then. */
export function useUpload({ held, draft, reader }: PageState) {
  const [upload, setUpload] = useHeldIn<Upload | null>(held, 'upload', null);
  const [taken, setTaken] = useState<FitsAnswer | null>(null);
  const [trouble, setTrouble] = useState('');
  const send = async (text: string, answers: Answer[] = []) => {
    setTrouble('');
    const answer = await ask('readSchemeFile', { text, answers }).catch(() => null);
    if (answer?.kind === 'asks') return setUpload({ text, asks: answer, schemes: null });
    if (answer?.kind !== 'fits') return setTrouble(answer?.say ?? reader.words.lostOnce);
    draft.replace(answer.scheme);
    setUpload(null);
    setTaken(answer);
  };
  const open = (text: string) => {
    setTaken(null);
    const schemes = schemesOfExport(text);
    if (schemes === null) return void send(text);
    setTrouble('');
    setUpload({ text, asks: null, schemes });
  };
  return { upload, taken, trouble, setTrouble, open, send, cancel: () => setUpload(null) };
}
