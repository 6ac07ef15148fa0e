/** What is answered to a page before any use case is asked, or when one fails. */
export const requests = {
  signIn: 'Sign in first.',
  stalePage: 'This page of the list is there no more. Start again from the first.',
  badShape: (place: string, reason: string) => `The request is not as expected (${place}: ${reason}).`,
  spoiledRecord:
    'What the app stored here cannot be read. An administrator finds it in the site’s health and can import it again.',
  unexpected: 'Something unexpected happened. Try again in a moment.',
};

export type RequestTexts = typeof requests;
