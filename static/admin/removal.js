import { useState } from 'react';
import { jsx as _jsx } from 'react/jsx-runtime';
import { useAsking } from './asking';
/** A removal that is asked for twice; elsewhere on the page it is forgotten. */
export function Removal({ busy, remove }) {
  const { say } = useAsking();
  const [sure, setSure] = useState(false);
  return _jsx('button', {
    type: 'button',
    className: 'subtle',
    disabled: busy,
    onClick: () => (sure ? remove() : setSure(true)),
    onBlur: () => setSure(false),
    children: sure ? say.confirmRemove : say.remove,
  });
}
