import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { severityName, useEditing } from './editing';
import { GoalCell } from './goal-cell';
import { ReportCell } from './report-cell';
import { Target } from './targets';
import { severityWords } from './words-severities';

const order = ['acknowledge', 'response', 'update', 'workaround', 'resolution'];
/** The promises as a matrix: a severity a row with the priorities that stand for it, a clock a column. */
export function Goals({ mapping }) {
  const { scheme, reader, say, base } = useEditing();
  const columns = order.filter((clock) => scheme.clocks[clock]);
  const names = (clock) =>
    clock === 'update' ? say.every(reader.words.clocks.update) : reader.words.clocks[clock];
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'goals-title',
    children: [
      _jsxs('header', {
        children: [
          _jsx('h2', { id: 'goals-title', children: say.goals }),
          base ? _jsx('small', { className: 'subtle', children: say.goalsNote }) : null,
        ],
      }),
      _jsxs('table', {
        className: 'goals',
        children: [
          _jsx('thead', {
            children: _jsxs('tr', {
              children: [
                _jsx('th', { scope: 'col', children: say.severity }),
                columns.map((clock) => _jsx('th', { scope: 'col', children: names(clock) }, clock)),
                scheme.report ? _jsx('th', { scope: 'col', children: reader.words.clocks.report }) : null,
              ],
            }),
          }),
          _jsx('tbody', {
            children: scheme.severities.map(({ name }, row) =>
              _jsxs(
                'tr',
                {
                  children: [
                    _jsxs('th', {
                      scope: 'row',
                      children: [
                        severityName({ scheme, reader }, name),
                        _jsx(Priorities, {
                          names: mapping
                            ?.filter(({ severity }) => severity === name)
                            .map(({ priority }) => priority),
                        }),
                      ],
                    }),
                    columns.map((clock) =>
                      _jsx(
                        'td',
                        {
                          'data-column': names(clock),
                          children: _jsx(GoalCell, { severity: name, clock: clock }),
                        },
                        clock,
                      ),
                    ),
                    scheme.report
                      ? _jsx('td', {
                          'data-column': reader.words.clocks.report,
                          children: _jsx(ReportCell, { severity: name, first: row === 0 }),
                        })
                      : null,
                  ],
                },
                name,
              ),
            ),
          }),
          _jsx('tfoot', {
            children: _jsxs('tr', {
              children: [
                _jsx('th', { scope: 'row', children: severityWords(reader.locale).targets }),
                [...columns, ...(scheme.report ? ['report'] : [])].map((clock) =>
                  _jsx(
                    'td',
                    { 'data-column': names(clock), children: _jsx(Target, { clock: clock }) },
                    clock,
                  ),
                ),
              ],
            }),
          }),
        ],
      }),
    ],
  });
}
/** The Jira priorities that stand for a severity. The line keeps its height while they are asked for. */
function Priorities({ names }) {
  const { say } = useEditing();
  if (!names) return _jsx('small', { className: 'subtle', children: '\u00a0' });
  return _jsx('small', {
    className: 'subtle',
    children: names.length > 0 ? say.jira(names.join(', ')) : say.noPriority,
  });
}
