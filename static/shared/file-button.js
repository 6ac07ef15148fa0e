import { useRef } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** A button that asks for a file and hands over its text. */
export function FileButton({ words, accept, take }) {
  const field = useRef(null);
  const read = async () => {
    const file = field.current?.files?.[0];
    if (file) take(await file.text());
    if (field.current) field.current.value = '';
  };
  return _jsxs(_Fragment, {
    children: [
      _jsx('button', { type: 'button', onClick: () => field.current?.click(), children: words }),
      _jsx('input', {
        ref: field,
        type: 'file',
        accept: accept,
        hidden: true,
        'aria-label': words,
        onChange: () => void read(),
      }),
    ],
  });
}
