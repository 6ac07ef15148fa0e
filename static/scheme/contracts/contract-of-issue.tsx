import { type FormEvent, useState } from 'react';
import type { ContractAnswer } from '../../../src/contract/preview';
import type { RefusedAnswer } from '../../../src/contract/scheme';
import { useEditing } from '../draft/editing';
import { type ContractEditTexts, contractEditTextsIn } from '../draft/texts';
import { invoke } from '../draft/use-checks';
import { useContractNameOf } from '../draft/use-contract-name';
import { Card } from '../fields/card';

interface Found {
  /** The draft it is of, as text: what is changed since makes it another question, a page that read the same again does not. */
  draft: string;
  answer: ContractAnswer | RefusedAnswer | null;
}

/** Which contract of the draft an issue would have. */
export function ContractOfIssue() {
  const { scheme, reader } = useEditing();
  const { try: words } = contractEditTextsIn(reader.language);
  const [key, setKey] = useState('');
  const [match, setFound] = useState<Found | null>(null);
  const nameOf = useContractNameOf();
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() === '') return;
    const answer = await invoke('findContract', { scheme, key: key.trim() }).catch(() => null);
    setFound({ draft: JSON.stringify(scheme), answer });
  };
  return (
    <Card id="contract-of-issue" title={words.title}>
      <p className="subtle small">{words.note}</p>
      <form className="row" onSubmit={ask}>
        <label>
          <span>{words.key}</span> <input value={key} onChange={({ target }) => setKey(target.value)} />
        </label>{' '}
        <button type="submit">{words.ask}</button>
      </form>
      <p role="status">
        {match?.draft === JSON.stringify(scheme) ? textOf(match.answer, words, nameOf) : ''}
      </p>
    </Card>
  );
}

function textOf(
  answer: Found['answer'],
  words: ContractEditTexts['try'],
  nameOf: (id: string) => string,
): string {
  if (answer === null) return words.failed;
  if (answer.kind === 'refused') return answer.say;
  const { key, isFollowed, contract } = answer;
  if (!isFollowed) return words.unfollowed(key);
  return contract === null ? words.ofScheme(key) : words.answer(key, nameOf(contract));
}
