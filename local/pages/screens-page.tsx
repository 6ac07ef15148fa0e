/** What a Jira administrator shows on issues: a field that is on no screen is seen by nobody. */
import { Layout } from './layout';
import type { Named } from './project-page';
import { ask, type Visit } from './visit';

const TAB = '/rest/api/3/screens/1/tabs/10000/fields';

type Field = Named & { custom: boolean };

export async function screensPage(visit: Visit) {
  const { words } = visit;
  const shown = await ask<Named[]>(visit, 'GET', TAB);
  const every = await ask<Field[]>(visit, 'GET', '/rest/api/3/field');
  const hidden = every.filter(({ id, custom }) => custom && !shown.some((one) => one.id === id));
  return (
    <Layout {...visit} title={words.screens}>
      <p>{words.screensAre}</p>
      <Fields {...visit} heading={words.onScreen} fields={shown} deed="hide" label={words.takeOff} />
      <Fields {...visit} heading={words.offScreen} fields={hidden} deed="show" label={words.putOn} />
    </Layout>
  );
}

interface Listed {
  heading: string;
  fields: Named[];
  deed: 'show' | 'hide';
  label: (name: string) => string;
}

function Fields({ heading, fields, deed, label }: Visit & Listed) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="fields">
        {fields.map(({ id, name }) => (
          <li>
            <form class="row" method="post" action="/admin/screens">
              {name}
              <button type="submit" name={deed} value={id}>
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
