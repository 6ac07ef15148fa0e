import { useId } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../../shared/lengths';
import { shortMoment } from '../../shared/moments';
import { goalLabels } from './goal-labels';
import { Ground } from './ground';
import { daysOf, ticksOf, within } from './labels';
import { Lane } from './lane';
/** Everything that is drawn as one picture. */
export function Drawing({ say, plan, explanation, chosen, compact, moving, growing, now, ...reader }) {
  const id = useId();
  const [hatch, night] = [`${id}hatch`, `${id}night`];
  const { scale, lanes, width, height, left } = plan;
  const right = width - 2;
  const nowLabel = labelOfNow(plan, explanation.now, now, say, reader, right);
  const days = daysOf(scale, nowLabel ? [nowLabel] : [], reader, say);
  const last = lanes.find(({ clock }) => clock === chosen)?.cycles.at(-1);
  const lane = lanes.find(({ clock }) => clock === chosen);
  const open = last && last.stoppedAt === null;
  const goals = { aimAt: open ? last.aimAt : null, dueAt: last?.dueAt ?? last?.breachedAt ?? null };
  const { aim, due } = goalLabels(
    scale,
    goals,
    now,
    reader,
    say,
    right,
    nowLabel ? scale.x(explanation.now) : null,
  );
  const under = (lane?.y ?? 0) + (lane?.height ?? 0) + 16;
  const signY = compact ? 30 : 36;
  return _jsxs('svg', {
    width: width,
    height: height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': say.timeline(reader.words.clocks[chosen]),
    children: [
      _jsxs('defs', {
        children: [
          _jsxs('pattern', {
            id: hatch,
            width: '6',
            height: '6',
            patternUnits: 'userSpaceOnUse',
            patternTransform: 'rotate(45)',
            children: [
              _jsx('rect', { width: '6', height: '6', className: 'paper' }),
              _jsx('path', { d: 'M0 0v6', className: 'line' }),
            ],
          }),
          _jsx('pattern', {
            id: night,
            width: '8',
            height: '8',
            patternUnits: 'userSpaceOnUse',
            patternTransform: 'rotate(45)',
            children: _jsx('path', { d: 'M0 0v8', className: 'faint' }),
          }),
        ],
      }),
      _jsx(Ground, {
        plan: plan,
        ticks: ticksOf(scale, reader.timeZone),
        days: days,
        night: night,
        folded: foldedText(plan, chosen, say, reader),
      }),
      explanation.marks.map(({ at, id: event }) =>
        at > scale.to
          ? null
          : _jsx(
              'path',
              { className: 'guide', d: `M${scale.x(at)} ${signY + 6}V${plan.axis}` },
              `${at} ${event}`,
            ),
      ),
      compact ? null : _jsx(LaneNames, { say, lanes, words: reader.words }),
      lanes.map((one) =>
        _jsx(Lane, { say, lane: one, scale, now: explanation.now, growing, hatch, ...reader }, one.clock),
      ),
      _jsx(Goal, { label: aim, y: under, className: 'aimText' }),
      _jsx(Goal, { label: due, y: under, className: 'dueText' }),
      nowLabel
        ? _jsxs('g', {
            ref: moving,
            className: 'now',
            children: [
              _jsx('path', { d: `M${scale.x(explanation.now)} 16V${plan.axis}`, className: 'nowLine' }),
              _jsx('path', { d: `M${scale.x(explanation.now) - 4} 12h8l-4 5z`, className: 'solid' }),
            ],
          })
        : null,
      nowLabel && (!compact || nowLabel.x > left)
        ? _jsx(Goal, { label: nowLabel, y: 9, className: 'nowText' })
        : null,
    ],
  });
}
function LaneNames({ say, lanes, words }) {
  return _jsxs(_Fragment, {
    children: [
      _jsx('text', { className: 'lane', x: '0', y: '40', children: say.events }),
      lanes.map(({ clock, chosen, y, height }) =>
        _jsx(
          'text',
          {
            className: chosen ? 'lane chosen' : 'lane',
            x: '0',
            y: y + height / 2 + 4,
            children: words.clocks[clock],
          },
          clock,
        ),
      ),
    ],
  });
}
function Goal({ label, y, className }) {
  return label
    ? _jsx('text', { className: className, x: label.x, y: y, textAnchor: label.anchor, children: label.text })
    : null;
}
function labelOfNow({ scale, running, left }, drawn, now, say, reader, right) {
  if (!running || drawn > scale.to) return null;
  return within(
    { x: scale.x(drawn), anchor: 'middle', text: say.now(shortMoment(now, now, reader)) },
    left,
    right,
  );
}
/** What the folded days held: how many, and what the chosen clock counted in them. */
function foldedText({ scale, lanes }, chosen, say, { words }) {
  const block = scale.blocks.find(({ kind }) => kind === 'folded');
  if (!block) return '';
  const lines = lanes.find(({ clock }) => clock === chosen)?.cycles.flatMap((cycle) => cycle.lines) ?? [];
  const counted = lines
    .filter(({ state }) => state === 'running')
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, block.to) - Math.max(from, block.from)), 0);
  return say.folded(
    Math.max(1, Math.round((block.to - block.from) / 86_400_000)),
    lengthText(counted, words, false),
  );
}
