import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ProjectsAnswer } from '../../../src/contract/automation';
import { SelectField } from '../../shared/form/select-field';
import type { Reader } from '../../shared/reader';
import { invoke } from '../clocks/use-clocks';
import { Note, Text, YesNo } from '../record/fields';
import { automationTextsIn } from './texts';
import '../record/record.css';

/** The ticket for a third party: in which project, for whom, and what it says. A second try opens no second ticket. */
export function ThirdPartyForm({ end, language }: Reader & { end(sent: boolean): void }) {
  const say = automationTextsIn(language);
  const id = useRef(crypto.randomUUID());
  const [projects, setProjects] = useState<ProjectsAnswer['projects']>([]);
  const [projectId, choose] = useState('');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [emergency, setEmergency] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    invoke('listProjects')
      .then((answer) => {
        if (answer.kind !== 'projects') return setRefused(answer.say);
        setProjects(answer.projects);
        choose(answer.projects[0]?.id ?? '');
      })
      .catch(() => setRefused(say.lost));
  }, [say]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() === '') return setProblem(say.messageNeeded);
    setBusy(true);
    const order = { id: id.current, projectId, name, note, emergency };
    const answer = await invoke('askThirdParty', order).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'asked') end(true);
    else setRefused(answer?.say ?? say.lost);
  };
  const options = projects.map((project) => [project.id, `${project.name} (${project.key})`] as const);
  return (
    <form className="record" aria-label={say.askThirdParty} onSubmit={(event) => void submit(event)}>
      <h3>{say.askThirdParty}</h3>
      <div className="fields">
        <SelectField label={say.inProject} value={projectId} options={options} choose={choose} />
        <Text label={say.whom} value={name} problem={undefined} change={setName} />
        <YesNo
          label={say.urgency}
          value={emergency}
          yes={say.emergency}
          no={say.noEmergency}
          choose={setEmergency}
        />
        <Note label={say.message} value={note} problem={problem} change={setNote} />
      </div>
      <p role="alert" className="problem">
        {refused}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy || projectId === ''}>
          {say.openTicket}
        </button>
        <button type="button" onClick={() => end(false)}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
