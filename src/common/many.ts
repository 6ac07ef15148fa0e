/** How many work items one call changes at most, within the time that it has; a page asks again for more. */
export const MOST_AT_ONCE = 20;
