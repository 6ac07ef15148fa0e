import type { Condition, Scheme } from '../../src/contract/scheme';
import { clockOrder } from '../shared/clock-order';
import { ConditionList, useConditionText } from './condition';
import { TextField, Tick, Wrong } from './conduct-fields';
import { idOf, useEditing, useWas } from './editing';
import './conditions.css';

type Clock = keyof Scheme['clocks'];
const parts = ['start', 'stop', 'restart', 'cancel', 'pause'] as const;

/** What starts and stops each clock, in sentences; opened, each line can be changed, and others added. */
export function ClockRules() {
  const { scheme } = useEditing();
  const { words } = useConditionText();
  return (
    <section className="card rules" aria-labelledby="clock-rules-title">
      <h2 id="clock-rules-title">{words.title}</h2>
      <p className="subtle small">{words.note}</p>
      {clockOrder.flatMap((clock) => (scheme.clocks[clock] ? [<OneClock key={clock} clock={clock} />] : []))}
      <AddClock />
    </section>
  );
}

function OneClock({ clock }: { clock: Clock }) {
  const { scheme, reader } = useEditing();
  const { words } = useConditionText();
  const { changed } = useWas(['clocks', clock]);
  const rules = scheme.clocks[clock];
  if (!rules) return null;
  return (
    <details
      className={changed ? 'clock-rules changed' : 'clock-rules'}
      id={idOf(['clocks', clock])}
      tabIndex={-1}
    >
      <summary>
        <strong>{reader.words.clocks[clock]}</strong>
        <Sentence part={words.parts.start} list={rules.start} />
        <Sentence part={words.parts.stop} list={rules.stop} />
      </summary>
      {parts.map((part) => (
        <fieldset key={part}>
          <legend>{words.parts[part]}</legend>
          <ConditionList path={['clocks', clock, part]} holding={part === 'pause'} />
          <Wrong path={['clocks', clock, part]} />
        </fieldset>
      ))}
      <Tick label={words.ended} path={['clocks', clock, 'endsWhenResolved']} on={true} />
      <TextField label={words.source} path={['clocks', clock, 'clause']} empty="" />
      <RemoveClock clock={clock} />
    </details>
  );
}

function Sentence({ part, list }: { part: string; list: Condition[] }) {
  const { reader } = useEditing();
  const { text } = useConditionText();
  const or = new Intl.ListFormat(reader.locale, { type: 'disjunction' });
  return <span>{`${part} ${or.format(list.map(text))}.`}</span>;
}

/** The report is taken away where it is promised; a clock goes with its goals. */
function RemoveClock({ clock }: { clock: Clock }) {
  const { scheme, reader, set } = useEditing();
  const { words } = useConditionText();
  if (clock === 'report') return null;
  const remove = () => {
    const { [clock]: _gone, ...clocks } = scheme.clocks;
    const goals = Object.entries(scheme.goals).map(([severity, { [clock]: _goal, ...rest }]) => [
      severity,
      rest,
    ]);
    set([], { ...scheme, clocks, goals: Object.fromEntries(goals) });
  };
  return (
    <p>
      <button type="button" className="link" onClick={remove}>
        {words.removeClock(reader.words.clocks[clock])}
      </button>
    </p>
  );
}

const begun = {
  start: [{ on: 'created' }],
  stop: [{ on: 'resolved' }],
  restart: [],
  cancel: [{ on: 'app-event', kinds: ['deferred', 'out-of-scope'] }],
  endsWhenResolved: true,
  pauseInStatuses: [],
  pause: [],
  clause: '',
};

function AddClock() {
  const { scheme, reader, set } = useEditing();
  const { words } = useConditionText();
  const missing = clockOrder.filter((clock) => clock !== 'report' && !scheme.clocks[clock]);
  if (missing.length === 0) return null;
  return (
    <label>
      <span>{words.addClock}</span>
      <select value="" onChange={({ target }) => target.value && set(['clocks', target.value], begun)}>
        <option value="">{words.choose}</option>
        {missing.map((clock) => (
          <option key={clock} value={clock}>
            {reader.words.clocks[clock]}
          </option>
        ))}
      </select>
    </label>
  );
}
