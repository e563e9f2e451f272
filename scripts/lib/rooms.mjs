/**
 * The rooms of src/lib and what each may import: the one table behind the lint rule. Data flows one way
 * (tables, atlas, scene, renderer), and this keeps it so.
 */
import { posix } from 'node:path';

/** @typedef {{ may: string[], types?: string[] }} Room `types`: rooms of which only the types may be imported */

/** @type {Record<string, Room>} */
export const ROOMS = {
  theme: { may: [] },
  // Long work in turns with the browser.
  steps: { may: [] },
  i18n: { may: ['theme'] },
  data: { may: ['i18n'] },
  model: { may: ['data', 'i18n', 'steps'] },
  state: { may: ['model'] },
  scene: { may: ['model', 'state', 'i18n', 'theme', 'steps'] },
  map: { may: ['scene', 'theme'] },
  svg: { may: ['scene', 'theme'] },
  charts: { may: ['ui', 'theme', 'i18n'] },
  ui: { may: ['theme', 'i18n', 'steps'], types: ['model', 'data'] },
  // A sheet is a file that holds more than the map.
  wall: { may: ['scene', 'export', 'model', 'i18n', 'theme', 'steps'], types: ['state'] },
  kiosk: { may: ['state', 'data', 'model'], types: ['i18n'] },
  // A file has no custom properties: its colours are written out.
  export: { may: ['scene', 'svg', 'model', 'i18n', 'theme'] },
};

/** Heavy packages and the one room that may import them at run time. */
export const OWNERS = {
  'maplibre-gl': 'map',
  'deck.gl': 'map',
  '@deck.gl': 'map',
  '@luma.gl': 'map',
};

/** @param {string} path of a file, from the root of the project */
export function roomOf(path) {
  const [src, lib, room, ...rest] = path.split('/');
  return src === 'src' && lib === 'lib' && room && rest.length > 0 ? room : undefined;
}

/**
 * Why a module must not import another, or undefined where it may.
 * @param {string} file from the root of the project, with forward slashes
 * @param {string} specifier as written
 * @param {boolean} typeOnly whether the import vanishes at run time
 * @param {{ rooms: Record<string, Room>, owners: Record<string, string> }} table
 * @returns {string | undefined}
 */
export function forbidden(file, specifier, typeOnly, { rooms, owners }) {
  const room = roomOf(file);

  const owner = Object.entries(owners).find(
    ([name]) => specifier === name || specifier.startsWith(`${name}/`),
  );
  if (owner) {
    const [name, home] = owner;
    return typeOnly || room === home ? undefined : `Only src/lib/${home} imports ${name}.`;
  }

  const relative = specifier.startsWith('.');
  if (!relative && specifier !== '$lib' && !specifier.startsWith('$lib/')) return undefined;
  const target = relative
    ? posix.join(posix.dirname(file), specifier)
    : posix.normalize(specifier.replace('$lib', 'src/lib'));
  const isLib = target === 'src/lib' || target.startsWith('src/lib/');
  // A room is a folder: 'src/lib/theme' itself is its index.
  const other = roomOf(`${target}/`.replace(/\/+$/, '/'));

  if (room === undefined) {
    return relative && isLib ? `Write $lib${target.slice('src/lib'.length)}.` : undefined;
  }
  if (target.startsWith('src/') && !isLib) return 'A room imports nothing from outside src/lib.';
  if (!isLib) return undefined;
  if (other === undefined) return 'A module belongs to a room: src/lib itself holds none.';
  if (other === room) return undefined;
  if (relative) return `Write $lib${target.slice('src/lib'.length)}: '../' must not leave a room.`;

  const rule = rooms[room];
  if (!rule) return `src/lib/${room} is not in the table of rooms.`;
  if (rule.may.includes(other) || (typeOnly && rule.types?.includes(other))) return undefined;
  return rule.types?.includes(other)
    ? `src/lib/${room} may import only types from ${other}.`
    : `src/lib/${room} may not import from ${other}.`;
}

/**
 * The lint rule: static and dynamic imports, re-exports, type imports, globs and `new URL('…', import.meta.url)`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const roomImports = {
  meta: {
    type: 'problem',
    docs: { description: 'keep each room to what it may import' },
    schema: [{ type: 'object' }],
    messages: { forbidden: '{{ why }}' },
  },
  create(context) {
    const table = context.options[0];
    const file = posix.normalize(
      context.filename.replaceAll('\\', '/').replace(`${context.cwd.replaceAll('\\', '/')}/`, ''),
    );

    /**
     * @param {any} node where to report
     * @param {any} source node of the specifier
     * @param {boolean} [typeOnly]
     */
    const check = (node, source, typeOnly = false) => {
      const specifier =
        source?.type === 'TemplateLiteral' ? source.quasis[0].value.raw : source?.value;
      if (typeof specifier !== 'string') return;
      const why = forbidden(file, specifier.replace(/\?.*$/, ''), typeOnly, table);
      if (why) context.report({ node, messageId: 'forbidden', data: { why } });
    };
    /** @param {any[]} specifiers @param {'importKind' | 'exportKind'} kind */
    const allTypes = (specifiers, kind) =>
      specifiers.length > 0 && specifiers.every((specifier) => specifier[kind] === 'type');

    /** @type {Record<string, (node: any) => void>} */
    const listeners = {
      ImportDeclaration: (node) =>
        check(
          node,
          node.source,
          node.importKind === 'type' || allTypes(node.specifiers, 'importKind'),
        ),
      ExportNamedDeclaration: (node) =>
        check(
          node,
          node.source,
          node.exportKind === 'type' || allTypes(node.specifiers, 'exportKind'),
        ),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
      'CallExpression[callee.property.name="glob"][callee.object.type="MetaProperty"]': (node) => {
        const [first] = node.arguments;
        for (const source of first?.type === 'ArrayExpression' ? first.elements : [first]) {
          check(node, source);
        }
      },
      'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]': (node) => {
        const [first] = node.arguments;
        if (/^\.\.?\//.test(first?.value)) check(node, first);
      },
    };
    return listeners;
  },
};
