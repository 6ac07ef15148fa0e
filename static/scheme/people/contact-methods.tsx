import type { ContactEditTexts } from '../../../locales/en/pages/scheme/contracts';
import { idOf, severityNameOf, useEditing } from '../draft/editing';
import { contactEditTextsIn } from '../draft/texts';
import { PickSeveral, TextField } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { OwnTextFields } from '../fields/own-text-fields';
import { PickOne } from '../fields/pick-one';

const place = ['contactMethods'];

/** How clients reach the desk, by severity and hour; the preferred way comes first. */
export function ContactMethods() {
  const { scheme, reader, set } = useEditing();
  const words = contactEditTextsIn(reader.language);
  const methods = scheme.contactMethods ?? [];
  const add = () =>
    set(place, [...methods, { by: 'mail', to: '', works: 'open', severities: [], clause: '' }]);
  return (
    <Card id="contact-methods" title={words.title}>
      <p className="subtle small">{words.note}</p>
      {methods.map((_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a method has no name of its own, and its place is what the draft knows it by
        <ContactMethod key={nth} nth={nth} words={words} />
      ))}
      <p>
        <button type="button" id={idOf(place)} onClick={add}>
          {words.add}
        </button>
      </p>
    </Card>
  );
}

function ContactMethod({ nth, words }: { nth: number; words: ContactEditTexts }) {
  const editing = useEditing();
  const { scheme, set } = editing;
  const path = [...place, nth];
  const calendars = Object.keys(scheme.calendars).map((name) => [name, name] as const);
  const severities = scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="act">
      <legend>{words.one(nth + 1)}</legend>
      <PickOne label={words.by} path={[...path, 'by']} options={Object.entries(words.byWords)} />
      <TextField label={words.to} path={[...path, 'to']} empty="" />
      <OwnTextFields path={[...path, 'name']} labelIn={words.nameIn} />
      <OwnTextFields path={[...path, 'note']} labelIn={words.noteIn} />
      <PickSeveral legend={words.severities} path={[...path, 'severities']} options={severities} />
      <PickOne
        label={words.calendar}
        path={[...path, 'calendar']}
        options={calendars}
        nothing={words.always}
      />
      {scheme.contactMethods[nth]?.calendar === undefined ? null : (
        <PickOne label={words.works} path={[...path, 'works']} options={Object.entries(words.worksWords)} />
      )}
      <p className="row">
        {nth > 0 ? (
          <button
            type="button"
            className="link"
            onClick={() => set(place, raise(scheme.contactMethods, nth))}
          >
            {words.up(nth + 1)}
          </button>
        ) : null}{' '}
        <button type="button" className="link" onClick={() => set(path, undefined)}>
          {words.remove(nth + 1)}
        </button>
      </p>
    </fieldset>
  );
}

/** A list whose item stands one place before. */
const raise = <Item,>(items: Item[], nth: number): Item[] =>
  items.flatMap((item, at) =>
    at === nth - 1 ? (items[nth] ?? []) : at === nth ? (items[nth - 1] ?? []) : item,
  );
