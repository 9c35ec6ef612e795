//! Municipalities: the record has their codes, people read and write their names.

use crate::text::{Lang, Texts};

/// The name of a municipality; a code that is not in the list stays as it is.
pub(crate) fn name(t: Texts, code: &str) -> String {
    t.find(&format!("municipality-{code}")).unwrap_or(code).to_owned()
}

/// The code of what was typed: a name in any language, or a code.
pub(crate) fn code_of(typed: &str) -> Option<String> {
    if typed.len() == 3 && typed.bytes().all(|sign| sign.is_ascii_digit()) {
        return Some(typed.to_owned());
    }
    let wanted = typed.to_lowercase();
    let named = |lang| Texts(lang).family("municipality").find(|(_, name)| name.to_lowercase() == wanted);
    Lang::ALL.into_iter().find_map(named).map(|(code, _)| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{code_of, name};
    use crate::text::{Lang, Texts};

    #[test]
    fn a_municipality_is_written_by_name_in_any_language_or_by_code() {
        for typed in ["Järvenpää", "järvenpää", "Träskända", "186"] {
            assert_eq!(code_of(typed).as_deref(), Some("186"), "{typed}");
        }
        for typed in ["12", "Järven", "abc", ""] {
            assert_eq!(code_of(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_municipality_is_read_by_name() {
        assert_eq!(name(Texts(Lang::Fi), "297"), "Kuopio");
        assert_eq!(name(Texts(Lang::Sv), "186"), "Träskända");
        assert_eq!(name(Texts(Lang::Fi), "000"), "000");
    }
}
