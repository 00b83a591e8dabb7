import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a built site as plain static hosting would, under `baseUrl`.
 * @param {string} folder
 * @param {string} baseUrl
 * @returns {Promise<{ address: string, close(): void }>} `address` ends in `baseUrl`
 */
export async function serve(folder, baseUrl) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(folder, baseUrl, decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404, { 'content-type': types['.html'] });
      response.end(fs.readFileSync(path.join(folder, '404.html')));
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(fs.readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${address.port}${baseUrl}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileFor(folder, baseUrl, pathname) {
  if (!pathname.startsWith(baseUrl)) return undefined;
  const file = path.join(folder, pathname.slice(baseUrl.length));
  if (!file.startsWith(folder)) return undefined;
  const found = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
  return fs.statSync(found, { throwIfNoEntry: false })?.isFile() ? found : undefined;
}
