import { useMemo, useRef } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { barsOf } from './bars';
import { Drawing } from './drawing';
import { Events } from './events';
import { Legend } from './legend';
import { planOf } from './plan';
import { drawnFrom } from './scale';
import { useMoving } from './use-moving';
import { useWidth } from './use-width';
import './drawing.css';
/** The ledger, drawn: what counted, what did not and why, the goals, and now, which alone moves. */
export function Timeline({ say, answer, explanation, chosen, compact, now, ...reader }) {
  const figure = useRef(null);
  const width = useWidth(figure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is the same for the page's life
  const plan = useMemo(
    () => planOf(explanation, answer.clocks, chosen, width, compact, reader),
    [explanation, answer.clocks, chosen, width, compact],
  );
  const { moving, growing } = useMoving(plan, explanation.now, now);
  const looks = looksOf(plan, explanation.now);
  const signs = new Set(explanation.marks.map(({ sign }) => sign));
  return _jsxs('figure', {
    className: 'drawing',
    ref: figure,
    children: [
      width > 0
        ? _jsxs('div', {
            className: 'plot',
            style: { height: plan.height },
            children: [
              _jsx(Drawing, { say, plan, explanation, chosen, compact, moving, growing, now, ...reader }),
              _jsx(Events, {
                say,
                scale: plan.scale,
                marks: explanation.marks,
                y: compact ? 30 : 36,
                now,
                ...reader,
              }),
            ],
          })
        : null,
      compact ? null : _jsx(Legend, { say, looks, signs }),
    ],
  });
}
function looksOf({ lanes, scale }, now) {
  const bars = lanes.flatMap(({ cycles }) => cycles.flatMap((cycle) => barsOf(cycle, now)));
  return new Set(bars.filter(({ to }) => to > drawnFrom(scale)).map(({ look }) => look));
}
