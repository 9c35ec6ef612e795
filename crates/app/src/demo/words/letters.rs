//! What is written in and about referrals of the synthetic county.

use domain::referral::Declined;

/// Why somebody is referred though the criteria say something else.
pub(in crate::demo) const REFERRAL_REASON: &[&str] = &[
    "Tarve on monialainen, vaikka yksi ehto on avoin.",
    "Asiakas hyötyy arviosta, ennen kuin muu palvelu alkaa.",
    "Aiempi palvelu on päättynyt, uutta ei ole tiedossa.",
];

/// What people write when they ask to be contacted.
pub(in crate::demo) const CONTACT_WORDS: &[&str] = &[
    "Olen ollut pitkään sairauslomalla ja haluaisin puhua jonkun kanssa siitä, mitä seuraavaksi.",
    "En jaksa enää nykyistä työtäni. Toivon, että minuun otetaan yhteyttä.",
    "Työttömyys on jatkunut kauan, ja terveys huolettaa. Soittakaa mieluiten aamupäivällä.",
    "Opinnot ovat jääneet kesken sairauden vuoksi. Tarvitsen apua suunnitelmaan.",
    "Etuuteni loppuvat pian, enkä tiedä, mihin minun pitäisi hakea.",
    "Haluaisin takaisin töihin, mutta en tiedä, mihin pystyn.",
];

/// What the team asks of a referrer, and what is told.
pub(in crate::demo) const MORE_LETTERS: &[(&str, &str)] = &[
    (
        "Mitä hoitoa asiakas saa nyt, ja kuka siitä vastaa?",
        "Fysioterapia on meneillään, lääkärin kontrolli on kuukauden kuluttua.",
    ),
    (
        "Onko asiakas itse kuullut, mitä arviosta seuraa?",
        "Kävimme asian läpi tänään, asiakas toivoo arviota pian.",
    ),
    (
        "Milloin työkyky on viimeksi arvioitu?",
        "Terveysasemalla noin vuosi sitten. Arvio on asiakkaan tiedoissa.",
    ),
    ("Mikä on asiakkaan tavoite?", "Palata osa-aikaiseen työhön uudella alalla."),
];

/// Why a referral is declined, and what the sender is told.
pub(in crate::demo) const DECLINED_LETTERS: &[(Declined, &str)] = &[
    (
        Declined::AdviceEnough,
        "Soitimme ja sovimme, että neuvot riittävät. Palatkaa asiaan, jos tilanne muuttuu.",
    ),
    (Declined::OtherServiceFirst, "Hoito on kesken. Kun leikkauksesta on toivuttu, asiakas on tervetullut."),
    (Declined::OtherServiceFirst, "Päihdekuntoutus on alkamassa. Sovimme, että arvio tehdään sen jälkeen."),
    (Declined::OutsideTarget, "Asiakas on jäämässä vanhuuseläkkeelle. Ohjasimme eläkeneuvontaan."),
    (Declined::ClientDeclined, "Asiakas halusi vielä miettiä. Ovi on auki."),
    (Declined::NotReached, "Yritimme soittaa kolmesti eri päivinä ja lähetimme kirjeen."),
    (
        Declined::NotAnswered,
        "Pyydettyä tietoa ei saatu, joten emme voi jatkaa. Lähettäkää uusi ohjaus, kun tieto on koossa.",
    ),
    (Declined::AlreadyHere, "Asiakkaalla on jo suunnitelma toisessa tiimissä."),
];

/// What the sender is told when a referral is sent on.
pub(in crate::demo) const REDIRECTED: &[&str] = &[
    "Asia hoituu nopeimmin suoraan siellä. Olemme välittäneet ohjauksen asiakkaan luvalla.",
    "Tarve koskee heidän palveluaan. He ottavat yhteyttä asiakkaaseen.",
];

/// Why a sender takes a referral back.
pub(in crate::demo) const WITHDRAWN: &[&str] =
    &["Asiakas sai työpaikan.", "Tilanne muuttui, jatketaan ensin täällä."];

/// What a sender adds to a letter, and why.
pub(in crate::demo) const AMENDED_LETTER: (&str, &str) =
    ("Asiakas aloitti tällä viikolla fysioterapian.", "Tilanne muuttui lähettämisen jälkeen.");
