import { router } from '@forge/bridge';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Lozenge } from '../shared/lozenge';
import { shortMoment } from '../shared/moments';
import { worstFace } from './clock-state';
import { MoreMenu } from './more-menu';
import { nextLine } from './next-line';
import { othersOf, primaryOf } from './record-kinds';
/** The panel's name, what is urgent, and what this person may do: one primary step, the rest behind ⋯. */
export function Header({ answer, now, compact, lost, record, ...reader }) {
  const { words } = reader;
  const { scheme, severity } = answer;
  const face = worstFace(answer.clocks);
  const next = nextLine(answer, now, reader);
  return _jsxs('header', {
    children: [
      _jsxs('div', {
        className: 'bar-row',
        children: [
          _jsx('h2', { children: words.title }),
          compact && face ? _jsx(Lozenge, { face: face, word: words.states[face] }) : null,
          _jsx(Actions, { answer, compact, record, words }),
        ],
      }),
      _jsxs('p', {
        className: 'subtle small',
        children: [
          lost ? _jsx(Lost, { at: shortMoment(answer.now, answer.now, reader), words: words }) : null,
          !lost && next ? `${next} ` : '',
          lost || compact ? '' : words.scheme(severity ?? words.noSeverity, scheme.name, scheme.version),
        ],
      }),
    ],
  });
}
/** The last answer stays, and the count goes on. */
function Lost({ at, words }) {
  return _jsxs('span', {
    className: 'lost',
    children: [
      _jsx('svg', {
        width: '12',
        height: '12',
        viewBox: '0 0 12 12',
        'aria-hidden': 'true',
        children: _jsx('path', {
          d: 'M1.5 4.6C4 2.2 8 2.2 10.5 4.6M3.3 6.8c1.6-1.5 3.8-1.5 5.4 0M6 9.2v.1m-4.5-7.8 9 9',
        }),
      }),
      words.lost(at),
    ],
  });
}
function Actions({ answer, compact, record, words }) {
  const primary = answer.canWork ? primaryOf(answer) : null;
  const others = othersOf(answer);
  const beside = !compact && primary !== 'contact' && others.includes('contact');
  const items = itemsOf(beside ? others.filter((kind) => kind !== 'contact') : others, answer, record, words);
  return _jsxs('div', {
    className: 'actions',
    children: [
      beside
        ? _jsx('button', {
            type: 'button',
            'data-act': 'contact',
            onClick: () => record('contact'),
            children: words.acts.contact,
          })
        : null,
      primary
        ? _jsx('button', {
            type: 'button',
            className: 'primary',
            'data-act': primary,
            onClick: () => record(primary),
            children: words.acts[primary],
          })
        : null,
      items.length > 0 ? _jsx(MoreMenu, { label: words.more, items: items }) : null,
    ],
  });
}
function itemsOf(kinds, { report, clocks, canWork }, record, words) {
  const acts = kinds.map((kind) => ({ key: kind, text: words.acts[kind], choose: () => record(kind) }));
  if (!canWork || !clocks.some(({ clock }) => clock === 'report')) return acts;
  const { url } = report;
  const reason = url ? undefined : words.afterClosing;
  const open = () => url && void router.open(url);
  return [...acts, { key: 'report', text: words.openReport, reason, apart: true, choose: open }];
}
