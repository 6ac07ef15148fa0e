import { useState } from 'react';
import type { ExchangePageTexts } from '../draft/texts';
import type { ExportedScheme } from './site-export';

interface Props {
  schemes: ExportedScheme[];
  words: ExchangePageTexts;
  take(text: string): void;
  cancel(): void;
}

/** Which project's scheme of a site's export this project takes. */
export function ChooseScheme({ schemes, words: { choose, asks }, take, cancel }: Props) {
  const [chosen, setChosen] = useState<ExportedScheme | null>(null);
  if (schemes.length === 0) return <p role="alert">{choose.none}</p>;
  return (
    <fieldset className="asks">
      <legend>{choose.title}</legend>
      <p className="subtle">{choose.note}</p>
      {schemes.map((scheme) => (
        <label key={scheme.project} className="row">
          <input
            type="radio"
            name="exported-scheme"
            checked={chosen === scheme}
            onChange={() => setChosen(scheme)}
          />
          <span>{choose.project(scheme.project, scheme.versions)}</span>
        </label>
      ))}
      <p className="row">
        <button type="button" disabled={chosen === null} onClick={() => chosen && take(chosen.text)}>
          {choose.take}
        </button>
        <button type="button" className="subtle" onClick={cancel}>
          {asks.cancel}
        </button>
      </p>
    </fieldset>
  );
}
