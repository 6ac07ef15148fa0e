import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { Goal, GoalRule } from '../../../src/contract/scheme';
import { inEachLanguage, LANGUAGES, nameLanguage } from '../../shared/languages';
import { useClockName } from '../clocks/use-clock-name';
import { basisOf, fieldOf, isAmount, type Path, toUnit, type Unit, withBasis } from '../draft/draft';
import { type Editing, idOf, severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import { NamesField, TextField, Tick } from '../fields/automation-fields';
import { LengthField } from '../fields/length-field';

interface Props {
  severity: string;
  clock: keyof ReturnType<typeof useEditing>['scheme']['clocks'];
}

const units: Unit[] = ['min', 'h', 'days'];

/** One promise: a length, its aim, how it counts, and another for what comes outside hours; or no goal, in words. */
export function GoalCell({ severity, clock }: Props) {
  const { scheme, say, set, reader } = useEditing();
  const path: Path = ['goals', severity, clock];
  const rule = own(own(scheme.goals, severity), clock);
  const name = `${severityNameOf({ scheme, reader }, severity)}, ${useClockName()(clock)}`;
  const { changed } = useFormerValue(path);
  if (!rule)
    return (
      <div className={changed ? 'nothing changed' : 'nothing'}>
        <span>{say.noGoal}</span>
        <button
          type="button"
          className="link"
          id={idOf(path)}
          onClick={() => set(path, createGoal(own(scheme.clocks, clock)?.clause))}
        >
          {say.addGoal}
          <span className="hidden"> {name}</span>
        </button>
      </div>
    );
  return <GoalFields rule={rule} path={path} name={name} />;
}

/** A goal to begin with. */
export const createGoal = (clause = ''): GoalRule => ({ goal: { in: 'elapsed', breach: 'PT4H' }, clause });

interface RuleProps {
  rule: GoalRule;
  path: Path;
}

interface NamedProps extends RuleProps {
  name: string;
  /** What taking the goal away is called; unsaid, nothing is promised then. */
  removeLabel?: string | undefined;
}

export function GoalFields({ rule, path, name, removeLabel }: NamedProps) {
  const { say, reader } = useEditing();
  const { outside } = rule;
  const outsideName = `${name}, ${say.outside}`;
  const outsidePath = [...path, 'outside', 'goal'];
  const { channels } = outside ?? {};
  const outsideNote = channels ? say.outsideBy(channels.join(', ')) : say.outside;
  return (
    <div className="promise">
      <Lengths goal={rule.goal} path={[...path, 'goal']} name={name} note={outside ? say.receivedIn : ''} />
      {outside ? (
        <>
          <Basis goal={rule.goal} path={[...path, 'goal']} name={name} />
          <Lengths goal={outside.goal} path={outsidePath} name={outsideName} note={outsideNote} />
        </>
      ) : null}
      {rule.reading ? <small className="subtle">{textIn(rule.reading, reader.language)}</small> : null}
      <div className="row">
        <Basis
          goal={outside?.goal ?? rule.goal}
          path={outside ? outsidePath : [...path, 'goal']}
          name={outside ? outsideName : name}
        />
        <MoreOfGoal rule={rule} path={path} name={name} removeLabel={removeLabel} />
      </div>
    </div>
  );
}

/** What is seldom changed of a goal. */
function MoreOfGoal({ rule, path, name, removeLabel }: NamedProps) {
  const { say, set } = useEditing();
  return (
    <details className="more">
      <summary>
        <span aria-hidden="true">⋯</span>
        <span className="hidden">{name}</span>
      </summary>
      <Aim rule={rule} path={path} />
      {rule.outside ? <OutsideHours rule={rule} path={path} /> : <AddOutside path={path} />}
      <Reading rule={rule} path={[...path, 'reading']} />
      <button type="button" className="link" onClick={() => set(path, undefined)}>
        {removeLabel ?? say.removeGoal}
      </button>
    </details>
  );
}

/** How a clause is read that can be read otherwise. */
function Reading({ rule, path }: RuleProps) {
  const { say, reader } = useEditing();
  return (
    <>
      <Tick label={say.hasReading} path={path} on={inEachLanguage(() => '')} />
      {rule.reading
        ? LANGUAGES.map((language) => (
            <TextField
              key={language}
              label={say.readingIn(nameLanguage(language, reader.locale))}
              path={[...path, language]}
              empty=""
            />
          ))
        : null}
    </>
  );
}

function OutsideHours({ rule, path }: RuleProps) {
  const { say, set } = useEditing();
  const place = [...path, 'outside'];
  return (
    <>
      <button type="button" className="link" onClick={() => set(place, undefined)}>
        {say.removeOutside}
      </button>
      <NamesField label={say.outsideChannels} path={[...place, 'channels']} optional />
      <label>
        <input
          type="checkbox"
          checked={rule.outside?.takeEarlier ?? false}
          onChange={({ target }) => set([...place, 'takeEarlier'], target.checked || undefined)}
        />{' '}
        {say.takeEarlier}
      </label>
    </>
  );
}

function AddOutside({ path }: { path: Path }) {
  const { scheme, say, set } = useEditing();
  const [calendar] = Object.keys(scheme.calendars);
  if (calendar === undefined) return null;
  const goal = { in: 'elapsed', breach: 'PT60M' };
  return (
    <button type="button" className="link" onClick={() => set([...path, 'outside'], { calendar, goal })}>
      {say.addOutside}
    </button>
  );
}

/** A goal has a breach, an aim before it, or an aim alone, which is shown and never breached. */
function Aim({ rule, path }: RuleProps) {
  const { say, set } = useEditing();
  const { aim, breach, ...counted } = rule.goal;
  const to = (lengths: Partial<Pick<Goal, 'aim' | 'breach'>>) =>
    set([...path, 'goal'], { ...counted, ...lengths });
  const choices =
    breach === undefined
      ? [[say.addBreach, { breach: aim }] as const]
      : aim === undefined
        ? [[say.addAim, { breach, aim: breach }] as const, [say.aimAlone, { aim: breach }] as const]
        : [[say.removeAim, { breach }] as const, [say.aimAlone, { aim }] as const];
  return choices.map(([label, lengths]) => (
    <button key={label} type="button" className="link" onClick={() => to(lengths)}>
      {label}
    </button>
  ));
}

function Lengths({ goal, path, name, note }: { goal: Goal; path: Path; name: string; note: string }) {
  const { scheme, say, set } = useEditing();
  const changeUnit = (unit: Unit) => set(path, toUnit(goal, unit, Object.keys(scheme.calendars)));
  const late = lateText(goal, say);
  return (
    <>
      {goal.aim === undefined ? null : (
        <LengthField
          path={[...path, 'aim']}
          value={goal.aim}
          label={`${name}, ${say.aim}`}
          note={goal.breach === undefined ? [say.aimNever, note].filter(Boolean).join(', ') : say.aim}
          units={goal.breach === undefined ? units : [fieldOf(goal.aim).unit]}
          wrong={late}
          onUnit={changeUnit}
        />
      )}
      {goal.breach === undefined ? null : (
        <LengthField
          path={[...path, 'breach']}
          value={goal.breach}
          label={goal.aim === undefined ? name : `${name}, ${say.breach}`}
          note={[goal.aim === undefined ? '' : say.breach, note].filter(Boolean).join(', ')}
          units={units}
          onUnit={changeUnit}
        />
      )}
    </>
  );
}

/** What is said of an aim that does not come before its breach; null where it does. */
function lateText(goal: Goal, say: Editing['say']): string | null {
  if (goal.aim === undefined || goal.breach === undefined || !isLate(goal.aim, goal.breach)) return null;
  const { text, unit } = fieldOf(goal.breach);
  return say.aimLate(say.amount(text, say.units[unit]));
}

function isLate(aim: string | number, breach: string | number): boolean {
  const [first, last] = [aim, breach].map((length) => {
    const { text, unit } = fieldOf(length);
    return isAmount(text) ? Number(text) * (unit === 'h' ? 60 : 1) : null;
  });
  return typeof first === 'number' && typeof last === 'number' && first >= last;
}

function Basis({ goal, path, name }: { goal: Goal; path: Path; name: string }) {
  const { scheme, say, set } = useEditing();
  const { changed } = useFormerValue([...path, 'in']);
  const calendars = Object.keys(scheme.calendars);
  const options: [string, string][] =
    goal.in === 'business-days'
      ? calendars.map((calendar) => [`business-days:${calendar}`, say.daysOf(calendar)])
      : [
          ['elapsed', say.basis.elapsed],
          ...calendars.map((calendar): [string, string] => [`hours:${calendar}`, say.basis.hours(calendar)]),
        ];
  return (
    <select
      className={`basis ${changed ? 'changed' : ''}`}
      value={basisOf(goal)}
      aria-label={`${name}: ${say.counted}`}
      onChange={({ target }) => set(path, withBasis(goal, target.value))}
    >
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
