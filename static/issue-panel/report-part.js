import { useId, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { reportWords } from './report-words';
import { invoke } from './use-clocks';
/** A part that only people can write; what was written stands here until it is saved. */
export function Part({ part, done, words, locale }) {
  const say = reportWords(locale);
  const [text, setText] = useState(part.text);
  const [told, setTold] = useState('');
  const id = useId();
  const save = async () => {
    const answer = await invoke('writePart', { part: part.id, text }).catch(() => null);
    setTold(answer?.kind === 'report' ? say.saved : (answer?.say ?? words.lostAtOnce));
    if (answer?.kind === 'report') done();
  };
  return _jsxs('div', {
    className: 'field',
    children: [
      _jsx('label', { htmlFor: id, children: part.heading }),
      _jsx('textarea', {
        id: id,
        rows: 3,
        maxLength: 10_000,
        value: text,
        placeholder: part.prompt,
        onChange: ({ target }) => {
          setText(target.value);
          setTold('');
        },
      }),
      _jsxs('div', {
        className: 'buttons',
        children: [
          _jsx('button', {
            type: 'button',
            disabled: text === part.text,
            onClick: () => void save(),
            children: say.save,
          }),
          _jsx('span', { role: 'status', children: told }),
        ],
      }),
    ],
  });
}
