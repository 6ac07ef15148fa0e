import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useDeed } from '../shared/use-deed';
import { centsIn } from './amounts';
import { invoke } from './asking';
/** A purchase, a journey or a correction, entered by hand. */
export function EntryForm({ client, reader, say, done }) {
  const [what, setWhat] = useState('purchase');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [told, setTold] = useState('');
  const { busy, trouble, run } = useDeed(reader);
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = (name) => String(new FormData(form).get(name) ?? '');
    const answer = await run(() => enter(what, { id, client, on: field('on') }, field));
    setTold(answer ? say.entered : '');
    if (!answer) return;
    form.reset();
    setId(crypto.randomUUID());
    done();
  };
  return _jsxs('details', {
    children: [
      _jsx('summary', { children: say.enter }),
      _jsxs('form', {
        className: 'form',
        'aria-label': say.enter,
        onSubmit: (event) => void submit(event),
        children: [
          _jsxs('label', {
            children: [
              _jsx('span', { children: say.what }),
              _jsxs('select', {
                value: what,
                onChange: ({ target }) => setWhat(target.value),
                children: [
                  _jsx('option', { value: 'purchase', children: say.purchase }),
                  _jsx('option', { value: 'travel', children: say.travel }),
                  _jsx('option', { value: 'adjustment', children: say.adjustment }),
                ],
              }),
            ],
          }),
          _jsxs('label', {
            children: [
              _jsx('span', { children: say.on }),
              _jsx('input', { type: 'date', name: 'on', required: true }),
            ],
          }),
          _jsx(Fields, { what: what, say: say }),
          _jsx('button', { type: 'submit', className: 'primary', disabled: busy, children: say.doEnter }),
          _jsx('p', { role: 'status', className: trouble ? 'error' : 'subtle', children: trouble || told }),
        ],
      }),
    ],
  });
}
function Fields({ what, say }) {
  const amountPattern = '\\s*[\\-−]?\\d{1,9}([.,]\\d{1,2})?\\s*';
  if (what === 'purchase')
    return _jsxs(_Fragment, {
      children: [
        _jsx(NumberField, { name: 'hours', label: say.hours, min: 0.25, step: 0.25, required: true }),
        _jsx(TextField, { name: 'rate', label: say.rate, pattern: amountPattern }),
      ],
    });
  if (what === 'travel')
    return _jsxs(_Fragment, {
      children: [
        _jsx(NumberField, { name: 'kilometres', label: say.kilometres, min: 0, step: 1, required: true }),
        _jsx(NumberField, { name: 'minutes', label: say.minutes, min: 0, step: 1, required: true }),
        _jsx(TextField, { name: 'costs', label: say.costs, pattern: amountPattern }),
      ],
    });
  return _jsxs(_Fragment, {
    children: [
      _jsx(NumberField, { name: 'minutes', label: say.signedMinutes, step: 1 }),
      _jsx(TextField, { name: 'costs', label: say.signedAmount, pattern: amountPattern }),
      _jsx(TextField, { name: 'reason', label: say.reason, required: true, minLength: 3 }),
    ],
  });
}
function NumberField({ label, ...input }) {
  return _jsxs('label', {
    children: [_jsx('span', { children: label }), _jsx('input', { type: 'number', ...input })],
  });
}
function TextField({ label, ...input }) {
  return _jsxs('label', { children: [_jsx('span', { children: label }), _jsx('input', { ...input })] });
}
function enter(what, common, field) {
  const whole = (name) => Math.round(Number(field(name) || 0));
  const cents = (name) => centsIn(field(name));
  if (what === 'purchase') {
    const rate = cents('rate');
    const minutes = Math.round(Number(field('hours')) * 60);
    return invoke('addPurchase', { ...common, minutes, ...(rate === null ? {} : { centsPerHour: rate }) });
  }
  if (what === 'travel')
    return invoke('addTravel', {
      ...common,
      kilometres: whole('kilometres'),
      minutes: whole('minutes'),
      cents: cents('costs') ?? 0,
    });
  const bankMinutes = whole('minutes');
  return invoke('addAdjustment', {
    ...common,
    bankMinutes,
    cents: cents('costs') ?? 0,
    reason: field('reason'),
  });
}
