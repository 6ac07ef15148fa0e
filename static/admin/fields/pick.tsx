import { useEffect, useState } from 'react';
import { Chip } from '../../shared/form/chip';
import { pickTextsIn, SearchField } from '../../shared/form/search-field';
import type { Choice } from '../../shared/form/use-search';
import { invoke, useAdmin } from './admin-context';

type Kind = 'person' | 'group' | 'space' | 'page' | 'organization';

interface Props {
  label: string;
  kind: Kind;
  /** What is stored of the choice; empty where nothing is chosen. */
  value: string;
  change(value: string): void;
  /** The space whose pages are searched. */
  space?: string;
}

/** One thing of the site, chosen by searching and shown by its name; what no search finds is used as it was typed. */
export function Pick({ label, kind, value, change, space }: Props) {
  const { reader } = useAdmin();
  const [text, type] = useState('');
  const [chosen, choose] = useState<Choice | null>(null);
  const words = pickTextsIn(reader.language);
  const name = useName(kind, value);
  const shown = chosen?.id === value ? chosen.name : name;
  const take = (choice: Choice) => {
    choose(choice);
    change(choice.id);
  };
  return (
    <div className="field">
      <span>{label}</span>
      {value === '' ? (
        <SearchField
          label={label}
          placeholder={words[kind]}
          text={text}
          type={type}
          find={(query) => find(kind, query, space)}
          take={take}
          keep={(typed) => change(typed.trim())}
          words={words}
        />
      ) : (
        <Chip name={shown} remove={words.remove(shown)} act={() => change('')} />
      )}
    </div>
  );
}

export async function find(kind: Kind, text: string, space = ''): Promise<Choice[] | string> {
  const answer = await invoke('pick', { kind, text, space });
  return answer.kind === 'found' ? answer.found : answer.say;
}

/** The name of a person who is stored by account; anything else is shown as it is stored. */
function useName(kind: Kind, value: string): string {
  const [named, setNamed] = useState<Choice | null>(null);
  useEffect(() => {
    if (kind !== 'person' || value === '') return undefined;
    let isLeft = false;
    void invoke('namePeople', { ids: [value] })
      .then((answer) => !isLeft && answer.kind === 'found' && setNamed(answer.found[0] ?? null))
      .catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [kind, value]);
  return named?.id === value ? named.name : value;
}
