import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs one of Debian's packages with apt. Answers false, and does nothing, where that is not possible: on another
 * system, or without root. Throws when apt itself fails.
 */
export async function installDebianPackage(name: string): Promise<boolean> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.error(`Installing Debian's package "${name}" …`);
  await apt(['update', '-qq']);
  await apt(['install', '-y', '-qq', '--no-install-recommends', name]);
  return true;
}

function apt(parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const run = spawn('apt-get', parameters, {
      // apt writes to standard error only what went wrong; its long report of what it did is of no use here.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    run.once('error', reject);
    run.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ${parameters.join(' ')} failed (${code}). Is the package source reachable?`));
    });
  });
}
