import type { BrowserContext } from 'playwright-core';

/**
 * Notes what no page of the site may do, while its pages are open: errors and warnings in the console, exceptions that
 * nobody caught, files that are not there, and any request that leaves `origin`.
 */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()} in the console: ${message.text()}`);
  });
  context.on('weberror', (event) => complaints.push(`not caught: ${event.error()}`));
  context.on('request', (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (to !== origin && protocol !== 'data:' && protocol !== 'blob:')
      complaints.push(`a request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  context.on('page', (page) =>
    page.on('websocket', (socket) => complaints.push(`a socket to ${socket.url()}`)),
  );
  return complaints;
}
