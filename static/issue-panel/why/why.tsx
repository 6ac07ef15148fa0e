import { useState } from 'react';
import { clockNameIn } from '../../../src/common/clock-names';
import { own } from '../../../src/common/own';
import type { ClockName, ClocksAnswer } from '../../../src/contract/clocks';
import type { CycleView, ExplanationAnswer } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatHours } from '../../shared/time/hours';
import { formatLength } from '../../shared/time/lengths';
import { dayOf, shownLengthOf } from '../clocks/clock-state';
import { Doubts } from '../clocks/doubts';
import type { DetailTexts } from '../clocks/texts';
import { JudgedBy } from './judged-by';
import { Ledger } from './ledger';
import { Otherwise } from './otherwise';
import { WhatIf } from './what-if';

interface Props extends Reader {
  say: DetailTexts;
  answer: ClocksAnswer;
  explanation: ExplanationAnswer;
  chosen: ClockName;
  now: number;
  pick(clock: ClockName): void;
  dispute: ((clock: ClockName, from: number, to: number) => void) | null;
  opened(): void;
}

/** "Why 1 h 42 min?": the question stands on the answer, and opens the ledger of the clock that is chosen. */
export function Why({ opened, ...props }: Props) {
  const [open, setOpen] = useState(false);
  const toggle = () => {
    if (!open && props.now - props.explanation.now > 60_000) opened();
    setOpen(!open);
  };
  return (
    <div className="why">
      <h3>
        <button type="button" className="disclose" aria-expanded={open} aria-controls="why" onClick={toggle}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 4.5 6 8l3.5-3.5" />
          </svg>
          {questionOf(props)}
        </button>
      </h3>
      <div id="why" hidden={!open}>
        {open ? <Answer {...props} opened={opened} /> : null}
      </div>
    </div>
  );
}

function questionOf({ say, answer, chosen, now, words }: Omit<Props, 'opened'>): string {
  const view = answer.clocks.find(({ clock }) => clock === chosen);
  const { ms, over } = view ? shownLengthOf(view, now - answer.now) : { ms: null, over: false };
  if (!view || ms === null) return say.whyNothing;
  const length = formatLength(ms, words, dayOf(view));
  return over ? say.whyOver(length) : say.why(length);
}

function Answer({ say, answer, explanation, chosen, now, pick, dispute, opened, ...reader }: Props) {
  const cycles = explanation.clocks.find(({ clock }) => clock === chosen)?.cycles ?? [];
  const [number, setNumber] = useState<number | null>(null);
  const cycle = cycles.find((candidate) => candidate.number === number) ?? cycles.at(-1);
  const choose = (clock: ClockName) => {
    setNumber(null);
    pick(clock);
  };
  if (!cycle) return null;
  const names = explanation.clocks.map(({ clock }) => clock);
  return (
    <>
      <div className="choices">
        <Choice
          label={say.clock}
          value={chosen}
          options={names.map((name) => [name, clockNameIn(reader.words.clocks, name)])}
          choose={choose}
        />
        {cycles.length > 1 ? (
          <Choice
            label={say.cycle}
            value={String(cycle.number)}
            options={cycles
              .toReversed()
              .map((candidate) => [String(candidate.number), formatCycle(candidate, reader)])}
            choose={(value) => setNumber(Number(value))}
          />
        ) : null}
        <small className="subtle">{formatCounts(cycle, answer, say, reader)}</small>
      </div>
      <Ledger
        {...{ say, cycle, now, issueKey: explanation.issueKey, document: explanation.document, ...reader }}
        dispute={dispute && ((from, to) => dispute(chosen, from, to))}
      />
      <JudgedBy say={say} judges={explanation.judges} {...reader} />
      <Doubts doubts={explanation.doubts} open />
      <Otherwise {...{ say, cycle, mayJudgeAgain: explanation.mayJudgeAgain, changed: opened, ...reader }} />
      <WhatIf say={say} suppositions={explanation.suppositions} at={explanation.now} {...reader} />
    </>
  );
}

function formatCycle({ number, state }: CycleView, { words }: Reader): string {
  return `${words.cycle(number)}, ${words.states[state]}`;
}

function formatCounts(
  { calendar }: CycleView,
  { calendars }: ClocksAnswer,
  say: DetailTexts,
  reader: Reader,
): string {
  const hours = calendar === null ? undefined : own(calendars, calendar);
  return hours ? say.counts(formatHours(hours, reader)) : say.countsAlways;
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: (readonly [Value, string])[];
  choose(value: Value): void;
}

function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value as Value)}>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
