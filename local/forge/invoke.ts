/** A page invokes a function of its resolver: the person and the place are the platform's word, never the page's. */
import { randomUUID } from 'node:crypto';
import { NOBODY } from '../common/nobody';
import type { Answer, Request } from '../http/network';
import { type AccountType, isShown, type Place, type PropertyOf } from './audience';
import type { Installation } from './installation/installations';
import type { Manifest } from './manifest/manifest';
import { accountTypeOnPortal, deskPlaceOf, isOnPortal } from './portal-places';
import type { Runtime } from './sandbox/runtime';

export interface PageCall {
  as: string;
  moduleKey: string;
  functionKey: string;
  payload?: unknown;
  extension?: Record<string, unknown>;
}

interface WherePerson {
  place: Place;
  extension: Record<string, unknown>;
  accountType: AccountType;
}

interface Person {
  locale: string;
  timezone: string;
}

const maxRequestBytes = 500 * 1024;
const maxAnswerBytes = 5 * 1024 * 1024;

export class PageCalls {
  constructor(
    private readonly manifest: Manifest,
    private readonly runtime: Runtime,
    /** The platform's own look-ups: neither logged nor failed on request. */
    private readonly lookUp: (request: Request) => Answer,
    private readonly installation: Installation,
  ) {}

  async invoke(call: PageCall): Promise<unknown> {
    const module = this.manifest.moduleOf(call.moduleKey);
    const functionKey = module?.resolver?.function;
    if (module === undefined || functionKey === undefined)
      throw new Error(`no module '${call.moduleKey}' with a resolver`);
    if (Buffer.byteLength(JSON.stringify(call.payload ?? null)) > maxRequestBytes)
      throw new Error('a request has at most 500 KB');
    const context = this.contextOf(call, module.type);
    if (!this.shows(call)) throw new Error(`the module '${module.key}' is not shown there to ${call.as}`);
    const body = { call: { functionKey: call.functionKey, payload: call.payload }, context };
    const caller = { moduleKey: module.key, moduleType: module.type, ...accountOf(call.as) };
    const answer = await this.runtime.invoke({ functionKey, ...caller }, body);
    if (Buffer.byteLength(JSON.stringify(answer ?? null)) > maxAnswerBytes)
      throw new Error('an answer has at most 5 MB');
    return answer;
  }

  /** Whether a module is drawn at a place for a person. */
  shows({ as, moduleKey, extension = {} }: Omit<PageCall, 'functionKey'>): boolean {
    const module = this.manifest.moduleOf(moduleKey);
    if (module === undefined) return false;
    if (isOfProject(module.type) && extension.project === undefined) return false;
    const { place, accountType } = this.placeOf(as, extension, module.type);
    return isShown(module, place, accountType, this.propertyOf);
  }

  /** Asked for by the platform itself, whoever looks. */
  private readonly propertyOf: PropertyOf = (entity, id, key) => {
    const named = encodeURIComponent(key);
    if (entity !== 'content') return this.ask(`/rest/api/3/${entity}/${id}/properties/${named}`) ?? null;
    const path = `/wiki/api/v2/pages/${id}/properties?key=${named}`;
    const answer = this.ask(path) as { results: object[] } | undefined;
    return answer?.results[0] ?? null;
  };

  /** Where a module stands, and as whom Forge tells of the person there; the page in the frame may say what it likes of a space. */
  private placeOf(as: string, claimed: Record<string, unknown>, type: string): WherePerson {
    const { space: _space, ...extension } = claimed;
    const ask = (by: string, path: string) => this.readProduct(by, path);
    const desk = deskPlaceOf(type, as, extension, ask, this.installation.siteUrl);
    const anywhere = this.accountTypeOf(as);
    if (desk === undefined) {
      const ofProject = isOfProject(type) ? this.projectOf(as, extension) : {};
      const place = {
        ...extension,
        ...ofProject,
        ...this.issueOf(as, extension),
        ...this.spaceOf(as, extension),
      };
      return { place, extension: place, accountType: anywhere };
    }
    const isLicensed = anywhere === 'licensed' && isOnPortal(type);
    return { ...desk, accountType: isLicensed ? accountTypeOnPortal(as, desk, ask) : anywhere };
  }

  /** A customer of a portal and a guest of Confluence have no licence of any product. */
  private accountTypeOf(as: string): AccountType {
    if (as === NOBODY) return 'anonymous';
    const account = this.ask(`/rest/api/3/user?accountId=${encodeURIComponent(as)}`);
    if ((account as { accountType?: string } | undefined)?.accountType === 'customer') return 'customer';
    const path = `/wiki/rest/api/user?accountId=${encodeURIComponent(as)}`;
    const { isGuest } = (this.ask(path) ?? {}) as { isGuest?: boolean };
    return isGuest === true ? 'unlicensed' : 'licensed';
  }

