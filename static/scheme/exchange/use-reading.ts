import { useState } from 'react';
import type { ProposalAnswer } from '../../../src/contract/exchange';
import { MOST_BYTES, readDocument } from '../../shared/documents/read-document';
import { useHeldIn } from '../draft/editing';
import { exchangeTextsIn, readingTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { ask } from './ask';

/** What one request carries. */
const MOST_CHARACTERS = 120_000;

export type Choices = Readonly<Record<string, string>>;

/** A text on its way to become the draft: read, its doubts settled by clicks, and used on a click. */
export function useReading({ held, reader, draft }: PageState) {
  const [text, setText] = useHeldIn(held, 'text', '');
  const [proposal, setProposal] = useHeldIn<{ text: string; answer: ProposalAnswer } | null>(
    held,
    'proposal',
    null,
  );
  const [choices, setChoices] = useHeldIn<Choices>(held, 'choices', {});
  const [state, setState] = useState<'idle' | 'busy' | 'used'>('idle');
  const [trouble, setTrouble] = useState('');
  const words = exchangeTextsIn(reader.language).text;
  const fail = (sentence: string) => {
    setState('idle');
    setTrouble(sentence);
  };
  const read = async (source: string, wanted: Choices) => {
    if (source.length > MOST_CHARACTERS) return fail(words.tooLong);
    setState('busy');
    setChoices(wanted);
    const answer = await ask('readText', { text: source, choices: wanted }).catch(() => null);
    if (answer?.kind !== 'proposal') {
      setChoices(choices);
      return fail(answer?.say ?? reader.words.lostOnce);
    }
    setProposal({ text: source, answer });
    fail('');
  };
  const open = async (file: File) => {
    setState('busy');
    const reading =
      file.size > MOST_BYTES
        ? ({ kind: 'refused', why: 'too-large' } as const)
        : await readDocument(new Uint8Array(await file.arrayBuffer()));
    if (reading.kind === 'refused') return fail(readingTextsIn(reader.language).documents[reading.why]);
    setText(reading.text);
    await read(reading.text, {});
  };
  const use = () => {
    if (!proposal) return;
    draft.replace(proposal.answer.scheme);
    setState('used');
  };
  const choose = (about: string, reading: string) =>
    proposal ? void read(proposal.text, { ...choices, [about]: reading }) : undefined;
  return { text, setText, proposal, choices, state, trouble, read, open, choose, use };
}
