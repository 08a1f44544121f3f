/** Serves the built site in `dist/` and prints its address; ends when it is stopped. */
import { preview } from 'vite';

const DEFAULT_PORT = 4173;

/** The port that the environment asks for. Throws on anything that is no port. */
function wantedPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`expected PORT to be a number from 1 to 65535, got ${JSON.stringify(text)}`);
}

const server = await preview({
  preview: {
    // A port that is taken is no reason to stop: the next free one is used and printed.
    port: wantedPort(process.env.PORT),
    strictPort: false,
    // A frame in a sandbox has no origin of its own; without this it could not load its own scripts.
    cors: { origin: '*' },
  },
});
const address = server.httpServer.address();
if (address === null || typeof address === 'string') {
  throw new Error(`expected the server to listen on a port, got ${String(address)}`);
}
console.log(`\nStance Atlas is at http://localhost:${address.port}/\n(stop it with Ctrl+C)`);
