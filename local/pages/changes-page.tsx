/** What Jira's administrators change under a running app: names, members, priorities, and who reads a comment. */
import { licenceStates } from '../forge/installation/licence';
import type { JiraChange } from '../jira/jira-changes';
import { Refused as ProductRefused } from '../product/product';
import { Layout } from './frame/layout';
import { Refused, type Visit } from './frame/visit';

/** What Jira's own SLAs say is no form: a test tells it. */
type Kind = Exclude<JiraChange['kind'], 'tell-slas'>;

/** What each change asks for, by the names of its members. */
const FIELDS: Record<Kind, string[]> = {
  'rename-role': ['role', 'to'],
  'rename-group': ['group', 'to'],
  'leave-group': ['accountId', 'group'],
  leave: ['accountId'],
  'change-status': ['status', 'to', 'category'],
  'delete-status': ['status'],
  'choose-priorities': ['project', 'priorities', 'standard'],
  'rename-priority': ['priority', 'to'],
  'publish-comment': ['issue', 'comment'],
  'create-project': ['project', 'to', 'like', 'priorities'],
  'delete-project': ['project'],
  'serve-requests': ['project'],
  'let-customers-call': ['allowed'],
  'set-validator': ['project', 'status', 'validator'],
  'add-organization': ['organization'],
  'rename-organization': ['organization', 'to'],
  'remove-organization': ['organization'],
  'share-request': ['issue', 'organization'],
  'ask-approval': ['issue', 'approvers'],
  'create-team-managed': ['project', 'to', 'members', 'viewers', 'administrators'],
  'add-team-field': ['project', 'to'],
  'import-issue': ['project', 'summary', 'status', 'created', 'resolved', 'changed', 'priority'],
};

const OPTIONAL: Partial<Record<Kind, string[]>> = {
  'change-status': ['to', 'category'],
  'create-project': ['priorities'],
  'set-validator': ['validator'],
  'share-request': ['organization'],
  'create-team-managed': ['members', 'viewers', 'administrators'],
  'import-issue': ['resolved', 'changed', 'priority'],
};

export function renderChangesPage(visit: Visit) {
  const { words } = visit;
  return (
    <Layout {...visit} title={words.changes}>
      <p>{words.changesAre}</p>
      <LicenceForm {...visit} />
      {(Object.keys(FIELDS) as Kind[]).map((kind) => (
        <form class="create" method="post" action="/site/changes" aria-label={words.changeOf[kind]}>
          <h2>{words.changeOf[kind]}</h2>
          <input type="hidden" name="kind" value={kind} />
          {FIELDS[kind].map((member) => (
            <label>
              {words.changeAsks[member as keyof typeof words.changeAsks]}{' '}
              <input name={member} required={!OPTIONAL[kind]?.includes(member)} />
            </label>
          ))}
          <button type="submit">{words.changeIt}</button>
        </form>
      ))}
    </Layout>
  );
}

function LicenceForm({ site, words }: Visit) {
  return (
    <form class="create" method="post" action="/site/licence" aria-label={words.licence}>
      <h2>{words.licence}</h2>
      <select name="licence" aria-label={words.licence}>
        {licenceStates.map((state) => (
          <option value={state} selected={state === site.licence()}>
            {words.licences[state]}
          </option>
        ))}
      </select>
      <button type="submit">{words.changeIt}</button>
    </form>
  );
}

export function changeLicence({ site }: Visit, { licence }: Record<string, string>): void {
  const state = licenceStates.find((candidate) => candidate === licence);
  if (state) site.changeLicence(state);
}

/** Of these there may be several, with commas between them. */
const LISTS = ['priorities', 'members', 'approvers', 'viewers', 'administrators'];

/** Members that were left empty were not asked for. */
export function submitChange({ site, as }: Visit, form: Record<string, string>): void {
  const filled = Object.entries(form).filter(([, value]) => value.trim() !== '');
  const values = filled.map(([name, value]) => [name, LISTS.includes(name) ? value.split(',') : value]);
  try {
    site.changeJira({ accountId: as, ...Object.fromEntries(values) } as JiraChange);
  } catch (error) {
    if (!(error instanceof ProductRefused)) throw error;
    throw new Refused(error.status, { errorMessages: [error.message] });
  }
}
