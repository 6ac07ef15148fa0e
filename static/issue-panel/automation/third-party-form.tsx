import { type FormEvent, useRef, useState } from 'react';
import type { ProjectsAnswer } from '../../../src/contract/automation';
import { LostLine } from '../../shared/answers/lost-line';
import { useAnswer } from '../../shared/answers/use-answer';
import { SelectField } from '../../shared/form/select-field';
import type { Reader } from '../../shared/reader';
import { invoke } from '../clocks/use-clocks';
import { Note, Text, YesNo } from '../record/fields';
import { type AutomationTexts, automationTextsIn } from './texts';
import '../record/record.css';

interface Draft {
  projectId: string;
  name: string;
  note: string;
  emergency: boolean;
}

/** The ticket for a third party: in which project, for whom, and what it says. A second try opens no second ticket. */
export function ThirdPartyForm({ end, language, words }: Reader & { end(sent: boolean): void }) {
  const say = automationTextsIn(language);
  const [typed, setDraft] = useState<Draft>({ projectId: '', name: '', note: '', emergency: true });
  const [problem, setProblem] = useState<string>();
  const { busy, refused, send } = useSending(say, end);
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const { answer, again } = useAnswer(() => invoke('listProjects'));
  const listed = answer === 'lost' ? null : answer;
  const projects = listed?.kind === 'projects' ? listed.projects : [];
  const draft = { ...typed, projectId: typed.projectId || (projects[0]?.id ?? '') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.note.trim() === '') setProblem(say.messageNeeded);
    else void send(draft);
  };
  return (
    <form className="record" aria-label={say.askThirdParty} onSubmit={submit}>
      <h3>{say.askThirdParty}</h3>
      {answer === 'lost' ? <LostLine words={words} again={again} /> : null}
      <TicketFields {...{ say, draft, projects, problem, change }} />
      <p role="alert" className="problem">
        {listed?.kind === 'refused' ? listed.say : refused}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy || draft.projectId === ''}>
          {say.openTicket}
        </button>
        <button type="button" onClick={() => end(false)}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}

type Projects = ProjectsAnswer['projects'];

/** Sends an order under one id, however often it is tried. */
function useSending(say: AutomationTexts, end: (sent: boolean) => void) {
  const id = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState('');
  const send = async (draft: Draft) => {
    setBusy(true);
    const answer = await invoke('askThirdParty', { id: id.current, ...draft }).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'asked') end(true);
    else refuse(answer?.say ?? say.lost);
  };
  return { busy, refused, send };
}

interface FieldsProps {
  say: AutomationTexts;
  draft: Draft;
  projects: Projects;
  problem: string | undefined;
  change(changes: Partial<Draft>): void;
}

function TicketFields({ say, draft, projects, problem, change }: FieldsProps) {
  const options = projects.map(({ id, name, key }) => [id, `${name} (${key})`] as const);
  return (
    <div className="fields">
      <SelectField
        label={say.inProject}
        value={draft.projectId}
        options={options}
        choose={(projectId) => change({ projectId })}
      />
      <Text label={say.whom} value={draft.name} problem={undefined} change={(name) => change({ name })} />
      <YesNo
        label={say.urgency}
        value={draft.emergency}
        yes={say.emergency}
        no={say.noEmergency}
        choose={(emergency) => change({ emergency })}
      />
      <Note label={say.message} value={draft.note} problem={problem} change={(note) => change({ note })} />
    </div>
  );
}
