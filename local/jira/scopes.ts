/** What an app must hold to call an operation of Jira, by Atlassian's operation id. */
import { either, type Scopes } from '../http/scopes';

const reads = (granular: string): Scopes => either('read:jira-work', granular);
const writes = (granular: string): Scopes => either('write:jira-work', granular);

export const jiraScopes: Record<string, Scopes> = {
  createIssue: writes(
    'read:issue:jira write:attachment:jira write:comment.property:jira write:comment:jira write:issue:jira',
  ),
  getIssue: reads(
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira read:issue-security-level:jira read:issue.changelog:jira read:issue.vote:jira read:issue:jira read:status:jira read:user:jira',
  ),
  editIssue: writes('write:issue:jira'),
  createIssueInText: writes(
    'read:issue:jira write:attachment:jira write:comment.property:jira write:comment:jira write:issue:jira',
  ),
  deleteIssue: writes('delete:issue:jira'),
  addAttachment: writes('read:attachment:jira read:avatar:jira read:user:jira write:attachment:jira'),
  getAttachment: reads(
    'read:application-role:jira read:attachment:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  removeAttachment: writes('delete:attachment:jira'),
  getAttachmentContent: reads('read:attachment:jira'),
  assignIssue: writes('write:issue:jira'),
  bulkFetchIssues: reads(
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira read:issue-security-level:jira read:issue.changelog:jira read:issue.vote:jira read:issue:jira read:status:jira read:user:jira',
  ),
  getChangeLogs: reads('read:avatar:jira read:issue-meta:jira read:issue.changelog:jira'),
  getBulkChangelogs: reads('read:avatar:jira read:issue-meta:jira read:issue.changelog:jira'),
  searchAndReconsileIssuesUsingJql: reads(
    'read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-details:jira read:issue-meta:jira',
  ),
  searchAndReconsileIssuesUsingJqlPost: reads(
    'read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira read:issue-details:jira',
  ),
  countIssues: reads(
    'read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira read:issue-details:jira',
  ),
  getComments: reads(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira',
  ),
  addComment: writes(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  addCommentInText: writes(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  getComment: reads(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira',
  ),
  updateComment: writes(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  updateCommentInText: writes(
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ),
  deleteComment: writes('delete:comment.property:jira delete:comment:jira'),
  getCommentPropertyKeys: reads('read:comment.property:jira'),
  getCommentProperty: reads('read:comment.property:jira'),
  setCommentProperty: writes('write:comment.property:jira'),
  deleteCommentProperty: writes('delete:comment.property:jira'),
  getIssueWorklog: reads(
    'read:avatar:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira',
  ),
  addWorklog: writes(
    'read:avatar:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  addWorklogInText: writes(
    'read:avatar:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  updateWorklog: writes(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:comment:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  updateWorklogInText: writes(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira write:comment:jira write:issue-worklog.property:jira write:issue-worklog:jira',
  ),
  deleteWorklog: writes(
    'delete:issue-worklog.property:jira delete:issue-worklog:jira write:issue.time-tracking:jira',
  ),
  getWorklog: reads(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira',
  ),
  getIdsOfWorklogsDeletedSince: reads('read:issue-worklog.property:jira read:issue-worklog:jira'),
  getIdsOfWorklogsModifiedSince: reads('read:issue-worklog.property:jira read:issue-worklog:jira'),
  getWorklogsForIds: reads(
    'read:avatar:jira read:comment:jira read:group:jira read:issue-worklog.property:jira read:issue-worklog:jira read:project-role:jira read:user:jira',
  ),
  getTransitions: reads('read:field-configuration:jira read:issue.transition:jira read:status:jira'),
  doTransition: writes('write:issue.property:jira write:issue:jira'),
  notify: writes('send:notification:jira'),
  getIssuePropertyKeys: reads('read:issue.property:jira'),
  getIssueProperty: reads('read:issue.property:jira'),
  setIssueProperty: writes('write:issue.property:jira'),
  deleteIssueProperty: writes('delete:issue.property:jira'),
  getRemoteIssueLinks: reads('read:issue.remote-link:jira read:status:jira'),
  createOrUpdateRemoteIssueLink: writes(
    'read:issue.remote-link:jira write:issue.remote-link:jira write:issue:jira',
  ),
  deleteRemoteIssueLinkByGlobalId: writes('delete:issue.remote-link:jira write:issue:jira'),
  getIssueWatchers: reads('read:avatar:jira read:issue.watcher:jira read:user:jira'),
  addWatcher: writes('write:issue.watcher:jira'),
  removeWatcher: writes('write:issue.watcher:jira'),
  linkIssues: writes('write:comment:jira write:issue-link:jira write:issue:jira'),
  getIssueLink: reads(
    'read:avatar:jira read:field:jira read:issue-link-type:jira read:issue-type:jira read:issue.time-tracking:jira read:issue:jira read:priority:jira read:project-category:jira read:project:jira read:status:jira read:user:jira',
  ),
  deleteIssueLink: writes('delete:issue-link:jira'),
  getIssueLinkTypes: reads('read:issue-link-type:jira'),
  getProject: reads(
    'read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira read:project.property:jira read:project:jira read:user:jira',
  ),
  searchProjects: reads(
    'read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira read:project.property:jira read:project:jira read:user:jira',
  ),
  getProjectPropertyKeys: reads('read:project.property:jira'),
  getProjectProperty: reads('read:project.property:jira'),
  setProjectProperty: either('manage:jira-project', 'write:project.property:jira'),
  deleteProjectProperty: either('manage:jira-project', 'delete:project.property:jira'),
  getProjectComponents: reads(
    'read:application-role:jira read:avatar:jira read:group:jira read:project.component:jira read:project:jira read:user:jira',
  ),
  getAllStatuses: reads('read:issue-status:jira read:issue-type:jira read:status:jira'),
  getProjectRoles: reads('read:project-role:jira'),
  addActorUsers: either(
    'manage:jira-project',
    'read:avatar:jira read:group:jira read:project-category:jira read:project-role:jira read:project:jira read:user:jira write:project-role:jira',
  ),
  getCreateIssueMetaIssueTypes: reads('read:avatar:jira read:field-configuration:jira read:issue-meta:jira'),
  getCreateIssueMetaIssueTypeId: reads('read:avatar:jira read:field-configuration:jira read:issue-meta:jira'),
  getProjectRole: reads(
    'read:avatar:jira read:group:jira read:project-category:jira read:project-role:jira read:project:jira read:user:jira',
  ),
  getIssueAllTypes: reads(
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ),
  getIssueTypesForProject: reads(
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ),
  getIssueType: reads('read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira'),
  getPriorities: reads('read:priority:jira'),
  searchPriorities: either('manage:jira-configuration'),
  getPriority: reads('read:priority:jira'),
  getStatuses: reads('read:status:jira'),
  getStatus: reads('read:status:jira'),
  getStatusCategories: reads('read:status:jira'),
  getFields: reads(
    'read:avatar:jira read:field-configuration:jira read:field:jira read:project-category:jira read:project:jira',
  ),
  updateMultipleCustomFieldValues: either('write:app-data:jira'),
  updateCustomFieldValue: either('write:app-data:jira'),
  getCurrentUser: either(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  getUser: either(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  bulkGetUsers: either(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  findUsers: either(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user.property:jira read:user:jira',
  ),
  findAssignableUsers: either(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:issue:jira read:project:jira read:user:jira',
  ),
  getUserGroups: either('read:jira-user', 'read:group:jira'),
  getAllUsers: either(
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user:jira',
  ),
  findGroups: either('read:jira-user', 'read:group:jira'),
  bulkGetGroups: either('read:jira-user', 'read:group:jira'),
  getUsersFromGroup: either('manage:jira-configuration', 'read:avatar:jira read:group:jira read:user:jira'),
  getBulkPermissions: either('read:permission:jira'),
  getMyPermissions: reads('read:permission:jira'),
  getPermittedProjects: reads('read:permission:jira read:project:jira'),
  getServerInfo: either(),
  getAllSystemAvatars: reads('read:avatar:jira'),
  createPriority: either('manage:jira-configuration'),
  bulkPinUnpinProjectsAsync: either('manage:jira-configuration'),
  getTask: either('read:jira-work'),
  getScreens: either('manage:jira-configuration'),
  getAllScreenTabs: either('manage:jira-configuration'),
  getAllScreenTabFields: either('manage:jira-configuration'),
  addScreenTabField: either('manage:jira-configuration'),
  removeScreenTabField: either('manage:jira-configuration'),
  getIssueTypeScreenSchemeProjectAssociations: either('manage:jira-configuration'),
  getIssueTypeScreenSchemeMappings: either('manage:jira-configuration'),
  getScreenSchemes: either('manage:jira-configuration'),
};
