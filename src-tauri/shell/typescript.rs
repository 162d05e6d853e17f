//! Writes the page's side of the seam: a typed call for each command, and every type that crosses with one.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use counterweight_app::Failure;
use ts_rs::{Config, TS, TypeVisitor};

/// What the page is told of a command.
pub struct Command {
    /// Its name in Rust.
    pub name: &'static str,
    /// The lines of its description.
    pub says: &'static [&'static str],
    /// `read` or `write`: the function of the page's client that sends it.
    pub effect: &'static str,
    /// Names in Rust and types in TypeScript of what the page hands over.
    pub arguments: Vec<(&'static str, String)>,
    /// Type of the answer in TypeScript.
    pub answer: String,
}

/// The types reached so far: name → declaration with its description.
pub struct Types {
    config: Config,
    seen: BTreeSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl Types {
    fn new() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            seen: BTreeSet::new(),
            declared: BTreeMap::new(),
        }
    }

    /// What the page calls a type; it is declared, with every type it is made of.
    pub fn name<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Numbers, lists and the like have a name in TypeScript already.
        if T::output_path().is_some() {
            let says = T::docs().unwrap_or_default();
            let declared = format!("{says}export {}", T::decl(&self.config));
            self.declared.insert(T::ident(&self.config), declared);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

const WRITTEN_BY: &str = "Written by `UPDATE=1 cargo test -p counterweight --lib typescript`: not by hand.";

/// `commands.ts` and `types.ts`.
fn written() -> [(&'static str, String); 2] {
    let mut types = Types::new();
    // Whatever a command refuses is one of these.
    types.visit::<Failure>();
    let commands = crate::commands::described(&mut types);
    [
        ("commands.ts", calls(&commands, &types)),
        ("types.ts", declarations(&types)),
    ]
}

fn declarations(types: &Types) -> String {
    let mut out = format!("/** The types of everything that crosses to the window. {WRITTEN_BY} */\n");
    for declared in types.declared.values() {
        out.push('\n');
        out.push_str(declared.trim());
        out.push('\n');
    }
    out
}

fn calls(commands: &[Command], types: &Types) -> String {
    let mut api = String::new();
    for command in commands {
        api.push_str(&call(command));
    }
    let used = |name: &&String| {
        let mut words = api.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        words.any(|word| word == name.as_str())
    };
    let imported: Vec<&str> = types.declared.keys().filter(used).map(String::as_str).collect();
    format!(
        "/** Every command of the shell, typed: what pages and nouns call. {WRITTEN_BY} */\n\
         import {{ read, write }} from './client';\n\
         import type {{\n  {},\n}} from './types';\n\n\
         export const api = {{\n{api}}};\n",
        imported.join(",\n  ")
    )
}

/// One typed call. Commands and arguments are in snake case in Rust, in camel case on the page; Tauri keeps the commands' names.
fn call(command: &Command) -> String {
    let mut out = String::new();
    let says: Vec<&str> = command.says.iter().map(|line| line.trim()).collect();
    if let [line] = says[..] {
        let _ = writeln!(out, "  /** {line} */");
    } else {
        let _ = writeln!(out, "  /**\n   * {}\n   */", says.join("\n   * "));
    }
    let (typed, handed): (Vec<String>, Vec<String>) = command
        .arguments
        .iter()
        .map(|(name, its_type)| (format!("{}: {its_type}", camel(name)), camel(name)))
        .unzip();
    let handed = if handed.is_empty() {
        String::new()
    } else {
        format!(", {{ {} }}", handed.join(", "))
    };
    let Command {
        name, effect, answer, ..
    } = command;
    let _ = writeln!(
        out,
        "  {}: ({}) => {effect}<{answer}>('{name}'{handed}),",
        camel(name),
        typed.join(", ")
    );
    out
}

/// `save_report` → `saveReport`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let mut out = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(word.len().min(1));
        out.push_str(&first.to_uppercase());
        out.push_str(rest);
    }
    out
}

#[test]
fn the_page_s_side_is_that_of_the_declarations() {
    for (file, fresh) in written() {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/api/").to_owned() + file;
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&place, &fresh).unwrap();
        }
        let there = std::fs::read_to_string(&place).unwrap_or_default();
        assert!(there == fresh, "{file} is out of date. {WRITTEN_BY}");
    }
}

#[test]
fn a_command_is_called_as_it_is_declared() {
    let command = Command {
        name: "as_it_was",
        says: &[" What was known.", " And when."],
        effect: "read",
        arguments: vec![("id", "DecisionId".to_owned()), ("what_if", "WhatIf | null".to_owned())],
        answer: "AsItWas".to_owned(),
    };
    assert_eq!(
        call(&command),
        "  /**\n   * What was known.\n   * And when.\n   */\n  \
         asItWas: (id: DecisionId, whatIf: WhatIf | null) => read<AsItWas>('as_it_was', { id, whatIf }),\n"
    );
}
