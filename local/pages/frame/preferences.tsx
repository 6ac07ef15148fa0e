/** Who looks at the pages, in which language and colours. */
import { NOBODY } from '../../common/nobody';
import { listLanguages } from '../texts/texts';
import type { Visit } from './visit';

export function Preferences({ site, as, locale, colorMode, words }: Visit) {
  const { people } = site.directory();
  const residents = people.map(({ accountId, displayName, isCustomer }) => {
    return [accountId, isCustomer ? words.portal.customer(displayName) : displayName] as const;
  });
  const names = [...residents, [NOBODY, words.notSignedIn] as const];
  const languages = listLanguages(site.manifest.translations.locales);
  const [language] = locale.split('-');
  const colours = [
    ['light', words.light],
    ['dark', words.dark],
  ] as const;
  return (
    <form method="post" action="/site/person">
      <Choice label={words.signedInAs} name="as" selected={as} options={names} />
      <Choice
        label={words.languageMenu}
        name="locale"
        selected={languages.find(([value]) => value.split('_')[0] === language)?.[0] ?? 'en_US'}
        options={languages}
      />
      <Choice label={words.colours} name="colours" selected={colorMode} options={colours} />
      <button type="submit">{words.switch}</button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  selected?: string | undefined;
  options: readonly (readonly [value: string, text: string])[];
}

export function Choice({ label, name, selected, options }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === selected}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
