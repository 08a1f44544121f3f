import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of another origin than the one under test. */
export interface OtherSite {
  /** Its address, with the slash at the end. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves `pages` (path → document) from a free port of this machine. */
export async function serveOtherSite(pages: Readonly<Record<string, string>>): Promise<OtherSite> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.statusCode = page === undefined ? 404 : 200;
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
