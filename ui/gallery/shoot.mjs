/** Development only: screenshots of the gallery in both themes and two sizes, and a list of anything the policy refused. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://localhost:4173';
const out = process.argv[3] ?? 'gallery/shots';
const parts = (process.argv[4] ?? 'controls,states,charts,doubt,panel,pull,team,back,dialog,palette,keys').split(',');
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [width, height] of [
  [1280, 800],
  [960, 640],
]) {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && console.log(theme, width, line.text()));
    page.on('pageerror', (error) => console.log(theme, width, error.message));
    for (const part of parts) {
      if (width === 960 && theme === 'dark') continue;
      await page.goto(`${base}/gallery.html?part=${part}&theme=${theme}`);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(350);
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.body')].some(
          (node) => node.scrollWidth > node.clientWidth,
        ),
      );
      if (wide) console.log(`${part} ${theme} ${width}: scrolls sideways`);
      await page.screenshot({ path: `${out}/${part}-${theme}-${width}.png` });
    }
    await page.close();
  }
}
await browser.close();
