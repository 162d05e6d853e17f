//! Nothing but dependencies, see `Cargo.toml`; and the test that says which are missing.

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::process::Command;

    /// Every crate with the features it is compiled with. With `edges` "no-dev" as `make run` builds, else as `make test` does.
    fn features(edges: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut tree = Command::new(env!("CARGO"));
        tree.args([
            "tree",
            "--workspace",
            "--locked",
            "--offline",
            "--no-dedupe",
            "--prefix",
            "none",
        ]);
        tree.args([
            "--features",
            "counterweight/custom-protocol",
            "--format",
            "{p}|{f}",
            "--edges",
            edges,
        ]);
        let output = tree
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut found = BTreeMap::<String, BTreeSet<String>>::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            if let Some((package, features)) = line.split_once('|') {
                let package = package.trim_end_matches(" (proc-macro)");
                found
                    .entry(package.to_owned())
                    .or_default()
                    .insert(features.trim_end_matches(" (*)").to_owned());
            }
        }
        found
    }

    #[test]
    fn running_and_testing_compile_the_same_crates() {
        let (run, test) = (features("no-dev"), features("normal,build,dev"));
        assert!(run.len() > 300, "the tree was not read: {} crates", run.len());
        let apart: Vec<String> = run
            .iter()
            .filter(|(package, features)| test.get(*package) != Some(features))
            .map(|(package, features)| format!("{package}: run {features:?}, test {:?}", test.get(package)))
            .collect();
        assert!(
            apart.is_empty(),
            "name what tests add in src-tauri/alike/Cargo.toml, or everything above these is compiled twice:\n{}",
            apart.join("\n")
        );
    }
}
