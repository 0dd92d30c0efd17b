const subjects = [
  'The harbour board',
  'A deckhand',
  'The ferry company',
  'One passenger',
  'The island council',
  'An engineer',
];
const verbs = [
  'said on Monday that',
  'wrote in a short letter that',
  'told the meeting that',
  'had hoped for years that',
];
const facts = [
  'the north pier would open again before the end of the month, once the last timbers had been tested',
  'repairs had cost less than the estimate, although the weather had held the crew up twice since the new year',
  'the first boat would carry post, bread and schoolchildren, as the old one had done for forty winters',
  'tickets would stay at the price they were, and dogs would travel free of charge until the summer timetable',
  'nobody had expected so many people on the quay, nor the band that played although it was raining hard',
];

/** `count` different paragraphs of invented news, each about 150 characters. */
export function sentences(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const subject = subjects[at % subjects.length];
    const verb = verbs[Math.floor(at / subjects.length + at) % verbs.length];
    const fact = facts[(at * 3 + Math.floor(at / 5)) % facts.length];
    return `${subject} ${verb} ${fact}, according to notice ${at + 1} at the gate.`;
  });
}
