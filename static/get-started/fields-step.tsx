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
  const own = lacksOf(projects.find(({ id }) => id === project.id)?.screens ?? null, screens ?? []);
  const whole = own ? own.length === 0 : (screens?.some(({ lacks }) => lacks.length === 0) ?? false);
  useEffect(() => told(whole), [whole, told]);
  const ticked = (chosen ?? usual(lacking, project.key)).filter((id) => lacking.some((one) => one.id === id));
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  const { title, text } = say.fields;
  return (
    <Step number={4} title={title} text={text} done={whole || marked} say={say}>
      {projects.length > 0 ? <Followed projects={projects} screens={screens ?? []} say={say} /> : null}
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

interface FollowedProps {
  projects: ScreensAnswer['projects'];
  screens: Screen[];
  say: StartWords;
}

/** Which followed projects lack fields: on a board, in a search and by the app itself nothing depends on them. */
function Followed({ projects, screens, say: { fields } }: FollowedProps) {
  return (
    <>
      <h3>{fields.projects}</h3>
      <ul className="plain" aria-label={fields.projects}>
        {projects.map(({ id, key, name, screens: own }) => {
          const lacks = lacksOf(own, screens);
          return (
            <li key={id} title={lacks?.join(', ')}>
              {`${name} (${key})`}{' '}
              <span className="subtle">
                {lacks === null ? fields.untold : lacks.length === 0 ? fields.has : fields.lacks(lacks)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A field is lacked where one of the project's screens lacks it; null while not all of them are known. */
function lacksOf(own: string[] | null, screens: Screen[]): string[] | null {
  const known = screens.filter(({ id }) => own?.includes(id));
  if (own === null || known.length < own.length) return null;
  return [...new Set(known.flatMap(({ lacks }) => lacks))];
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

/** Screens come some at a time; what has come is shown while the rest is asked for. */
function useScreens(lost: string) {
  const [screens, setScreens] = useState<Screen[] | null>(null);
  const [projects, setProjects] = useState<ScreensAnswer['projects']>([]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const look = useCallback(async () => {
    const all: Screen[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const told: Told = await invoke('showScreens', { from }).catch(() => null);
      if (told?.kind !== 'screens') return setTrouble(told?.say ?? lost);
      if (from === 0) setProjects(told.projects);
      all.push(...told.screens);
      setScreens([...all]);
      from = told.next;
    }
    setTrouble('');
  }, [lost]);
  useEffect(() => void look(), [look]);
  const put = async (ids: string[]) => {
    setBusy(true);
    const told = await invoke('putFields', { screens: ids }).catch(() => null);
    if (told?.kind === 'screens') await look();
    else setTrouble(told?.say ?? lost);
    setBusy(false);
  };
  return { screens, projects, busy, trouble, put };
}

type Told = Awaited<ReturnType<typeof invoke<'showScreens'>>> | null;
