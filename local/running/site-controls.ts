/** What can be done to a site while it runs, beside what people do on its pages. */
import type { ConfluenceState } from '../confluence/model/confluence-state';
import type { AgentCall } from '../forge/actions/action-calls';
import type { Rule, RuleInput, RuleRun } from '../forge/actions/rule';
import type { FaultPlan } from '../forge/events/fault-injector';
import type { LicenceState } from '../forge/installation/licence';
import type { PageCall } from '../forge/invoke';
import type { Platform } from '../forge/platform';
import type { Directory } from '../forge/products-port';
import type { WebAnswer, WebRequest } from '../forge/web-triggers';
import type { Answer, Request } from '../http/network';
import type { Mail } from '../jira/comments/notify';
import type { JiraChange } from '../jira/jira-changes';
import type { Named } from '../jira/model/model';
import type { Shares } from '../jira/requests/portal';
import type { ProductEvent } from '../product/product-event';
import type { Arrival } from './add-person';
import type { Tour } from './tour';

export interface SiteControls {
  request(request: Request): Promise<Answer>;
  invoke(call: PageCall): Promise<unknown>;
  contextOf(call: Omit<PageCall, 'functionKey'>): Record<string, unknown>;
  /** Whether a module is drawn at a place for a person. */
  shows(call: Omit<PageCall, 'functionKey'>): boolean;
  /** What a macro writes into a page that is exported. */
  exported(call: Omit<PageCall, 'functionKey'>): Promise<unknown>;
  /** Calls the app as the world does, at the address of a web trigger. */
  webTrigger(id: string, request: WebRequest): Promise<WebAnswer>;
  /** Has an agent of the app use one of its actions, and tells what the model is answered. */
  askAgent(call: AgentCall): Promise<unknown>;
  /** Saves a rule that uses an action of the app, over the one of this number if there is one. */
  saveRule(rule: RuleInput, id?: number): Rule;
  removeRule(id: number): void;
  rules(): Rule[];
  /** The audit log of all rules, the latest first. */
  ruleRuns(): RuleRun[];
  advance(length: number): Promise<void>;
  /** How far an `advance` has come, as another page asks; nothing while none is under way. */
  progress(): { from: number; to: number; now: number } | undefined;
  /** Ends every `advance` under way: time stays where it has come to. */
  stopAdvancing(): void;
  settle(): Promise<void>;
  /** Makes the platform lose, double, delay or end things, until told otherwise. */
  disturb(plan: FaultPlan): void;
  /** Hands the app a product event as if Atlassian had sent it. */
  emit(event: ProductEvent): void;
  /** Tells of each product event as it is handed to the app. */
  listen(listener: Platform['onDelivered']): void;
  /** Tells of each call by which one of the app's functions asks something of the platform. */
  listenToCalls(listener: Platform['gateway']['onCall']): void;
  /** Tells of each write of the app's storage, by which function and over what. */
  listenToWrites(listener: Platform['gateway']['onWrite']): void;
  /** How often the app has asked storage, the queue and the products. */
  counts(): { kvs: number; queue: number; products: number; bytesRead: number; bytesWritten: number };
  /** A file at the place that a download was sent to, as this person may have it. */
  download(as: string, path: string): { mediaType: string; text: string } | null;
  /** From now on the products speak this language to the person. */
  speak(accountId: string, locale: string): void;
  /** Lets somebody new in. */
  addPerson(person: Arrival): void;
  /** Moves an issue to another project as this person, and tells its new key. */
  move(accountId: string, issue: string, projectKey: string): string;
  /** A space is archived or restored, or the app’s right to write in it comes or goes. */
  changeSpace(spaceId: string, change: { archived?: boolean; appReadsOnly?: boolean }): void;
  /** Roles, groups, statuses and priorities become others, somebody leaves a group, a comment is for everybody from now on. */
  changeJira(change: JiraChange): void;
  /** The site gets or loses Confluence, the app’s connection to it, or the plan that restricts pages. */
  changeConfluence(state: ConfluenceState): void;
  /** The app is installed in production, with or without a licence, or for development. */
  changeLicence(state: LicenceState): void;
  licence(): LicenceState;
  /** The disk has room for so many pages of 4 KiB more, or again for all. */
  leaveRoom(pages: number | null): void;
  /** From now on this share of the writes of the site finds the disk full; or none does. */
  failWrites(plan: { seed: number; rate: number } | null): void;
  /** This person answers the survey that a service project sent about a request. */
  rate(accountId: string, issue: string, score: number): void;
  /** This person shares a request with these organizations and no others. */
  shareIssue(accountId: string, issue: string, organizations: Named[]): void;
  /** With whom a request is shared, and may be by this person. */
  sharesOf(accountId: string, request: string): Shares;
  /** This person writes a public comment on the portal’s page of a request. */
  replyOnPortal(accountId: string, request: string, text: string): void;
  /** The person whom an `Authorization` header proves. */
  proven(header: string): string | undefined;
  /** The people, projects and spaces of the site. */
  directory(): Directory;
  /** The walk through the site that it was filled with, if it was. */
  tour(): Tour | undefined;
  keepTour(tour: Tour): void;
  /** What this person has set a gadget of the dashboard to; nothing is an empty object. */
  gadgetOf(accountId: string, key: string): object;
  setGadget(accountId: string, key: string, values: object): void;
  /** The fields that people are shown on an issue. */
  fieldsOnScreen(project?: string): string[];
  /** The mail the products would have sent, oldest first. */
  letters(): Mail[];
}
