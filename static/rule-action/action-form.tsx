import { events, view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import type { RuleActionTexts } from '../../locales/en/actions';
import { ACTION_INPUTS, type ActionInput, INPUT_DEFAULTS, isRequired } from '../../src/common/action-inputs';
import { own } from '../../src/common/own';
import { catalogueOf } from '../shared/catalogue';
import type { Reader } from '../shared/reader';
import { InputField } from './input-field';

const textsIn = catalogueOf<RuleActionTexts>(
  import.meta.glob('../../locales/*/actions.ts', { eager: true, import: 'ruleAction' }),
);

/** What Automation tells a form whose rule goes on to its next step. */
const SUBMIT = 'AUTOMATION_ACTION_SUBMIT';

type Values = Partial<Record<ActionInput, string>>;

interface Props {
  reader: Reader;
  action: string;
  before: Record<string, unknown>;
  invalid: string[];
}

/** The inputs of one action, handed to the rule at each change; what is left empty is not among them. */
export function ActionForm({ reader, action, before, invalid }: Props) {
  const say = textsIn(reader.language);
  const inputs = own(ACTION_INPUTS, action) ?? [];
  const [values, setValues] = useState(() => valuesIn(inputs, before));
  const submit = useSubmit(values);
  const change = (input: ActionInput, value: string) => {
    const next = { ...values, [input]: value };
    setValues(next);
    submit(next);
  };
  return (
    <form className="rule-action" onSubmit={(event) => event.preventDefault()}>
      <p className="subtle">{say.hint}</p>
      {inputs.map((input) => (
        <InputField
          key={input}
          {...{ input, say }}
          value={values[input] ?? ''}
          isMissing={isRequired(input) && (values[input] ?? '').trim() === ''}
          isInvalid={invalid.includes(input)}
          change={(value) => change(input, value)}
        />
      ))}
      {inputs.includes('note') ? <p className="subtle">{say.byRule}</p> : null}
    </form>
  );
}

function valuesIn(inputs: readonly ActionInput[], before: Record<string, unknown>): Values {
  const entries = inputs.map((input) => {
    const stored = before[input];
    return [input, typeof stored === 'string' ? stored : (INPUT_DEFAULTS[input] ?? '')];
  });
  return Object.fromEntries(entries) as Values;
}

/** Hands the inputs to the rule: now, and whenever the rule asks for them. */
function useSubmit(values: Values): (values: Values) => void {
  const latest = useRef(values);
  latest.current = values;
  const submit = (next: Values) => void view.submit(filledIn(next));
  useEffect(() => {
    const subscription = events.on(SUBMIT, () => void view.submit(filledIn(latest.current)));
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  }, []);
  return submit;
}

const filledIn = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
