import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** What lies under the lanes: closed stretches, the hours, the days. */
export function Ground({ plan, ticks, days, night, folded }) {
  const { scale, axis, left, bands } = plan;
  const end = (scale.blocks.at(-1)?.x ?? 0) + (scale.blocks.at(-1)?.width ?? 0);
  const continuous = scale.blocks.every(({ kind }) => kind !== 'closed');
  const shown = bands.filter(({ from, to }) => from < scale.to && to > scale.from);
  return _jsxs('g', {
    children: [
      continuous
        ? shown.map(({ from, to }) =>
            _jsx(
              'rect',
              {
                className: 'night',
                x: scale.x(from),
                y: '18',
                width: Math.max(0, scale.x(Math.min(to, scale.to)) - scale.x(from)),
                height: axis - 18,
              },
              from,
            ),
          )
        : null,
      scale.blocks.map(({ kind, from, x, width, holiday }) =>
        kind === 'open'
          ? null
          : _jsxs(
              'g',
              {
                children: [
                  _jsx('rect', { className: 'closed', x: x, y: '18', width: width, height: axis - 18 }),
                  _jsx('rect', {
                    x: x,
                    y: '18',
                    width: width,
                    height: axis - 18,
                    fill: `url(#${night})`,
                    children: holiday?.name ? _jsx('title', { children: holiday.name }) : null,
                  }),
                  kind === 'folded' ? _jsx(Folded, { x: x + width / 2, y: 34, text: folded }) : null,
                ],
              },
              from,
            ),
      ),
      _jsx('path', { className: 'axis', d: `M${left} ${axis + 0.5}H${end}` }),
      ticks.map(({ x, hour }) =>
        _jsxs(
          'g',
          {
            children: [
              _jsx('path', { className: 'tick', d: `M${x} 18V${axis + 4}` }),
              hour
                ? _jsx('text', {
                    className: 'hour',
                    x: x,
                    y: axis + 16,
                    textAnchor: 'middle',
                    children: hour,
                  })
                : null,
            ],
          },
          x,
        ),
      ),
      days.map(({ x, text, anchor, title }) =>
        _jsxs(
          'text',
          {
            className: 'day',
            x: x,
            y: '11',
            textAnchor: anchor,
            children: [text, title ? _jsx('title', { children: title }) : null],
          },
          `${x}${text}`,
        ),
      ),
    ],
  });
}
/** Two lines that say what was folded. */
function Folded({ x, y, text }) {
  const [first, ...rest] = text.split(', ');
  return _jsxs('text', {
    className: 'hour',
    x: x,
    y: y,
    textAnchor: 'middle',
    children: [
      _jsxs('tspan', { children: [first, ','] }),
      _jsx('tspan', { x: x, dy: '13', children: rest.join(', ') }),
    ],
  });
}
