import { useId } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../../shared/lengths';
import { barsOf } from './bars';
import { drawnFrom } from './scale';
/** One clock's lane: its cycles one after the other, each with the instant it is or was due. */
export function Lane({ lane, scale, now, growing, hatch, ...reader }) {
  const { cycles, chosen, y, height } = lane;
  const shownFrom = drawnFrom(scale);
  const bars = cycles.flatMap((cycle) => barsOf(cycle, now)).flatMap((bar) => after(bar, shownFrom));
  return _jsxs('g', {
    children: [
      bars.map((bar) =>
        _jsx(
          BarView,
          { bar, scale, y, height, hatch, ...reader, grown: chosen && bar.grows ? growing : null },
          `${bar.look} ${bar.from} ${bar.to}`,
        ),
      ),
      cycles.map(({ number, dueAt, breachedAt, aimAt, stoppedAt }) => {
        const due = dueAt ?? breachedAt;
        const aim = chosen && stoppedAt === null ? aimAt : null;
        return _jsxs(
          'g',
          {
            children: [
              aim !== null && aim <= scale.to && aim >= shownFrom
                ? _jsx(Mark, { className: 'aim', x: scale.x(aim), y: y, height: height })
                : null,
              due !== null &&
              due <= scale.to &&
              due >= shownFrom &&
              (stoppedAt === null || cycles.length === 1)
                ? _jsx(Mark, { className: 'due', x: scale.x(due), y: y, height: height })
                : null,
            ],
          },
          number,
        );
      }),
    ],
  });
}
/** What lies in the folded days is told there, not drawn. */
function after(bar, from) {
  if (bar.to <= from && bar.from < from) return [];
  return [bar.from < from ? { ...bar, from } : bar];
}
const Mark = ({ className, x, y, height }) =>
  _jsx('path', { className: className, d: `M${x} ${y - 4}v${height + 8}` });
function BarView({ bar, scale, y, height, hatch, grown, say, words }) {
  const { from, to, look } = bar;
  const x = scale.x(from);
  const end = Math.max(x + 2, scale.x(to) - (bar.ends ? 1 : 0));
  if (from >= scale.to) return null;
  const title = `${say.legend[look]}, ${lengthText(to - from, words)}`;
  if (look === 'closed') return _jsx('path', { className: 'shut', d: `M${x} ${y + height / 2}H${end}` });
  if (look === 'left') return _jsx(Left, { scale, from, to, y, height });
  const notch = look === 'waiting' && end - x < 6;
  const fill = look === 'waiting' && !notch ? `url(#${hatch})` : undefined;
  const inset = fill ? 0.5 : 0;
  return _jsx('rect', {
    ref: grown,
    className: `bar ${look}${notch ? ' notch' : ''}`,
    x: x + inset,
    y: y + inset,
    width: Math.max(1, end - x - 2 * inset),
    height: height - 2 * inset,
    rx: '2',
    style: fill ? { fill } : undefined,
    children: _jsx('title', { children: title }),
  });
}
/** What is left, over the open hours alone. */
function Left({ scale, from, to, y, height }) {
  const id = useId();
  return _jsx('g', {
    children: scale.blocks
      .filter((block) => block.from < to && block.to > from)
      .map((block) => {
        const x = scale.x(Math.max(from, block.from));
        const end = scale.x(Math.min(to, block.to));
        return block.kind === 'open'
          ? _jsx(
              'rect',
              {
                className: 'left',
                x: x + 0.5,
                y: y + 0.5,
                width: Math.max(1, end - x - 1),
                height: height - 1,
                rx: '2',
              },
              `${id}${block.from}`,
            )
          : _jsx('path', { className: 'shut', d: `M${x} ${y + height / 2}H${end}` }, `${id}${block.from}`);
      }),
  });
}
