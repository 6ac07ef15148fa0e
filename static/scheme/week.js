import { useRef, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { DayHours } from './day-hours';
import { useEditing } from './editing';
import { Bar } from './week-bar';
import { clamp, dayName, nearest, step, timeOf, weekDays, whole } from './week-times';
/** The hours of a week: drawn on an empty stretch, an edge dragged or moved with arrows by a quarter of an hour, or typed below. */
export function Week({ name }) {
  const { scheme, reader } = useEditing();
  const [day, setDay] = useState('mon');
  const weekly = own(scheme.calendars, name)?.weekly ?? {};
  return _jsxs(_Fragment, {
    children: [
      _jsxs('div', {
        className: 'week',
        children: [
          _jsx('div', {
            className: 'hours',
            'aria-hidden': 'true',
            children: [0, 6, 12, 18, 24].map((hour) =>
              _jsx(
                'span',
                { style: { top: `${(hour / 24) * 100}%` }, children: `${String(hour).padStart(2, '0')}:00` },
                hour,
              ),
            ),
          }),
          weekDays.map((one) =>
            _jsx(
              DayColumn,
              {
                name: name,
                day: one,
                hours: weekly[one] ?? [],
                chosen: one === day,
                choose: () => setDay(one),
              },
              one,
            ),
          ),
        ],
      }),
      _jsx(DayHours, { name: name, day: day, long: dayName(day, reader.locale, 'long') }),
    ],
  });
}
function DayColumn({ name, day, hours, chosen, choose }) {
  const { reader, say } = useEditing();
  const track = useRef(null);
  const drawing = useDrawing(name, day, hours, choose);
  return _jsxs('div', {
    className: 'day',
    children: [
      _jsxs('button', {
        type: 'button',
        className: 'dayname',
        'aria-pressed': chosen,
        onClick: choose,
        children: [
          dayName(day, reader.locale, 'short'),
          _jsx('span', {
            className: 'hidden',
            children: `, ${dayName(day, reader.locale, 'long')}: ${hours.map((pair) => pair.join('–')).join(', ') || say.closed}`,
          }),
        ],
      }),
      _jsxs('div', {
        className: 'track',
        ref: track,
        ...drawing,
        children: [
          hours.length === 0 ? _jsx('span', { className: 'shut', children: say.closed }) : null,
          hours.map((interval, index) =>
            _jsx(
              Bar,
              // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no other name, and moves while it is dragged
              {
                path: ['calendars', name, 'weekly', day, index],
                interval: interval,
                day: dayName(day, reader.locale, 'long'),
                height: () => track.current?.getBoundingClientRect().height ?? 1,
                choose: choose,
              },
              index,
            ),
          ),
        ],
      }),
    ],
  });
}
/** Hours drawn with the pointer on an empty stretch of a day; when it is let go they stand in their order. */
function useDrawing(name, day, hours, choose) {
  const { set } = useEditing();
  const from = useRef(null);
  const place = ['calendars', name, 'weekly', day];
  const onPointerDown = (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    if (event.target.closest('.bar')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = clamp(minutesAt(event), 0, whole - step);
    choose();
    set(place, [...hours, [timeOf(from.current), timeOf(from.current + step)]]);
  };
  const onPointerMove = (event) => {
    if (from.current === null) return;
    const to = clamp(minutesAt(event), from.current + step, whole);
    set([...place, hours.length - 1, 1], timeOf(to));
  };
  const onPointerUp = () => {
    if (from.current === null) return;
    from.current = null;
    set(
      place,
      hours.toSorted(([a], [b]) => a.localeCompare(b)),
    );
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}
function minutesAt({ currentTarget, clientY }) {
  const { top, height } = currentTarget.getBoundingClientRect();
  return nearest(((clientY - top) / height) * whole);
}
