import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useEditing } from './editing';
import { invoke } from './use-checks';
import { overtakenWords } from './words-overtaken';
/** Save, once the preview has run or without it; what fails keeps the draft and says why. */
export function SaveBar({ answer, draft, ready, preview, reload, done }) {
  const { say, reader } = useEditing();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const next = (answer.current?.version ?? 0) + 1;
  const save = async () => {
    setBusy(true);
    const outcome = await invoke('saveScheme', { scheme: draft.scheme, basedOn: draft.basedOn }).catch(
      () => null,
    );
    setBusy(false);
    if (outcome?.kind === 'saved') return done(outcome.version);
    if (outcome?.kind === 'refused' && outcome.code === 'busy') reload();
    setTrouble(outcome?.kind === 'wrong' ? (outcome.problems[0]?.say ?? '') : (outcome?.say ?? say.lostSave));
  };
  const seen = preview.state === 'done';
  const may = ready && !busy && !draft.overtaken;
  if (!draft.changed) return null;
  return _jsxs('div', {
    className: 'savebar',
    children: [
      _jsxs('p', {
        className: 'row',
        children: [
          _jsx('button', {
            type: 'button',
            className: 'subtle',
            onClick: draft.discard,
            children: say.discard,
          }),
          seen
            ? null
            : _jsx('button', {
                type: 'button',
                className: 'subtle',
                disabled: !may,
                onClick: () => void save(),
                children: say.saveUnseen,
              }),
          _jsx('button', {
            type: 'button',
            className: 'primary',
            disabled: !may || !seen,
            onClick: () => void save(),
            children: busy ? say.saving : say.saveAs(next),
          }),
        ],
      }),
      _jsx('small', {
        className: 'subtle',
        children: draft.overtaken ? overtakenWords(reader.locale).first : say.fromNow(next),
      }),
      trouble ? _jsx('p', { className: 'error', role: 'alert', children: trouble }) : null,
    ],
  });
}
