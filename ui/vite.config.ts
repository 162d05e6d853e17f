/** Builds and tests the screens: one bundle, every asset a file, so that the page runs under the app's content-security policy. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

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
    ...(mode === 'gallery' ? { outDir: 'node_modules/.gallery', rollupOptions: { input: 'gallery.html' } } : {}),
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
