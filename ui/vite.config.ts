/**
 * Builds and tests the screens: one script for the start and one for each page, every asset a file, so that the page runs under the app's
 * content-security policy.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { normalizePath, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const START = normalizePath(fileURLToPath(new URL('./src/main.ts', import.meta.url)));

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Everything that the start imports: in one script, since each file more is asked for before the window can be shown. */
function startOf(entry: string): (id: string, graph: Graph) => string | null {
  const reached = new Set<string>();
  const reach = (id: string, graph: Graph): void => {
    if (reached.has(id)) return;
    reached.add(id);
    // A copy: the graph uses its list again for the next module asked for.
    [...(graph.getModuleInfo(id)?.importedIds ?? [])].forEach((imported) => reach(imported, graph));
  };
  return (id, graph) => {
    reach(entry, graph);
    return reached.has(id) ? 'start' : null;
  };
}

export default defineConfig(({ mode }) => ({
  // Tests get Svelte's browser build; the screens must not be told about tests.
  plugins: [svelte(), ...(mode === 'test' ? [svelteTesting()] : [])],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target: 'safari17',
    // Fonts and images stay files: data: addresses would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The gallery is for looking at the kit while developing; the product is built without it.
    ...(mode === 'gallery'
      ? { outDir: 'node_modules/.gallery', rolldownOptions: { input: 'gallery.html' } }
      : { rolldownOptions: { output: { codeSplitting: { groups: [{ name: startOf(START) }] } } } }),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // A machine that builds at the same time types slowly.
    testTimeout: 20_000,
  },
}));
