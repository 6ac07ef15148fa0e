import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { clockOrder } from '../shared/clock-order';
import { missingClocks, newClock, withClockOf, withoutClock } from './clock-edits';
import { ConditionList } from './condition';
import { TextField, Tick, Wrong } from './conduct-fields';
import { focusLater, idOf, useEditing, useWas } from './editing';
import { Holders } from './holders';
import { useConditionText } from './use-condition-text';
import './conditions.css';
const parts = ['start', 'stop', 'restart', 'cancel', 'pause'];
/** What starts and stops each clock, in sentences; opened, each line can be changed, and others added. */
export function ClockRules() {
  const { scheme, reader, set } = useEditing();
  const { words } = useConditionText();
  const [gone, setGone] = useState(null);
  const remove = (clock) => {
    setGone({ clock, before: scheme });
    set([], withoutClock(scheme, clock));
    focusLater(['clocks', clock]);
  };
  const putBack = () => {
    if (!gone) return;
    set([], withClockOf(scheme, gone.before, gone.clock));
    setGone(null);
    focusLater(['clocks', gone.clock]);
  };
  return _jsxs('section', {
    className: 'card rules',
    'aria-labelledby': 'clock-rules-title',
    children: [
      _jsx('h2', { id: 'clock-rules-title', children: words.title }),
      _jsx('p', { className: 'subtle small', children: words.note }),
      clockOrder.flatMap((clock) =>
        scheme.clocks[clock] ? [_jsx(OneClock, { clock: clock, remove: remove }, clock)] : [],
      ),
      gone && !scheme.clocks[gone.clock]
        ? _jsxs('p', {
            className: 'message',
            role: 'status',
            children: [
              words.removed(reader.words.clocks[gone.clock]),
              ' ',
              _jsx('button', {
                type: 'button',
                className: 'link',
                id: idOf(['clocks', gone.clock]),
                onClick: putBack,
                children: words.undo,
              }),
            ],
          })
        : null,
      _jsx(AddClock, {}),
      _jsx(Holders, {}),
    ],
  });
}
function OneClock({ clock, remove }) {
  const { scheme, reader } = useEditing();
  const { words } = useConditionText();
  const { changed } = useWas(['clocks', clock]);
  const place = ['clocks', clock];
  return _jsxs('details', {
    className: changed ? 'clock-rules changed' : 'clock-rules',
    id: idOf(place),
    tabIndex: -1,
    children: [
      _jsx(Summary, { clock: clock }),
      parts.map((part) =>
        _jsxs(
          'fieldset',
          {
            children: [
              _jsx('legend', { children: words.parts[part] }),
              _jsx(Was, { clock: clock, part: part }),
              _jsx(ConditionList, { path: [...place, part], holding: part === 'pause' }),
              _jsx(Wrong, { path: [...place, part] }),
            ],
          },
          part,
        ),
      ),
      _jsx(Tick, { label: words.ended, path: [...place, 'endsWhenResolved'], on: true }),
      _jsx(TextField, { label: words.source, path: [...place, 'clause'], empty: '' }),
      clock === 'report' && scheme.report
        ? null
        : _jsx('p', {
            children: _jsx('button', {
              type: 'button',
              className: 'link',
              onClick: () => remove(clock),
              children: words.removeClock(reader.words.clocks[clock]),
            }),
          }),
    ],
  });
}
/** The clock in words, closed or open: what is never done is not said, nor what ends every clock without a verdict. */
function Summary({ clock }) {
  const { scheme, base, reader, say } = useEditing();
  const { words, either } = useConditionText();
  const fresh = base !== null && !base.clocks[clock];
  const rules = scheme.clocks[clock];
  const said = parts.filter((part) => part !== 'cancel' && (rules?.[part] ?? []).length > 0);
  const waits = rules?.pauseInStatuses ?? [];
  return _jsxs('summary', {
    children: [
      _jsx('strong', { children: reader.words.clocks[clock] }),
      fresh ? _jsxs('small', { className: 'was', children: [' ', say.added] }) : null,
      said.map((part) =>
        _jsx('span', { children: `${words.parts[part]} ${either(rules?.[part] ?? [])}.` }, part),
      ),
      waits.length > 0 ? _jsx('span', { children: words.waits(waits.join(', ')) }) : null,
    ],
  });
}
/** What the lines of a part were before this draft; a new clock was nothing. */
function Was({ clock, part }) {
  const { say } = useEditing();
  const { words, either } = useConditionText();
  const { changed, was } = useWas(['clocks', clock, part]);
  if (!changed || was === undefined) return null;
  const lines = was;
  return _jsx('small', {
    className: 'was',
    children: say.was(lines.length > 0 ? either(lines) : words.nothing),
  });
}
function AddClock() {
  const { scheme, reader, set } = useEditing();
  const { words } = useConditionText();
  const missing = missingClocks(scheme);
  if (missing.length === 0) return null;
  return _jsxs('label', {
    children: [
      _jsx('span', { children: words.addClock }),
      _jsxs('select', {
        value: '',
        onChange: ({ target: { value } }) => value && set(['clocks', value], newClock(value)),
        children: [
          _jsx('option', { value: '', children: words.choose }),
          missing.map((clock) =>
            _jsx('option', { value: clock, children: reader.words.clocks[clock] }, clock),
          ),
        ],
      }),
    ],
  });
}
