import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, packaged } from '../pipeline/root.js';
import { BRIEFING, folderWith } from './support/cli.js';

const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

/** What presser is told to do, one after the other, and the folders that it may write into. */
const WATCHED: Record<string, { args: string[]; reads: string[]; writes: string[] }> = {
  'a run': {
    args: ['run', 'in', '--out', 'out', '--jobs', '1', '--formats', 'all'],
    reads: ['in'],
    writes: ['out'],
  },
  'a run with a cache and workers': {
    args: ['run', 'in', '--out', 'out', '--cache', 'kept', '--jobs', '2', '--gazetteer', 'names.csv'],
    reads: ['in', 'names.csv'],
    writes: ['out', 'kept'],
  },
  'the run of a shard': {
    args: ['run', 'in/a.txt', 'in/b.html', '--shard', '1/1', '--cache', 'kept', '--out', 'shard'],
    reads: ['in/a.txt', 'in/b.html'],
    writes: ['shard', 'kept'],
  },
  'a merge': { args: ['merge', 'shard', '--out', 'merged'], reads: ['shard'], writes: ['merged'] },
  'a validation': { args: ['validate', 'out'], reads: ['out'], writes: [] },
  'an explanation': {
    args: ['explain', 'a/m0001', '--data', 'merged'],
    // The source, which the datasets name.
    reads: ['merged', 'in/a.txt'],
    writes: [],
  },
  'an evaluation': { args: ['evaluate', 'gold'], reads: ['gold'], writes: [] },
  'the stage load': { args: ['stage', 'load', 'in/a.txt'], reads: ['in/a.txt'], writes: [] },
};

/** A call of the system, as strace writes it. */
interface Call {
  line: string;
  paths: string[];
  writes: boolean;
}

/** Calls that change what the disk holds, or would. */
const WRITING =
  /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|^(?:creat|mkdir|mknod|rename|unlink|link|symlink|rmdir|truncate|f?chmod|l?f?chown|utime|futime|setxattr)\w*\(/;

/** Calls that hand over what is in a file, or the names in a folder, unless they fail. */
const READING = /^open(?:at2?)?\((?!.* = -1 E)/;

/** A path in quotation marks, behind the folder that it starts at where the call tells one: openat(5</tmp/out>, "a"). */
const PATH = /(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"/g;

/** Of the system and of Node itself, which reads them whatever it runs. */
const OF_THE_SYSTEM = /^\/(?:etc|usr|lib|lib64|proc|sys|dev)(?:\/|$)/;

describe.skipIf(!hasStrace)('as strace sees them, the commands', () => {
  let folder: string;
  const calls = new Map<string, Call[]>();

  beforeAll(() => {
    folder = folderWith({
      'in/a.txt': BRIEFING,
      'in/b.html': '<p>问：法国呢？</p><p>答：很好。</p>',
      'gold/a.txt': '问：[[法国|FR]]呢？\n答：很好。\n',
      'names.csv': 'name,code\n某地,FR\n',
      'beside.txt': BRIEFING,
      '.npmrc': '',
      '.env': '',
      'package.json': '{}',
    });
    for (const [name, { args }] of Object.entries(WATCHED)) calls.set(name, callsOf(args));
  });

  function callsOf(args: readonly string[]): Call[] {
    const strace = ['-f', '-qq', '-y', '-s', '4096', '-o', '.calls', '-e', 'trace=%network,%file'];
    const { status, stderr } = spawnSync('strace', [...strace, process.execPath, PROGRAM, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const lines = readFileSync(join(folder, '.calls'), 'utf8').trimEnd().split('\n');
    rmSync(join(folder, '.calls'));
    return lines
      .map((line) => line.replace(/^\d+ +/, ''))
      .map((line) => ({
        line,
        paths: [...line.matchAll(PATH)].map(([, place, path]) => resolve(place ?? folder, path!)),
        writes: WRITING.test(line),
      }));
  }

  /** The paths that no folder or file of these has. */
  const outside = (paths: readonly string[], places: readonly string[]): string[] =>
    paths.filter((path) => !places.some((place) => `${path}/`.startsWith(`${resolve(folder, place)}/`)));

  it.each(Object.keys(WATCHED))('ask no network: %s', (name) => {
    const network = /^(?:socket|connect|bind|listen|accept\d?|send\w*|recv\w*)\(/;
    const isLocalPair = (line: string): boolean => line.startsWith('socketpair(');
    expect(calls.get(name)!.filter(({ line }) => network.test(line) && !isLocalPair(line))).toEqual([]);
  });

  it.each(Object.keys(WATCHED))('start no other program: %s', (name) => {
    expect(calls.get(name)!.filter(({ line }) => /^execve(?:at)?\(/.test(line))).toHaveLength(1);
  });

  it.each(Object.keys(WATCHED))('write nothing outside their folders: %s', (name) => {
    const { writes } = WATCHED[name]!;
    const written = calls
      .get(name)!
      .filter((call) => call.writes)
      .flatMap(({ paths }) => paths);
    for (const place of writes)
      expect(written.some((path) => path.startsWith(join(folder, place)))).toBe(true);
    expect(outside(written, [...writes, '/dev/null', '/dev/tty'])).toEqual([]);
  });

  it.each(Object.keys(WATCHED))('read no file that they were not given: %s', (name) => {
    const { reads, writes } = WATCHED[name]!;
    const read = calls
      .get(name)!
      .filter(({ line }) => READING.test(line))
      .flatMap(({ paths }) => paths);
    for (const place of reads) expect(read.some((path) => path.startsWith(join(folder, place)))).toBe(true);
    const ownFiles = [packaged(), process.execPath];
    const others = outside(read, [...reads, ...writes, ...ownFiles]);
    expect(others.filter((path) => !OF_THE_SYSTEM.test(path))).toEqual([]);
  });
});
