/** Every operation of Jira that the site answers. */
import type { Operations } from '../product/product';
import { commentProperties } from './comments/comment-properties';
import { comments } from './comments/comments';
import { notifications } from './comments/notify';
import { fields } from './fields/fields';
import { panelPins } from './fields/panel-pins';
import { screenSchemes } from './fields/screen-schemes';
import { screens } from './fields/screens';
import { attachments } from './issues/attachments';
import { changelogs } from './issues/changelog';
import { issues } from './issues/issues';
import { links } from './issues/links';
import { remoteLinks } from './issues/remote-links';
import { transitions } from './issues/transitions';
import { watchers } from './issues/watchers';
import { worklogEdits } from './issues/worklog-edits';
import { worklogs } from './issues/worklogs';
import { groups } from './people/groups';
import { permissions } from './people/permissions';
import { users } from './people/users';
import { components } from './projects/components';
import { createMeta } from './projects/create-meta';
import { issueTypes } from './projects/issue-types';
import { priorities } from './projects/priorities';
import { projects } from './projects/projects';
import { statuses } from './projects/statuses';
import { bulkProperties } from './properties/bulk-properties';
import { projectProperties } from './properties/project-properties';
import { issueProperties } from './properties/properties';
import { approvals } from './requests/approvals';
import { deskCustomers } from './requests/desk-customers';
import { organizations } from './requests/organizations';
import { participants } from './requests/participants';
import { requestComments } from './requests/request-comments';
import { requestStatuses } from './requests/request-status';
import { requests } from './requests/requests';
import { serviceDesks } from './requests/service-desks';
import { requestSlas } from './requests/sla';
import { plainTexts } from './search/plain-text';
import { searches } from './search/search';
import { serverInfo } from './server-info';
import { tasks } from './tasks/tasks';

export const jira: Operations = {
  ...issues,
  ...issueProperties,
  ...bulkProperties,
  ...issueTypes,
  ...createMeta,
  ...attachments,
  ...changelogs,
  ...comments,
  ...commentProperties,
  ...worklogs,
  ...watchers,
  ...worklogEdits,
  ...plainTexts,
  ...links,
  ...remoteLinks,
  ...transitions,
  ...notifications,
  ...searches,
  ...projects,
  ...components,
  ...projectProperties,
  ...priorities,
  ...statuses,
  ...fields,
  ...screens,
  ...screenSchemes,
  ...panelPins,
  ...users,
  ...groups,
  ...permissions,
  ...serviceDesks,
  ...deskCustomers,
  ...organizations,
  ...requests,
  ...requestComments,
  ...requestStatuses,
  ...participants,
  ...approvals,
  ...requestSlas,
  ...serverInfo,
  ...tasks,
};
