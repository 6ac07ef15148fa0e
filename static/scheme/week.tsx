import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Interval } from '../../src/contract/scheme';
import type { Path } from './draft';
import { idOf, useEditing } from './editing';

export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];

const step = 15;
const whole = 24 * 60;

/** The name of a weekday in the reader's language; 2024-01-01 was a Monday. */
export function dayName(day: WeekDay, locale: string, weekday: 'short' | 'long'): string {
  const at = Date.UTC(2024, 0, 1 + weekDays.indexOf(day));
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(at);
}

/** The hours of a week, drawn; an edge is dragged or moved with arrows by a quarter of an hour, or typed below. */
export function Week({ name }: { name: string }) {
  const { scheme, reader } = useEditing();
  const [day, setDay] = useState<WeekDay>('mon');
  const weekly = scheme.calendars[name]?.weekly ?? {};
  return (
    <>
      <div className="week">
        <div className="hours" aria-hidden="true">
          {[0, 6, 12, 18, 24].map((hour) => (
            <span
              key={hour}
              style={{ top: `${(hour / 24) * 100}%` }}
            >{`${String(hour).padStart(2, '0')}:00`}</span>
          ))}
        </div>
        {weekDays.map((one) => (
          <DayColumn
            key={one}
            name={name}
            day={one}
            hours={weekly[one] ?? []}
            chosen={one === day}
            choose={() => setDay(one)}
          />
        ))}
      </div>
      <DayHours name={name} day={day} long={dayName(day, reader.locale, 'long')} />
    </>
  );
}

interface Column {
  name: string;
  day: WeekDay;
  hours: Interval[];
  chosen: boolean;
  choose(): void;
}

function DayColumn({ name, day, hours, chosen, choose }: Column) {
  const { reader, say } = useEditing();
  const track = useRef<HTMLDivElement>(null);
  return (
    <div className="day">
      <button type="button" className="dayname" aria-pressed={chosen} onClick={choose}>
        {dayName(day, reader.locale, 'short')}
        <span className="hidden">{`, ${dayName(day, reader.locale, 'long')}: ${hours.map((pair) => pair.join('–')).join(', ') || say.closed}`}</span>
      </button>
      <div className="track" ref={track}>
        {hours.length === 0 ? <span className="shut">{say.closed}</span> : null}
        {hours.map((interval, index) => (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no other name, and moves while it is dragged
            key={index}
            path={['calendars', name, 'weekly', day, index]}
            interval={interval}
            day={dayName(day, reader.locale, 'long')}
            height={() => track.current?.getBoundingClientRect().height ?? 1}
            choose={choose}
          />
        ))}
      </div>
    </div>
  );
}

interface BarProps {
  path: Path;
  interval: Interval;
  day: string;
  height(): number;
  choose(): void;
}

function Bar({ path, interval, day, height, choose }: BarProps) {
  const [from, to] = [minutesOf(interval[0]), minutesOf(interval[1])];
  const style = { top: `${(from / whole) * 100}%`, height: `${(Math.max(0, to - from) / whole) * 100}%` };
  return (
    <div className="bar" style={style}>
      <Edge path={path} interval={interval} end={0} day={day} height={height} choose={choose} />
      <span aria-hidden="true">{interval.join('–')}</span>
      <Edge path={path} interval={interval} end={1} day={day} height={height} choose={choose} />
    </div>
  );
}

function Edge({ path, interval, end, day, height, choose }: BarProps & { end: 0 | 1 }) {
  const { say, set } = useEditing();
  const from = useRef<{ y: number; minutes: number } | null>(null);
  const value = minutesOf(interval[end]);
  const other = minutesOf(interval[1 - end] ?? '');
  const move = (minutes: number) => {
    const near = Math.round(minutes / step) * step;
    const kept = end === 0 ? clamp(near, 0, other - step) : clamp(near, other + step, whole);
    if (kept !== value) set([...path, end], timeOf(kept));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -step, ArrowDown: step, ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(value + by);
  };
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, minutes: value };
    choose();
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (from.current) move(from.current.minutes + ((clientY - from.current.y) / height()) * whole);
  };
  const drop = () => {
    from.current = null;
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className={`edge ${end === 0 ? 'top' : 'bottom'}`}
      aria-label={end === 0 ? say.opening(day) : say.closing(day)}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={value}
      aria-valuetext={interval[end]}
      onKeyDown={onKeyDown}
      onFocus={choose}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}

/** The hours of the chosen day, typed. */
function DayHours({ name, day, long }: { name: string; day: WeekDay; long: string }) {
  const { scheme, say, set } = useEditing();
  const place: Path = ['calendars', name, 'weekly', day];
  const hours = scheme.calendars[name]?.weekly[day] ?? [];
  const add = () => set(place, [...hours, hours.length === 0 ? ['08:00', '17:00'] : ['18:00', '20:00']]);
  const weekdays = weekDays.slice(0, 5);
  const copy = () => {
    const weekly = { ...scheme.calendars[name]?.weekly };
    for (const one of weekdays) weekly[one] = hours;
    set(['calendars', name, 'weekly'], weekly);
  };
  return (
    <fieldset className="typed" id={idOf(place)} tabIndex={-1}>
      <legend>{say.day(long)}</legend>
      {hours.length === 0 ? <span className="subtle">{say.closed}</span> : null}
      {hours.map((interval, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no other name
        <TypedHours key={index} path={[...place, index]} interval={interval} />
      ))}
      <button type="button" className="link" onClick={add}>
        {say.addHours}
      </button>
      {weekdays.includes(day) ? (
        <button type="button" className="link" onClick={copy}>
          {say.copyWeek}
        </button>
      ) : null}
    </fieldset>
  );
}

function TypedHours({ path, interval: [from, to] }: { path: Path; interval: Interval }) {
  const { say, set } = useEditing();
  const wrong = minutesOf(to) <= minutesOf(from);
  return (
    <span className={`span ${wrong ? 'wrong' : ''}`}>
      <input
        type="time"
        step={900}
        value={from}
        aria-label={say.opens}
        onChange={({ target }) => set([...path, 0], target.value)}
      />
      –
      <input
        type="time"
        step={900}
        value={to.startsWith('24') ? '00:00' : to}
        aria-label={say.closes}
        aria-invalid={wrong}
        onChange={({ target }) => set([...path, 1], target.value === '00:00' ? '24:00' : target.value)}
      />
      <button
        type="button"
        className="subtle icon"
        aria-label={say.removeHours}
        onClick={() => set(path, undefined)}
      >
        ×
      </button>
      {wrong ? <small className="error">{say.wrongHours(from)}</small> : null}
    </span>
  );
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
