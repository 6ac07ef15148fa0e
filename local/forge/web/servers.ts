/** The two ports: the site's own, and another origin for the pages' files, as Forge has it. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { own } from '../../common/own';
import type { Site } from '../../running/running-site';
import { createResourceRoutes } from './resource-routes';
import { createSiteRoutes } from './site-routes';

export interface Servers {
  address: string;
  resourceAddress: string;
  serve(site: Site): Promise<void>;
  close(): Promise<void>;
}

/** The site may not listen where it should; the message is all a person needs. */
export class PortRefused extends Error {}

const refusals: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use: stop what listens there, or start the site with PORT=${port + 100}`,
  EACCES: (port) => `Port ${port} is the system's own: start the site with PORT=${port + 8_000}`,
};

function toRefusal(port: number, error: NodeJS.ErrnoException): Error {
  const say = own(refusals, error.code ?? '');
  return say ? new PortRefused(say(port)) : error;
}

/** Takes both ports; `0` takes any two that are free. */
export async function openServers(port: number): Promise<Servers> {
  const site = await listen(port);
  const resources = await listen(port === 0 ? 0 : port + 1).catch(async (error) => {
    await closeServer(site);
    throw error;
  });
  return {
    address: addressOf(site),
    resourceAddress: addressOf(resources),
    close: async () => {
      await Promise.all([closeServer(site), closeServer(resources)]);
    },
    serve: async (runningSite) => {
      answerWith(site, await createSiteRoutes(runningSite));
      answerWith(resources, await createResourceRoutes(runningSite));
    },
  };
}

function answerWith(server: Server, routes: Hono): void {
  server.removeAllListeners('request');
  server.on('request', getRequestListener(routes.fetch));
}

function listen(port: number): Promise<Server> {
  const server = createServer((_, response) => response.writeHead(503).end('The site is starting.'));
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(toRefusal(port, error)));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://localhost:${address.port}`;
}
