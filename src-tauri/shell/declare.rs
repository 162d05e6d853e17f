//! Declares the commands of the page, each once: the function that answers it, its name in the window's list, and what the page is told
//! of it in TypeScript all come from the one declaration in `commands`.

/// Commands, each in this form:
///
/// ```text
/// /// What it does, for whoever calls it from the page.
/// write save_settings(settings: Settings) -> Settings = [app] app.save_settings(settings);
/// ```
///
/// `write` changes the workspace, `read` does not: the page sends its writes one after the other, and reads after the writes before them.
/// In round brackets stands what the page hands over, in square ones what the shell adds: `app`, `window`, `handle`, `opening`. The body
/// answers `Result<_, Failure>` with the type that is named. A command runs beside the window's own thread, so that a slow disk never
/// holds up a frame.
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])+
        $effect:ident $name:ident($($argument:ident: $given:ty),* $(,)?) -> $answer:ty = [$($added:ident),*] $body:expr;
    )+) => {
        $(
            $(#[doc = $doc])+
            #[tauri::command(async)]
            fn $name($($added: added!($added),)* $($argument: $given),*) -> Result<$answer, counterweight_app::Failure> {
                $body
            }
        )+

        /// Carries out what the page calls.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }

        /// What the page is told of each command, in the order of their declaration.
        #[cfg(test)]
        pub fn described(types: &mut crate::typescript::Types) -> Vec<crate::typescript::Command> {
            vec![$(crate::typescript::Command {
                name: stringify!($name),
                says: &[$($doc),+],
                effect: stringify!($effect),
                arguments: vec![$((stringify!($argument), types.name::<$given>())),*],
                answer: types.name::<$answer>(),
            }),+]
        }
    };
}

/// The type of what the shell adds under a name.
macro_rules! added {
    (app) => { tauri::State<'_, crate::Opened> };
    (opening) => { tauri::State<'_, crate::window::Opening> };
    (window) => { tauri::WebviewWindow };
    (handle) => { tauri::AppHandle };
}

pub(crate) use {added, commands};
