import { useEffect, useState } from 'react';
import type { StartAnswer } from '../../src/contract/start';
import { LostLine } from '../shared/answers/lost-line';
import { NoAnswer } from '../shared/answers/no-answer';
import { useAnswer } from '../shared/answers/use-answer';
import { Progress } from '../shared/progress';
import type { Reader } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { FieldsStep } from './fields-step';
import { invoke } from './invoke';
import { PanelStep } from './panel-step';
import { PresetStep, type Project, Step, TicketStep } from './steps';
import { type StartTexts, startTextsIn } from './texts';
import { useMarks } from './use-marks';
import '../shared/page.css';
import './start.css';

function StartPage({ reader }: { reader: Reader }) {
  const say = startTextsIn(reader.language);
  const [projectId, setProjectId] = useState<string | null>(null);
  const {
    answer,
    isStale,
    again: reload,
  } = useAnswer(() => invoke('showStart', { projectId }), projectId ?? '');
  useEffect(() => {
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  if (answer === null) return <div className="loading" role="status" aria-label={say.loading} />;
  if (answer === 'lost' || answer.kind === 'refused')
    return (
      <>
        <NoAnswer answer={answer} reader={reader} again={reload} />
        {answer !== 'lost' && answer.code === 'not-allowed' ? (
          <Request text={say.request(null)} say={say} />
        ) : null}
      </>
    );
  return (
    <>
      <h1>{say.title}</h1>
      {isStale ? <LostLine words={reader.words} again={reload} /> : null}
      <p className="subtle">{answer.project ? say.lead : say.noProject}</p>
      {answer.project ? (
        <>
          <label className="row">
            <span>{say.project}</span>
            <select value={answer.project.id} onChange={({ target }) => setProjectId(target.value)}>
              {answer.projects.map(({ id, key, name }) => (
                <option key={id} value={id}>{`${name} (${key})`}</option>
              ))}
            </select>
          </label>
          <Steps
            key={answer.project.id}
            project={answer.project}
            presets={answer.presets}
            say={say}
            words={reader.words}
            look={reload}
          />
        </>
      ) : null}
    </>
  );
}

interface StepsProps {
  project: Project;
  presets: StartAnswer['presets'];
  say: StartTexts;
  words: Reader['words'];
  look(): void;
}

function Steps({ project, presets, say, words, look }: StepsProps) {
  const { marks, mark } = useMarks(project.id);
  const [shown, setShown] = useState(false);
  const prioritiesDone =
    project.scheme !== null && (project.unnamed.length === 0 || marks.includes('priorities'));
  const done = [
    project.scheme !== null,
    prioritiesDone,
    project.pinned || marks.includes('panel'),
    shown || marks.includes('fields'),
    project.followed !== null,
  ];
  const choose = async (preset: string) => {
    const chosen = { projectId: project.id, preset, basedOn: project.version };
    const saved = await invoke('choosePreset', chosen).catch(() => null);
    look();
    return saved?.kind === 'saved' ? '' : (saved?.say ?? words.lostOnce);
  };
  return (
    <>
      <Progress label={say.title} max={done.length} value={done.filter(Boolean).length}>
        <span role="status">{say.progress(done.filter(Boolean).length)}</span>
      </Progress>
      <ol className="steps">
        <PresetStep project={project} presets={presets} say={say} choose={choose} />
        <PriorityStep
          project={project}
          done={prioritiesDone}
          enough={() => mark('priorities', true)}
          say={say}
        />
        <PanelStep
          project={project}
          marked={marks.includes('panel')}
          mark={(on) => mark('panel', on)}
          say={say}
          lost={words.lostOnce}
          look={look}
        />
        <FieldsStep
          key={project.scheme}
          project={project}
          marked={marks.includes('fields')}
          mark={(on) => mark('fields', on)}
          say={say}
          words={words}
          onChecked={setShown}
        />
        <TicketStep project={project} say={say} look={look} />
      </ol>
      <Request text={say.request(project.key)} say={say} />
    </>
  );
}

interface PriorityProps {
  project: Project;
  done: boolean;
  enough(): void;
  say: StartTexts;
}

/** The severities that no priority names yet; somebody may say that those there are do. */
function PriorityStep({ project: { scheme, unnamed }, done, enough, say }: PriorityProps) {
  const { title, text, done: all, missing, enough: label } = say.priorities;
  return (
    <Step number={2} title={title} text={text} done={done} say={say}>
      {scheme !== null && unnamed.length === 0 ? <p>{all}</p> : null}
      {scheme !== null && unnamed.length > 0 ? (
        <p>
          {missing(unnamed.join(', '))}{' '}
          {done ? null : (
            <button type="button" className="link" onClick={enough}>
              {label}
            </button>
          )}
        </p>
      ) : null}
    </Step>
  );
}

function Request({ text, say }: { text: string; say: StartTexts }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    setCopied(true);
  };
  return (
    <section className="request">
      <p>{say.noRights}</p>
      <textarea readOnly rows={4} value={text} aria-label={say.noRights} />
      <button type="button" onClick={() => void copy()}>
        {copied ? say.copied : say.copy}
      </button>
    </section>
  );
}

void renderPage((reader) => <StartPage reader={reader} />);
