//! Invented texts. Identity codes only with individual numbers 900–999, which are given to nobody.

use std::collections::BTreeSet;

use super::Kind::{Address, Email, IdentityCode, Name, Phone};
use super::{Found, Kind, MASK, find, find_strict, fold, mask};

/// The register of these tests: who is known, and which family names alone point to a person.
fn known(asked: &str) -> bool {
    let people = [
        ("Aino", "Virtanen"),
        ("Pekka", "Lahti"),
        ("Toivo", "Mäki"),
        ("Elsa Maria", "Lindqvist"),
        ("Ahmed", "Hassan"),
        ("Anna", "Virta"),
    ];
    let alone = ["Virtanen", "Lindqvist", "Mäki", "Lahti", "Virta", "Hassan"];
    match asked.split_once(' ') {
        None => alone.iter().any(|name| fold(name) == asked),
        Some((one, other)) => people.iter().any(|(given, family)| {
            let words: BTreeSet<String> = given.split(' ').chain([*family]).map(fold).collect();
            one != other && words.contains(one) && words.contains(other)
        }),
    }
}

fn told(text: &str) -> Vec<(Kind, &str)> {
    find(text, &known).into_iter().map(|found| (found.kind, &text[found.from..found.to])).collect()
}

#[track_caller]
fn finds(table: &[(&str, Kind, &str)]) {
    for (text, kind, part) in table {
        assert_eq!(told(text), [(*kind, *part)], "{text}");
    }
}

#[track_caller]
fn passes(table: &[&str]) {
    for text in table {
        assert_eq!(told(text), [], "{text}");
    }
}

/// Shows KEU24-22.
#[test]
fn an_identity_code_is_found_however_it_is_written() {
    finds(&[
        ("Asiakas 010190-999W tarvitsee tukea.", IdentityCode, "010190-999W"),
        ("hetu 010190-999w", IdentityCode, "010190-999w"),
        ("010190\u{2013}999W", IdentityCode, "010190\u{2013}999W"),
        ("010190\u{2212}999W", IdentityCode, "010190\u{2212}999W"),
        ("010190\u{2011}999W", IdentityCode, "010190\u{2011}999W"),
        ("010190 - 999 W", IdentityCode, "010190 - 999 W"),
        ("010190 999W", IdentityCode, "010190 999W"),
        ("010190999W", IdentityCode, "010190999W"),
        ("01 01 90 - 999W", IdentityCode, "01 01 90 - 999W"),
        ("01.01.90-999W", IdentityCode, "01.01.90-999W"),
        ("01011990-999W", IdentityCode, "01011990-999W"),
        ("hetu:010203a915j.", IdentityCode, "010203a915j"),
        ("150801B977W ja muuta", IdentityCode, "150801B977W"),
        ("111111F9116", IdentityCode, "111111F9116"),
        ("290296X9314", IdentityCode, "290296X9314"),
        ("010594Y9032", IdentityCode, "010594Y9032"),
        ("010170+905P", IdentityCode, "010170+905P"),
        ("131052-9085", IdentityCode, "131052-9085"),
        ("010190\u{200b}-999W", IdentityCode, "010190\u{200b}-999W"),
        ("０１０１９０－９９９Ｗ", IdentityCode, "０１０１９０－９９９Ｗ"),
        ("(010190-999W)", IdentityCode, "010190-999W"),
        ("tunnus 010190-999W:llä", IdentityCode, "010190-999W"),
    ]);
}

#[test]
fn what_only_looks_like_an_identity_code_passes() {
    passes(&[
        "010190-999K on väärä tarkistusmerkki",
        "310290-999W ei ole päivä",
        "0101901-999W on liian pitkä",
        "tilaus 010190-99",
        "010190*999W",
        "010190-999WX",
        "viite 1010190999",
        "010190-000W",
        "asianumero 120390-9015",
    ]);
}

#[test]
fn a_code_with_a_slip_is_found_only_by_the_strict_guard() {
    for slip in ["010190-999K", "010190A999X", "120390-9011"] {
        assert_eq!(find(slip, &known), [], "{slip}");
        let found = Found { kind: IdentityCode, from: 0, to: slip.len() };
        assert_eq!(find_strict(slip, &known), [found], "{slip}");
    }
    // Not well-formed: no century sign, a check character that is never used, a day that does not exist.
    for other in ["010190 9991", "010190-999O", "320190-999W", "31.12.2024 klo 10", "12-13.1.2025"] {
        assert_eq!(find_strict(other, &known), [], "{other}");
    }
}

