import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { moment } from '../../shared/moments';
import { Lines } from './lines';
import { useTelling } from './use-telling';
import { conductWords } from './words';
/** Where the issue stands, how it came there, and the step above. */
export function Ladder({ ladder, open, now, done, ...reader }) {
  const say = conductWords(reader.locale);
  const { busy, refused, tell } = useTelling(say.lost, done);
  const { step, steps, people, moves, next } = ladder;
  const above = steps[steps.findIndex(({ key }) => key === step.key) + 1];
  const last = moves.at(-1);
  const names = people.length > 0 ? people.map(({ name }) => name).join(', ') : say.nobodyThere;
  const how = last && say.moved(say.movedBy[last.why], moment(last.at, now, reader), last.by);
  const later = next && say.next(nameOf(steps, next.to), moment(next.at, now, reader));
  const note = [names, how, later].filter(Boolean).join('; ');
  const acts = open
    ? _jsxs('span', {
        className: 'acts',
        children: [
          above
            ? _jsx('button', {
                type: 'button',
                disabled: busy,
                onClick: () => void tell({ kind: 'escalate', to: above.key }),
                children: say.escalate(above.name),
              })
            : null,
          above
            ? _jsx('button', {
                type: 'button',
                className: 'subtle',
                disabled: busy,
                onClick: () => void tell({ kind: 'demand' }),
                children: say.demanded,
              })
            : null,
          _jsx('span', { role: 'alert', children: refused }),
        ],
      })
    : null;
  return _jsx(Lines, { lines: [{ key: 'ladder', text: say.stands(step.name), note, act: acts }] });
}
const nameOf = (steps, key) => steps.find((step) => step.key === key)?.name ?? key;
