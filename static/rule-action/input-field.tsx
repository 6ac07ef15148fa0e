import type { RuleActionTexts } from '../../locales/en/actions';
import type { ActionInput } from '../../src/common/action-inputs';
import { Field } from '../shared/form/field';
import { SelectField } from '../shared/form/select-field';
import { LANGUAGES, nameLanguage } from '../shared/languages';

interface Props {
  input: ActionInput;
  say: RuleActionTexts;
  value: string;
  /** It is needed, and nothing is written. */
  isMissing: boolean;
  /** Automation found it wrong. */
  isInvalid: boolean;
  change(value: string): void;
}

/** One input under its name: a choice where there are few, a text that may hold smart values otherwise. */
export function InputField(props: Props) {
  const { input, say, value, change } = props;
  const label = say.inputs[input];
  if (input === 'channel') {
    const options = Object.entries(say.channels);
    return <SelectField {...{ label, options }} value={value || 'other'} choose={change} />;
  }
  if (input === 'language') {
    const languages = LANGUAGES.map((code): [string, string] => [code, nameLanguage(code, code)]);
    const options: [string, string][] = [['', say.anyLanguage], ...languages];
    return <SelectField {...{ label, options, value }} choose={change} />;
  }
  return <TextInput {...props} label={label} />;
}

function TextInput({ input, say, value, isMissing, isInvalid, change, label }: Props & { label: string }) {
  const problem = isMissing || isInvalid ? say.missing : null;
  const note = say.hints[input];
  return (
    <Field label={label} problem={problem} {...(note ? { note } : {})}>
      {(field) => <input {...field} value={value} onChange={({ target }) => change(target.value)} />}
    </Field>
  );
}
