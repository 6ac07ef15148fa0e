import type { Path } from '../draft/draft';
import { focusLater, idOf, useEditing, useFormerValue } from '../draft/editing';
import { FieldProblem } from '../fields/automation-fields';
import { PickOne } from '../fields/pick-one';
import { ConditionFields } from './condition';
import { createCondition } from './condition-kinds';
import { useConditionText } from './use-condition-text';

/** Who holds the clock when it is not the team, in sentences; opened, each can be changed, and others added. */
export function ResponsibleParties() {
  const { scheme, project, say, set } = useEditing();
  const { words } = useConditionText();
  const { changed, was } = useFormerValue(['holders']);
  const sentence = useSentence();
  const more = { holder: 'client', when: createCondition('is-status', project, scheme) };
  const addParty = () => {
    set(['holders'], [...scheme.holders, more]);
    focusLater(['holders', scheme.holders.length]);
  };
  return (
    <details className={changed ? 'clock-rules changed' : 'clock-rules'} id={idOf(['holders'])} tabIndex={-1}>
      <summary>
        <strong>{words.holders}</strong>
        {[...new Set(scheme.holders.map(sentence))].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </summary>
      <p className="subtle small">{words.holdersNote}</p>
      {changed && Array.isArray(was) ? (
        <small className="was">
          {say.was((was as typeof scheme.holders).map(sentence).join(' ') || words.nothing)}
        </small>
      ) : null}
      {scheme.holders.map((_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a holder has no name, and its place is what the draft knows it by
        <ResponsiblePartyFields key={nth} nth={nth} />
      ))}
      <p>
        <button type="button" onClick={addParty}>
          {words.addHolder}
        </button>
      </p>
    </details>
  );
}

type ResponsibleParty = ReturnType<typeof useEditing>['scheme']['holders'][number];

function useSentence(): (party: ResponsibleParty) => string {
  const { words, text } = useConditionText();
  return ({ holder, when }) => words.heldWhile(words.holderNames[holder], text(when));
}

function ResponsiblePartyFields({ nth }: { nth: number }) {
  const { scheme, set } = useEditing();
  const { words } = useConditionText();
  const path: Path = ['holders', nth];
  const party = scheme.holders[nth];
  if (!party) return null;
  const remove = () => {
    set(path, undefined);
    focusLater(['holders']);
  };
  return (
    <fieldset className="condition" id={idOf(path)} tabIndex={-1}>
      <legend>{words.holder(nth + 1)}</legend>
      <PickOne label={words.who} path={[...path, 'holder']} options={Object.entries(words.holderNames)} />
      <ConditionFields condition={party.when} path={[...path, 'when']} statesOnly={true} />
      <FieldProblem path={path} />
      <button type="button" className="link" onClick={remove}>
        {words.removeHolder(nth + 1)}
      </button>
    </fieldset>
  );
}
