import { type ClockKind, clockNameIn, clockNames } from '../../../src/common/clock-names';
import { inEachLanguage } from '../../shared/languages';
import { focusLater, useEditing } from '../draft/editing';
import { conditionsTextsIn } from '../draft/texts';
import { createClock, createOwnClock, freeKeyOf, missingClocksOf } from './clock-edits';
import { useConditionText } from './use-condition-text';

/** The most clocks a scheme may run. */
const MOST = 12;

/** A clock that the scheme does not have yet, or one more of a kind that it has, with a name of its own. */
export function AddClock() {
  const { scheme, reader, set } = useEditing();
  const { words } = useConditionText();
  const missing = missingClocksOf(scheme);
  const more = clockNames.filter((kind) => kind !== 'report' && !missing.includes(kind));
  if (Object.keys(scheme.clocks).length >= MOST) return null;
  const add = (choice: string) => {
    const [how, kind] = choice.split(' ') as ['of-kind' | 'more', ClockKind];
    const key = how === 'more' ? freeKeyOf(scheme, kind) : kind;
    const name = inEachLanguage((language) => conditionsTextsIn(language).ownClock);
    set(['clocks', key], how === 'more' ? createOwnClock(kind, name) : createClock(kind));
    focusLater(['clocks', key]);
  };
  return (
    <label>
      <span>{words.addClock}</span>{' '}
      <select value="" onChange={({ target: { value } }) => value && add(value)}>
        <option value="">{words.choose}</option>
        {missing.map((clock) => (
          <option key={clock} value={`of-kind ${clock}`}>
            {clockNameIn(reader.words.clocks, clock)}
          </option>
        ))}
        {more.map((kind) => (
          <option key={kind} value={`more ${kind}`}>
            {words.oneMore(reader.words.clocks[kind])}
          </option>
        ))}
      </select>
    </label>
  );
}
