import { useCallback, useEffect, useState } from 'react';
import type { ScreensAnswer } from '../../src/contract/start';
import { invoke } from './asking';
import { type Project, Step } from './steps';
import type { StartWords } from './words';

interface Props {
  project: Project;
  marked: boolean;
  mark(on: boolean): void;
  say: StartWords;
  lost: string;
  /** Told whether Jira says that a screen of the project has every field. */
  told(done: boolean): void;
}

type Screen = ScreensAnswer['screens'][number];

/** The app's fields on the screens a Jira administrator chooses, put there with that person's rights; by hand where Jira refuses. */
export function FieldsStep({ project, marked, mark, say, lost, told }: Props) {
  const { screens, projects, busy, trouble, put } = useScreens(lost);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const lacking = screens?.filter(({ lacks }) => lacks.length > 0) ?? [];
  const own = projects.find(({ id }) => id === project.id)?.lacks;
  const whole = own ? own.length === 0 : (screens?.some(({ lacks }) => lacks.length === 0) ?? false);
  useEffect(() => told(whole), [whole, told]);
  const ticked = (chosen ?? usual(lacking, project.key)).filter((id) => lacking.some((one) => one.id === id));
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  const { title, text } = say.fields;
  return (
    <Step number={4} title={title} text={text} done={whole || marked} say={say}>
      {projects.length > 0 ? <Followed projects={projects} say={say} /> : null}
      {screens ? <List screens={screens} ticked={ticked} toggle={toggle} say={say} /> : null}
      {lacking.length > 0 ? (
        <button type="button" disabled={busy || ticked.length === 0} onClick={() => void put(ticked)}>
          {busy ? say.fields.busy : say.fields.put}
        </button>
      ) : null}
      {trouble ? (
        <p role="alert" className="error">
          {trouble}
        </p>
      ) : null}
      {whole ? null : (
        <>
          <p className="subtle small">{say.fields.byHand}</p>
          <label className="row">
            <input type="checkbox" checked={marked} onChange={({ target }) => mark(target.checked)} />
            {say.fields.mark}
          </label>
        </>
      )}
    </Step>
  );
}

/** Which followed projects lack fields: on a board, in a search and by the app itself nothing depends on them. */
function Followed({ projects, say: { fields } }: { projects: ScreensAnswer['projects']; say: StartWords }) {
  return (
    <>
      <h3>{fields.projects}</h3>
      <ul className="plain" aria-label={fields.projects}>
        {projects.map(({ id, key, name, lacks }) => (
          <li key={id} title={lacks?.join(', ')}>
            {`${name} (${key})`}{' '}
            <span className="subtle">
              {lacks === null ? fields.untold : lacks.length === 0 ? fields.has : fields.lacks(lacks)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ListProps {
  screens: Screen[];
  ticked: string[];
  toggle(id: string, on: boolean): void;
  say: StartWords;
}

function List({ screens, ticked, toggle, say: { fields } }: ListProps) {
  return (
    <fieldset className="screens">
      <legend className="hidden">{fields.screens}</legend>
      {screens.map(({ id, name, lacks }) => (
        <label key={id} className="row" title={lacks.join(', ')}>
          <input
            type="checkbox"
            checked={lacks.length === 0 || ticked.includes(id)}
            disabled={lacks.length === 0}
            onChange={({ target }) => toggle(id, target.checked)}
          />
          {name} <span className="subtle">{lacks.length === 0 ? fields.has : fields.lacks(lacks)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Jira names a project's own screens after its key; the default screen serves the others. */
const usual = (screens: Screen[], key: string): string[] =>
  screens.filter(({ name }) => name.startsWith(`${key}:`) || name === 'Default Screen').map(({ id }) => id);

function useScreens(lost: string) {
  const [answer, setAnswer] = useState<ScreensAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const look = useCallback(async () => {
    const told = await invoke('showScreens').catch(() => null);
    if (told?.kind === 'screens') setAnswer(told);
  }, []);
  useEffect(() => void look(), [look]);
  const put = async (ids: string[]) => {
    setBusy(true);
    const told = await invoke('putFields', { screens: ids }).catch(() => null);
    if (told?.kind === 'screens') setAnswer(told);
    setTrouble(told?.kind === 'screens' ? '' : (told?.say ?? lost));
    setBusy(false);
  };
  return { screens: answer?.screens ?? null, projects: answer?.projects ?? [], busy, trouble, put };
}
