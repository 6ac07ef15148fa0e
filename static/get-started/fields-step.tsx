import { useCallback, useEffect, useState } from 'react';
import type { ScreensAnswer } from '../../src/contract/start';
import { useRetries } from '../shared/answers/use-retries';
import type { Reader } from '../shared/reader';
import { invoke } from './invoke';
import { type Project, Step } from './steps';
import type { StartTexts } from './texts';

interface Props {
  project: Project;
  marked: boolean;
  mark(on: boolean): void;
  say: StartTexts;
  words: Reader['words'];
  /** Told whether Jira says that a screen of the project has every field. */
  onChecked(done: boolean): void;
}

type Screen = ScreensAnswer['screens'][number];

/** The app's fields on the screens a Jira administrator chooses, put there with that person's rights; by hand where Jira refuses. */
export function FieldsStep({ project, marked, mark, say, words, onChecked }: Props) {
  const { screens, projects, busy, trouble, put } = useScreens(words);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const lacking = screens?.filter(({ lacks }) => lacks.length > 0) ?? [];
  const missingFields = lacksOf(projects.find(({ id }) => id === project.id)?.screens ?? null, screens ?? []);
  const isComplete = missingFields
    ? missingFields.length === 0
    : (screens?.some(({ lacks }) => lacks.length === 0) ?? false);
  useEffect(() => onChecked(isComplete), [isComplete, onChecked]);
  const ticked = (chosen ?? suggestedIds(lacking, project.key)).filter((id) =>
    lacking.some((item) => item.id === id),
  );
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...ticked, id] : ticked.filter((item) => item !== id));
  const { title, text } = say.fields;
  return (
    <Step number={4} title={title} text={text} done={isComplete || marked} say={say}>
      {projects.length > 0 ? (
        <FollowedProjects projects={projects} screens={screens ?? []} say={say} />
      ) : null}
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
      {isComplete ? null : (
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
  say: StartTexts;
}

/** Which followed projects lack fields: on a board, in a search and by the app itself nothing depends on them. */
function FollowedProjects({ projects, screens, say: { fields } }: FollowedProps) {
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
  const knownScreens = screens.filter(({ id }) => own?.includes(id));
  if (own === null || knownScreens.length < own.length) return null;
  return [...new Set(knownScreens.flatMap(({ lacks }) => lacks))];
}

interface ListProps {
  screens: Screen[];
  ticked: string[];
  toggle(id: string, on: boolean): void;
  say: StartTexts;
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
const suggestedIds = (screens: Screen[], key: string): string[] =>
  screens.filter(({ name }) => name.startsWith(`${key}:`) || name === 'Default Screen').map(({ id }) => id);

/** Screens come some at a time; what has come is shown while the rest is asked for. */
function useScreens(words: Reader['words']) {
  const [screens, setScreens] = useState<Screen[] | null>(null);
  const [projects, setProjects] = useState<ScreensAnswer['projects']>([]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [isLost, setIsLost] = useState(false);
  const loadScreens = useCallback(async () => {
    const all: Screen[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const answer: ScreensResult = await invoke('showScreens', { from }).catch(() => null);
      setIsLost(answer === null);
      if (answer?.kind !== 'screens') return setTrouble(answer?.say ?? words.lostAtOnce);
      if (from === 0) setProjects(answer.projects);
      all.push(...answer.screens);
      setScreens([...all]);
      from = answer.next;
    }
    setTrouble('');
  }, [words]);
  useEffect(() => void loadScreens(), [loadScreens]);
  useRetries(
    isLost,
    useCallback(() => void loadScreens(), [loadScreens]),
  );
  const putFields = async (ids: string[]) => {
    setBusy(true);
    const answer = await invoke('putFields', { screens: ids }).catch(() => null);
    if (answer?.kind === 'screens') await loadScreens();
    else setTrouble(answer?.say ?? words.lostOnce);
    setBusy(false);
  };
  return { screens, projects, busy, trouble, put: putFields };
}

type ScreensResult = Awaited<ReturnType<typeof invoke<'showScreens'>>> | null;
