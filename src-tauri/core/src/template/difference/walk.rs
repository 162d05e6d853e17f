//! Walks two cards side by side along their fields, so that no field can be forgotten.

use serde_json::{Map, Value};

use super::words::{called, floor, order, plain, said, said_of};
use super::{Difference, DifferenceKind, Template};

/// Fields whose change is told elsewhere (weights, as shares of their side), or is none.
const PASSED: [&str; 6] = ["format", "id", "version", "based_on", "weight", "value"];

/// Lists whose entries are parts of their own, added and taken out, rather than texts.
const PARTS: [&str; 9] = [
    "criterion",
    "side",
    "constituent",
    "alternative",
    "motive",
    "test",
    "activity",
    "identity",
    "colleague",
];

/// Where the walk stands.
#[derive(Clone)]
struct At {
    place: String,
    subject: String,
}

impl At {
    fn inside(&self, name: &str) -> String {
        if self.place.is_empty() {
            name.to_owned()
        } else {
            format!("{} · {name}", self.place)
        }
    }
}

/// Every difference between the two in the order of the card; none of weights, which are told as shares of their side.
pub(super) fn walk(base: &Template, own: &Template) -> Vec<Difference> {
    // Text, numbers and lists: there is nothing in a card that a tree of values could not hold.
    let tree = |card| serde_json::to_value(card).unwrap_or_default();
    let (base, own) = (tree(base), tree(own));
    let at = At {
        place: String::new(),
        subject: "The card".to_owned(),
    };
    let mut walk = Walk { found: Vec::new() };
    if let (Value::Object(old), Value::Object(new)) = (&base, &own) {
        walk.fields(&at, old, new, Sides(&base, &own));
    }
    walk.found
}

struct Walk {
    found: Vec<Difference>,
}

impl Walk {
    fn fields(&mut self, at: &At, old: &Map<String, Value>, new: &Map<String, Value>, sides: Sides<'_>) {
        let mut keys: Vec<&String> = old.keys().chain(new.keys()).collect();
        keys.sort_by_key(|key| (order(key), *key));
        keys.dedup();
        for key in keys.into_iter().filter(|key| !PASSED.contains(&key.as_str())) {
            let (old, new) = (
                old.get(key).unwrap_or(&Value::Null),
                new.get(key).unwrap_or(&Value::Null),
            );
            if old != new {
                self.field(at, key, old, new, sides);
            }
        }
    }

    fn field(&mut self, at: &At, key: &str, old: &Value, new: &Value, sides: Sides<'_>) {
        let place = at.inside(key);
        let inner = At {
            place: place.clone(),
            subject: at.subject.clone(),
        };
        match (key, old, new) {
            ("thresholds", ..) => self.thresholds(&inner, old, new, sides),
            ("floor", ..) => self.floor(&inner, old, new),
            ("side", Value::String(old), Value::String(new)) => {
                self.moved(&inner, &sides.title(old), &sides.title(new))
            }
            ("preview", Value::Object(old), Value::Object(new)) => {
                let week = At {
                    place,
                    subject: "The week".to_owned(),
                };
                self.fields(&week, old, new, sides);
            }
            (_, Value::Array(_) | Value::Null, Value::Array(_) | Value::Null) => {
                let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
                let (old, new) = (list(old), list(new));
                if PARTS.contains(&key) {
                    self.parts(&inner, key, &old, &new, sides);
                } else {
                    self.texts(&inner, key, &old, &new);
                }
            }
            _ => self.wording(&inner, &called(key, None), old, new),
        }
    }

    /// Entries that are known by an id, or by their title where they have none.
    fn parts(&mut self, at: &At, key: &str, old: &[Value], new: &[Value], sides: Sides<'_>) {
        let kept: Vec<(&Value, &Value)> = new.iter().filter_map(|n| Some((named(old, name(n))?, n))).collect();
        for (before, after) in &kept {
            if let (Value::Object(old), Value::Object(new)) = (before, after) {
                self.fields(&part(at, after), old, new, sides);
            }
        }
        for (one, kind, others) in old
            .iter()
            .map(|o| (o, DifferenceKind::Removed, new))
            .chain(new.iter().map(|n| (n, DifferenceKind::Added, old)))
        {
            if named(others, name(one)).is_some() {
                continue;
            }
            let At { place, subject } = part(at, one);
            let side = one
                .get("side")
                .and_then(Value::as_str)
                .map(|id| format!(" “{}”", sides.title(id)));
            let text = one
                .get("definition")
                .or_else(|| one.get("about"))
                .or_else(|| one.get("text"))
                .map(said);
            let sentence = match (kind, side) {
                (DifferenceKind::Added, Some(side)) => format!("“{subject}” was added to{side}."),
                (DifferenceKind::Added, None) => format!("“{subject}” was added."),
                (_, Some(side)) => format!("“{subject}” was taken out of{side}."),
                (_, None) => format!("“{subject}” was taken out."),
            };
            let text = Some(text.unwrap_or_else(|| subject.clone()));
            let (old, new) = if kind == DifferenceKind::Added {
                (None, text)
            } else {
                (text, None)
            };
            self.found.push(Difference {
                place,
                subject,
                kind,
                old,
                new,
                sentence,
            });
        }
        let order = |list: &[&Value]| list.iter().map(|v| title(v)).collect::<Vec<_>>().join(", ");
        let was: Vec<&Value> = old.iter().filter(|o| named(new, name(o)).is_some()).collect();
        let is: Vec<&Value> = kept.iter().map(|(_, n)| *n).collect();
        if was.iter().map(|v| name(v)).ne(is.iter().map(|v| name(v))) {
            let what = if key == "criterion" {
                "criteria".to_owned()
            } else {
                called(key, None)
            };
            self.found.push(Difference {
                place: at.place.clone(),
                subject: at.subject.clone(),
                kind: DifferenceKind::Reordered,
                old: Some(order(&was)),
                new: Some(order(&is)),
                sentence: format!("The order of the {what} is another."),
            });
        }
    }

