/** Svelte in runes mode everywhere; types are stripped by the compiler's own reader. */
export default {
  compilerOptions: { runes: true },
};