  /** The macro's own part of a page that is exported: a document. */
  async exportMacro({ as, moduleKey, extension = {} }: Omit<PageCall, 'functionKey'>): Promise<unknown> {
    const module = this.manifest.moduleOf(moduleKey);
    const { function: functionKey } = (module?.adfExport ?? {}) as { function?: string };
    if (module === undefined || functionKey === undefined) return undefined;
    const context = this.contextOf({ as, moduleKey, functionKey, extension });
    const body = { context, extensionPayload: { config: {} }, exportType: 'pdf' };
    const caller = { moduleKey, moduleType: module.type, ...accountOf(as) };
    return this.runtime.invoke({ functionKey, ...caller }, body);
  }

  /** What `view.getContext()` answers on the page, and the resolver gets. */
  contextOf(
    { as, moduleKey, extension = {} }: PageCall,
    type = this.manifest.moduleOf(moduleKey)?.type ?? '',
  ): Record<string, unknown> {
    const { cloudId, siteUrl, environmentId, licensing } = this.installation;
    const localId = `ari:cloud:ecosystem::extension/${this.manifest.appId}/${environmentId}/static/${moduleKey}`;
    const { extension: told, accountType } = this.placeOf(as, extension, type);
    const own = {
      ...accountOf(as),
      accountType,
      cloudId,
      siteUrl,
      environmentId,
      ...licensing(),
      localId,
      moduleKey,
    };
    return {
      ...own,
      ...this.personOf(as),
      extension: { ...told, type },
      surfaceColor: null,
      workspaceId: null,
      theme: null,
      sessionId: randomUUID(),
    };
  }

  private issueOf(as: string, { issue }: Record<string, unknown>): Record<string, unknown> {
    const reference = issue as { id?: string; key?: string } | undefined;
    const name = reference?.id ?? reference?.key;
    if (name === undefined) return {};
    const issueJson = this.readProduct(
      as,
      `/rest/api/3/issue/${encodeURIComponent(name)}?fields=project,issuetype`,
    );
    if (issueJson === undefined) throw new Error(`the issue ${name} does not exist or ${as} may not see it`);
    const { id, key, fields } = issueJson as { id: string; key: string; fields: Fields };
    const { project, issuetype } = fields;
    return {
      issue: { id, key, type: issuetype?.name, typeId: issuetype?.id },
      project: { id: project.id, key: project.key, type: project.projectTypeKey },
    };
  }

  /** The project that a page of it stands in, as the person may see it, whatever the page in the frame should say of it. */
  private projectOf(as: string, { project }: Record<string, unknown>): Record<string, unknown> {
    const reference = (project ?? {}) as { id?: string; key?: string };
    const name = reference.id ?? reference.key ?? '';
    const seen = this.readProduct(as, `/rest/api/3/project/${encodeURIComponent(name)}`);
    if (name === '' || seen === undefined)
      throw new Error(`the project ${name} does not exist or ${as} may not see it`);
    const { id, key, projectTypeKey } = seen as Fields['project'];
    return { project: { id, key, type: projectTypeKey } };
  }

  /** The space of the page a macro stands on, whatever the page in the frame should say. */
  private spaceOf(as: string, { content }: Record<string, unknown>): Record<string, unknown> {
    const { id } = (content ?? {}) as { id?: string };
    if (id === undefined) return {};
    const page = this.readProduct(as, `/wiki/api/v2/pages/${encodeURIComponent(id)}`, 'confluence');
    if (page === undefined) throw new Error(`the page ${id} does not exist or ${as} may not see it`);
    const { spaceId } = page as { spaceId: string };
    const space = this.readProduct(as, `/wiki/api/v2/spaces/${spaceId}`, 'confluence') as {
      id: string;
      key: string;
    };
    return { content: { id, type: 'page' }, space: { id: space.id, key: space.key } };
  }

  private personOf(as: string): Person {
    const path = `/rest/api/3/user?accountId=${encodeURIComponent(as)}`;
    const answer = this.readProduct(as, '/rest/api/3/myself') ?? this.ask(path);
    const me = (answer ?? {}) as { locale?: string; timeZone?: string };
    return { locale: (me.locale ?? 'en_US').replace('_', '-'), timezone: me.timeZone ?? 'Etc/UTC' };
  }

  /** The platform's own question, bound by nobody's rights. */
  private ask(path: string): unknown {
    const product = path.startsWith('/wiki/') ? 'confluence' : 'jira';
    return bodyOf(this.lookUp({ as: 'app', throughApp: false, product, method: 'GET', path }));
  }

  private readProduct(as: string, path: string, product: 'jira' | 'confluence' = 'jira'): unknown {
    return bodyOf(this.lookUp({ as, product, method: 'GET', path }));
  }
}

const isOfProject = (type: string): boolean =>
  ['jira:projectPage', 'jira:projectSettingsPage'].includes(type);

/** What a product answers; undefined for what is not there. One that cannot answer at all is another matter. */
function bodyOf({ status, body }: Answer): unknown {
  if (status >= 500) throw new Error(`the site cannot answer: ${status} ${JSON.stringify(body)}`);
  return status === 200 ? body : undefined;
}

const accountOf = (as: string) => (as === NOBODY ? {} : { accountId: as });

interface Fields {
  project: { id: string; key: string; projectTypeKey?: string };
  issuetype?: { id: string; name: string };
}
