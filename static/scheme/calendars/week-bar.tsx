import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { own } from '../../../src/common/own';
import type { Interval } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { useEditing } from '../draft/editing';
import {
  clamp,
  crossesMidnight,
  DAY_MINUTES,
  minutesOf,
  roundToStep,
  STEP_MINUTES,
  timeOf,
} from './week-times';

interface BarProps {
  path: Path;
  interval: Interval;
  day: string;
  height(): number;
  choose(): void;
}

/** Hours of a day as a bar, whose edges are dragged or moved with arrows. */
export function Bar({ path, interval, day, height, choose }: BarProps) {
  const [from, to] = [minutesOf(interval[0]), minutesOf(interval[1])];
  const style = {
    top: `${(from / DAY_MINUTES) * 100}%`,
    height: `${(((crossesMidnight(interval) ? DAY_MINUTES : to) - from) / DAY_MINUTES) * 100}%`,
  };
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
  const moveEdge = (minutes: number) => {
    const nearestStep = roundToStep(minutes);
    const [low, high] = limitsOf(interval, end, other);
    const clampedMinutes = clamp(nearestStep, low, high);
    if (clampedMinutes !== value) set([...path, end], timeOf(clampedMinutes));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = own(
      { ArrowUp: -STEP_MINUTES, ArrowDown: STEP_MINUTES, ArrowLeft: -STEP_MINUTES, ArrowRight: STEP_MINUTES },
      event.key,
    );
    if (by === undefined) return;
    event.preventDefault();
    moveEdge(value + by);
  };
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, minutes: value };
    choose();
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (from.current) moveEdge(from.current.minutes + ((clientY - from.current.y) / height()) * DAY_MINUTES);
  };
  const stopDragging = () => {
    from.current = null;
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className={`edge ${end === 0 ? 'top' : 'bottom'}`}
      aria-label={end === 0 ? say.opening(day) : say.closing(day)}
      aria-valuemin={0}
      aria-valuemax={DAY_MINUTES}
      aria-valuenow={value}
      aria-valuetext={interval[end]}
      onKeyDown={onKeyDown}
      onFocus={choose}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stopDragging}
      onPointerCancel={stopDragging}
    />
  );
}

/** How far an edge may go: not past the other one, and a night stays a night. */
function limitsOf(interval: Interval, end: 0 | 1, other: number): [number, number] {
  if (crossesMidnight(interval))
    return end === 0 ? [other + STEP_MINUTES, DAY_MINUTES - STEP_MINUTES] : [0, other - STEP_MINUTES];
  return end === 0 ? [0, other - STEP_MINUTES] : [other + STEP_MINUTES, DAY_MINUTES];
}
