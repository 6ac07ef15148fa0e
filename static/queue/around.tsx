import type { Reader } from '../shared/reader';
import { formatParts } from '../shared/time/moments';
import type { QueueTexts } from './texts';

interface NothingProps {
  /** Whether there are issues that the filters leave out. */
  any: boolean;
  opening: string | null;
  clear(): void;
  say: QueueTexts;
}

/** Instead of rows: what would be here, and the one thing to do. */
export function Nothing({ any, opening, clear, say }: NothingProps) {
  if (any)
    return (
      <div className="nothing">
        <strong>{say.noMatch}</strong>
        <button type="button" className="link" onClick={clear}>
          {say.clear}
        </button>
      </div>
    );
  return (
    <div className="nothing">
      <strong>{[say.empty, opening === null ? '' : say.nextOpening(opening)].join(' ').trim()}</strong>
      <p className="subtle">{say.emptyWhy}</p>
    </div>
  );
}

/** The keys, and how the figures are meant. */
export function Foot({
  reader,
  say,
  now,
  canPick,
}: {
  reader: Reader;
  say: QueueTexts;
  now: number;
  canPick: boolean;
}) {
  const zone = formatParts(now, reader.locale, { timeZone: reader.timeZone, timeZoneName: 'short' })
    .split(/[\s,]+/)
    .at(-1);
  return (
    <footer className="foot subtle">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {say.nextPrevious}
      </span>
      <span>
        <kbd>{say.enterKey}</kbd> {say.open}
      </span>
      {canPick ? (
        <span>
          <kbd>X</kbd> {say.selectKey}
        </span>
      ) : null}
      <span>
        <kbd>F</kbd> {say.toFilters}
      </span>
      <span className="last">{say.foot(zone ?? reader.timeZone)}</span>
    </footer>
  );
}
