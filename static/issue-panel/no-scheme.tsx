import { type FormEvent, useState } from 'react';
import type { NoSchemeAnswer } from '../../src/contract/clocks';
import type { Reader } from '../shared/reader';
import { invoke } from './use-clocks';

interface Props extends Reader {
  answer: NoSchemeAnswer;
  done(): void;
}

/** No scheme yet: somebody who may administer the project chooses one here, anybody else learns whom to ask. */
export function NoScheme({ answer, done, ...reader }: Props) {
  const { words } = reader;
  const { projectName, canAdminister, presets } = answer;
  return (
    <section aria-labelledby="no-scheme">
      <h2 id="no-scheme">{words.noScheme}</h2>
      <p className="subtle">{canAdminister ? words.chooseOne(projectName) : words.askAdmin(projectName)}</p>
      {canAdminister ? <Chooser presets={presets} done={done} {...reader} /> : null}
    </section>
  );
}

function Chooser({ presets, done, words }: Reader & Pick<Props, 'done'> & Pick<NoSchemeAnswer, 'presets'>) {
  const [preset, setPreset] = useState(presets[0]?.id ?? '');
  const { busy, problem, choose } = useChoice(done, words.lostAtOnce);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void choose(preset);
  };
  return (
    <form className="chooser" onSubmit={submit}>
      <label htmlFor="preset">{words.preset}</label>
      <select id="preset" value={preset} onChange={({ target }) => setPreset(target.value)}>
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="primary" disabled={busy}>
        {words.use}
      </button>
      <p role="alert">{problem}</p>
    </form>
  );
}

function useChoice(done: () => void, lost: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const choose = async (preset: string) => {
    setBusy(true);
    const saved = await invoke('useScheme', { preset }).catch(() => null);
    setBusy(false);
    if (saved?.kind === 'saved') done();
    else setProblem(saved?.say ?? lost);
  };
  return { busy, problem, choose };
}
