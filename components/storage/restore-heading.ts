/** Id of the heading above the way back from a backup, for whoever leads there. */
export const restoreHeading = 'restore-backup';
