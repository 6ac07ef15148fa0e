import { own } from '../../../src/common/own';
import type { Scheme } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { Choices } from '../fields/choices';
import { PickOne } from '../fields/pick-one';
import { DurationField } from './duration-field';
import { useClockName } from './use-clock-name';

/** What a change of severity does, from when a clock is at risk, and which statuses pause a clock. */
export function Rules() {
  const { say } = useEditing();
  return (
    <section className="card rules" aria-labelledby="rules-title">
      <h3 id="rules-title">{say.rules}</h3>
      <PickOne label={say.onChange} path={['onSeverityChange']} options={Object.entries(say.onChangeWords)} />
      <Share />
      <DurationField label={say.heldFor} path={['severityHeldFor']} />
      <DurationField label={say.backdating} path={['backdateAtMost']} />
      <PickOne label={say.agreedDates} path={['agreedDates']} options={Object.entries(say.agreedWords)} />
      <PickOne label={say.movedIssues} path={['movedIssues']} options={Object.entries(say.movedWords)} />
      <Pauses />
    </section>
  );
}

function Share() {
  const { scheme, say, set } = useEditing();
  const { changed, was } = useFormerValue(['warnShare']);
  const percent = typeof scheme.warnShare === 'number' ? Math.round(scheme.warnShare * 100) : Number.NaN;
  const wrong = !(percent >= 1 && percent <= 100);
  return (
    <label className={`length ${changed ? 'changed' : ''} ${wrong ? 'wrong' : ''}`}>
      <span>{say.atRisk}</span>
      <span>
        <input
          id={idOf(['warnShare'])}
          inputMode="numeric"
          size={3}
          value={Number.isNaN(percent) ? String(scheme.warnShare) : percent}
          aria-invalid={wrong}
          onChange={({ target: { value } }) =>
            set(['warnShare'], /^\d+$/.test(value) ? Number(value) / 100 : value)
          }
        />{' '}
        {say.percent}
        {changed ? <small className="was"> {say.was(`${Math.round(Number(was) * 100)} %`)}</small> : null}
        {wrong ? <small className="error"> {say.wrongShare}</small> : null}
      </span>
    </label>
  );
}

type Clock = keyof Scheme['clocks'];

function Pauses() {
  const { scheme, project, say, set } = useEditing();
  const nameOf = useClockName();
  const open = project.statuses.filter(({ category }) => category !== 'done').map(({ name }) => name);
  const clocks = (Object.keys(scheme.clocks) as Clock[]).filter((clock) => clock !== 'report');
  return (
    <div className="pauses">
      <h4>{say.pauses}</h4>
      <p className="subtle small">{say.pausesNote}</p>
      {clocks.map((clock) => {
        const path: Path = ['clocks', clock, 'pauseInStatuses'];
        const pauseStatuses = own(scheme.clocks, clock)?.pauseInStatuses ?? [];
        return (
          <Choices
            key={clock}
            legend={nameOf(clock)}
            path={path}
            names={open}
            ticked={pauseStatuses}
            nothing=""
            others={say.otherNames}
            change={(next) => set(path, next)}
          />
        );
      })}
    </div>
  );
}
