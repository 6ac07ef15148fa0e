import {
  type ClockLength,
  formatThreshold,
  type Moment,
  parseThreshold,
} from '../../../src/common/threshold';
import type { Path } from '../draft/draft';
import { valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { FieldProblem } from '../fields/automation-fields';
import type { AlertWords } from './alert-words';

const MINUTE = 60_000;
const UNITS = { minutes: MINUTE, hours: 60 * MINUTE } as const;
type Unit = keyof typeof UNITS | 'days';

/** What a moment becomes when its kind is chosen. */
const usual: Record<Moment['kind'], Moment> = {
  share: { kind: 'share', percent: 75 },
  before: { kind: 'before', length: { days: 0, ms: UNITS.hours } },
  due: { kind: 'due' },
  after: { kind: 'after', length: { days: 0, ms: UNITS.hours } },
  every: { kind: 'every', length: { days: 0, ms: 4 * UNITS.hours }, times: 3 },
};

interface Props {
  label: string;
  path: Path;
  words: AlertWords;
  /** What is done by itself is done once. */
  repeats?: boolean;
}

/** A moment of a clock, read as a sentence: "every 4 hours after the breach, at most 3 times". */
export function MomentField({ label, path, words, repeats = true }: Props) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(path);
  const text = String(valueAt(scheme, path) ?? '');
  const moment = parseThreshold(text);
  const kinds = (Object.keys(usual) as Moment['kind'][]).filter((kind) => repeats || kind !== 'every');
  const change = (next: Moment) => set(path, formatThreshold(next));
  return (
    <span className={`moment ${changed ? 'changed' : ''}`}>
      <select
        id={idOf(path)}
        aria-label={label}
        value={moment?.kind ?? ''}
        onChange={({ target }) => change(usual[target.value as Moment['kind']])}
      >
        {moment ? null : <option value="">{text}</option>}
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      {moment ? <Amounts label={label} moment={moment} words={words} change={change} /> : null}
      <FieldProblem path={path} />
    </span>
  );
}

interface AmountProps {
  label: string;
  moment: Moment;
  words: AlertWords;
  change(next: Moment): void;
}

function Amounts({ label, moment, words, change }: AmountProps) {
  if (moment.kind === 'due') return null;
  if (moment.kind === 'share')
    return (
      <>
        <Amount
          label={`${label}: ${words.percent}`}
          value={moment.percent}
          most={100}
          change={(percent) => change({ kind: 'share', percent })}
        />
        <span>{words.percentSign}</span>
      </>
    );
  return (
    <>
      <Length
        label={label}
        length={moment.length}
        words={words}
        change={(length) => change({ ...moment, length })}
      />
      {moment.kind === 'every' ? <Times label={label} moment={moment} words={words} change={change} /> : null}
    </>
  );
}

function Length({
  label,
  length,
  words,
  change,
}: Pick<AmountProps, 'label' | 'words'> & { length: ClockLength; change(next: ClockLength): void }) {
  const { amount, unit } = amountOf(length);
  return (
    <>
      <Amount
        label={`${label}: ${words.amount}`}
        value={amount}
        most={999}
        change={(next) => change(toLength(next, unit))}
      />
      <select
        aria-label={`${label}: ${words.unit}`}
        value={unit}
        onChange={({ target }) => change(toLength(amount, target.value as Unit))}
      >
        {(Object.keys(words.units) as Unit[]).map((name) => (
          <option key={name} value={name}>
            {words.units[name]}
          </option>
        ))}
      </select>
    </>
  );
}

/** Empty repeats without an end. */
function Times({
  label,
  moment,
  words,
  change,
}: Omit<AmountProps, 'moment'> & { moment: Extract<Moment, { kind: 'every' }> }) {
  return (
    <label className="pair">
      <span>{words.atMost}</span>
      <input
        type="number"
        min={1}
        max={100}
        aria-label={`${label}: ${words.times}`}
        value={moment.times ?? ''}
        onChange={({ target }) => change({ ...moment, times: wholeOf(target.value, 100) })}
      />
      <span>{words.times}</span>
    </label>
  );
}

function Amount({
  label,
  value,
  most,
  change,
}: {
  label: string;
  value: number;
  most: number;
  change(next: number): void;
}) {
  return (
    <input
      type="number"
      min={1}
      max={most}
      aria-label={label}
      value={value}
      onChange={({ target }) => change(wholeOf(target.value, most) ?? value)}
    />
  );
}

/** A whole number from one on; null for what is none. */
function wholeOf(text: string, most: number): number | null {
  const number = Math.floor(Number(text));
  return number >= 1 ? Math.min(number, most) : null;
}

/** In the greatest unit in which the length is whole. */
function amountOf({ days, ms }: ClockLength): { amount: number; unit: Unit } {
  if (ms === 0) return { amount: days, unit: 'days' };
  const whole = days * 24 * UNITS.hours + ms;
  if (whole % UNITS.hours === 0) return { amount: whole / UNITS.hours, unit: 'hours' };
  return { amount: Math.round(whole / MINUTE), unit: 'minutes' };
}

const toLength = (amount: number, unit: Unit): ClockLength =>
  unit === 'days' ? { days: amount, ms: 0 } : { days: 0, ms: amount * UNITS[unit] };
