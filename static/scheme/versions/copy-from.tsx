import { useState } from 'react';
import type { CopiesAnswer, Scheme } from '../../../src/contract/scheme';
import type { Reader } from '../../shared/reader';
import { type CopyingTexts, copyingTextsIn } from '../draft/texts';
import { invoke } from '../draft/use-checks';

type Projects = CopiesAnswer['projects'];

/** A draft may begin as a copy of another project's scheme; neither follows the other from then on. */
export function CopyFrom({ reader, copied }: { reader: Reader; copied(scheme: Scheme): void }) {
  const say = copyingTextsIn(reader.language);
  const [projects, setProjects] = useState<Projects | null>(null);
  const [trouble, setTrouble] = useState('');
  const listProjects = async () => {
    const answer = await invoke('listCopies').catch(() => null);
    if (answer?.kind === 'copies') setProjects(answer.projects);
    setTrouble(answer?.kind === 'copies' ? '' : (answer?.say ?? reader.words.lostOnce));
  };
  const copyScheme = async (from: string) => {
    const answer = await invoke('copyScheme', { from }).catch(() => null);
    if (answer?.kind === 'copied') copied(answer.scheme);
    setTrouble(answer?.kind === 'copied' ? '' : (answer?.say ?? reader.words.lostOnce));
  };
  return (
    <div className="copy-from">
      {projects === null ? (
        <button type="button" className="link" onClick={() => void listProjects()}>
          {say.ask}
        </button>
      ) : (
        <Choose projects={projects} say={say} choose={(from) => void copyScheme(from)} />
      )}
      {trouble ? <p role="alert">{trouble}</p> : null}
    </div>
  );
}

interface ChooseProps {
  projects: Projects;
  say: CopyingTexts;
  choose(id: string): void;
}

function Choose({ projects, say, choose }: ChooseProps) {
  if (projects.length === 0) return <p role="status">{say.none}</p>;
  return (
    <label>
      <span>{say.project}</span>{' '}
      <select defaultValue="" onChange={({ target }) => target.value && choose(target.value)}>
        <option value="">{say.choose}</option>
        {projects.map(({ id, key, name }) => (
          <option key={id} value={id}>
            {`${name} (${key})`}
          </option>
        ))}
      </select>
    </label>
  );
}
