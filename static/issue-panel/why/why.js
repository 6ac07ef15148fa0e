import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../../src/common/own';
import { hoursText } from '../../shared/hours';
import { lengthText } from '../../shared/lengths';
import { countsDays, shownMs } from '../clock-state';
import { Ledger } from './ledger';
import { WhatIf } from './what-if';
/** "Why 1 h 42 min?": the question stands on the answer, and opens the ledger of the clock that is chosen. */
export function Why({ opened, ...props }) {
  const [open, setOpen] = useState(false);
  const toggle = () => {
    if (!open && props.now - props.explanation.now > 60_000) opened();
    setOpen(!open);
  };
  return _jsxs('div', {
    className: 'why',
    children: [
      _jsx('h3', {
        children: _jsxs('button', {
          type: 'button',
          className: 'disclose',
          'aria-expanded': open,
          'aria-controls': 'why',
          onClick: toggle,
          children: [
            _jsx('svg', {
              width: '12',
              height: '12',
              viewBox: '0 0 12 12',
              'aria-hidden': 'true',
              children: _jsx('path', { d: 'M2.5 4.5 6 8l3.5-3.5' }),
            }),
            question(props),
          ],
        }),
      }),
      _jsx('div', { id: 'why', hidden: !open, children: open ? _jsx(Answer, { ...props }) : null }),
    ],
  });
}
function question({ say, answer, chosen, now, words }) {
  const view = answer.clocks.find(({ clock }) => clock === chosen);
  const { ms, over } = view ? shownMs(view, now - answer.now) : { ms: null, over: false };
  if (!view || ms === null) return say.whyNothing;
  const length = lengthText(ms, words, countsDays(view));
  return over ? say.whyOver(length) : say.why(length);
}
function Answer({ say, answer, explanation, chosen, now, pick, dispute, ...reader }) {
  const cycles = explanation.clocks.find(({ clock }) => clock === chosen)?.cycles ?? [];
  const [number, setNumber] = useState(null);
  const cycle = cycles.find((one) => one.number === number) ?? cycles.at(-1);
  const choose = (clock) => {
    setNumber(null);
    pick(clock);
  };
  if (!cycle) return null;
  const names = explanation.clocks.map(({ clock }) => clock);
  return _jsxs(_Fragment, {
    children: [
      _jsxs('div', {
        className: 'choices',
        children: [
          _jsx(Choice, {
            label: say.clock,
            value: chosen,
            options: names.map((name) => [name, reader.words.clocks[name]]),
            choose: choose,
          }),
          cycles.length > 1
            ? _jsx(Choice, {
                label: say.cycle,
                value: String(cycle.number),
                options: cycles.toReversed().map((one) => [String(one.number), cycleText(one, reader)]),
                choose: (value) => setNumber(Number(value)),
              })
            : null,
          _jsx('small', { className: 'subtle', children: countsText(cycle, answer, say, reader) }),
        ],
      }),
      _jsx(Ledger, {
        say,
        cycle,
        now,
        issueKey: explanation.issueKey,
        document: explanation.document,
        ...reader,
        dispute: dispute && ((from, to) => dispute(chosen, from, to)),
      }),
      _jsx(WhatIf, { say: say, suppositions: explanation.suppositions, at: explanation.now, ...reader }),
    ],
  });
}
function cycleText({ number, state }, { words }) {
  return `${words.cycle(number)}, ${words.states[state]}`;
}
function countsText({ calendar }, { calendars }, say, reader) {
  const hours = calendar === null ? undefined : own(calendars, calendar);
  return hours ? say.counts(hoursText(hours, reader)) : say.countsAlways;
}
function Choice({ label, value, options, choose }) {
  return _jsxs('label', {
    children: [
      _jsx('span', { children: label }),
      _jsx('select', {
        value: value,
        onChange: ({ target }) => choose(target.value),
        children: options.map(([name, text]) => _jsx('option', { value: name, children: text }, name)),
      }),
    ],
  });
}
