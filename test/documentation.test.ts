import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../pipeline/formats/index.js';
import { packaged, packageVersion } from '../pipeline/root.js';
import { presser } from './support/cli.js';

const README = readFileSync(packaged('README.md'), 'utf8');

/** The cells of the README's table with this header, row by row. */
function tableOf(header: string): string[][] {
  const lines = README.slice(README.indexOf(`\n${header}\n`) + 1).split('\n');
  const rows = lines.slice(2, lines.indexOf(''));
  return rows.map((row) => row.replace(/^\| | \|$/g, '').split(/ (?<!\\)\| /));
}

/** The long names of all options in a help text, but for --help and --version. */
const optionsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}(?:-\w, )?--([a-z]+)/gm)]
    .map(([, name]) => name!)
    .filter((name) => !['help', 'version'].includes(name));

const help = async (...args: string[]): Promise<string> =>
  (await presser(process.cwd(), [...args, '--help'])).stdout;

describe('the README', () => {
  const commands = tableOf('| command | does |').map(([cell]) => cell!.match(/presser (\w+)/)![1]!);

  it('names every command', async () => {
    const names = [...(await help()).matchAll(/^ {2}(\w+) .*[[<]/gm)].map(([, name]) => name!);
    expect([...commands].sort()).toEqual(names.filter((name) => name !== 'help').sort());
  });

  it('names every option, and the commands that take it', async () => {
    const documented = tableOf('| option | of | does |').flatMap(([option, of]) =>
      of!.split(', ').map((command) => `${command} --${option!.match(/--([a-z]+)/)![1]}`),
    );
    const helps = await Promise.all(commands.map((name) => help(name)));
    const taken = helps.flatMap((text, i) => optionsIn(text).map((option) => `${commands[i]} --${option}`));
    expect(documented.sort()).toEqual(taken.sort());
  });

  it('names every format', () => {
    const documented = tableOf('| format | writes | for |').flatMap(([cell]) => cell!.match(/\w+/g)!);
    expect([...documented, 'all'].sort()).toEqual([...FORMAT_NAMES].sort());
  });

  it('leads to sections and files that are there', () => {
    const headings = [...README.matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
      text!.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, target] of README.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(target);
    const files = [...README.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#(\w+))?\)/g)];
    expect(files.length).toBeGreaterThan(10);
    for (const [, path, section] of files)
      expect(readFileSync(packaged(path!), 'utf8')).toMatch(
        section ? new RegExp(`^## ${section}$`, 'm') : '',
      );
    const paths = README.match(/(?<=`)(?:data|docs|pipeline|schemas|stages|test)\/[\w./-]+(?=`)/g)!;
    // topic-find is the example of a stage to be written.
    const missing = paths.filter((path) => !path.includes('topic') && !existsSync(packaged(path)));
    expect(missing).toEqual([]);
  });
});

it('the version is the same in package.json, CITATION.cff and the newest entry of CHANGELOG.md', () => {
  const [citation, changelog] = ['CITATION.cff', 'CHANGELOG.md'].map((name) =>
    readFileSync(packaged(name), 'utf8'),
  );
  const [, version, date] = /^## \[(\d[^\]]*)\] - (\S+)$/m.exec(changelog!)!;
  expect(version).toBe(packageVersion());
  expect(citation).toMatch(new RegExp(`^version: ${version}$`, 'm'));
  expect(citation).toMatch(new RegExp(`^date-released: ${date}$`, 'm'));
});
