/** The ids by which the parts of a text are gone to. */
export const blockAnchor = (key: string) => `text-${key}`;
export const noteAnchor = (note: string) => `note-${note}`;
export const correctedAnchor = (note: string) => `corrected-${note}`;
export const highlightAnchor = (id: string) => `highlight-${id}`;
/** Of its entry in the list. */
export const highlightEntry = (id: string) => `highlight-entry-${id}`;
