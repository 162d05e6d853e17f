//! A culture file is read as written, and what is wrong with one is said with its line.

use counterweight_core::analysis::culture::{Choice, Spec};
use counterweight_exchange::culture_file::{read, schema};

const EXAMPLE: &str = include_str!("../../../docs/culture-example.toml");
const DOCUMENTATION: &str = include_str!("../../../docs/culture-file.md");

/// The problems of the example with one thing replaced: line, place, message and hint.
fn broken(from: &str, to: &str) -> Vec<(usize, String, String)> {
    assert!(EXAMPLE.contains(from), "{from}");
    let problems = read(&EXAMPLE.replacen(from, to, 1)).err().unwrap_or_default();
    let said = |p: counterweight_core::template::Problem| (p.line, p.place, format!("{} {}", p.message, p.hint));
    problems.into_iter().map(said).collect()
}

fn line_of(part: &str) -> usize {
    EXAMPLE.lines().position(|l| l.starts_with(part)).unwrap() + 1
}

#[test]
fn the_example_is_read_as_written() {
    let spec = read(EXAMPLE).unwrap();
    assert_eq!((spec.hires, spec.values.len()), (12, 3));
    assert_eq!(spec.choice, Choice::Similarity);
    assert_eq!(spec.values[1].name_other, "the team wins");
    let urn = format!("choice = {{ rule = \"composition\", one = 1, other = 2 }}\n{EXAMPLE}");
    let choice = Choice::Composition { one: 1.0, other: 2.0 };
    assert_eq!(read(&urn).unwrap().choice, choice);
}

#[test]
fn what_is_left_out_is_as_documented() {
    let least =
        "[[value]]\nname_one = \"a\"\nname_other = \"b\"\nleader = 0\nwanted = 1\npool_mean = 0.5\npool_spread = 0.2\n";
    let spec = read(least).unwrap();
    let values = spec.values.clone();
    assert_eq!(
        spec,
        Spec {
            values,
            ..Spec::default()
        }
    );
    assert_eq!(read(&least.replace("[[value]]", "[[values]]")).unwrap(), spec);
}

#[test]
fn a_number_that_cannot_be_is_said_with_its_line() {
    assert_eq!(
        broken("hires = 12", "hires = 5"),
        [(
            line_of("hires"),
            "hires".into(),
            "hires is 5. Write a whole number from 10 to 50.".into()
        )]
    );
    let second = broken("leader = 0.2", "leader = 2");
    assert_eq!(second.len(), 1);
    assert_eq!(
        (second[0].0, second[0].1.as_str()),
        (line_of("leader = 0.2"), "value 2 · leader")
    );
    let both = broken("hires = 12\napplicants = 10", "hires = 5\napplicants = 0");
    assert_eq!(both.len(), 2, "all at once, in the order of the lines");
    assert!(both[0].0 < both[1].0);
}

#[test]
fn a_file_of_another_shape_is_said_with_its_line() {
    let unknown = broken("hires = 12", "hirse = 12");
    assert_eq!(unknown[0].0, line_of("hires"));
    assert!(
        unknown[0].2.contains("“hirse”") && unknown[0].2.contains("culture-file.md"),
        "{unknown:?}"
    );
    let wrong = broken("hires = 12", "hires = \"twelve\"");
    assert_eq!(wrong[0].0, line_of("hires"));
    let syntax = broken("hires = 12", "hires = ");
    assert_eq!((syntax[0].0, syntax[0].1.as_str()), (line_of("hires"), "file"));
    assert!(read("").unwrap_err()[0].message.contains("0 value pairs"));
    assert!(read(&"#".repeat(2 << 20)).unwrap_err()[0].message.contains("1 MiB"));
}

#[test]
fn every_field_is_documented() {
    let schema = schema();
    for properties in ["/properties", "/$defs/Value/properties"] {
        for name in schema.pointer(properties).and_then(|p| p.as_object()).unwrap().keys() {
            assert!(DOCUMENTATION.contains(&format!("`{name}`")), "{name}");
        }
    }
}