    /// Texts by their place, once what is the same at both ends is set aside: one put in at the top is one added, not all of them changed.
    fn texts(&mut self, at: &At, key: &str, old: &[Value], new: &[Value]) {
        let head = old.iter().zip(new).take_while(|(o, n)| o == n).count();
        let (old, new) = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
        let tail = old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take_while(|(o, n)| o == n)
            .count();
        let (old, new) = (
            old.get(..old.len() - tail).unwrap_or_default(),
            new.get(..new.len() - tail).unwrap_or_default(),
        );
        for i in 0..old.len().max(new.len()) {
            let number = head + i + 1;
            let inner = At {
                place: format!("{} {number}", at.place),
                subject: at.subject.clone(),
            };
            let one = |list: &[Value]| list.get(i).cloned().unwrap_or_default();
            self.wording(&inner, &called(key, Some(number)), &one(old), &one(new));
        }
    }

    fn thresholds(&mut self, at: &At, old: &Value, new: &Value, sides: Sides<'_>) {
        let empty = Map::new();
        let (old, new) = (old.as_object().unwrap_or(&empty), new.as_object().unwrap_or(&empty));
        for (line, after) in new {
            let inner = At {
                place: format!("{} · {line}", at.place),
                subject: format!("Line “{}”", line.replace('_', " ")),
            };
            let Some(before) = old.get(line) else { continue };
            let value = |v: &Value| v.get("value").and_then(Value::as_f64).map(plain);
            let (was, is) = (value(before), value(after));
            if let (Some(was), Some(is)) = (was, is)
                && was != is
            {
                let sentence = format!("{} lies at {is} instead of {was}.", inner.subject);
                self.push(
                    &At {
                        place: inner.inside("value"),
                        ..inner.clone()
                    },
                    DifferenceKind::Threshold,
                    Some(was),
                    Some(is),
                    sentence,
                );
            }
            if let (Value::Object(before), Value::Object(after)) = (before, after) {
                self.fields(&inner, before, after, sides);
            }
        }
    }

    fn floor(&mut self, at: &At, old: &Value, new: &Value) {
        let words = |v: &Value| (!v.is_null()).then(|| floor(v));
        let (old, new) = (words(old), words(new));
        let subject = &at.subject;
        let sentence = match (&old, &new) {
            (None, Some(new)) => format!("“{subject}” is a must-have now: {new}."),
            (Some(_), None) => format!("“{subject}” is no longer a must-have."),
            (Some(old), Some(new)) => format!("“{subject}” has to reach {new}, instead of {old}."),
            (None, None) => return,
        };
        self.push(at, DifferenceKind::Floor, old, new, sentence);
    }

    fn moved(&mut self, at: &At, old: &str, new: &str) {
        let sentence = format!("“{}” moved from “{old}” to “{new}”.", at.subject);
        self.push(
            at,
            DifferenceKind::Moved,
            Some(old.to_owned()),
            Some(new.to_owned()),
            sentence,
        );
    }

    fn wording(&mut self, at: &At, what: &str, old: &Value, new: &Value) {
        let field = at.place.rsplit(" · ").next().unwrap_or_default();
        let words = |v: &Value| (!v.is_null()).then(|| said_of(field, v));
        let (old, new) = (words(old), words(new));
        let how = match (&old, &new) {
            (None, _) => "was added",
            (_, None) => "was taken out",
            _ => "is worded differently",
        };
        let sentence = if at.place.contains(" · ") {
            format!("“{}”: {what} {how}.", at.subject)
        } else {
            // Of the card itself: "The title is worded differently."
            format!(
                "{}{} {how}.",
                what.get(..1).unwrap_or_default().to_uppercase(),
                what.get(1..).unwrap_or_default()
            )
        };
        self.push(at, DifferenceKind::Wording, old, new, sentence);
    }

    fn push(&mut self, at: &At, kind: DifferenceKind, old: Option<String>, new: Option<String>, sentence: String) {
        self.found.push(Difference {
            place: at.place.clone(),
            subject: at.subject.clone(),
            kind,
            old,
            new,
            sentence,
        });
    }
}

/// Titles of the sides: the user's own, else the shipped card's.
#[derive(Clone, Copy)]
struct Sides<'a>(&'a Value, &'a Value);

impl Sides<'_> {
    fn title(self, id: &str) -> String {
        let of = |card: &Value| {
            let sides = card.get("side")?.as_array()?;
            named(sides, id).map(title)
        };
        of(self.1).or_else(|| of(self.0)).unwrap_or_else(|| id.to_owned())
    }
}

/// What an entry is known by.
fn name(part: &Value) -> &str {
    part.get("id")
        .or_else(|| part.get("title"))
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn title(part: &Value) -> String {
    part.get("title").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn named<'a>(list: &'a [Value], wanted: &str) -> Option<&'a Value> {
    list.iter().find(|one| name(one) == wanted)
}

fn part(at: &At, one: &Value) -> At {
    At {
        place: format!("{} {}", at.place, name(one)),
        subject: title(one),
    }
}
