import type { Scheme } from '../../../src/contract/scheme';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { PickField } from '../people/pick-field';
import { PickOne } from '../people/pick-one';
import { rulesTextsIn } from '../texts';
import type { AlertWords } from './alert-words';
import { AutomaticActions } from './automatic-actions';
import { FieldProblem, Tick } from './automation-fields';

type Settings = NonNullable<Scheme['alerts']>;

const defaults: Settings = {
  thresholds: [{ at: '75%' }, { at: 'due' }, { at: 'PT1H after' }, { at: 'PT4H after' }],
  to: { assignee: true, team: true, groups: [], people: [] },
  note: false,
  acts: [],
};

/** When somebody is told of a clock, whom, at which hours nobody is, and what is done by itself. */
export function Alerts() {
  const { scheme, set, reader } = useEditing();
  const words = rulesTextsIn(reader.language).alerts;
  const { alerts } = scheme;
  return (
    <section className="card rules conduct" aria-labelledby="alerts-title">
      <h2 id="alerts-title">{words.title}</h2>
      {alerts ? <AlertSettings alerts={alerts} words={words} /> : <p className="subtle">{words.usual}</p>}
      <p>
        <button
          type="button"
          id={idOf(['alerts'])}
          className="link"
          onClick={() => set(['alerts'], alerts ? undefined : defaults)}
        >
          {alerts ? words.back : words.own}
        </button>
      </p>
    </section>
  );
}

interface Props {
  alerts: Settings;
  words: AlertWords;
}

function AlertSettings({ alerts, words }: Props) {
  const { scheme } = useEditing();
  const to = ['alerts', 'to'];
  return (
    <>
      <Moments alerts={alerts} words={words} />
      <fieldset className="choices">
        <legend>{words.whom}</legend>
        <Tick label={words.assignee} path={[...to, 'assignee']} on={true} />
        <Tick label={words.team} path={[...to, 'team']} on={true} />
      </fieldset>
      <PickField label={words.groups} path={[...to, 'groups']} kind="group" typed />
      <PickField label={words.people} path={[...to, 'people']} kind="person" />
      <Tick label={words.note} path={['alerts', 'note']} on={true} />
      <PickOne
        label={words.quiet}
        path={['alerts', 'quietOutside']}
        options={Object.keys(scheme.calendars).map((name) => [name, words.outside(name)] as const)}
        nothing={words.never}
        note={words.quietNote}
      />
      <AutomaticActions acts={alerts.acts} words={words} />
    </>
  );
}

function Moments({ alerts: { thresholds }, words }: Props) {
  const { set, wrong } = useEditing();
  const path = ['alerts', 'thresholds'];
  const { changed } = useFormerValue(path);
  const names: Record<string, string> = words.moments;
  const moments = Object.keys(names);
  const ticked = thresholds.map(({ at }) => at);
  const toggle = (moment: string, on: boolean) => {
    const next = moments.filter((momentName) => (momentName === moment ? on : ticked.includes(momentName)));
    set(
      path,
      next.map((at) => ({ at })),
    );
  };
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className={changed ? 'choices changed' : 'choices'}>
      <legend>{words.when}</legend>
      {moments.map((moment) => (
        <label key={moment} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(moment)}
            onChange={({ target }) => toggle(moment, target.checked)}
          />
          {names[moment]}
        </label>
      ))}
      {ticked.length === 0 && !wrong.has(path.join('.')) ? (
        <small className="error">{words.one}</small>
      ) : (
        <FieldProblem path={path} />
      )}
    </fieldset>
  );
}
