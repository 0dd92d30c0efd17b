import { existsSync } from 'node:fs';
import { installDebianPackage } from '../browsers/debian-package.ts';
import { runProgram } from './run-program.ts';

/** The programs that read what we write, and Debian's packages that bring them. */
const programs = {
  pandoc: { package: 'pandoc', parameters: ['--version'] },
  ris2xml: { package: 'bibutils', parameters: ['--version'] },
  soffice: { package: 'libreoffice-calc', parameters: ['--version'] },
  java: { package: 'default-jre-headless', parameters: ['-version'] },
} as const;

/** Debian's epubcheck is a Java archive that only some kernels start by its name. */
const epubcheck = { package: 'epubcheck', file: '/usr/share/java/epubcheck.jar' };

export interface DebianTools {
  epubcheck: string;
  /** First line of what each says of itself. */
  versions: Record<string, string>;
}

/** Finds the programs, or installs them where that is possible. Answers names of packages where it is not. */
export async function debianTools(): Promise<DebianTools | { missing: string[] }> {
  const missing: string[] = [];
  const versions: Record<string, string> = {};
  for (const [name, program] of Object.entries(programs)) {
    const version = (await versionOf(name, program.parameters)) ?? (await installed(program.package, name));
    if (version === null) missing.push(program.package);
    else versions[name] = version;
  }
  if (!existsSync(epubcheck.file)) await installDebianPackage(epubcheck.package);
  const jar = existsSync(epubcheck.file)
    ? await versionOf('java', ['-jar', epubcheck.file, '--version'], epubcheck.package)
    : null;
  if (jar === null) missing.push(epubcheck.package);
  else versions.epubcheck = jar;
  return missing.length > 0 ? { missing } : { epubcheck: epubcheck.file, versions };

  async function installed(debianPackage: string, name: keyof typeof programs | string): Promise<string | null> {
    if (!(await installDebianPackage(debianPackage))) return null;
    return versionOf(name, name === 'java' ? ['-version'] : ['--version']);
  }
}

/** The first line that a program says of itself; null where it is not there. epubcheck ends with 1 when it is given no book. */
async function versionOf(command: string, parameters: readonly string[], says?: string): Promise<string | null> {
  const { code, output, errors } = await runProgram(command, parameters);
  const [line = ''] = `${output}\n${errors}`.trim().split('\n');
  const there = says === undefined ? code === 0 : line.toLowerCase().includes(says);
  return there ? line.trim() : null;
}