/// Shows KEU24-22.
#[test]
fn a_telephone_number_is_found_however_it_is_written() {
    finds(&[
        ("soita 040 123 4567", Phone, "040 123 4567"),
        ("soita 0401234567 iltapäivällä", Phone, "0401234567"),
        ("040-1234567", Phone, "040-1234567"),
        ("040 - 123 4567", Phone, "040 - 123 4567"),
        ("040.123.4567", Phone, "040.123.4567"),
        ("0400 123 456", Phone, "0400 123 456"),
        ("0457 123 4567.", Phone, "0457 123 4567"),
        ("050\u{a0}123\u{a0}4567", Phone, "050\u{a0}123\u{a0}4567"),
        ("+358 40 123 4567", Phone, "+358 40 123 4567"),
        ("+358401234567", Phone, "+358401234567"),
        ("+358 (0)40 123 4567", Phone, "+358 (0)40 123 4567"),
        ("00358 50 123 4567", Phone, "00358 50 123 4567"),
        ("358 40 1234567", Phone, "358 40 1234567"),
        ("+46 70 123 45 67", Phone, "+46 70 123 45 67"),
        ("09 123 4567", Phone, "09 123 4567"),
        ("(09) 123 4567", Phone, "(09) 123 4567"),
        ("013-123456", Phone, "013-123456"),
        ("puh. 123 4567", Phone, "123 4567"),
        ("puhelinnumeroni on 0912345678", Phone, "0912345678"),
        ("numeroon 040 1234567 klo 10-12", Phone, "040 1234567"),
        ("tavoittaa 0401234567:stä", Phone, "0401234567"),
    ]);
}

#[test]
fn years_sums_dates_times_and_numbers_of_offices_are_not_telephone_numbers() {
    passes(&[
        "vuonna 2024 ja 2025",
        "1 500 000 euroa",
        "12 500,50 €",
        "00100 Helsinki",
        "05800 Hyvinkää",
        "1.2.2024",
        "01.02.2024",
        "05.06.2024 klo 08.30",
        "02.03.24",
        "2024-05-06",
        "05 12 2024",
        "klo 08.30-10.30",
        "08.30–10.30 ja 12–14",
        "09:00-15:00",
        "0930-1130",
        "Y-tunnus 0201256-6",
        "FI21 1234 5600 0007 85",
        "300 päivää työmarkkinatukea",
        "Kela 020 692 210",
        "vaihde 029 505 1000",
        "+358 29 505 1000",
        "palvelunumero 0800 123 456",
        "soita 116 117 tai 112",
        "diaari KEU/123/02.05.02/2024",
        "työkyky 4/10, BDI 21",
        "381/2023 ja 1301/2014",
        "lämpötila +5 astetta",
        "viitenumero 0312345678",
    ]);
}

/// Shows KEU24-22.
#[test]
fn an_address_of_e_mail_is_found_also_in_words() {
    finds(&[
        ("aino.esimerkki@example.com", Email, "aino.esimerkki@example.com"),
        ("posti: aino_1@mail.example.fi.", Email, "aino_1@mail.example.fi"),
        ("aino @ gmail.com", Email, "aino @ gmail.com"),
        ("aino(at)example.com", Email, "aino(at)example.com"),
        ("aino (at) example.com", Email, "aino (at) example.com"),
        ("aino [ät] example [dot] com", Email, "aino [ät] example [dot] com"),
        ("aino.e at gmail.com", Email, "aino.e at gmail.com"),
        ("aino at gmail dot com", Email, "aino at gmail dot com"),
        ("aino piste e ät gmail piste com", Email, "aino piste e ät gmail piste com"),
        ("aino miukumauku luukku.com", Email, "aino miukumauku luukku.com"),
        ("aino snabel-a example.se", Email, "aino snabel-a example.se"),
    ]);
}

#[test]
fn talk_about_places_on_the_web_is_no_address_of_e_mail() {
    passes(&[
        "available at kela.fi",
        "look at www.kela.fi for more",
        "seuraa @tyokykyohjelma",
        "lisää osoitteessa https://www.kela.fi/kuntoutus",
        "kirjaamo@esimerkki.fi",
        "info@example.com",
        "meet at 10.30",
    ]);
}

/// Shows KEU24-22.
#[test]
fn a_street_address_is_found_in_finnish_and_swedish() {
    finds(&[
        ("asuu Koulukatu 12 A 3", Address, "Koulukatu 12 A 3"),
        ("osoite koulukatu 12", Address, "koulukatu 12"),
        ("Mannerheimintie 5 B 23, Helsinki", Address, "Mannerheimintie 5 B 23"),
        ("Mannerheimintie 5b", Address, "Mannerheimintie 5b"),
        ("Koulukadulla numerossa 12", Address, "Koulukadulla numerossa 12"),
        ("Koulukadun 3:ssa", Address, "Koulukadun 3"),
        ("Metsäpolku 7 as. 4", Address, "Metsäpolku 7"),
        ("Ketunkuja 5–7", Address, "Ketunkuja 5–7"),
        ("Aleksis Kiven katu 5", Address, "Kiven katu 5"),
        ("Vanha Turuntie 1205", Address, "Turuntie 1205"),
        ("Etelä-Esplanadi 4", Address, "Etelä-Esplanadi 4"),
        ("Rantakaari 9 C", Address, "Rantakaari 9 C"),
        ("Skolgatan 5", Address, "Skolgatan 5"),
        ("bor på Strandvägen 12 B", Address, "Strandvägen 12 B"),
        ("Norra Ågränd 4", Address, "Ågränd 4"),
        ("Rosenstigen 3", Address, "Rosenstigen 3"),
    ]);
}

