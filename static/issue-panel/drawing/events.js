import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../../src/common/own';
import { moment } from '../../shared/moments';
/** What happened, as one stop of the Tab key: arrows move, Escape leaves, and each event says itself. */
export function Events({ say, scale, marks, y, now, ...reader }) {
  const [active, setActive] = useState(null);
  const groups = grouped(scale, marks);
  const told = groups.map(({ marks }) => marks.map((mark) => textOf(mark, now, say, reader)).join('\n'));
  const shown = active === null ? undefined : groups[active];
  return _jsxs(_Fragment, {
    children: [
      _jsx('div', {
        className: 'events',
        role: 'listbox',
        tabIndex: 0,
        'aria-label': `${say.events}: ${say.eventsHint(groups.length)}`,
        'aria-activedescendant': active === null ? undefined : `event-${active}`,
        style: { top: y - 12 },
        onKeyDown: (event) => walk(event, active, groups.length, setActive),
        onFocus: () => setActive((held) => held ?? groups.length - 1),
        onBlur: () => setActive(null),
        children: groups.map(({ x, marks }, place) =>
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
          _jsxs(
            'div',
            {
              id: `event-${place}`,
              role: 'option',
              'aria-selected': place === active,
              style: { left: Math.max(0, x - 12) },
              onPointerEnter: () => setActive(place),
              onPointerLeave: () => setActive(null),
              children: [
                _jsx('span', { className: 'hidden', children: told[place] }),
                _jsx(Sign, { marks: marks }),
              ],
            },
            `${x} ${marks[0]?.at}`,
          ),
        ),
      }),
      shown && active !== null
        ? _jsx(Told, { x: shown.x, y: y, text: told[active] ?? '', right: scale })
        : null,
    ],
  });
}
function Told({ x, y, text, right }) {
  const last = right.blocks.at(-1);
  const end = last ? last.x + last.width : 0;
  const side = x > end / 2 ? { right: `calc(100% - ${x + 12}px)` } : { left: x - 12 };
  return _jsx('div', {
    className: 'told',
    'aria-hidden': 'true',
    style: { top: y + 14, ...side },
    children: text,
  });
}
function walk(event, active, count, go) {
  const from = active ?? count - 1;
  const places = {
    ArrowLeft: Math.max(0, from - 1),
    ArrowRight: Math.min(count - 1, from + 1),
    Home: 0,
    End: count - 1,
  };
  if (event.key === 'Escape') event.currentTarget.blur();
  const place = own(places, event.key);
  if (place === undefined) return;
  event.preventDefault();
  go(place);
}
/** Events nearer than 10 px are one sign with their number. */
function grouped(scale, marks) {
  const groups = [];
  for (const mark of marks) {
    if (mark.at > scale.to) continue;
    const x = scale.x(mark.at);
    const last = groups.at(-1);
    if (last && x - last.x < 10 + (last.marks.length > 1 ? 8 : 0)) last.marks.push(mark);
    else groups.push({ x, marks: [mark] });
  }
  return groups;
}
export function textOf(mark, now, say, reader) {
  return `${signText(mark, say)}, ${moment(mark.at, now, reader)}`;
}
function signText({ sign, kind, word }, { signs, told }) {
  if (kind === 'told') return own(told, word ?? '') ?? word ?? '';
  return sign === 'status' ? signs.status(word ?? '') : signs[sign === 'told' ? 'team' : sign];
}
function Sign({ marks }) {
  const [first] = marks;
  const signs = new Set(marks.map(({ sign }) => sign));
  return _jsxs('svg', {
    width: '24',
    height: '24',
    viewBox: '-12 -12 24 24',
    'aria-hidden': 'true',
    children: [
      _jsx('g', {
        transform: marks.length > 1 ? 'translate(-4 0)' : undefined,
        children: _jsx(Glyph, {
          sign: signs.has('created') ? 'created' : signs.has('team') ? 'team' : (first?.sign ?? 'told'),
        }),
      }),
      marks.length > 1
        ? _jsx('text', { x: '2', y: '4', fontSize: '10', fontWeight: '600', children: marks.length })
        : null,
    ],
  });
}
/** One sign: ▶ created, ● the team, ○ the client, ◇ a status, ◆ recorded here. */
export function Glyph({ sign }) {
  if (sign === 'created') return _jsx('path', { className: 'solid', d: 'M-3-5l8 5-8 5z' });
  if (sign === 'team') return _jsx('circle', { className: 'solid', r: '4' });
  if (sign === 'client') return _jsx('circle', { className: 'hollow', r: '3.25' });
  const look = sign === 'status' ? 'hollow' : 'solid';
  return _jsx('rect', {
    className: look,
    x: '-3.2',
    y: '-3.2',
    width: '6.4',
    height: '6.4',
    transform: 'rotate(45)',
  });
}
