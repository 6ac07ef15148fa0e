/** What people are mailed in one piece: what is overdue each working morning, and what was too many for one hour. */
const workItems = (count: number) => `${count} work ${count === 1 ? 'item' : 'items'}`;

export const digest = {
  subject: (count: number) => `Overdue this morning: ${workItems(count)}`,
  lead: (count: number) => `${workItems(count)} past due, oldest first:`,
  line: (key: string, summary: string, clocks: string, since: string, age: string) =>
    `${key} ${summary}: ${clocks}, due ${since} (${age} ago)`,
  more: (count: number) => `…and ${count} more.`,
  end: 'You get this list once each working morning while any of your work items is overdue.',
  held: {
    subject: (count: number) => `${count} more ${count === 1 ? 'notice' : 'notices'} than an hour may bring`,
    lead: (count: number, perHour: number) =>
      `At most ${perHour} ${perHour === 1 ? 'mail' : 'mails'} an hour are sent to you. ${count === 1 ? 'One more is' : `${count} more are`} listed here instead:`,
  },
};

export type DigestTexts = typeof digest;
