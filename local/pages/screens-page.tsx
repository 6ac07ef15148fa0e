/** What a Jira administrator shows on issues: a field that is on no screen is seen by nobody. */
import { Layout } from './frame/layout';
import type { Named } from './frame/visit';
import { ask, type Visit } from './frame/visit';

const TAB = '/rest/api/3/screens/1/tabs/10000/fields';

type Field = Named & { custom: boolean };

export async function renderScreensPage(visit: Visit) {
  const { words } = visit;
  const onScreen = await ask<Named[]>(visit, 'GET', TAB);
  const every = await ask<Field[]>(visit, 'GET', '/rest/api/3/field');
  const hidden = every.filter(({ id, custom }) => custom && !onScreen.some((field) => field.id === id));
  return (
    <Layout {...visit} title={words.screens}>
      <p>{words.screensAre}</p>
      <Fields {...visit} heading={words.onScreen} fields={onScreen} action="hide" label={words.takeOff} />
      <Fields {...visit} heading={words.offScreen} fields={hidden} action="show" label={words.putOn} />
    </Layout>
  );
}

interface FieldsProps {
  heading: string;
  fields: Named[];
  action: 'show' | 'hide';
  label: (name: string) => string;
}

function Fields({ heading, fields, action, label }: Visit & FieldsProps) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="fields">
        {fields.map(({ id, name }) => (
          <li>
            <form class="row" method="post" action="/admin/screens">
              {name}
              <button type="submit" name={action} value={id}>
                {label(name)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export async function changeScreen(visit: Visit, { show, hide }: Record<string, string>): Promise<void> {
  if (show) await ask(visit, 'POST', TAB, { fieldId: show });
  if (hide) await ask(visit, 'DELETE', `${TAB}/${hide}`);
}
