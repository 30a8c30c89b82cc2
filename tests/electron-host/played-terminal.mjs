// A terminal of a few lines for tests of the shell: a page on loopback that opens once by its key, then by a cookie. Ends when
// told to; says where it is in page-url.txt, as the real one does.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const {
  stateFolder,
  port = 0,
  start = '/',
  title,
  broken = false,
} = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const key = randomUUID();
let spent = false;
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  if (broken) response.writeHead(500).end();
  else if (request.headers.cookie?.includes('page=known')) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><meta charset="utf-8"><div id="root"><h1>${title}</h1></div>`);
  } else if (!spent && searchParams.get('key') === key) {
    spent = true;
    response
      .writeHead(302, { location: start, 'set-cookie': 'page=known; HttpOnly; SameSite=Strict; Path=/' })
      .end();
  } else response.writeHead(401).end();
});
server.listen(port, '127.0.0.1', () =>
  writeFileSync(
    join(stateFolder, 'page-url.txt'),
    `http://127.0.0.1:${server.address().port}${start}?key=${key}\n`,
  ),
);
process.parentPort.on('message', ({ data }) => {
  if (data !== 'stop') return;
  writeFileSync(join(stateFolder, 'stopped.txt'), 'put away');
  process.exit(0);
});
