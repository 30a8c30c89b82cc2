// A terminal of a few lines for tests of the shell: pages on loopback that open once by their key, then by a cookie. Ends when
// told to; says where they are in page-url.txt and window-url.txt, as the real one does, and writes down what it is told.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { stateFolder, port = 0, start = '/', title, windowTitle, broken = false } = settings;
const pages = new Map([[start, { title, file: 'page-url.txt', key: randomUUID() }]]);
if (windowTitle !== undefined)
  pages.set('/window/', { title: windowTitle, file: 'window-url.txt', key: randomUUID() });
const spent = new Set();
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const page = pages.get(pathname);
  const key = searchParams.get('key');
  if (broken) response.writeHead(500).end();
  else if (page !== undefined && request.headers.cookie?.includes('page=known')) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><meta charset="utf-8"><div id="root"><h1>${page.title}</h1></div>`);
  } else if (page !== undefined && key === page.key && !spent.has(key)) {
    spent.add(key);
    response
      .writeHead(302, { location: pathname, 'set-cookie': 'page=known; HttpOnly; SameSite=Strict; Path=/' })
      .end();
  } else response.writeHead(401).end();
});
server.listen(port, '127.0.0.1', () => {
  for (const [place, { file, key }] of pages)
    writeFileSync(join(stateFolder, file), `http://127.0.0.1:${server.address().port}${place}?key=${key}\n`);
});
process.parentPort.on('message', ({ data }) => {
  if (data === 'stop') {
    writeFileSync(join(stateFolder, 'stopped.txt'), 'put away');
    process.exit(0);
  }
  writeFileSync(join(stateFolder, 'told.txt'), `${JSON.stringify(data)}\n`, { flag: 'a' });
});
