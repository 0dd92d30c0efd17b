#!/usr/bin/env node
// Runs one of our scripts on a machine that has nothing but Node and npm: installs the packages when they are missing
// or older than the lock file, then hands over to the Node that the project brings (24: it runs TypeScript as it is).
// Plain JavaScript without packages, since it must start on Node 18.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');
const stale = !existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs;

if (stale) {
  console.error('Installing packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error('The packages could not be installed: see the lines above. Nothing else was changed.');
    process.exit(install.status ?? 1);
  }
}

// Ctrl-C is for the script: it ends what it has started, and this process then ends with it.
process.on('SIGINT', () => {});

const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [script, ...args] = process.argv.slice(2);
const run = spawnSync(existsSync(node) ? node : process.execPath, [join(root, script), ...args], { stdio: 'inherit' });
process.exit(run.status ?? 1);
