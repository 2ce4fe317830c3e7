// The comparison of `vulnerabilities`: components of a CycloneDX list against entries of OSV. Arguments: list, folder of entries, explanations.
import fs from 'node:fs';
import path from 'node:path';

const DAY = 86_400_000;
const OLDEST = 7 * DAY;
const [, , listFile, folder, explainedFile] = process.argv;
const now = process.env.DEFTER_NOW ? Date.parse(process.env.DEFTER_NOW) : Date.now();

// Versions as Maven orders them: numbers by size, qualifiers before the release, the release before what follows it.
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES = { a: 'alpha', b: 'beta', m: 'milestone', cr: 'rc', ga: '', final: '', release: '' };

function parts(version) {
  const found = version.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const list = found.map((part) => (/^\d/.test(part) ? BigInt(part) : (ALIASES[part] ?? part)));
  while (list.length && (list.at(-1) === 0n || list.at(-1) === '')) list.pop();
  return list;
}

function rank(part) {
  if (part === undefined) return [1, QUALIFIERS.indexOf('')];
  if (typeof part === 'bigint') return part === 0n ? [1, QUALIFIERS.indexOf('')] : [2, part];
  const known = QUALIFIERS.indexOf(part);
  return known >= 0 ? [1, known] : [1, QUALIFIERS.length, part];
}

export function compare(one, other) {
  const a = parts(one);
  const b = parts(other);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const x = rank(a[i]);
    const y = rank(b[i]);
    for (let k = 0; k < Math.max(x.length, y.length); k++) {
      if (x[k] === y[k]) continue;
      if (x[k] === undefined) return -1;
      if (y[k] === undefined) return 1;
      return x[k] < y[k] ? -1 : 1;
    }
  }
  return 0;
}

function within(version, range) {
  let inside = false;
  const events = [...range.events].sort((a, b) => compare(Object.values(a)[0], Object.values(b)[0]));
  for (const event of events) {
    if (event.introduced !== undefined && (event.introduced === '0' || compare(version, event.introduced) >= 0)) inside = true;
    if (event.fixed !== undefined && compare(version, event.fixed) >= 0) inside = false;
    if (event.last_affected !== undefined && compare(version, event.last_affected) > 0) inside = false;
  }
  return inside;
}

const components = JSON.parse(fs.readFileSync(listFile, 'utf8'))
  .components.filter((component) => component.purl?.startsWith('pkg:maven/'))
  .map((component) => ({ name: `${component.group}:${component.name}`, version: component.version }));
if (components.length === 0) {
  console.error('the list names no component');
  process.exit(2);
}
const explained = new Map(JSON.parse(fs.readFileSync(explainedFile, 'utf8')).map((entry) => [entry.id, entry]));

let newest = 0;
let entries = 0;
const found = [];
for (const file of fs.readdirSync(folder)) {
  if (!file.endsWith('.json')) continue;
  const entry = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  entries++;
  newest = Math.max(newest, Date.parse(entry.modified ?? entry.published));
  if (entry.withdrawn) continue;
  for (const affected of entry.affected ?? []) {
    if (affected.package?.ecosystem !== 'Maven') continue;
    for (const component of components) {
      if (component.name !== affected.package.name) continue;
      const hit = affected.versions?.includes(component.version)
        || (affected.ranges ?? []).some((range) => range.type === 'ECOSYSTEM' && within(component.version, range));
      if (hit) found.push({ id: entry.id, component, aliases: entry.aliases ?? [], summary: entry.summary ?? '' });
    }
  }
}
if (entries === 0 || now - newest > OLDEST) {
  console.error(entries === 0 ? 'the database is empty' : `the database is too old: its newest entry is of ${new Date(newest).toISOString()}`);
  process.exit(2);
}
const open = found.filter(({ id }) => {
  const reason = explained.get(id);
  return !(reason && reason.reason && Date.parse(reason.until) >= now);
});
console.log(`${components.length} components, ${entries} entries up to ${new Date(newest).toISOString()}, ${found.length - open.length} explained`);
for (const { id, component, aliases, summary } of open) {
  console.error(`${component.name} ${component.version}: ${id} ${aliases.join(' ')} ${summary}`);
}
process.exit(open.length ? 1 : 0);
