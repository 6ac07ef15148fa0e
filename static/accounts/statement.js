import { router } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { minutesText } from '../shared/lengths';
import { dateOf, dateText } from '../shared/moments';
import { saveFile } from '../shared/save-file';
import { useDeed } from '../shared/use-deed';
import { amount } from './amounts';
import { invoke } from './asking';
import { Lines } from './lines';
/** A client's statement of a month: its sums, its lines, its file, and the sending of it. */
export function StatementOf({ bank, month, reader, say, reload }) {
  const [shown, setShown] = useState(null);
  const [told, setTold] = useState('');
  const [sure, setSure] = useState(false);
  const { busy, trouble, run } = useDeed(reader);
  const asked = { client: bank.client, month: month.month };
  const read = async (from, before) => {
    const answer = await run(() => invoke('showStatement', { ...asked, from }));
    if (answer) setShown({ ...answer, lines: [...before, ...answer.lines] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each month it is drawn for
  useEffect(() => void read(0, []), []);
  const save = async () => {
    const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
    let [text, from] = ['\uFEFF', 0];
    while (from !== null) {
      const at = from;
      const part = await run(() => invoke('statementFile', { ...asked, language, from: at }));
      if (!part) return;
      [text, from] = [text + part.text, part.next];
    }
    saveFile(`${bank.client}-${month.month}.csv`, 'text/csv', [text]);
  };
  const send = async () => {
    if (!sure) return setSure(true);
    const answer = await run(() => invoke('sendMonth', asked));
    setSure(false);
    if (!answer) return;
    setTold(answer.say ?? say.sent);
    reload();
  };
  return _jsxs('div', {
    className: 'statement',
    children: [
      shown ? _jsx(Sums, { shown: shown, reader: reader, say: say }) : null,
      shown ? _jsx(Lines, { lines: shown.lines, reader: reader, say: say }) : null,
      shown?.next
        ? _jsx('button', {
            type: 'button',
            className: 'link',
            disabled: busy,
            onClick: () => void read(shown.next ?? 0, shown.lines),
            children: say.more(shown.lines.length, shown.total),
          })
        : null,
      _jsxs('p', {
        className: 'row',
        children: [
          _jsx('button', { type: 'button', disabled: busy, onClick: () => void save(), children: say.save }),
          month.sentAt !== null && month.url !== null
            ? null
            : _jsx('button', {
                type: 'button',
                disabled: busy,
                onClick: () => void send(),
                onBlur: () => setSure(false),
                children: sure ? say.sendSure : say.send,
              }),
          _jsx(Sending, { month: month, reader: reader, say: say }),
        ],
      }),
      _jsx('p', { role: 'status', className: trouble ? 'error' : 'subtle', children: trouble || told }),
    ],
  });
}
function Sending({ month: { sentAt, url }, reader, say }) {
  if (sentAt === null) return _jsx('small', { className: 'subtle', children: say.sendNote });
  return _jsxs('span', {
    className: 'row',
    children: [
      _jsx('small', { className: 'subtle', children: say.sentOn(dateText(dateOf(sentAt, reader), reader)) }),
      url
        ? _jsx('button', {
            type: 'button',
            className: 'link',
            onClick: () => void router.open(url),
            children: say.page,
          })
        : null,
    ],
  });
}
function Sums({ shown: { statement }, reader, say }) {
  const { closing, unpriced } = statement;
  const sums = [
    [say.opening, minutesText(statement.openingMinutes)],
    [say.bought, minutesText(statement.boughtMinutes)],
    [say.used, minutesText(statement.usedMinutes)],
    [say.closing, minutesText(closing.minutes)],
    [say.invoiced, minutesText(statement.invoiceMinutes)],
    [say.amount, amount(statement.invoiceCents, reader)],
  ];
  return _jsxs(_Fragment, {
    children: [
      _jsx('dl', {
        className: 'figures small',
        children: sums.map(([name, value]) =>
          _jsxs('div', { children: [_jsx('dt', { children: name }), _jsx('dd', { children: value })] }, name),
        ),
      }),
      unpriced > 0 ? _jsx('p', { className: 'subtle', children: say.unpriced(unpriced) }) : null,
    ],
  });
}
