//! What a person does in the window: find, click, type, read. Every step waits for what it needs and fails with what it missed.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::{PATIENCE, Window};

impl Window {
    /// Clicks the control with this role and accessible name (equal, or else beginning with it), for example `("button", "Seal my sheet")`.
    pub async fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        self.press(&element, &format!("{role} “{name}”")).await;
    }

    /// Clicks the first element that matches a CSS selector: for what has no role of its own.
    pub async fn click_css(&self, selector: &str) {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(selector))
            .await;
        match found {
            Ok(element) => self.press(&element, selector).await,
            Err(_) => self.fail(&format!("no element matches {selector}")).await,
        }
    }

    /// A click at the element's place, like a person's; what is out of view is brought into view first.
    async fn press(&self, element: &Element, what: &str) {
        let start = Instant::now();
        // A transition or a toast can cover the element for a moment: try again until patience ends.
        self.bring_into_view(element).await;
        while let Err(error) = element.click().await {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("{what} cannot be clicked: {error}")).await;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Replaces the text of the text box with this label.
    pub async fn fill(&self, label: &str, text: &str) {
        let element = self.find("textbox", label).await;
        if let Err(error) = self.replace(&element, text).await {
            self.fail(&format!("text box “{label}” cannot be filled in: {error:?}"))
                .await;
        }
    }

    /// Replaces the text of the field that matches a CSS selector: for dates and numbers, whose roles differ between engines.
    pub async fn fill_css(&self, selector: &str, text: &str) {
        let Ok(element) = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(selector))
            .await
        else {
            return self.fail(&format!("no field matches {selector}")).await;
        };
        if let Err(error) = self.replace(&element, text).await {
            self.fail(&format!("{selector} cannot be filled in: {error:?}")).await;
        }
    }

    async fn replace(&self, element: &Element, text: &str) -> Result<(), fantoccini::error::CmdError> {
        self.bring_into_view(element).await;
        element.clear().await?;
        element.send_keys(text).await
    }

    /// WebKit's driver leaves an element where it is that is inside the window and outside its own scrolling box.
    async fn bring_into_view(&self, element: &Element) {
        let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
        // One that is gone by now is told by what is done to it next.
        let _ = self.client.execute(script, vec![json!(element)]).await;
    }

    /// Chooses an option of a native select by its visible text.
    pub async fn choose(&self, label: &str, option: &str) {
        for role in ["combobox", "listbox"] {
            let found = self.find_by_role(role, label).await;
            if let Some(element) = self.element(&found) {
                if let Err(error) = element.select_by_label(option).await {
                    self.fail(&format!("“{label}” has no choice “{option}”: {error}")).await;
                }
                return;
            }
        }
        self.fail(&format!("no select is labelled “{label}”")).await;
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
        let start = Instant::now();
        loop {
            let found = self.find_by_role(role, name).await;
            if let Some(element) = self.element(&found) {
                return element;
            }
            if start.elapsed() > PATIENCE {
                self.fail(&format!("no {role} is called “{name}”")).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Whether such a control is there right now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.find_by_role(role, name).await.is_object()
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
            tokio::time::sleep(Duration::from_millis(50)).await;
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
