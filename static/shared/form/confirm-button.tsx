import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  /** What the button says when it was pressed once. */
  sure: string;
  busy: boolean;
  act(): void;
  /** For those who hear the page: of what. */
  children?: ReactNode;
}

/** What cannot be undone is asked for twice; elsewhere on the page the first time is forgotten. */
export function ConfirmButton({ label, sure, busy, act, children }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <button
      type="button"
      className="subtle"
      disabled={busy}
      onClick={() => (isAsked ? act() : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      {isAsked ? sure : label}
      {children}
    </button>
  );
}
