import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { own } from '../../../src/common/own';
import type { Interval } from '../../../src/contract/scheme';
import { useEditing } from '../draft/editing';
import { DayHours } from './day-hours';
import { Bar } from './week-bar';
import {
  clamp,
  DAY_MINUTES,
  dayNameOf,
  minutesOf,
  roundToStep,
  STEP_MINUTES,
  timeOf,
  type WeekDay,
  weekDays,
} from './week-times';

/** The hours of a week: drawn on an empty stretch, an edge dragged or moved with arrows by a quarter of an hour, or typed below. */
export function Week({ name }: { name: string }) {
  const { scheme, reader } = useEditing();
  const [day, setDay] = useState<WeekDay>('mon');
  const weekly = own(scheme.calendars, name)?.weekly ?? {};
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
        {weekDays.map((weekDay) => (
          <DayColumn
            key={weekDay}
            name={name}
            day={weekDay}
            hours={weekly[weekDay] ?? []}
            chosen={weekDay === day}
            choose={() => setDay(weekDay)}
          />
        ))}
      </div>
      <DayHours name={name} day={day} long={dayNameOf(day, reader.locale, 'long')} />
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
  const drawing = useDrawing(name, day, hours, choose);
  return (
    <div className="day">
      <button type="button" className="dayname" aria-pressed={chosen} onClick={choose}>
        {dayNameOf(day, reader.locale, 'short')}
        <span className="hidden">{`, ${dayNameOf(day, reader.locale, 'long')}: ${hours.map((pair) => pair.join('–')).join(', ') || say.closed}`}</span>
      </button>
      <div className="track" ref={track} {...drawing}>
        {hours.length === 0 ? <span className="shut">{say.closed}</span> : null}
        {hours.map((interval, index) => (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no other name, and moves while it is dragged
            key={index}
            path={['calendars', name, 'weekly', day, index]}
            interval={interval}
            day={dayNameOf(day, reader.locale, 'long')}
            height={() => track.current?.getBoundingClientRect().height ?? 1}
            choose={choose}
          />
        ))}
      </div>
    </div>
  );
}

/** Hours drawn with the pointer on an empty stretch of a day; when it is let go they stand in their order. */
function useDrawing(name: string, day: WeekDay, hours: Interval[], choose: () => void) {
  const { set } = useEditing();
  const from = useRef<number | null>(null);
  const place = ['calendars', name, 'weekly', day];
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    if ((event.target as HTMLElement).closest('.bar')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = clamp(minutesAt(event), 0, DAY_MINUTES - STEP_MINUTES);
    choose();
    set(place, [...hours, [timeOf(from.current), timeOf(from.current + STEP_MINUTES)]]);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (from.current === null) return;
    const to = clamp(minutesAt(event), from.current + STEP_MINUTES, DAY_MINUTES);
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
  /** A finger that moves scrolls the page: it taps where an hour begins, and drags its edges then. */
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
    if (pointerType !== 'touch' || (event.target as HTMLElement).closest('.bar')) return;
    const starts = hours.map(([start]) => minutesOf(start));
    const at = clamp(minutesAt(event), 0, DAY_MINUTES - STEP_MINUTES);
    const end = Math.min(at + 60, DAY_MINUTES, ...starts.filter((start) => start > at));
    choose();
    set(
      place,
      [...hours, [timeOf(at), timeOf(end)]].toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
    );
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClick };
}

function minutesAt({ currentTarget, clientY }: MouseEvent<HTMLDivElement>): number {
  const { top, height } = currentTarget.getBoundingClientRect();
  return roundToStep(((clientY - top) / height) * DAY_MINUTES);
}
