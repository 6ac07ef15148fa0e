import type { SectionTexts } from '../draft/texts';
import { STEPS } from './steps';

interface Props {
  nth: number;
  /** Whether there is a draft: the other steps are about it. */
  isStarted: boolean;
  say: SectionTexts['path'];
  go(nth: number): void;
  leave(): void;
}

/** The steps, which one is shown, and the way to everything else. */
export function StepNav({ nth, isStarted, say, go, leave }: Props) {
  return (
    <nav className="sections steps" aria-label={say.label}>
      <p className="small subtle">{say.title}</p>
      <ol>
        {STEPS.map(({ id }, place) => (
          <li key={id}>
            <button
              type="button"
              disabled={!isStarted && place > 0}
              aria-current={place === nth ? 'step' : undefined}
              onClick={() => go(place)}
            >
              <span className="nth" aria-hidden="true">
                {place + 1}
              </span>
              <span>{say[id]}</span>
            </button>
          </li>
        ))}
      </ol>
      {isStarted ? (
        <button type="button" className="link" onClick={leave}>
          {say.all}
        </button>
      ) : null}
    </nav>
  );
}
