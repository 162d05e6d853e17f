//! Writes a scorecard as the text it is read from, and changes one value of such a text in place.

use toml::Value;
use toml::de::DeTable;

use super::Template;
use super::read::Document;

/// The text of a scorecard: what [`super::read`] reads back as an equal one. What it is wrong with stays wrong in it, and can be told.
#[must_use]
pub fn to_toml(card: &Template) -> String {
    // Structs of text, numbers and lists: there is nothing in them that TOML could not hold.
    toml::to_string_pretty(&Document::Scorecard(card.clone())).unwrap_or_default()
}

/// The text with another value for one of its top-level keys; everything else, comments too, stays as it was written.
/// `None` where the key is not written, or the text is no TOML.
#[must_use]
pub fn with_value(text: &str, key: &str, value: impl Into<Value>) -> Option<String> {
    let table = DeTable::parse(text).ok()?;
    let span = table.get_ref().get(key)?.span();
    let mut changed = text.to_owned();
    changed.replace_range(span, &value.into().to_string());
    Some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{BasedOn, FORMAT, Floor, Source, Template, read, shipped, shipped_document};
    use proptest::prelude::*;

    fn back(card: &Template) -> Template {
        let text = to_toml(card);
        match read(&text) {
            Ok(Document::Scorecard(card)) => card,
            other => panic!("{other:?}\n{text}"),
        }
    }

    #[test]
    fn every_shipped_card_reads_back_as_it_was() {
        for card in shipped() {
            assert_eq!(back(card), **card, "{}", card.id);
        }
    }

    #[test]
    fn a_value_is_changed_in_place_and_the_comments_stay() {
        let (text, _) = shipped_document("first-line-manager").unwrap();
        let changed = with_value(text, "id", "ours").unwrap();
        assert_eq!(changed, text.replacen("\"first-line-manager\"", "\"ours\"", 1));
        let changed = with_value(&changed, "version", 7).unwrap();
        assert!(changed.starts_with("# Promotion") && changed.contains("\nversion = 7\n"));
        assert_eq!(with_value(text, "nothing", 7), None);
        assert_eq!(with_value("= broken", "id", "x"), None);
    }

    proptest! {
        /// Whatever a person types into a field comes back out of it: quotes, backslashes, other scripts, "#", "'''".
        #[test]
        fn any_wording_reads_back(
            words in prop::collection::vec("[^\\p{C}\\s][^\\p{C}\\u{2028}\\u{2029}]{0,20}", 9),
            weight in 0.01..10.0f64, min in 1.0..=5.0f64, number in 1..u32::MAX,
        ) {
            let mut card = (**shipped().iter().find(|t| t.id == "first-line-manager").unwrap()).clone();
            card.format = FORMAT;
            card.version = number;
            card.based_on = Some(BasedOn { id: "first-line-manager".into(), version: 1 });
            card.weights_reason = Some(words[0].clone());
            card.title.clone_from(&words[1]);
            card.thresholds.get_mut("promote_from").unwrap().meaning.clone_from(&words[2]);
            card.thresholds.get_mut("promote_from").unwrap().value = weight;
            let criterion = &mut card.criteria[3];
            criterion.definition.clone_from(&words[3]);
            criterion.weight = weight;
            criterion.floor = Some(Floor { min, when: None });
            criterion.questions = vec![words[4].clone(), words[5].clone()];
            criterion.work_sample = Some(words[6].clone());
            criterion.sources = vec![Source::ours(&words[7], None)];
            criterion.anchors[2] = format!("{} and nothing else", words[8]);
            prop_assert_eq!(back(&card), card);
        }
    }
}
