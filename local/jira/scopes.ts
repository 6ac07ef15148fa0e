/** What an app must hold to call an operation of Jira, by Atlassian's operation id. */
import { anyOf, type Scopes } from '../http/scopes';

const withRead = (granular: string): Scopes => anyOf('read:jira-work', granular);
const withWrite = (granular: string): Scopes => anyOf('write:jira-work', granular);

const MANAGE = 'manage:servicedesk-customer';

/** The service desk's own, whose granular scopes all end alike. */
const ofDesk = (classic: string, granular: string): Scopes =>
  anyOf(classic, granular.replaceAll('DESK', 'jira-service-management'));

export const jiraScopes: Record<string, Scopes> = {
  createIssue: withWrite(
    'read:issue:jira write:attachment:jira write:comment.property:jira write:comment:jira write:issue:jira',
  ),
  getIssue: withRead(
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira read:issue-security-level:jira read:issue.changelog:jira read:issue.vote:jira read:issue:jira read:status:jira read:user:jira',
  ),
  editIssue: withWrite('write:issue:jira'),
  createIssueInText: withWrite(
    'read:issue:jira write:attachment:jira write:comment.property:jira write:comment:jira write:issue:jira',
  ),
  deleteIssue: withWrite('delete:issue:jira'),
  addAttachment: withWrite('read:attachment:jira read:avatar:jira read:user:jira write:attachment:jira'),
  getAttachment: withRead(
    'read:application-role:jira read:attachment:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  removeAttachment: withWrite('delete:attachment:jira'),
  getAttachmentContent: withRead('read:attachment:jira'),
  assignIssue: withWrite('write:issue:jira'),
  bulkFetchIssues: withRead(
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira read:issue-security-level:jira read:issue.changelog:jira read:issue.vote:jira read:issue:jira read:status:jira read:user:jira',
  ),
  getChangeLogs: withRead('read:avatar:jira read:issue-meta:jira read:issue.changelog:jira'),
  getBulkChangelogs: withRead('read:avatar:jira read:issue-meta:jira read:issue.changelog:jira'),
  searchAndReconsileIssuesUsingJql: withRead(
    'read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-details:jira read:issue-meta:jira',
  ),
  searchAndReconsileIssuesUsingJqlPost: withRead(
    'read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira read:issue-details:jira',
  ),
  countIssues: withRead(
    'read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira read:issue-details:jira',
  ),
  getComments: withRead(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira',
  ),
  addComment: withWrite(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  addCommentInText: withWrite(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  getComment: withRead(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira',
  ),
  updateComment: withWrite(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  updateCommentInText: withWrite(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  deleteComment: withWrite('delete:comment.property:jira delete:comment:jira'),
  getCommentPropertyKeys: withRead('read:comment.property:jira'),
  getCommentProperty: withRead('read:comment.property:jira'),
  setCommentProperty: withWrite('write:comment.property:jira'),
  deleteCommentProperty: withWrite('delete:comment.property:jira'),
  getIssueWorklog: withRead(
    'read:avatar:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira',
  ),
  addWorklog: withWrite(
    'read:avatar:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  addWorklogInText: withWrite(
    'read:avatar:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  updateWorklog: withWrite(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:comment:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  updateWorklogInText: withWrite(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:comment:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  deleteWorklog: withWrite(
    'delete:issue-worklog.property:jira delete:issue-worklog:jira write:issue.time-tracking:jira',
  ),
  getWorklog: withRead(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira',
  ),
  getIdsOfWorklogsDeletedSince: withRead('read:issue-worklog.property:jira read:issue-worklog:jira'),
  getIdsOfWorklogsModifiedSince: withRead('read:issue-worklog.property:jira read:issue-worklog:jira'),
  getWorklogsForIds: withRead(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira',
  ),
  getTransitions: withRead('read:field-configuration:jira read:issue.transition:jira read:status:jira'),
  doTransition: withWrite('write:issue.property:jira write:issue:jira'),
  notify: withWrite('send:notification:jira'),
  getIssuePropertyKeys: withRead('read:issue.property:jira'),
  getIssueProperty: withRead('read:issue.property:jira'),
  setIssueProperty: withWrite('write:issue.property:jira'),
  bulkSetIssuePropertiesByIssue: withWrite('write:issue.property:jira'),
  deleteIssueProperty: withWrite('delete:issue.property:jira'),
  getRemoteIssueLinks: withRead('read:issue.remote-link:jira read:status:jira'),
  createOrUpdateRemoteIssueLink: withWrite(
    'read:issue.remote-link:jira write:issue.remote-link:jira write:issue:jira',
  ),
  deleteRemoteIssueLinkByGlobalId: withWrite('delete:issue.remote-link:jira write:issue:jira'),
  getIssueWatchers: withRead('read:avatar:jira read:issue.watcher:jira read:user:jira'),
  addWatcher: withWrite('write:issue.watcher:jira'),
  removeWatcher: withWrite('write:issue.watcher:jira'),
  linkIssues: withWrite('write:comment:jira write:issue-link:jira write:issue:jira'),
  getIssueLink: withRead(
    'read:avatar:jira read:field:jira read:issue-link-type:jira read:issue-type:jira read:issue.time-tracking:jira read:issue:jira read:priority:jira read:project-category:jira read:project:jira read:status:jira read:user:jira',
  ),
  deleteIssueLink: withWrite('delete:issue-link:jira'),
  getIssueLinkTypes: withRead('read:issue-link-type:jira'),
  getProject: withRead(
    'read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira read:project.property:jira read:project:jira read:user:jira',
  ),
  searchProjects: withRead(
    'read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira read:project.property:jira read:project:jira read:user:jira',
  ),
  getProjectPropertyKeys: withRead('read:project.property:jira'),
  getProjectProperty: withRead('read:project.property:jira'),
  setProjectProperty: anyOf('manage:jira-project', 'write:project.property:jira'),
  deleteProjectProperty: anyOf('manage:jira-project', 'delete:project.property:jira'),
  getProjectComponents: withRead(
    'read:application-role:jira read:avatar:jira read:group:jira read:project.component:jira read:project:jira read:user:jira',
  ),
  getAllStatuses: withRead('read:issue-status:jira read:issue-type:jira read:status:jira'),
  getProjectRoles: withRead('read:project-role:jira'),
  addActorUsers: anyOf(
    'manage:jira-project',
    'read:avatar:jira read:group:jira read:project-category:jira read:project-role:jira read:project:jira read:user:jira write:project-role:jira',
  ),
  getCreateIssueMetaIssueTypes: withRead(
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira',
  ),
  getCreateIssueMetaIssueTypeId: withRead(
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira',
  ),
  getProjectRole: withRead(
    'read:avatar:jira read:group:jira read:project-category:jira read:project-role:jira read:project:jira read:user:jira',
  ),
  getIssueAllTypes: withRead(
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ),
  getIssueTypesForProject: withRead(
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ),
  getIssueType: withRead(
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ),
  getPriorities: withRead('read:priority:jira'),
  searchPriorities: anyOf('manage:jira-configuration'),
  getPriority: withRead('read:priority:jira'),
  getStatuses: withRead('read:status:jira'),
  getStatus: withRead('read:status:jira'),
  getStatusCategories: withRead('read:status:jira'),
  getFields: withRead(
    'read:avatar:jira read:field-configuration:jira read:field:jira read:project-category:jira read:project:jira',
  ),
  updateMultipleCustomFieldValues: anyOf('write:app-data:jira'),
  updateCustomFieldValue: anyOf('write:app-data:jira'),
  getCurrentUser: anyOf(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  getUser: anyOf(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  bulkGetUsers: anyOf(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  findUsers: anyOf(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user.property:jira read:user:jira',
  ),
  findAssignableUsers: anyOf(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:issue:jira read:project:jira read:user:jira',
  ),
  getUserGroups: anyOf('read:jira-user', 'read:group:jira'),
  getAllUsers: anyOf(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  findGroups: anyOf('read:jira-user', 'read:group:jira'),
  bulkGetGroups: anyOf('read:jira-user', 'read:group:jira'),
  getUsersFromGroup: anyOf('manage:jira-configuration', 'read:avatar:jira read:group:jira read:user:jira'),
  getBulkPermissions: anyOf('read:permission:jira'),
  getMyPermissions: withRead('read:permission:jira'),
  getPermittedProjects: withRead('read:permission:jira read:project:jira'),
  getSlaInformation: anyOf('read:jira-work', 'read:request.sla:jira-service-management'),
  getSlaInformationById: anyOf('read:jira-work', 'read:request.sla:jira-service-management'),
  getServiceDesks: ofDesk('read:servicedesk-request', 'read:servicedesk:DESK'),
  getServiceDeskById: ofDesk('read:servicedesk-request', 'read:servicedesk:DESK'),
  getRequestTypes: ofDesk('read:servicedesk-request', 'read:requesttype:DESK'),
  getRequestTypeById: ofDesk('read:servicedesk-request', 'read:requesttype:DESK'),
  getCustomers: ofDesk(MANAGE, 'read:servicedesk.customer:DESK read:user:jira'),
  addCustomers: ofDesk(MANAGE, 'read:servicedesk.customer:DESK write:servicedesk.customer:DESK'),
  removeCustomers: ofDesk(MANAGE, 'read:servicedesk.customer:DESK delete:servicedesk.customer:DESK'),
  getServiceDeskOrganizations: ofDesk(MANAGE, 'read:servicedesk.organization:DESK'),
  addOrganization: ofDesk(MANAGE, 'read:servicedesk.organization:DESK write:servicedesk.organization:DESK'),
  removeOrganization: ofDesk(
    MANAGE,
    'read:servicedesk.organization:DESK delete:servicedesk.organization:DESK',
  ),
  getOrganizations: ofDesk(MANAGE, 'read:organization:DESK'),
  createOrganization: ofDesk(MANAGE, 'read:organization:DESK write:organization:DESK'),
  getOrganization: ofDesk(MANAGE, 'read:organization:DESK'),
  getUsersInOrganization: ofDesk(MANAGE, 'read:organization.user:DESK read:user:jira'),
  addUsersToOrganization: ofDesk(
    MANAGE,
    'read:organization.user:DESK write:organization.user:DESK read:user:jira',
  ),
  removeUsersFromOrganization: ofDesk(
    MANAGE,
    'read:organization.user:DESK delete:organization.user:DESK read:user:jira',
  ),
  getCustomerRequests: ofDesk('read:servicedesk-request', 'read:request:DESK read:user:jira'),
  createCustomerRequest: ofDesk(
    'write:servicedesk-request',
    'read:request:DESK read:user:jira write:request:DESK',
  ),
  getCustomerRequestByIdOrKey: ofDesk('read:servicedesk-request', 'read:request:DESK read:user:jira'),
  getRequestComments: ofDesk('read:servicedesk-request', 'read:request.comment:DESK read:user:jira'),
  createRequestComment: ofDesk(
    'write:servicedesk-request',
    'read:request.comment:DESK read:user:jira write:request.comment:DESK',
  ),
  getRequestCommentById: ofDesk('read:servicedesk-request', 'read:request.comment:DESK read:user:jira'),
  getCustomerRequestStatus: ofDesk('read:servicedesk-request', 'read:request.status:DESK read:user:jira'),
  getApprovals: ofDesk('read:servicedesk-request', 'read:request.approval:DESK read:user:jira'),
  getApprovalById: ofDesk('read:servicedesk-request', 'read:request.approval:DESK read:user:jira'),
  answerApproval: ofDesk('write:servicedesk-request', 'write:request.approval:DESK read:user:jira'),
  getRequestParticipants: ofDesk('read:servicedesk-request', 'read:request.participant:DESK read:user:jira'),
  addRequestParticipants: ofDesk(
    'write:servicedesk-request',
    'read:request.participant:DESK read:user:jira write:request.participant:DESK',
  ),
  removeRequestParticipants: ofDesk(
    'write:servicedesk-request',
    'delete:request.participant:DESK read:request.participant:DESK read:user:jira',
  ),
  getServerInfo: anyOf(),
  getAllSystemAvatars: withRead('read:avatar:jira'),
  createPriority: anyOf('manage:jira-configuration'),
  bulkPinUnpinProjectsAsync: anyOf('manage:jira-configuration'),
  getTask: anyOf('read:jira-work'),
  getScreens: anyOf('manage:jira-configuration'),
  getAllScreenTabs: anyOf('manage:jira-configuration'),
  getAllScreenTabFields: anyOf('manage:jira-configuration'),
  addScreenTabField: anyOf('manage:jira-configuration'),
  removeScreenTabField: anyOf('manage:jira-configuration'),
  getIssueTypeScreenSchemeProjectAssociations: anyOf('manage:jira-configuration'),
  getIssueTypeScreenSchemeMappings: anyOf('manage:jira-configuration'),
  getScreenSchemes: anyOf('manage:jira-configuration'),
};
