import type { ReactNode } from 'react';

export interface Line {
  key: string;
  text: string;
  note?: string | undefined;
  /** Whether somebody should look at it. */
  flagged?: boolean;
  /** What can be done about it here. */
  act?: ReactNode;
}

/** Facts, one a line; what somebody should look at bears a mark and not a colour alone. */
export function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul>
      {lines.map(({ key, text, note, flagged, act }) => (
        <li key={key} data-line={key} className={flagged ? 'flagged' : ''}>
          {flagged ? <WarningIcon /> : null}
          <span>
            {text}
            {note ? <small className="subtle"> {note}</small> : null}
          </span>
          {act}
        </li>
      ))}
    </ul>
  );
}

function WarningIcon() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2.5 11V1.5h7L8 4l1.5 2.5h-7" />
    </svg>
  );
}
