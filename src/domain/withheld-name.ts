/** Whether a name stands for what was another's. No scheme that somebody writes has one. */
export const isWithheld = (name: string): boolean => /^withheld-(x-)?\d+$/.test(name);

/** What stands for a name that is somebody else's. */
export const withheldName = (number: number): string => `withheld-${number}`;
