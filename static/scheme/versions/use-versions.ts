import { useState } from 'react';
import type { Scheme } from '../../../src/contract/scheme';
import { useEditing } from '../draft/editing';
import { invoke } from '../draft/use-checks';

type Schemes<Numbers extends readonly number[]> = { [Place in keyof Numbers]: Scheme };

/** Reads versions of the scheme, all of them or none, and says why not. */
export function useVersions() {
  const { reader } = useEditing();
  const [trouble, setTrouble] = useState('');
  const read = async <Numbers extends readonly [number, ...number[]]>(
    numbers: Numbers,
    use: (schemes: Schemes<Numbers>) => void,
  ): Promise<void> => {
    const answers = await Promise.all(numbers.map((version) => invoke('readVersion', { version }))).catch(
      () => null,
    );
    const schemes = answers?.flatMap((answer) => (answer.kind === 'version' ? [answer.scheme] : [])) ?? [];
    const refused = answers?.find((answer) => answer.kind === 'refused');
    setTrouble(answers === null ? reader.words.lostOnce : refused?.kind === 'refused' ? refused.say : '');
    if (schemes.length === numbers.length) use(schemes as unknown as Schemes<Numbers>);
  };
  return { read, trouble };
}
