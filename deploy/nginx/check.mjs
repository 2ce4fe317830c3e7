// Starts nginx with the configuration of a container and asks it: does a request go on when a process is gone, and whose word counts about
// whom a request is from? Argument: the folder with defter.conf and 30-defter.sh.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const folder = process.argv[2];
const nginx = fs.existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';

function listening(server) {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
}

async function freePort() {
  const server = net.createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

// A side of two processes behind one address, the first of which takes each request and goes away.
const side = { failing: false, requests: 0 };
const sides = http.createServer((request, response) => {
  side.requests++;
  if (side.failing && side.requests % 2 === 1) request.socket.destroy();
  else response.end(JSON.stringify(request.headers));
});

function ask(port, method, where, headers) {
  return new Promise((done, failed) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: where, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ status: response.statusCode, body }));
    });
    request.on('error', failed);
    request.end();
  });
}

async function withProxy(trusts, work) {
  const at = fs.mkdtempSync(path.join(os.tmpdir(), 'defter-proxy-'));
  const behind = sides.address().port;
  const made = path.join(at, 'defter.conf');
  execFileSync('sh', [path.join(folder, '30-defter.sh')], {
    env: {
      ...process.env,
      DEFTER_QUERY: `127.0.0.1:${behind}`,
      DEFTER_COMMAND: `127.0.0.1:${behind}`,
      DEFTER_PROXY_TRUSTS: trusts,
      DEFTER_PROXY_SOURCE: path.join(folder, 'defter.conf'),
      DEFTER_PROXY_TARGET: made,
    },
  });
  const [origin, inside] = [await freePort(), await freePort()];
  const text = fs.readFileSync(made, 'utf8');
  fs.writeFileSync(made, text.replace('listen 8080;', `listen 127.0.0.1:${origin};`).replace('listen 8089;', `listen 127.0.0.1:${inside};`));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${at}/${kind};`).join(' ');
  const configuration = path.join(at, 'nginx.conf');
  fs.writeFileSync(configuration, `${os.userInfo().uid === 0 ? 'user root;' : ''} daemon off; pid ${at}/pid; error_log ${at}/error.log;
    events { worker_connections 64; } http { access_log off; ${temporary} include ${made}; }`);
  const args = ['-e', path.join(at, 'error.log'), '-c', configuration];
  execFileSync(nginx, [...args, '-t'], { stdio: 'pipe' });
  const running = spawn(nginx, args, { stdio: 'ignore' });
  const ended = new Promise((done) => running.on('exit', done));
  try {
    for (let tries = 0; ; tries++) {
      const there = await ask(origin, 'GET', '/', {}).catch(() => null);
      if (there) break;
      assert(tries < 200, 'nginx does not listen');
      await new Promise((done) => setTimeout(done, 25));
    }
    await work(origin);
  } finally {
    running.kill();
    await ended;
    fs.rmSync(at, { recursive: true });
  }
}

const claims = { 'X-Forwarded-For': '198.51.100.1, 203.0.113.9', 'X-Forwarded-Proto': 'https', Host: 'defter.example' };

async function heard(origin, headers) {
  const told = JSON.parse((await ask(origin, 'GET', '/public', headers)).body);
  return ['for', 'proto', 'port', 'host'].map((what) => told[`x-forwarded-${what}`]).join(' ');
}

async function faltering(origin, method, where, headers) {
  side.requests = 0;
  side.failing = true;
  const { status } = await ask(origin, method, where, headers);
  side.failing = false;
  return `${status} after ${side.requests}`;
}

await listening(sides);
try {
  await withProxy('', async (origin) => {
    const itself = `127.0.0.1 http ${origin} defter.example`;
    assert.equal(await heard(origin, claims), itself, 'nobody is trusted');
    assert.equal(await faltering(origin, 'GET', '/public', {}), '200 after 2', 'a page');
    assert.equal(await faltering(origin, 'GET', '/api/plans', {}), '200 after 2', 'a question');
    assert.equal(await faltering(origin, 'POST', '/api/plans', { 'Idempotency-Key': 'k' }), '200 after 2', 'an act with a key');
    assert.equal(await faltering(origin, 'POST', '/api/plans', {}), '502 after 1', 'an act without a key');
  });
  await withProxy('127.0.0.0/8, ::1/128', async (origin) => {
    assert.equal(await heard(origin, claims), '203.0.113.9 https 443 defter.example', 'who is in front is trusted');
    assert.equal(await heard(origin, { ...claims, 'X-Forwarded-Port': '8443' }), '203.0.113.9 https 8443 defter.example', 'a port of its own');
    assert.equal(await heard(origin, { Host: 'defter.example' }), `127.0.0.1 http ${origin} defter.example`, 'who is in front says nothing');
    assert.equal(await heard(origin, { ...claims, 'X-Forwarded-Proto': 'gopher' }), `203.0.113.9 http ${origin} defter.example`, 'no such scheme');
  });
  await withProxy('10.0.0.0/8', async (origin) => {
    assert.equal(await heard(origin, claims), `127.0.0.1 http ${origin} defter.example`, 'somebody else is trusted');
  });
  console.log('the proxy goes on to the next process and believes whom it should');
} finally {
  sides.close();
}
