import { Layout } from './frame/layout';
import { ModulesAt } from './frame/module-frame';
import type { Visit } from './frame/visit';
import { PortalLayout } from './portal/portal-layout';
import { noticeFor, WhoMay } from './rights-notice';

/** What was asked of the products and the platform, newest first, and what the app wrote to its log. */
export function renderNetworkPage(visit: Visit) {
  const { words, site, locale, timeZone } = visit;
  const exchanges = [...site.network.exchanges].slice(-200).reverse();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23', timeZone });
  return (
    <Layout {...visit} title={words.network}>
      {exchanges.length === 0 ? <p>{words.noExchange}</p> : null}
      <table id="exchanges" data-live>
        <thead>
          <tr>
            {[words.when, words.who, words.asked, words.answered].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        {exchanges.map(({ at, as, method, path, status }) => (
          <tr>
            <td class="brief">{time.format(at)}</td>
            <td class="brief">{as.replace(/^.*:/, '')}</td>
            <td class="long">
              {method} {decodePath(path)}
            </td>
            <td>{status}</td>
          </tr>
        ))}
      </table>
      <h2>{words.logs}</h2>
      <pre id="logs" data-live>
        {site.logs.join('\n') || words.noLogs}
      </pre>
    </Layout>
  );
}

/** As it would be typed; a path that is no text stays as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The app's pages for the site's administrator, or one of them. */
export async function renderAdminPage(visit: Visit, only?: string) {
  return (
    <Layout {...visit} title={visit.words.administration} wide={only !== undefined}>
      {await noticeFor(visit, { permission: 'ADMINISTER' })}
      {only === undefined ? <SettingsMenu {...visit} /> : null}
      <ModulesAt {...visit} type="jira:adminPage" {...(only === undefined ? {} : { only })} />
    </Layout>
  );
}

function SettingsMenu({ words }: Visit) {
  return (
    <p>
      <a href="/admin/screens">{words.screens}</a>
      {' · '}
      <a href="/site/changes">{words.changes}</a>
    </p>
  );
}

/** Every mail the products would have sent, newest first. */
export function renderMailPage(visit: Visit) {
  const { words, site, locale, timeZone } = visit;
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const when = new Intl.DateTimeFormat(locale, style);
  const mails = site.letters().reverse();
  return (
    <Layout {...visit} title={words.mail}>
      <div id="letters" data-live>
        {mails.length === 0 ? <p>{words.noMail}</p> : null}
        {mails.map(({ at, to, groups, subject, text }) => (
          <article>
            <strong>{subject}</strong>
            <div>
              {when.format(at)} · {words.to}{' '}
              {[...to.map((id) => id.replace(/^.*:/, '')), ...groups].join(', ')}
            </div>
            <p>{text}</p>
          </article>
        ))}
      </div>
    </Layout>
  );
}

/** `able`: those who may see it. */
export function renderErrorPage(visit: Visit, message: string, able: string[]) {
  const Page = visit.path.startsWith('/servicedesk/') ? PortalLayout : Layout;
  return (
    <Page {...visit} title={visit.words.trouble}>
      <p role="alert">{message}</p>
      <WhoMay {...visit} able={able} />
    </Page>
  );
}

/** The app's own pages among Jira's apps, or one of them. */
export function renderAppsPage(visit: Visit, only?: string) {
  return (
    <Layout {...visit} title={visit.words.apps} wide={only !== undefined}>
      <ModulesAt {...visit} type="jira:globalPage" {...(only === undefined ? {} : { only })} />
    </Layout>
  );
}
