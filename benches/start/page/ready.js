// The least a page can do: report itself as soon as it can.
window.__TAURI__.core.invoke("ready");
