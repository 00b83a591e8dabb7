import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Site {
  /** Ends in the base path: `http://127.0.0.1:4321/gradlings/`. */
  readonly address: string;
  close(): void;
}

/** Serves a built site as plain static hosting would, under `baseUrl`. */
export async function serve(folder: string, baseUrl: string): Promise<Site> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(folder, baseUrl, decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${baseUrl}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileFor(folder: string, baseUrl: string, pathname: string): string | undefined {
  if (!pathname.startsWith(baseUrl)) return undefined;
  const file = path.join(folder, pathname.slice(baseUrl.length));
  if (!file.startsWith(folder)) return undefined;
  const found = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
  return fs.existsSync(found) && fs.statSync(found).isFile() ? found : undefined;
}
