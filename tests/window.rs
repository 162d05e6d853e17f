//! The window itself: it opens on the built page, the page keeps its content-security policy, and nothing leads out of it.

mod e2e;

use e2e::{SMALL, Theme, Window};

#[tokio::test(flavor = "multi_thread")]
async fn opens_on_the_built_page_without_breaking_its_policy() {
    let window = Window::open().await;
    assert_eq!(
        window.execute("return location.origin", vec![]).await,
        "tauri://localhost"
    );
    assert_eq!(
        window.execute("return typeof window.__TAURI__", vec![]).await,
        "undefined"
    );
    for theme in Theme::BOTH {
        window.axe(theme).await;
        window.screenshot(&format!("home-empty-{}", theme.name())).await;
    }
    window.resize(SMALL).await;
    window.screenshot("home-empty-small").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leads_out_of_the_window() {
    let window = Window::open().await;
    let script = "const opened = window.open('https://example.org/'); location.href = 'https://example.org/'; return opened === null";
    assert_eq!(window.execute(script, vec![]).await, true, "a second window opened");
    for attempt in [
        "return fetch('https://example.org/').then(() => 'reached', () => 'refused')",
        "return fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')",
        "try { new Function('return 1')(); return 'ran' } catch { return 'refused' }",
        "try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); return 'ran' } catch { return 'refused' }",
    ] {
        assert_eq!(window.execute(attempt, vec![]).await, "refused", "{attempt}");
    }
    assert_eq!(
        window.execute("return location.origin", vec![]).await,
        "tauri://localhost"
    );
    let trouble = window.trouble().await;
    assert!(
        trouble.iter().any(|line| line.starts_with("policy: connect-src")),
        "{trouble:?}"
    );
}
