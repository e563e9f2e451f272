/**
 * A small server for a built site: precompressed files, cache headers that fit, 404.html with status 404, no redirect
 * but the one to the trailing slash. Files may be replaced while it runs.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize, sep } from 'node:path';
import sirv from 'sirv';

const IMMUTABLE = '/_app/immutable/';

/** Types whose text would otherwise be read in the reader's legacy encoding. */
const TEXT = /\.(csv|json|geojson|txt|md|webmanifest)$/;
/** @type {Record<string, string>} */
const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
  txt: 'text/plain',
  md: 'text/markdown',
  webmanifest: 'application/manifest+json',
};

/**
 * The headers a policy in a `<meta>` cannot give. No X-Frame-Options: any page may embed the atlas. A frame with
 * `sandbox="allow-scripts"` has no origin, so that scripts and tables have to be open to every one; all of it is public.
 */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @param {string} dir
 * @returns {(request: Request, response: Response) => void}
 */
export function handler(dir) {
  /** @param {string} path */
  const inside = (path) => {
    const file = normalize(join(dir, path));
    return file.startsWith(dir + sep) && !path.includes('\0') ? file : undefined;
  };

  /**
   * Whoever replaces a table or site.json on a deployed copy will not compress it again.
   * @param {string} path
   */
  const compressedIsStale = (path) => {
    const file = inside(path.endsWith('/') ? `${path}index.html` : path);
    if (!file || !existsSync(file)) return false;
    const { mtimeMs } = statSync(file);
    return ['.br', '.gz'].some(
      (suffix) => existsSync(file + suffix) && statSync(file + suffix).mtimeMs < mtimeMs,
    );
  };

  /**
   * @param {Request} request
   * @param {Response} response
   */
  const notFound = (request, response) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const page = join(dir, '404.html');
    const [suffix, encoding] =
      accepted.includes('br') && existsSync(`${page}.br`) ? ['.br', 'br'] : ['', undefined];
    const body = existsSync(page) ? readFileSync(page + suffix) : 'Not found';
    response.writeHead(404, {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  // `dev` looks each file up when it is asked for, instead of once at the start.
  const files = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    single: false,
    setHeaders(response, path) {
      const extension = TEXT.exec(path)?.[1];
      if (extension) response.setHeader('Content-Type', `${TYPES[extension]};charset=utf-8`);
      if (path.startsWith(IMMUTABLE)) {
        response.setHeader('Cache-Control', 'public,max-age=31536000,immutable');
      }
      // A browser that kept it for a while would not notice a new build as long.
      if (path === '/service-worker.js') response.setHeader('Cache-Control', 'no-cache');
    },
  });

  /**
   * @param {Request} request
   * @param {Response} response
   */
  const answer = (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    request.url = (request.url ?? '/').replace(/^\/+/, '/');
    let path, pathname, search;
    try {
      ({ pathname, search } = new URL(request.url, 'http://localhost'));
      // Two slashes at the start of an address would name another host.
      pathname = pathname.replace(/^\/+/, '/');
      path = decodeURIComponent(pathname);
    } catch {
      return notFound(request, response);
    }
    // Links inside a page are relative, so a page has one address only.
    const page = path.endsWith('/') ? undefined : inside(`${path}/index.html`);
    if (page && existsSync(page)) {
      response.writeHead(308, { Location: `${pathname}/${search}` }).end();
      return;
    }
    if (!path.startsWith(IMMUTABLE) && compressedIsStale(path)) {
      delete request.headers['accept-encoding'];
    }
    files(request, response, () => notFound(request, response));
  };

  return (request, response) => {
    // A file that is taken away while it is read must not end the server, and one that nobody waits for is closed.
    response.on('pipe', (/** @type {import('node:stream').Readable} */ file) => {
      file.once('error', () => response.destroy());
      response.once('close', () => file.destroy());
    });
    try {
      answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Cache-Control': 'no-cache' }).end();
    }
  };
}

/**
 * @param {{ dir: string, port: number, host?: string }} options `dir` holds the site; port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects where the port is taken or not allowed
 */
export function serve({ dir, port, host = 'localhost' }) {
  const server = createServer(handler(dir.replace(/[/\\]+$/, '')));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      resolve({
        url: `http://${name.includes(':') ? `[${name}]` : name}:${actual}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
