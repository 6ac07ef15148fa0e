import { ConditionFields } from '../clocks/condition';
import { createCondition } from '../clocks/condition-kinds';
import { useConditionText } from '../clocks/use-condition-text';
import { focusLater, idOf, useEditing } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import { Card } from '../fields/card';

const place = ['follows'];

/** What must hold for an issue to have clocks at all; unsaid, every issue has. */
export function Followed() {
  const { scheme, project, reader, set } = useEditing();
  const { followed: words } = contractEditTextsIn(reader.language);
  const { text } = useConditionText();
  const { follows } = scheme;
  const change = (condition: unknown) => {
    set(place, condition);
    focusLater(place);
  };
  if (!follows)
    return (
      <Card id="followed" title={words.title}>
        <p>{words.all}</p>
        <p>
          <button
            type="button"
            id={idOf(place)}
            onClick={() => change(createCondition('is-work-type', project, scheme))}
          >
            {words.narrow}
          </button>
        </p>
      </Card>
    );
  return (
    <Card id="followed" title={words.title}>
      <p>{words.only(text(follows))}</p>
      <ConditionFields condition={follows} path={place} statesOnly />
      <p>
        <button type="button" className="link" onClick={() => change(undefined)}>
          {words.widen}
        </button>
      </p>
    </Card>
  );
}
