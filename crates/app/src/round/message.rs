//! What a message says: that there is something to answer, where, and that it is voluntary. Nothing of health, nothing
//! of the service but the county's name.

use domain::round::Begun;

use crate::config::Config;
use crate::date;
use crate::text::{Lang, Texts};

/// A message, before it is known by which way it goes.
pub(super) struct Words {
    pub(super) subject: String,
    pub(super) mail: String,
    pub(super) sms: String,
}

/// The language of messages.
pub(super) fn language(begun: &Begun) -> Lang {
    Lang::of(&begun.invitation.language).unwrap_or_default()
}

/// What is said. `link`: the end of its address; `is_first`: else it is a reminder.
pub(super) fn words(config: &Config, county: &str, begun: &Begun, link: &str) -> Words {
    let lang = language(begun);
    let t = Texts(lang);
    let link = format!("{}/{lang}/reply/{link}", config.address());
    let until = date::day(begun.until());
    let is_first = begun.sent() == 0;
    let county = [("county", county.into())];
    let said = |first: &str, again: &str| t.with(if is_first { first } else { again }, &county);
    let mut parts = vec![
        t.get("round-mail-hello").to_owned(),
        said("round-mail-first", "round-mail-again"),
        format!("{}\n{link}", t.get("round-mail-link")),
    ];
    let signs_in = config.reply.sign_in().is_some();
    parts.extend(signs_in.then(|| t.get("round-mail-sign-in").to_owned()));
    parts.extend([
        t.get("round-mail-voluntary").to_owned(),
        t.with("round-mail-until", &[("day", until.as_str().into())]),
        t.get(if signs_in { "round-mail-codes" } else { "round-mail-bank" }).to_owned(),
    ]);
    if !config.reply.contact.is_empty() {
        parts.push(t.with("round-mail-contact", &[("contact", config.reply.contact.as_str().into())]));
    }
    parts.push(t.get("round-mail-no-reply").to_owned());
    let end = if signs_in { "round-sms-end-sign-in" } else { "round-sms-end" };
    let sms = format!("{} {link} {}", said("round-sms-first", "round-sms-again"), t.get(end));
    Words {
        subject: said("round-mail-subject", "round-mail-subject-again"),
        mail: parts.join("\n\n") + "\n",
        sms,
    }
}

/// Is it an address of mail?
pub(super) fn is_address(text: &str) -> bool {
    text.trim().parse::<lettre::Address>().is_ok()
}

/// A telephone number as gateways take it, `+358401234567`; none when it is not one.
pub(super) fn number(typed: &str) -> Option<String> {
    let plain: String = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !['-', '(', ')', '.', '/'].contains(sign))
        .collect();
    let digits = if let Some(abroad) = plain.strip_prefix('+').or_else(|| plain.strip_prefix("00")) {
        abroad.to_owned()
    } else {
        format!("358{}", plain.strip_prefix('0')?)
    };
    let fits = (8..=15).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    fits.then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_as_gateways_take_it() {
        for typed in ["040 123 4567", "040-1234567", "+358 40 123 4567", "00358401234567", "(040) 123 4567"] {
            assert_eq!(number(typed).as_deref(), Some("+358401234567"), "{typed}");
        }
        for wrong in ["", "ei puhelinta", "123", "040 123 4567 tai 050", "+", "1234567"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_address_of_mail_has_a_name_and_a_domain() {
        assert!(is_address("a.b@example.com") && is_address(" a@b.fi "));
        assert!(!is_address("") && !is_address("ei ole") && !is_address("a@"));
    }
}
