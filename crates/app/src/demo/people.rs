//! Invented people: names, birthdays, personal identity codes that no real person has, ways of contact that
//! lead nowhere.

use std::collections::BTreeMap;

use domain::person::{Card, Contact, IdentityCode, PersonName};
use jiff::civil::Date;

use super::calendar::plus;
use super::dice::Dice;
use super::words;

/// Check characters by remainder.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// Separators of the two centuries. All are needed: 900–999 leaves fifty numbers for a birthday and a sex.
const SEPARATORS_1900: &[u8; 6] = b"-YXWVU";
const SEPARATORS_2000: &[u8; 6] = b"ABCDEF";

/// Ages in days: mean 44 years, deviation 11, from 18 to 65.
const AGE: (i64, i64) = (44 * 365 + 11 + 180, 11 * 365);
const YOUNGEST: i64 = 18 * 365 + 20;
const OLDEST: i64 = 65 * 365;

/// Makes people, never two with one code.
#[derive(Debug, Default)]
pub(super) struct Register {
    /// How many codes of a birthday and a sex are given.
    given: BTreeMap<(Date, bool), u32>,
    people: u32,
}

impl Register {
    /// A person who comes on a day, from one of these municipalities.
    pub(super) fn invent(&mut self, dice: &mut Dice, day: Date, municipalities: &[String]) -> Card {
        self.people += 1;
        let number = self.people;
        // Fifty-five of every hundred, evenly spread.
        let woman = number.wrapping_mul(55) % 100 < 55;
        let born = plus(day, -dice.normal_within(AGE, YOUNGEST, OLDEST));
        let speech = Speech::draw(dice);
        let name = speech.name(dice, woman);
        let code = dice.percent(99).then(|| self.code(born, woman)).flatten();
        let non_disclosure = dice.below(100) == 0;
        let municipality = if dice.percent(98) { home(dice, municipalities) } else { Some("091".to_owned()) };
        let contact = contact(dice, &name, number, non_disclosure);
        let (language, interpreter) = speech.of_service(dice);
        Card {
            name,
            code,
            born: Some(born),
            municipality: municipality.filter(|_| !non_disclosure),
            language,
            interpreter,
            contact,
            non_disclosure,
        }
    }

    /// The next free code of a birthday and a sex; none when all three hundred are given.
    fn code(&mut self, born: Date, woman: bool) -> Option<IdentityCode> {
        let given = self.given.entry((born, woman)).or_default();
        let place = *given;
        *given += 1;
        let spread = u32::from(born.day().unsigned_abs()) * 7 + u32::from(born.month().unsigned_abs());
        let individual = 900 + ((place + spread) % 50) * 2 + u32::from(!woman);
        let separators = if born.year() < 2000 { SEPARATORS_1900 } else { SEPARATORS_2000 };
        let separator = separators.get(usize::try_from(place / 50).ok()?)?;
        let (day, month, year) = (born.day(), born.month(), born.year() % 100);
        let digits = format!("{day:02}{month:02}{year:02}");
        let remainder = (digits.parse::<u32>().ok()? * 1_000 + individual) % 31;
        let check = CHECK.get(usize::try_from(remainder).ok()?)?;
        let text = format!("{digits}{}{individual}{}", char::from(*separator), char::from(*check));
        IdentityCode::parse(&text).ok()
    }

    /// The name of somebody who works here.
    pub(super) fn worker_name(dice: &mut Dice) -> String {
        let speech = if dice.percent(8) { Speech::Swedish } else { Speech::Finnish };
        let woman = dice.percent(80);
        let PersonName { given, family } = speech.name(dice, woman);
        format!("{given} {family}")
    }
}

/// A new number or a new address.
pub(super) fn moved(dice: &mut Dice, card: &Card) -> Card {
    let mut card = card.clone();
    card.contact.phone = Some(phone(dice));
    if !card.non_disclosure {
        card.contact.address = Some(address(dice));
    }
    card
}

/// What somebody speaks.
#[derive(Debug, Clone, Copy)]
enum Speech {
    Finnish,
    Swedish,
    /// One of the others.
    Other(usize),
}

impl Speech {
    /// Six in a hundred speak Swedish, eight something else.
    fn draw(dice: &mut Dice) -> Self {
        match dice.below(100) {
            0..6 => Self::Swedish,
            6..14 => Self::Other(dice.early(words::OTHERS.len())),
            _ => Self::Finnish,
        }
    }

    fn name(self, dice: &mut Dice, woman: bool) -> PersonName {
        use words::{
            FAMILY_ENDS_FI, FAMILY_ENDS_SV, FAMILY_STARTS_FI, FAMILY_STARTS_SV, MEN_FI, MEN_SV, WOMEN_FI,
            WOMEN_SV,
        };
        let (given, family) = match self {
            Self::Finnish => {
                let family = format!("{}{}", dice.one_of(FAMILY_STARTS_FI), dice.one_of(FAMILY_ENDS_FI));
                (dice.one_of(if woman { WOMEN_FI } else { MEN_FI }), family)
            }
            Self::Swedish => {
                let family = format!("{}{}", dice.one_of(FAMILY_STARTS_SV), dice.one_of(FAMILY_ENDS_SV));
                (dice.one_of(if woman { WOMEN_SV } else { MEN_SV }), family)
            }
            Self::Other(at) => {
                let (_, of_women, of_men, families) = words::OTHERS.get(at).copied().unwrap_or_default();
                (dice.one_of(if woman { of_women } else { of_men }), dice.one_of(families).to_owned())
            }
        };
        PersonName { given: given.to_owned(), family }
    }

    /// The language of service, and of the interpreter.
    fn of_service(self, dice: &mut Dice) -> (String, Option<String>) {
        match self {
            Self::Finnish => ("fi".to_owned(), None),
            Self::Swedish => ("sv".to_owned(), None),
            Self::Other(at) => {
                let language = words::OTHERS.get(at).map_or("fi", |other| other.0);
                let interpreter = (language != "en" || dice.percent(30)).then(|| language.to_owned());
                (language.to_owned(), interpreter)
            }
        }
    }
}

fn home(dice: &mut Dice, municipalities: &[String]) -> Option<String> {
    let at = dice.early(municipalities.len());
    municipalities.get(at).cloned()
}

/// No subscriber's number begins with three noughts.
pub(super) fn phone(dice: &mut Dice) -> String {
    format!("050 000 {:04}", dice.below(10_000))
}

fn address(dice: &mut Dice) -> String {
    format!("{} {}, 00000 Esimerkkilä", dice.one_of(words::STREETS), dice.between(1, 120))
}

/// `.invalid` leads nowhere by RFC 2606.
fn contact(dice: &mut Dice, name: &PersonName, number: u32, hidden: bool) -> Contact {
    let plain = |text: &str| -> String { text.chars().filter_map(ascii).collect() };
    let email = format!("{}.{}{number}@example.invalid", plain(&name.given), plain(&name.family));
    Contact {
        phone: dice.percent(94).then(|| phone(dice)),
        email: dice.percent(70).then_some(email),
        address: (!hidden && dice.percent(90)).then(|| address(dice)),
    }
}

/// A small letter without its dots; nothing for other signs.
pub(super) fn ascii(sign: char) -> Option<char> {
    match sign.to_lowercase().next()? {
        'ä' | 'å' => Some('a'),
        'ö' | 'õ' => Some('o'),
        'î' => Some('i'),
        'û' => Some('u'),
        letter if letter.is_ascii_alphanumeric() => Some(letter),
        _ => None,
    }
}
