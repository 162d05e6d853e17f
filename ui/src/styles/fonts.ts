/** The two type families, bundled so that nothing is fetched: Inter works, Source Serif 4 speaks. */
import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
