export const site = {
  noGroup: (name: string) => `Jira has no group called ${name}.`,
  panelNotPinned: 'Jira did not take the order. Show the panel by hand, as written above, then tick the box.',
  fieldsNotPut: 'Jira did not take the fields. Add them by hand, in Jira’s settings under Screens.',
  noTeamRole:
    'The space’s scheme names no role as its team. Choose one under Support team, or let e-mail do.',
  roleNotGranted: (role: string, project: string) =>
    `Jira did not add Sablier to the role ${role}. Add the account Sablier in the settings of ${project}, under People, or let e-mail do.`,
  notAdministrator: 'Only people who administer Jira see and change this.',
  noSuchPerson: (name: string) =>
    `Nobody, or more than one person, is called ${name}; write a full name, an address or an account id.`,
  noZone: 'This is not a time zone; write the place, such as America/Toronto.',
  changedMeanwhile:
    'Somebody else has just saved this. Open it again to see what changed, then make your change.',
  unlicensed:
    'Sablier has no licence on this site: what it follows goes on, and nothing new is begun. A Jira administrator can renew the licence.',
};

export type SiteRefusalTexts = typeof site;