#[test]
fn roads_paths_of_service_and_counts_are_no_street_addresses() {
    passes(&[
        "valtatie 4 on poikki",
        "Kehätie 3",
        "palvelupolku 2024",
        "palvelupolun vaiheessa 2",
        "Työkykypolku 3 on käytössä",
        "kuntoutuspolku 2 viikkoa",
        "elämänkaari 3",
        "työkierto 2",
        "asuu Koulukadun varrella",
        "kävelytie 3 km",
        "on vaatien 3 käyntiä",
        "näkökulma 1",
        "rantakaari 9",
        "servicestigen 2",
        "tie 5",
    ]);
}

/// Shows KEU24-22.
#[test]
fn a_name_that_the_register_knows_is_found_also_inflected() {
    finds(&[
        ("Aino Virtanen kysyi", Name, "Aino Virtanen"),
        ("kysyi aino virtanen", Name, "aino virtanen"),
        ("Virtanen, Aino", Name, "Virtanen, Aino"),
        ("VIRTANEN AINO", Name, "VIRTANEN AINO"),
        ("Virtasen Aino", Name, "Virtasen Aino"),
        ("puhuin Aino Virtaselle", Name, "Aino Virtaselle"),
        ("asiakkaan Virtasen asia", Name, "Virtasen"),
        ("Virtasella on kipuja", Name, "Virtasella"),
        ("virtasen tilanne", Name, "virtasen"),
        ("A. Virtanen", Name, "Virtanen"),
        ("terveisin Mäki", Name, "Mäki"),
        ("sovittiin Mäen kanssa", Name, "Mäen"),
        ("Pekka Lahden asia", Name, "Pekka Lahden"),
        ("Elsa Lindqvists ärende", Name, "Elsa Lindqvists"),
        ("Elsa Maria Lindqvist", Name, "Elsa Maria Lindqvist"),
        ("Lindqvistin kanssa", Name, "Lindqvistin"),
        ("Ahmed Hassanille", Name, "Ahmed Hassanille"),
        ("anna virta", Name, "anna virta"),
    ]);
}

#[test]
fn ordinary_words_and_places_that_are_names_as_well_pass() {
    passes(&[
        "Toivo paremmasta elää",
        "toivon että mäki ei ole liian jyrkkä",
        "Virta ei riitä",
        "hänellä ei ole virtaa",
        "muutti Lahteen ja Lahdessa on työtä",
        "anna ohjeet",
        "Anna Lahdelle aikaa",
        "ainoa keino",
        "Mäki on jyrkkä.",
        "Asiakas on 45-vuotias hitsaaja, selkä oireilee.",
        "VIRTA LOPPUI",
    ]);
}

#[test]
fn an_ordinary_text_asks_the_register_little() {
    let text = "Asiakas on 45-vuotias hitsaaja, jonka selkä on oireillut kolme vuotta. Hän on käynyt \
                fysioterapiassa ja työterveyslääkärillä, mutta suunnitelma puuttuu. Kelan kuntoutuspäätös tuli \
                keväällä. Mihin ohjaan hänet seuraavaksi, ja kuka tekee työkyvyn arvion ennen syksyä?";
    let asked = std::cell::Cell::new(0);
    let count = |_: &str| {
        asked.set(asked.get() + 1);
        false
    };

    assert_eq!(find(text, &count), []);
    assert!(asked.get() < 600, "{} questions", asked.get());
}

#[test]
fn several_findings_come_in_order_and_do_not_overlap() {
    let text = "Aino Virtanen (010190-999W), Koulukatu 5, p. 040 123 4567, aino.virtanen@example.com";
    let kinds: Vec<Kind> = told(text).into_iter().map(|(kind, _)| kind).collect();

    assert_eq!(kinds, [Name, IdentityCode, Address, Phone, Email]);
}

#[test]
fn a_masked_text_holds_nothing_that_was_found() {
    let text = "Aino Virtanen, 010190-999W, soitti 040 123 4567.";
    let masked = mask(text, &find(text, &known));

    assert_eq!(masked, format!("{MASK}, {MASK}, soitti {MASK}."));
    assert_eq!(find(&masked, &known), []);
}

#[test]
fn masking_by_findings_of_another_text_hides_what_it_can_and_never_panics() {
    let wild = [(3, 1), (0, 500), (1, 2), (0, 4)].map(|(from, to)| Found { kind: Name, from, to });

    assert_eq!(mask("äää", &wild), format!("{MASK}ä"));
    assert_eq!(mask("", &wild), "");
}

#[test]
fn a_word_is_folded_as_the_search_of_the_register_folds_it() {
    assert_eq!(fold("Wällström-Öhman"), "valstromohman");
}
