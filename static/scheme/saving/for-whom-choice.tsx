import { useEditing } from '../draft/editing';
import { sectionTextsIn } from '../draft/texts';
import type { ForWhom } from '../draft/use-for-whom';

/** Asked before saving, for each part that is changed: new work items alone, or open SLAs too. */
export function ForWhomChoice({ changed, forOpen, choose }: ForWhom) {
  const say = sectionTextsIn(useEditing().reader.language);
  if (changed.length === 0) return null;
  return (
    <div className="for-whom">
      {changed.map((part) => (
        <label key={part}>
          <span>{say.appliesTo(say.parts[part])}</span>
          <select
            value={forOpen.includes(part) ? 'open' : 'fromNow'}
            onChange={({ target }) => choose(part, target.value === 'open')}
          >
            <option value="fromNow">{say.fromNow}</option>
            <option value="open">{say.open}</option>
          </select>
        </label>
      ))}
    </div>
  );
}
