/** A request as its customers see it: what was asked, the public conversation, and beside it its details and the app’s panels. */
import { Avatar } from '../frame/avatar';
import { listShown, ModulesAt, titleOf } from '../frame/module-frame';
import { ask, type Visit } from '../frame/visit';
import { type CommentJson, DESK_API, type List, type RequestJson, type RequestVisit } from './portal-json';
import { PORTALS, PortalLayout, portalOf } from './portal-layout';
import { RequestSide } from './request-side';

export async function renderRequestPage(visit: Visit, key: string) {
  const path = `${DESK_API}/request/${encodeURIComponent(key)}`;
  const expanded = `${path}?expand=serviceDesk,requestType,participant`;
  const request = await ask<RequestJson>(visit, 'GET', expanded);
  const { values } = await ask<List<CommentJson>>(visit, 'GET', `${path}/comment?internal=false&limit=100`);
  const { issueKey, serviceDeskId, serviceDesk } = request;
  const place = { extension: { portal: { id: Number(serviceDeskId) }, request: { key: issueKey } } };
  const trail = [
    { to: PORTALS, name: visit.words.portal.helpCentre },
    { to: portalOf(serviceDeskId), name: serviceDesk.projectName },
    { to: `${portalOf(serviceDeskId)}/${issueKey}`, name: issueKey },
  ];
  return (
    <PortalLayout {...visit} title={request.summary} trail={trail}>
      <div class="issue">
        <div class="content">
          <Raised {...visit} request={request} />
          <Activity {...visit} request={request} comments={values} />
          <Panels {...visit} type="jiraServiceManagement:portalRequestDetail" {...place} />
        </div>
        <aside aria-label={visit.words.portal.details}>
          <RequestSide {...visit} request={request} shares={visit.site.sharesOf(visit.as, issueKey)} />
          <Panels {...visit} type="jiraServiceManagement:portalRequestDetailPanel" {...place} />
        </aside>
      </div>
    </PortalLayout>
  );
}

/** Each of the app's panels there, under its title. */
function Panels({ type, extension, ...visit }: Visit & { type: string; extension: object }) {
  return (
    <>
      {listShown(visit, { type, extension }).map((module) => (
        <section aria-label={titleOf(visit, module)}>
          <h2>{titleOf(visit, module)}</h2>
          <ModulesAt {...visit} type={type} extension={extension} only={module.key} />
        </section>
      ))}
    </>
  );
}

const formatter = ({ locale, timeZone }: Visit) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone });

function Raised({ request, ...visit }: RequestVisit) {
  const { reporter, createdDate, requestFieldValues } = request;
  const description = requestFieldValues.find(({ fieldId }) => fieldId === 'description')?.value ?? '';
  const when = formatter(visit).format(createdDate.epochMillis);
  return (
    <section class="raised" aria-label={visit.words.description}>
      <p>
        <Avatar name={reporter.displayName} /> {visit.words.portal.raisedBy(reporter.displayName, when)}
      </p>
      <Lines text={description} />
    </section>
  );
}

/** Words as they were typed. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (
        <p>{line}</p>
      ))}
  </>
);

function Activity({ request, comments, ...visit }: RequestVisit & { comments: CommentJson[] }) {
  const { portal } = visit.words;
  const when = formatter(visit);
  return (
    <section aria-label={portal.activity}>
      <h2>{portal.activity}</h2>
      <form method="post" action={`${portalOf(request.serviceDeskId)}/${request.issueKey}/comment`}>
        <label>
          {portal.comment} <textarea name="text" required />
        </label>
        <button type="submit">{portal.send}</button>
      </form>
      <div id="activity" data-live>
        {comments.length === 0 ? <p class="none">{portal.noActivity}</p> : null}
        {comments.map(({ author, created, body }) => (
          <article class="comment">
            <Avatar name={author.displayName} />
            <div>
              <strong>{author.displayName}</strong>{' '}
              <time class="none">{when.format(created.epochMillis)}</time>
              <Lines text={body} />
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
