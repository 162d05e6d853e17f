//! The window's habits: files are saved in one step, the workspace is backed up at a key, days are typed in words, lists open as ours, the
//! mouse goes back, and what cannot be written is never said to be saved.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::e2e::Window;
use crate::story::{call, go, headline, key, look, open_id, saved};

const SELLER: &str = "sample-star-seller";
const WEST: &str = "sample-team-lead-west";

/// Opens Reports of the finished sample.
async fn reports(window: &Window) {
    go(window, &format!("#/d/{SELLER}/reports")).await;
    headline(window, "What leaves this window, and for whom").await;
    window.find("img", "Page 1 of").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_report_is_saved_in_one_step_whichever_was_chosen_before() {
    let window = Window::open_with(&["--with-samples"]).await;
    reports(&window).await;
    let home = window.workspace().parent().unwrap().to_owned();
    let documents = home.join("Documents");
    std::fs::create_dir(&documents).unwrap();
    // Tables and data have no pages; whoever comes back from one finds everything again.
    for (report, paged, name) in [
        ("Spreadsheet", false, "sheet.xlsx"),
        ("One-page brief", true, "brief.pdf"),
        ("Ratings as a table", false, "ratings.csv"),
        ("Full record", true, "record.pdf"),
        ("Complete data", false, "data.json"),
        ("Calendar", false, "dates.ics"),
        ("The decision itself", false, "decision.toml"),
        ("Interview kit", true, "kit.pdf"),
    ] {
        window.click("radio", report).await;
        window.find("heading", report).await;
        let print =
            "return [...document.querySelectorAll('.head button')].some((one) => one.textContent.trim() === 'Print…')";
        if paged {
            window.find("img", "Page 1 of").await;
            window.until("Print to be offered", print).await;
        } else {
            assert_eq!(window.execute(print, vec![]).await, false, "{report}");
        }
        let file = documents.join(name);
        window.answer(&file);
        window.click("button", "Save as…").await;
        window.wait_for_text(&format!("Saved as {name}, in ~/Documents.")).await;
        assert!(std::fs::metadata(&file).unwrap().len() > 100, "{report}");
    }
    window.click("radio", "One-page brief").await;
    window.click("radio", "Word").await;
    look(&window, "habits-01-reports").await;
    // The dialog has asked about replacing; one that was thought better of writes nothing.
    std::fs::write(documents.join("brief.docx"), "old").unwrap();
    window.answer(&documents.join("brief"));
    window.answer(Path::new(""));
    window.click("button", "Save as…").await;
    window
        .until("the button to rest", "return !document.querySelector('dialog[open]')")
        .await;
    assert_eq!(std::fs::read(documents.join("brief.docx")).unwrap(), b"old");
    window.answer(&documents.join("brief.docx"));
    window.click("button", "Save as…").await;
    window.wait_for_text("Saved as brief.docx, in ~/Documents.").await;
    // A message stays while it has the focus; the end of the page can be brought out from under it.
    window.focus("button", "Close this message").await;
    let free = "const [body, box] = [document.querySelector('.body'), document.querySelector('.toasts').getBoundingClientRect()]; \
                body.scrollTop = body.scrollHeight; \
                const ends = [...body.querySelectorAll('label, p, img, button')].map((one) => one.getBoundingClientRect().bottom); \
                return Math.max(...ends) <= box.top";
    window.until("the page to end above the message", free).await;
    look(&window, "habits-11-message").await;
    assert!(std::fs::read(documents.join("brief.docx")).unwrap().starts_with(b"PK"));
    window.answer(&home.join("gone/brief.docx"));
    window.click("button", "Save as…").await;
    window.find("dialog", "Save it in another place?").await;
    look(&window, "habits-02-not-saved").await;
    window.answer(&documents.join("again.docx"));
    window.click("button", "Choose another place").await;
    window.wait_for_text("Saved as again.docx, in ~/Documents.").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_back_up_is_made_at_a_key_and_opens_as_a_workspace() {
    let window = Window::open_with(&["--with-samples"]).await;
    headline(&window, "").await;
    let into = window.workspace().with_file_name("disk");
    std::fs::create_dir(&into).unwrap();
    let control_s = format!("{}s", key::CONTROL);
    window.answer(&into);
    window.keys(&control_s).await;
    window.wait_for_text("Backed up and checked: workspace 20").await;
    window.wait_for_text("with 4 decisions, in ~/disk.").await;
    let copies = || -> Vec<std::path::PathBuf> {
        let all = std::fs::read_dir(&into).unwrap();
        all.map(|item| item.unwrap().path()).collect()
    };
    assert_eq!(copies().len(), 1);
    go(&window, "#/settings").await;
    window.wait_for_text("today, ").await;
    window.wait_for_text("~/disk/workspace 20").await;
    window
        .execute("document.querySelector('#set-backup').scrollIntoView()", vec![])
        .await;
    look(&window, "habits-03-settings").await;
    // The palette knows it, and asks for no place any more.
    window.keys(&format!("{}k", key::CONTROL)).await;
    window.find("combobox", "").await;
    window.keys("make a back-up").await;
    window.find("option", "Make a back-up copy").await;
    window.keys(key::ENTER).await;
    window
        .until(
            "a second message",
            "return document.querySelectorAll('.toast').length >= 1",
        )
        .await;
    for _ in 0..1_200 {
        if copies().len() > 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(copies().len(), 2, "a second copy");
    // A place that is gone is said, nothing is left, and another can be chosen there.
    let copy = copies().remove(0);
    let kept = window.workspace().with_file_name("kept.counterweight");
    std::fs::rename(&copy, &kept).unwrap();
    std::fs::remove_dir_all(&into).unwrap();
    window.focus("button", "Make a copy now").await;
    window.keys(&control_s).await;
    window.find("dialog", "Try the back-up again?").await;
    window.wait_for_text("There is no folder").await;
    look(&window, "habits-04-no-back-up").await;
    window.click("button", "Close").await;
    // Restored: opened as a workspace.
    window.fill("Open another workspace", kept.to_str().unwrap()).await;
    window.click("button", "Open").await;
    window.wait_for_text("Open now:").await;
    let home = call(&window, "home", json!({})).await;
    assert_eq!(home["all"], 4);
    assert_eq!(
        call(&window, "status", json!({})).await["place"],
        kept.to_str().unwrap()
    );
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_typed_in_words_or_chosen_by_keys() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{WEST}/rate")).await;
    headline(&window, "Teaches the why").await;
    window.keys("e").await;
    window.find("form", "Add evidence").await;
    window.fill("When", "yesterday").await;
    let read = "const field = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === 'When').control; \
                return (document.getElementById((field.getAttribute('aria-describedby') ?? '').split(' ').at(-1))?.textContent ?? '')";
    let weekday = |said: serde_json::Value| {
        let said = said.as_str().unwrap_or_default().to_owned();
        assert!(said.contains("day, "), "{said}");
        said
    };
    let yesterday = weekday(window.execute(read, vec![]).await);
    look(&window, "habits-05-day").await;
    window.fill("When", "in 3 weeks").await;
    window.keys(key::TAB).await;
    window.wait_for_text("is too late: choose").await;
    window.fill("When", "some day soon").await;
    window.keys(key::TAB).await;
    window.wait_for_text("This names no day.").await;
    look(&window, "habits-06-no-day").await;
    window.fill("When", "yesterday").await;
    window.click("button", "Open the calendar for “When”").await;
    window.find("grid", "").await;
    let at = "return document.activeElement?.getAttribute('aria-label') ?? ''";
    window
        .until_with(
            "the day to have the focus",
            "return document.activeElement?.getAttribute('aria-label') === arguments[0]",
            vec![json!(yesterday)],
        )
        .await;
    // A page up and a week down, and the day is kept.
    window.keys("\u{E00E}").await;
    window.keys("\u{E015}").await;
    let chosen = weekday(window.execute(at, vec![]).await);
    assert_ne!(chosen, yesterday);
    window.keys(key::ENTER).await;
    window
        .until_with(
            "the day to be understood",
            &format!("{read} === arguments[0]"),
            vec![json!(chosen)],
        )
        .await;
    // Esc closes the calendar and not the form under it.
    window.click("button", "Open the calendar for “When”").await;
    window.find("grid", "").await;
    window.keys(key::ESCAPE).await;
    window
        .until("the calendar to close", "return !document.querySelector('[role=grid]')")
        .await;
    window.find("form", "Add evidence").await;
    window.click("button", "Open the calendar for “When”").await;
    window.find("grid", "").await;
    look(&window, "habits-07-calendar").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_open_over_everything_and_are_used_by_keys() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{SELLER}/late")).await;
    window.click("button", "Add what came").await;
    window.click("combobox", "Where it comes from").await;
    window.find("listbox", "Where it comes from").await;
    look(&window, "habits-08-list").await;
    window.keys("h").await;
    window.keys(key::ENTER).await;
    window
        .until(
            "hearsay to be chosen",
            "return [...document.querySelectorAll('[role=combobox]')].some((one) => one.textContent.trim() === 'Hearsay')",
        )
        .await;
    window.click("combobox", "Which criterion it bears on").await;
    window.keys("\u{E010}").await;
    let inside = "const box = document.querySelector('[role=listbox]').getBoundingClientRect(); \
                  return box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth";
    assert_eq!(window.execute(inside, vec![]).await, true);
    window.keys(key::ESCAPE).await;
    window
        .until("the list to close", "return !document.querySelector('[role=listbox]')")
        .await;
    window.find("form", "Add late evidence").await;
    window.click("combobox", "Which criterion it bears on").await;
    look(&window, "habits-09-long-list").await;
    window.close().await;
}

/// Presses a button of the mouse over the middle of the window.
fn press(button: u8) {
    let pressed = Command::new("xdotool")
        .args(["mousemove", "400", "400", "click", &button.to_string()])
        .status();
    assert!(
        pressed.is_ok_and(|status| status.success()),
        "xdotool is not installed: run `make setup`"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mouse_s_side_buttons_go_back_and_forward() {
    let window = Window::alone(&["--with-samples"]).await;
    go(&window, "#/dates").await;
    window.until("the dates", "return location.hash === '#/dates'").await;
    go(&window, "#/settings").await;
    headline(&window, "Everything you write").await;
    for (button, place) in [(8, "#/dates"), (9, "#/settings")] {
        press(button);
        window
            .until_with(
                &format!("button {button} to go to {place}"),
                "return location.hash === arguments[0]",
                vec![json!(place)],
            )
            .await;
    }
    window.close().await;
}

/// Lets no file of the application grow, as on a full disk; or lets all grow again.
fn disk(process: u32, full: bool) {
    let limit = if full {
        "--fsize=1:unlimited"
    } else {
        "--fsize=unlimited:unlimited"
    };
    let set = Command::new("prlimit")
        .args(["--pid", &process.to_string(), limit])
        .status();
    assert!(set.is_ok_and(|status| status.success()), "prlimit failed");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_is_lost_and_nothing_is_said_to_be_saved() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{WEST}/frame")).await;
    let id = open_id(&window).await;
    saved(&window).await;
    disk(window.process(), true);
    window
        .fill("What success means in twelve months", "Five of six at quota.")
        .await;
    window.wait_for_text("Could not be saved:").await;
    window.wait_for_text("Tried again in").await;
    window.screenshot("habits-10-not-saved").await;
    // What is typed meanwhile waits in line behind it.
    window
        .fill("What the job is", "Leads the west, and sells nothing.")
        .await;
    let said = "return document.querySelector('.saved')?.textContent ?? ''";
    assert_eq!(window.execute(said, vec![]).await, "");
    disk(window.process(), false);
    window.click("button", "Try again").await;
    saved(&window).await;
    let view = call(&window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(view["frame"]["success"], "Five of six at quota.");
    assert_eq!(view["frame"]["role"], "Leads the west, and sells nothing.");
    window.close().await;
}
