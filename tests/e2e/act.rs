//! What a person does in the window: find, click, type, read. Every step waits for what it needs and fails with what it missed.

use std::time::Instant;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{PATIENCE, REST, Window};

impl Window {
    /// Clicks the control with this role and accessible name (equal, or else beginning with it), for example `("button", "Seal my sheet")`.
    pub async fn click(&self, role: &str, name: &str) {
        let what = format!("{role} “{name}”");
        self.act(&what, async || self.find(role, name).await, press).await;
    }

    /// Clicks the first element that matches a CSS selector: for what has no role of its own.
    pub async fn click_css(&self, selector: &str) {
        self.act(selector, async || self.find_css(selector).await, press).await;
    }

    /// Replaces the text of the text box with this label.
    pub async fn fill(&self, label: &str, text: &str) {
        let what = format!("text box “{label}”");
        let find = async || self.find("textbox", label).await;
        self.act(&what, find, async |field: Element| replace(&field, text).await)
            .await;
    }

    /// Replaces the text of the field that matches a CSS selector: for dates and numbers, whose roles differ between engines.
    pub async fn fill_css(&self, selector: &str, text: &str) {
        let find = async || self.find_css(selector).await;
        self.act(selector, find, async |field: Element| replace(&field, text).await)
            .await;
    }

    /// Puts the focus on a control, as somebody does who tabs there. A message stays while its button has it.
    pub async fn focus(&self, role: &str, name: &str) {
        let control = self.find(role, name).await;
        self.until_with(
            &format!("{role} “{name}” to take the focus"),
            "arguments[0].focus(); return document.activeElement === arguments[0]",
            vec![json!(control)],
        )
        .await;
    }

    /// Does something to an element until it succeeds. A transition or a message can cover it for a moment, and one that is drawn anew
    /// meanwhile is another element: so it is looked for again each time.
    async fn act(
        &self,
        what: &str,
        find: impl AsyncFn() -> Element,
        act: impl AsyncFn(Element) -> Result<(), CmdError>,
    ) {
        let start = Instant::now();
        loop {
            let element = find().await;
            self.bring_into_view(&element).await;
            let Err(error) = act(element).await else { return };
            if start.elapsed() > PATIENCE {
                self.fail(&format!("nothing can be done to {what}: {error:?}")).await;
            }
            tokio::time::sleep(REST).await;
        }
    }

    async fn find_css(&self, selector: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        match wait.for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => self.fail(&format!("no element matches {selector}: {error}")).await,
        }
    }

    /// WebKit's driver leaves an element where it is that is inside the window and outside its own scrolling box.
    async fn bring_into_view(&self, element: &Element) {
        let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
        // One that is gone by now is told by what is done to it next.
        let _ = self.client.execute(script, vec![json!(element)]).await;
    }

    /// Chooses an option of a native select by its visible text.
    pub async fn choose(&self, label: &str, option: &str) {
        let find = async || self.find_any(&["combobox", "listbox"], label).await;
        let what = format!("“{label}”, to choose “{option}”");
        self.act(&what, find, async |list: Element| list.select_by_label(option).await)
            .await;
    }

    /// Types on the keyboard, wherever the focus is. For special keys use `fantoccini::key::Key`.
    pub async fn keys(&self, keys: &str) {
        let focus = self.client.active_element().await.unwrap();
        if let Err(error) = focus.send_keys(keys).await {
            self.fail(&format!("typing {keys:?}: {error}")).await;
        }
    }

    /// Waits for a visible control with this role and name.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        self.find_any(&[role], name).await
    }

    async fn find_any(&self, roles: &[&str], name: &str) -> Element {
        let start = Instant::now();
        loop {
            for role in roles {
                let found = self.find_by_role(role, name).await;
                if let Some(element) = self.element(&found) {
                    return element;
                }
            }
            if start.elapsed() > PATIENCE {
                self.fail(&format!("no {} is called “{name}”", roles.join(" or ")))
                    .await;
            }
            tokio::time::sleep(REST).await;
        }
    }

    /// Waits until this text can be read on the page, whatever the white space between its words.
    pub async fn wait_for_text(&self, text: &str) {
        let start = Instant::now();
        while !self.text().await.contains(text) {
            if start.elapsed() > PATIENCE {
                let seen = self.text().await;
                self.fail(&format!("the page does not say “{text}”; it says:\n{seen}"))
                    .await;
            }
            tokio::time::sleep(REST).await;
        }
    }

    /// The page's visible text, with every run of white space as one space.
    pub async fn text(&self) -> String {
        let text = self
            .execute("return document.body.innerText.replace(/\\s+/g, ' ')", vec![])
            .await;
        text.as_str().unwrap_or_default().to_owned()
    }

    fn element(&self, found: &Value) -> Option<Element> {
        // The key by which the WebDriver standard marks a reference to an element.
        let id = found.get("element-6066-11e4-a52e-4f735466cecf")?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), id.to_owned().into()))
    }
}

/// A click at the element's place, like a person's.
async fn press(element: Element) -> Result<(), CmdError> {
    element.click().await
}

async fn replace(field: &Element, text: &str) -> Result<(), CmdError> {
    field.clear().await?;
    field.send_keys(text).await
}
