//! Municipalities of Finland: numbers on record, names for people.

use std::sync::LazyLock;

use crate::text::Lang;

/// Number, name in Finnish, name in Swedish (Statistics Finland, classification of municipalities).
const LIST: &str = include_str!("../../../text/municipalities.tsv");

struct Municipality {
    number: &'static str,
    fi: &'static str,
    sv: &'static str,
}

static ALL: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    let rows = LIST.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &'static str| {
        let mut cells = line.split('\t');
        Some(Municipality { number: cells.next()?, fi: cells.next()?, sv: cells.next()? })
    };
    rows.filter_map(read).collect()
});

/// The name of a municipality in the reader's language; a number that the list does not have as it stands.
pub fn name(lang: Lang, number: &str) -> &str {
    match (ALL.binary_search_by(|one| one.number.cmp(number)).ok().and_then(|place| ALL.get(place)), lang) {
        (Some(found), Lang::Sv) => found.sv,
        (Some(found), Lang::Fi | Lang::En) => found.fi,
        (None, _) => number,
    }
}

/// The number that somebody means: by the name in Finnish or Swedish, or by the number itself.
pub fn number(typed: &str) -> Option<&'static str> {
    let typed = typed.trim();
    let same = |name: &str| name.to_lowercase() == typed.to_lowercase();
    ALL.iter().find(|one| one.number == typed || same(one.fi) || same(one.sv)).map(|one| one.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_found_by_its_name_in_both_languages_and_by_its_number() {
        for typed in ["Järvenpää", " järvenpää ", "Träskända", "186"] {
            assert_eq!(number(typed), Some("186"), "{typed}");
        }
        assert_eq!((number("Järvenp"), number("")), (None, None));
        assert_eq!(name(Lang::Sv, "091"), "Helsingfors");
        assert_eq!((name(Lang::Fi, "091"), name(Lang::En, "091")), ("Helsinki", "Helsinki"));
        assert_eq!(name(Lang::Fi, "000"), "000", "what the list does not know is shown as it is");
    }

    #[test]
    fn the_list_is_whole_and_in_the_order_of_the_numbers() {
        assert_eq!(ALL.len(), 309);
        assert!(ALL.iter().zip(ALL.iter().skip(1)).all(|(one, next)| one.number < next.number));
        assert!(ALL.iter().all(|one| one.number.len() == 3 && !one.fi.is_empty() && !one.sv.is_empty()));
    }

    #[test]
    fn every_municipality_that_a_model_serves_has_a_name() {
        let models = crate::model::load_all(&crate::model::Source::Shipped).unwrap();
        for model in models.iter() {
            let unnamed = |number: &&String| name(Lang::Fi, number) == number.as_str();
            let found: Vec<_> = model.model.organisation.municipalities.iter().filter(unnamed).collect();
            assert!(found.is_empty(), "{}: {found:?}", model.model.id);
        }
    }
}
