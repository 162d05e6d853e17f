// The least a page can do: report itself after its first paint, as the real one does.
requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI__.core.invoke("ready")));
