import type { Scheme } from '../../../src/contract/scheme';
import { Field } from '../../shared/form/field';
import { valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { rulesTextsIn } from '../draft/texts';
import { FieldProblem, Tick, useFieldOf } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';
import { PickOne } from '../fields/pick-one';
import type { AlertWords } from './alert-words';
import { AutomaticActions } from './automatic-actions';
import { MomentField } from './moment-field';

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
    <>
      <div className="card rules automation">
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
      </div>
      {alerts ? <AutomaticActions acts={alerts.acts} words={words} /> : null}
    </>
  );
}

interface Props {
  alerts: Settings;
  words: AlertWords;
}

function AlertSettings({ alerts, words }: Props) {
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
      <Restraint words={words} />
    </>
  );
}

function Moments({ alerts: { thresholds }, words }: Props) {
  const { set } = useEditing();
  const path = ['alerts', 'thresholds'];
  const { changed } = useFormerValue(path);
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className={changed ? 'moments changed' : 'moments'}>
      <legend>{words.when}</legend>
      {thresholds.map((_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a threshold has no name, and its place is what the draft knows it by
        <p key={nth}>
          <MomentField label={words.alert(nth + 1)} path={[...path, nth, 'at']} words={words} />
          {thresholds.length > 1 ? (
            <button type="button" className="link" onClick={() => set([...path, nth], undefined)}>
              {words.removeAlert(nth + 1)}
            </button>
          ) : null}
        </p>
      ))}
      <p>
        <button type="button" onClick={() => set(path, [...thresholds, { at: '50%' }])}>
          {words.addAlert}
        </button>
      </p>
      <FieldProblem path={path} />
    </fieldset>
  );
}

/** At which hours nobody is told, and how much. */
function Restraint({ words }: { words: AlertWords }) {
  const { scheme, set } = useEditing();
  const path = ['alerts', 'mailsPerHour'];
  return (
    <>
      <UnlessOff label={words.quietHours} path={['alerts', 'quietHours']} />
      {scheme.alerts?.quietHours === false ? null : (
        <PickOne
          label={words.quiet}
          path={['alerts', 'quietOutside']}
          options={Object.keys(scheme.calendars).map((name) => [name, words.outside(name)] as const)}
          nothing={words.ofClock}
          note={words.quietNote}
        />
      )}
      <Field label={words.mailsPerHour} note={words.mailsNote} {...useFieldOf(path)}>
        {(input) => (
          <input
            {...input}
            type="number"
            min={1}
            max={1000}
            value={scheme.alerts?.mailsPerHour ?? USUAL_MAILS}
            onChange={({ target }) => set(path, Math.max(1, Math.floor(Number(target.value))))}
          />
        )}
      </Field>
      <UnlessOff label={words.digest} path={['alerts', 'digest']} />
      <UnlessOff label={words.aims} path={['alerts', 'aims']} />
    </>
  );
}

const USUAL_MAILS = 20;

/** A box that is ticked unless somebody took the tick away. */
function UnlessOff({ label, path }: { label: string; path: string[] }) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(path);
  return (
    <label className={`tick ${changed ? 'changed' : ''}`}>
      <input
        id={idOf(path)}
        type="checkbox"
        checked={valueAt(scheme, path) !== false}
        onChange={({ target }) => set(path, target.checked ? undefined : false)}
      />
      {label}
    </label>
  );
}
