/** Where the time comes from: passed in, so that use-cases can be tested at any hour. Milliseconds since 1970, UTC. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
