//! Accessibility through axe-core: the check of a whole screen, and the roles and names by which steps find their controls.

use std::path::Path;

use serde_json::{Value, json};

use super::Window;

/// The two looks every screen is checked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on white.
    Light,
    /// Light ink on near-black.
    Dark,
}

impl Theme {
    /// Both, for `for theme in Theme::BOTH`.
    pub const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    /// The value of `data-theme` on the page's root.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Window {
    /// Checks the screen as it is now in one theme against WCAG 2.2 A and AA and axe's best practices; fails with the list of violations.
    pub async fn axe(&self, theme: Theme) {
        self.set_theme(theme).await;
        self.inject_axe().await;
        let script = r#"
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
                (result) => done(result.violations.flatMap((violation) => violation.nodes.map((node) =>
                    `${violation.id}: ${violation.help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary.replace(/\s+/g, ' ')}`))),
                (error) => done([`axe itself failed: ${error}`]),
            );"#;
        let found = self.client.execute_async(script, vec![]).await.unwrap();
        let found: Vec<&str> = found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        if !found.is_empty() {
            self.fail(&format!(
                "{} accessibility violations ({}):\n  {}",
                found.len(),
                theme.name(),
                found.join("\n  ")
            ))
            .await;
        }
    }

    /// The first visible control with this role whose accessible name equals `name`, or starts with it where none is equal.
    /// Answers null where there is none, so that the caller can wait.
    pub(super) async fn find_by_role(&self, role: &str, name: &str) -> Value {
        self.inject_axe().await;
        let script = r#"
            const [role, name] = arguments;
            const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
            // Where a role can stand, so that not every element's has to be worked out.
            const places = {
                button: 'button, summary, input', link: 'a', heading: 'h1, h2, h3, h4, h5, h6', radio: 'input', checkbox: 'input',
                textbox: 'input, textarea', spinbutton: 'input', slider: 'input', combobox: 'select, input', listbox: 'select',
                row: 'tr', table: 'table', dialog: 'dialog', navigation: 'nav', region: 'section', listitem: 'li', option: 'option',
            };
            const selector = `[role=${role}]` + (role in places ? `, ${places[role]}` : ', body *');
            try { axe.teardown(); } catch { }
            axe.setup(document);
            try {
                const seen = [...document.querySelectorAll(selector)].filter((element) =>
                    axe.commons.aria.getRole(element) === role && axe.commons.dom.isVisibleToScreenReaders(element));
                const named = seen.map((element) => [element, words(axe.commons.text.accessibleText(element))]);
                const exact = named.find(([, text]) => text === name);
                const close = exact ?? named.find(([, text]) => text.startsWith(name));
                return close ? close[0] : null;
            } finally { axe.teardown(); }"#;
        self.client
            .execute(script, vec![json!(role), json!(name)])
            .await
            .unwrap_or(Value::Null)
    }

    /// Puts axe-core into the page unless it is there already: it is lost with every new document.
    async fn inject_axe(&self) {
        let there = self
            .client
            .execute("return typeof axe === 'object'", vec![])
            .await
            .unwrap();
        if there == json!(true) {
            return;
        }
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}; run `make setup` first", file.display()));
        self.client
            .execute(&format!("{source}\nwindow.axe = axe;"), vec![])
            .await
            .unwrap();
    }
}
