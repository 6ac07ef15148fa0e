import { clocksInOrder, kindOfName } from '../../../src/common/clock-names';
import { own } from '../../../src/common/own';
import { reopeningOf } from '../../../src/common/reopening';
import type { Condition, Scheme } from '../../../src/contract/scheme';
import { focusLater, idOf, useEditing, useFormerValue, useHeld } from '../draft/editing';
import { FieldProblem, TextField, Tick } from '../fields/automation-fields';
import { OwnTextFields } from '../fields/own-text-fields';
import { PickOne } from '../fields/pick-one';
import { AddClock } from './add-clock';
import { type Clock, endsOnceNotified, withClockOf, withoutClock } from './clock-edits';
import { ConditionList } from './condition';
import { DurationField } from './duration-field';
import { ResponsibleParties } from './responsible-parties';
import { useClockName } from './use-clock-name';
import { useConditionText } from './use-condition-text';
import './conditions.css';

const parts = ['start', 'stop', 'restart', 'cancel', 'pause'] as const;

/** What starts and stops each clock, in sentences; opened, each line can be changed, and others added. */
export function ClockRules() {
  const { scheme, set } = useEditing();
  const { words } = useConditionText();
  const nameOf = useClockName();
  const [removed, setRemoved] = useHeld<{ clock: Clock; before: Scheme } | null>('removed-clock', null);
  const remove = (clock: Clock) => {
    setRemoved({ clock, before: scheme });
    set([], withoutClock(scheme, clock));
    focusLater(['clocks', clock]);
  };
  const putBack = () => {
    if (!removed) return;
    set([], withClockOf(scheme, removed.before, removed.clock));
    setRemoved(null);
    focusLater(['clocks', removed.clock]);
  };
  return (
    <section className="card rules" aria-labelledby="clock-rules-title">
      <h3 id="clock-rules-title">{words.title}</h3>
      <p className="subtle small">{words.note}</p>
      {clocksInOrder(scheme.clocks).map(([clock]) => (
        <OneClock key={clock} clock={clock} remove={remove} />
      ))}
      {removed && !own(scheme.clocks, removed.clock) ? (
        <p className="message" role="status">
          {words.removed(nameOf(removed.clock))}{' '}
          <button type="button" className="link" id={idOf(['clocks', removed.clock])} onClick={putBack}>
            {words.undo}
          </button>
        </p>
      ) : null}
      <AddClock />
      <ResponsibleParties />
    </section>
  );
}

function OneClock({ clock, remove }: { clock: Clock; remove(clock: Clock): void }) {
  const { scheme } = useEditing();
  const { words } = useConditionText();
  const nameOf = useClockName();
  const { changed } = useFormerValue(['clocks', clock]);
  const place = ['clocks', clock];
  return (
    <details className={changed ? 'clock-rules changed' : 'clock-rules'} id={idOf(place)} tabIndex={-1}>
      <Summary clock={clock} />
      <NameAndKind clock={clock} />
      {parts.map((part) => (
        <fieldset key={part}>
          <legend>{words.parts[part]}</legend>
          <Was clock={clock} part={part} />
          <ConditionList path={[...place, part]} statesOnly={part === 'pause'} />
          <FieldProblem path={[...place, part]} />
        </fieldset>
      ))}
      <Tick label={words.ended} path={[...place, 'endsWhenResolved']} on={true} />
      <Reopening clock={clock} />
      <RepliedWithin clock={clock} />
      <TextField label={words.source} path={[...place, 'clause']} empty="" />
      {clock === 'report' && scheme.report ? null : (
        <p>
          <button type="button" className="link" onClick={() => remove(clock)}>
            {words.removeClock(nameOf(clock))}
          </button>
        </p>
      )}
    </details>
  );
}

/** What the clock is called, and for one under a key of its own which kind it is of. */
function NameAndKind({ clock }: { clock: Clock }) {
  const { reader } = useEditing();
  const { words } = useConditionText();
  const place = ['clocks', clock];
  return (
    <div className="names">
      {kindOfName(clock) ? null : (
        <PickOne
          label={words.clockKind}
          path={[...place, 'kind']}
          options={Object.entries(reader.words.clocks)}
        />
      )}
      <OwnTextFields path={[...place, 'name']} labelIn={words.clockNameIn} />
    </div>
  );
}

/** What reopening does: chosen, or as the clock's kind does. */
function Reopening({ clock }: { clock: Clock }) {
  const { scheme } = useEditing();
  const { words } = useConditionText();
  const rules = own(scheme.clocks, clock);
  if (!rules) return null;
  const usual = reopeningOf(rules.kind ?? clock, { start: rules.start });
  return (
    <PickOne
      label={words.onReopen}
      path={['clocks', clock, 'onReopen']}
      options={Object.entries(words.reopenings)}
      nothing={words.reopensAs(words.reopenings[usual])}
    />
  );
}

/** How long before the closing the client may have been told, for a clock that ends once they were. */
function RepliedWithin({ clock }: { clock: Clock }) {
  const { scheme } = useEditing();
  const { words } = useConditionText();
  const rules = own(scheme.clocks, clock);
  if (!rules || !endsOnceNotified(rules.stop)) return null;
  return <DurationField label={words.repliedWithin} path={['clocks', clock, 'repliedWithin']} />;
}

/** The clock in words, closed or open: what is never done is not said, nor what ends every clock without a verdict. */
function Summary({ clock }: { clock: Clock }) {
  const { scheme, base, say } = useEditing();
  const nameOf = useClockName();
  const { words, either } = useConditionText();
  const fresh = base !== null && !own(base.clocks, clock);
  const rules = own(scheme.clocks, clock);
  const shownParts = parts.filter((part) => part !== 'cancel' && (rules?.[part] ?? []).length > 0);
  const pauseStatuses = rules?.pauseInStatuses ?? [];
  return (
    <summary>
      <strong>{nameOf(clock)}</strong>
      {fresh ? <small className="was"> {say.added}</small> : null}
      {shownParts.map((part) => (
        <span key={part}>{`${words.parts[part]} ${either(rules?.[part] ?? [])}.`}</span>
      ))}
      {rules && rules.start.length > 0 ? (
        <span>{words.reopening(words.reopenings[reopeningOf(rules.kind ?? clock, rules)])}</span>
      ) : null}
      {pauseStatuses.length > 0 ? <span>{words.waits(pauseStatuses.join(', '))}</span> : null}
    </summary>
  );
}

/** What the lines of a part were before this draft; a new clock was nothing. */
function Was({ clock, part }: { clock: Clock; part: (typeof parts)[number] }) {
  const { say } = useEditing();
  const { words, either } = useConditionText();
  const { changed, was } = useFormerValue(['clocks', clock, part]);
  if (!changed || was === undefined) return null;
  const lines = was as Condition[];
  return <small className="was">{say.was(lines.length > 0 ? either(lines) : words.nothing)}</small>;
}
