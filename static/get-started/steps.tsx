import { router } from '@forge/bridge';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { StartAnswer } from '../../src/contract/start';
import type { StartTexts } from './texts';

export type Project = NonNullable<StartAnswer['project']>;

interface StepProps {
  number: number;
  title: string;
  text: string;
  done: boolean;
  say: StartTexts;
  children?: ReactNode;
}

/** One step: a number that becomes a tick, what it is for, and what to do. */
export function Step({ number, title, text, done, say, children }: StepProps) {
  return (
    <li className={done ? 'step done' : 'step'}>
      <span className="mark" role="img" aria-label={done ? say.done : say.toDo}>
        {done ? (
          <svg width="14" height="14" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 6.5 5 9l4.5-5.5" />
          </svg>
        ) : (
          number
        )}
      </span>
      <div>
        <h2>{title}</h2>
        <p className="subtle">{text}</p>
        {children}
      </div>
    </li>
  );
}

interface PresetProps {
  project: Project;
  presets: StartAnswer['presets'];
  say: StartTexts;
  choose(preset: string): Promise<string>;
}

/** The choice of a preset; a refusal stands under it. */
export function PresetStep({ project, presets, say, choose }: PresetProps) {
  const [preset, setPreset] = useState(presets[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(await choose(preset));
    setBusy(false);
  };
  const { title, text, done, choose: label, use } = say.preset;
  return (
    <Step number={1} title={title} text={text} done={project.scheme !== null} say={say}>
      {project.scheme !== null ? (
        <p>{done(project.scheme)}</p>
      ) : (
        <form className="row" onSubmit={(event) => void submit(event)}>
          <select value={preset} aria-label={label} onChange={({ target }) => setPreset(target.value)}>
            {presets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="primary" disabled={busy}>
            {use}
          </button>
          <p role="alert" className="error">
            {trouble}
          </p>
        </form>
      )}
    </Step>
  );
}

interface TicketProps {
  project: Project;
  say: StartTexts;
  look(): void;
}

export function TicketStep({ project, say, look }: TicketProps) {
  const { title, text, done, open, look: lookAgain } = say.ticket;
  const { followed } = project;
  return (
    <Step number={5} title={title} text={text} done={followed !== null} say={say}>
      {followed === null ? (
        <button type="button" disabled={project.scheme === null} onClick={look}>
          {lookAgain}
        </button>
      ) : (
        <p className="row">
          {done(followed)}
          <button type="button" className="link" onClick={() => void router.navigate(`/browse/${followed}`)}>
            {open(followed)}
          </button>
        </p>
      )}
    </Step>
  );
}
