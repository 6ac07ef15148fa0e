import type { ClientView } from '../../../src/contract/admin';
import { Field } from '../form/field';
import { SelectField } from '../form/select-field';
import { LANGUAGES, nameLanguage } from '../languages';
import type { Reader } from '../reader';
import { clientFormTextsIn } from './texts';

type Basics = Pick<ClientView, 'name' | 'language' | 'timezone'>;

interface Props {
  client: Basics;
  reader: Reader;
  change(part: Partial<Basics>): void;
}

/** What a client is called, and how it is spoken to. */
export function ClientBasics({ client, reader, change }: Props) {
  const say = clientFormTextsIn(reader.language);
  return (
    <>
      <Field label={say.name}>
        {(input) => (
          <input
            {...input}
            value={client.name}
            required
            maxLength={100}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <SelectField
        label={say.language}
        value={client.language}
        options={LANGUAGES.map((language) => [language, nameLanguage(language, reader.locale)] as const)}
        choose={(language) => change({ language })}
      />
      <Field label={say.zone}>
        {(input) => (
          <input
            {...input}
            value={client.timezone}
            required
            onChange={({ target }) => change({ timezone: target.value })}
          />
        )}
      </Field>
    </>
  );
}
