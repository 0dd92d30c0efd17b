import { configure } from '@testing-library/preact';

// What a component waits for (a paint, a chunk, the archive) comes late on a busy machine. A second is then too short.
configure({ asyncUtilTimeout: 10_000 });
