import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** A field under its name. */
export function Field({ name, children }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field stands inside it
    _jsxs('label', { children: [_jsx('span', { children: name }), children] })
  );
}
