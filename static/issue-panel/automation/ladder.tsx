import type { LadderStepView } from '../../../src/contract/automation';
import type { Reader } from '../../shared/reader';
import { automationTextsIn } from './texts';

/** The levels of the ladder, whom to reach at each, and where the issue is. */
export function Ladder({ steps, ...reader }: Reader & { steps: LadderStepView[] }) {
  const say = automationTextsIn(reader.language);
  if (steps.length === 0) return null;
  return (
    <details className="ladder">
      <summary>{say.levels}</summary>
      <ol>
        {steps.map(({ key, name, contact, isHere }) => (
          <li key={key} data-step={key} aria-current={isHere ? 'step' : undefined}>
            {isHere ? <strong>{say.here(name)}</strong> : name}
            {contact ? <small className="subtle"> {contact}</small> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
