/** Where a site answers with what Jira Service Management promises there: the metrics of a project, and the calendars of a service desk. */
export const serviceAddressesOf = (
  projectKey: string,
  serviceDesk: string,
): [metrics: string, calendars: string] => [
  `/rest/servicedesk/1/servicedesk/agent/${projectKey}/sla/metrics`,
  `/rest/servicedesk/1/servicedesk/${serviceDesk}/sla/calendars`,
];
