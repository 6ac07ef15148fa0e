import { router } from '@forge/bridge';
import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../../shared/lengths';
import { moment } from '../../shared/moments';
import { Lines } from './lines';
import { ThirdPartyForm } from './third-party-form';
import { useTelling } from './use-telling';
import { conductWords } from './words';
/** Whom the issue waits for or waited for, how long, and the way to ask somebody else. */
export function ThirdParties({ parties, open, now, done, ...reader }) {
  const say = conductWords(reader.locale);
  const [asking, setAsking] = useState(false);
  const { busy, refused, tell } = useTelling(say.lost, done);
  const answered = (issueKey) =>
    void tell({ kind: 'third-party', waiting: false, ...(issueKey ? { issueKey } : {}) });
  const lines = parties.map((party) => {
    const waits = party.answeredAt === null && open;
    return {
      ...lineOf(party, now, reader),
      act: _jsxs('span', {
        className: 'acts',
        children: [
          party.issueKey
            ? _jsx('button', {
                type: 'button',
                onClick: () => void router.open(`/browse/${party.issueKey}`),
                children: party.issueKey,
              })
            : null,
          waits
            ? _jsx('button', {
                type: 'button',
                disabled: busy,
                onClick: () => answered(party.issueKey),
                children: say.answered,
              })
            : null,
        ],
      }),
    };
  });
  const end = (asked) => {
    setAsking(false);
    if (asked) done();
  };
  if (asking) return _jsx(ThirdPartyForm, { ...reader, end: end });
  return _jsxs(_Fragment, {
    children: [
      _jsx(Lines, { lines: lines }),
      _jsx('span', { role: 'alert', children: refused }),
      open
        ? _jsx('button', {
            type: 'button',
            className: 'subtle',
            onClick: () => setAsking(true),
            children: say.askThirdParty,
          })
        : null,
    ],
  });
}
function lineOf({ id, name, since, answeredAt }, now, reader) {
  const say = conductWords(reader.locale);
  const length = lengthText((answeredAt ?? now) - since, reader.words);
  const who = name ?? say.somebody;
  const text = answeredAt === null ? say.waits(who, length) : say.waited(who, length);
  return { key: `party-${id}`, text, note: say.askedAt(moment(since, now, reader)) };
}
