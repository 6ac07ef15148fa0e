import { type KeyboardEvent, useState } from 'react';
import { own } from '../../../src/common/own';
import type { MarkView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import type { DetailTexts } from '../clocks/texts';
import { formatMark } from './mark-text';
import type { Scale } from './scale';

interface Group {
  x: number;
  marks: MarkView[];
}

interface Props extends Reader {
  say: DetailTexts;
  scale: Scale;
  marks: MarkView[];
  y: number;
  now: number;
}

/** What happened, as one stop of the Tab key: arrows move, Escape leaves, and each event says itself. */
export function Events({ say, scale, marks, y, now, ...reader }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const groups = groupMarks(scale, marks);
  const texts = groups.map(({ marks }) => marks.map((mark) => formatMark(mark, now, say, reader)).join('\n'));
  const shown = active === null ? undefined : groups[active];
  return (
    <>
      <div
        className="events"
        role="listbox"
        tabIndex={0}
        aria-label={`${say.events}: ${say.eventsHint(groups.length)}`}
        aria-activedescendant={active === null ? undefined : `event-${active}`}
        style={{ top: y - 12 }}
        onKeyDown={(event) => moveFocus(event, active, groups.length, setActive)}
        onFocus={() => setActive((current) => current ?? groups.length - 1)}
        onBlur={() => setActive(null)}
      >
        {groups.map(({ x, marks }, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
          <div
            key={`${x} ${marks[0]?.at}`}
            id={`event-${place}`}
            role="option"
            aria-selected={place === active}
            style={{ left: Math.max(0, x - 12) }}
            onPointerEnter={() => setActive(place)}
            onPointerLeave={() => setActive(null)}
          >
            <span className="hidden">{texts[place]}</span>
            <Sign marks={marks} />
          </div>
        ))}
      </div>
      {shown && active !== null ? (
        <Tooltip x={shown.x} y={y} text={texts[active] ?? ''} right={scale} />
      ) : null}
    </>
  );
}

function Tooltip({ x, y, text, right }: { x: number; y: number; text: string; right: Scale }) {
  const last = right.blocks.at(-1);
  const end = last ? last.x + last.width : 0;
  const side = x > end / 2 ? { right: `calc(100% - ${x + 12}px)` } : { left: x - 12 };
  return (
    <div className="told" aria-hidden="true" style={{ top: y + 14, ...side }}>
      {text}
    </div>
  );
}

function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  active: number | null,
  count: number,
  go: (place: number | null) => void,
): void {
  const from = active ?? count - 1;
  const places: Record<string, number> = {
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
function groupMarks(scale: Scale, marks: MarkView[]): Group[] {
  const groups: Group[] = [];
  for (const mark of marks) {
    if (mark.at > scale.to) continue;
    const x = scale.x(mark.at);
    const last = groups.at(-1);
    if (last && x - last.x < 10 + (last.marks.length > 1 ? 8 : 0)) last.marks.push(mark);
    else groups.push({ x, marks: [mark] });
  }
  return groups;
}

function Sign({ marks }: { marks: MarkView[] }) {
  const [first] = marks;
  const signs = new Set(marks.map(({ sign }) => sign));
  return (
    <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
      <g transform={marks.length > 1 ? 'translate(-4 0)' : undefined}>
        <Glyph
          sign={signs.has('created') ? 'created' : signs.has('team') ? 'team' : (first?.sign ?? 'told')}
        />
      </g>
      {marks.length > 1 ? (
        <text x="2" y="4" fontSize="10" fontWeight="600">
          {marks.length}
        </text>
      ) : null}
    </svg>
  );
}

/** One sign: ▶ created, ● the team, ○ the client, ◇ a status, ◆ recorded here. */
export function Glyph({ sign }: { sign: MarkView['sign'] }) {
  if (sign === 'created') return <path className="solid" d="M-3-5l8 5-8 5z" />;
  if (sign === 'team') return <circle className="solid" r="4" />;
  if (sign === 'client') return <circle className="hollow" r="3.25" />;
  const fill = sign === 'status' ? 'hollow' : 'solid';
  return <rect className={fill} x="-3.2" y="-3.2" width="6.4" height="6.4" transform="rotate(45)" />;
}
