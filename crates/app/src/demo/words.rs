//! What people write in the synthetic county: Finnish sentences put together from small tables. All of it is
//! made up. A grammar says a different thing for every number, up to the product of its parts.

mod benefits;
mod everyday;
mod letters;
mod names;
mod notes;
mod plans;
mod topic;

pub(super) use benefits::BENEFITS;
pub(super) use everyday::EVERYDAY;
pub(super) use letters::{
    AMENDED_LETTER, CONTACT_WORDS, DECLINED_LETTERS, MORE_LETTERS, REDIRECTED, REFERRAL_REASON, WITHDRAWN,
};
pub(super) use names::{
    FAMILY_ENDS_FI, FAMILY_ENDS_SV, FAMILY_STARTS_FI, FAMILY_STARTS_SV, MEN_FI, MEN_SV, OTHERS, STREETS,
    WOMEN_FI, WOMEN_SV,
};
pub(super) use notes::{CONTACT, CORRECTION, MISSED, NETWORK, OTHER};
pub(super) use plans::{CAME_OF_IT, LEFT_OUT, PLANS, PUT_OFF};
pub(super) use topic::{
    BACKUP, ENDS, ENDS_OWN, EXTERNAL, LESSON_AMENDED, LESSON_AMENDED_SV, LESSON_WITHDRAWN, MORE, MORE_OWN,
    PAIR, Topic,
};

use super::dice::Dice;

/// Sentences, one part after another.
pub(super) type Grammar = &'static [&'static [&'static str]];

/// Prime, and greater than any part is long: it walks through all sentences before it comes back.
const STRIDE: u64 = 1_299_709;

/// The sentences of a number.
pub(super) fn say(grammar: Grammar, number: u64) -> String {
    let size = |part: &[&str]| u64::try_from(part.len()).unwrap_or(1).max(1);
    let all = grammar.iter().map(|part| size(part)).fold(1, u64::saturating_mul);
    let mut place = (number % all).wrapping_mul(STRIDE) % all;
    let mut said = String::new();
    for part in grammar {
        let at = usize::try_from(place % size(part)).unwrap_or(0);
        place /= size(part);
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(part.get(at).copied().unwrap_or_default());
    }
    said
}

/// Sentences drawn freely: for texts that may be alike.
pub(super) fn draw(grammar: Grammar, dice: &mut Dice) -> String {
    let parts: Vec<&str> = grammar.iter().map(|part| dice.one_of(part)).collect();
    parts.join(" ")
}

/// The client's need in words, at the beginning.
pub(super) const NEED: Grammar = &[
    &[
        "Työnhaku on katkennut jaksamiseen.",
        "Kivut estävät entisen työn.",
        "Työttömyys on venynyt vuosiksi.",
        "Opinnot ovat jääneet kesken.",
        "Sairausloma on päättymässä.",
        "Ala on vaihtumassa terveyden vuoksi.",
        "Mieliala on ollut matalalla pitkään.",
        "Etuuksien kokonaisuus on sekava.",
        "Työkyky on eri arvioissa nähty eri tavoin.",
        "Arki on kuormittanut enemmän kuin työ.",
    ],
    &[
        "Asiakas haluaa selvittää, mihin voimat riittävät.",
        "Asiakas toivoo yhtä ihmistä, jonka kanssa asioida.",
        "Asiakas toivoo apua seuraavan askeleen löytämiseen.",
        "Asiakas haluaa takaisin työelämään omassa tahdissaan.",
        "Asiakas toivoo tietoa kuntoutuksesta.",
        "Asiakas haluaa tehdä osa-aikaista työtä.",
        "Asiakas haluaa saada tutkinnon valmiiksi.",
        "Asiakas toivoo, ettei joudu kertomaan kaikkea uudestaan.",
    ],
];

/// What a basis is for.
pub(super) const PURPOSE: &[&str] = &[
    "Työkyvyn tuen järjestäminen",
    "Palvelujen yhteensovittaminen",
    "Verkostotapaamisen valmistelu",
    "Etuuksien selvittäminen",
    "Suunnitelman laatiminen yhdessä",
];

/// What a client wants to reach.
pub(super) const GOAL: Grammar = &[
    &[
        "Aloitan osa-aikaisen työkokeilun",
        "Palaan työhön lyhennetyllä työajalla",
        "Haen ammatilliseen kuntoutukseen",
        "Saan tutkinnon viimeiset opinnot suoritettua",
        "Käyn kuntouttavassa työtoiminnassa kaksi päivää viikossa",
        "Saan päivärytmin vakaaksi",
        "Selvitän selän tilanteen lääkärin kanssa",
        "Löydän alan, joka sopii käsille",
        "Saan velka-asiat järjestykseen",
        "Liikun joka toinen päivä",
        "Opin kertomaan osaamisestani työnantajalle",
        "Hoidan hakemukset ajallaan tuettuna",
        "Käyn vertaisryhmässä",
        "Löydän keinot unen parantamiseen",
        "Kokeilen palkkatuettua työtä",
        "Vahvistan suomen kielen taitoa työtä varten",
    ],
    &[
        "kevään aikana.",
        "kesään mennessä.",
        "syksyn aikana.",
        "vuodenvaihteeseen mennessä.",
        "puolessa vuodessa.",
        "omassa tahdissani.",
    ],
];

/// What a decision says.
pub(super) const DECISION: Grammar = &[
    &[
        "Sovittiin yhdessä asiakkaan kanssa.",
        "Käytiin läpi vaihtoehdot ja niiden seuraukset.",
        "Asiakas luki suunnitelman ennen päätöstä.",
        "Päätös tehtiin verkostotapaamisessa.",
        "Asiakas sai miettiä viikon.",
    ],
    &[
        "Vastuuhenkilö vie asiaa eteenpäin.",
        "Palvelut aloitetaan sovitussa järjestyksessä.",
        "Tilanne katsotaan uudestaan kolmen kuukauden kuluttua.",
        "Asiakas saa suunnitelman kirjallisena.",
        "Seuraava tapaaminen on sovittu.",
    ],
];

/// The client's own words when refusing.
pub(super) const OWN_WORDS: &[&str] = &[
    "En jaksa tätä juuri nyt.",
    "Haluan hoitaa asian itse.",
    "Minulla on jo tarpeeksi palveluja.",
    "Muutto on kesken, palaan myöhemmin.",
    "En usko, että tästä olisi minulle hyötyä.",
    "Haluan ensin hoitaa terveyden kuntoon.",
];

/// What a helper is asked for.
pub(super) const HELP: &[&str] = &[
    "Työparina alkuhaastattelussa",
    "Etuuksien yhteensovittaminen",
    "Työkyvyn arvio",
    "Toimintakyvyn arvio",
    "Liikkumisen ohjaus",
    "Kuntoutuksen vaihtoehdot",
    "Arjen tuki",
    "Terveystarkastus",
    "Vertaistuki",
];

/// Why the owner changes.
pub(super) const OWNER: &[&str] = &[
    "Monialainen tuki on tarpeen, tiimi ottaa asiakkuuden.",
    "Palvelutarve painottuu tiimin tehtäviin.",
    "Asiakkaan tuttu ammattilainen jatkaa.",
    "Sovittiin casekäsittelyssä palvelutarpeen mukaan.",
];

/// Why a case is handed over.
pub(super) const HAND_OVER: &[&str] = &[
    "Vastuuhenkilö vaihtaa työpaikkaa.",
    "Työn jakaminen tasaisemmin.",
    "Asiakas toivoi toista vastuuhenkilöä.",
    "Asiakas muutti toisen toimipisteen alueelle.",
    "Vastuuhenkilö jää pidemmälle vapaalle.",
];

/// Why a hand-over is not received.
pub(super) const DECLINED: &[&str] =
    &["Asiakasmäärä on täynnä, sovitaan toisesta.", "Asiakas ja minä tunnemme toisemme yksityisesti."];

/// Why a step is skipped, or gone on against the criteria.
pub(super) const SKIPPED: &[&str] = &[
    "Tehty jo toisessa palvelussa, tiedot saatu asiakkaalta.",
    "Asiakas toivoi, että edetään ilman tätä.",
    "Tilanne on kiireinen, täydennetään myöhemmin.",
    "Lausunto on tulossa, ei odoteta sitä.",
];

/// Why one goes on though the criteria do not say so.
pub(super) const AGAINST: &[&str] = &[
    "Asiakas hyötyy palvelusta silti, sovittu tiimissä.",
    "Tieto täydentyy, jatketaan sillä välin.",
    "Muuta palvelua ei ole saatavilla nyt.",
];

/// Why a case goes back.
pub(super) const BACK: &[&str] =
    &["Tilanne muuttui, arvio tehdään uudestaan.", "Uusi sairaus vaatii uuden arvion."];

/// What follows after closing.
pub(super) const NEXT: &[&str] = &[
    "Jatkaa työssä, työterveyshuolto seuraa.",
    "Opinnot jatkuvat oppilaitoksen tuella.",
    "Kuntoutus alkaa ensi kuussa.",
    "Asiointi jatkuu työllisyysalueella.",
    "Ottaa itse yhteyttä, jos tilanne muuttuu.",
    "Hoito jatkuu terveysasemalla.",
    "Sosiaaliohjaus jatkuu aikuissosiaalityössä.",
];

/// The responsible person's and the client's words at the end.
pub(super) const ASSESSED: Grammar = &[
    &[
        "Tavoitteissa edettiin sovitusti.",
        "Osa tavoitteista toteutui.",
        "Aika ei riittänyt kaikkeen.",
        "Suunta löytyi, vaikka matka jatkuu.",
    ],
    &[
        "Koettu työkyky vahvistui.",
        "Arki on vakaampaa kuin alussa.",
        "Tuki oli oikea-aikaista.",
        "Yhteistyö verkoston kanssa toimi.",
    ],
];

/// The client's own words at the end.
pub(super) const CLIENT_ASSESSED: Grammar = &[
    &[
        "Sain apua, kun sitä tarvitsin.",
        "Minua kuunneltiin.",
        "Olisin kaivannut nopeampaa alkua.",
        "Tiedän nyt, mitä haluan.",
    ],
    &[
        "Uskallan kokeilla taas.",
        "Jaksaminen on parempi.",
        "Tilanne on ennallaan, mutta selkeämpi.",
        "Yksi yhteyshenkilö helpotti.",
    ],
];

/// Why a case is reopened.
pub(super) const REOPENED: &[&str] =
    &["Työkokeilu keskeytyi, asiakas pyysi tukea.", "Tilanne muuttui nopeasti päättämisen jälkeen."];

/// Why access is taken without a relation.
pub(super) const GLASS: &[&str] = &[
    "Asiakas on päivystyksessä ja pyytää tietoja suunnitelmastaan.",
    "Asiakkaan vastaava on poissa eikä varahenkilö vastaa, kiireellinen tapaaminen tänään.",
    "Asiakas soitti hädissään, tarvitaan sovitut yhteystiedot.",
];

/// What the review of it says.
pub(super) const REVIEWED: &[&str] = &[
    "Perusteltu, tilanne oli kiireellinen.",
    "Perusteltu, asiakas oli paikalla.",
    "Ei perusteltu, asiasta on keskusteltu.",
];

/// Why a card is corrected.
pub(super) const MOVED: &[&str] = &["Asiakas ilmoitti uuden puhelinnumeron.", "Muutto, uusi osoite."];

/// Why a pension was not granted.
pub(super) const REJECTED: &[&str] = &["Työkyky ei ole alentunut riittävästi", "Kuntoutus on kesken"];

/// What the nurse writes, what the physician finds, and what the client is told.
pub(super) const CHECK: &[&str] = &[
    "Terveystarkastus tehtiin, ja havainnot käytiin läpi yhdessä.",
    "Kuntoutus on ajankohtainen. Sovittiin, että siihen haetaan.",
    "Keho kestää työtä, mutta uni ja palautuminen kaipaavat apua. Saat siihen ohjausta.",
];

/// What was done when answers called for attention.
pub(super) const ATTENDED: &str =
    "Puhuimme asiasta heti. Asiakas on turvassa, ja hänellä on numero, johon soittaa.";

/// What an assessment of work ability is to answer.
pub(super) const QUESTION: &[&str] = &[
    "Mihin työhön asiakkaan voimat riittävät nyt?",
    "Voiko asiakas palata entiseen ammattiin?",
    "Mitä tukea työhön paluu vaatii?",
];

/// A part of an assessment: the professional's words, and the same in everyday ones.
pub(super) const PART: [&str; 2] = [
    "Toimintakyvyssä on rajoituksia, jotka korjautuvat kuntoutuksella ja työn mukauttamisella.",
    "Pystyt työhön, kun työtä kevennetään ja saat kuntoutusta.",
];

/// What a statement is for, and what it says.
pub(super) const STATEMENT: [&str; 2] = [
    "Kuntoutuksen hakeminen",
    "Potilaan työkyky on alentunut. Ammatillinen kuntoutus parantaa sitä olennaisesti.",
];

/// What clients say was good, and what should be better.
pub(super) const GOOD: &[&str] = &[
    "Sama ihminen hoiti asiani alusta loppuun.",
    "Minua kuunneltiin, eikä kukaan hätäillyt.",
    "Sain selityksen, jonka ymmärsin.",
    "Asiat alkoivat edetä.",
    "Palaveriin sai tulla puhelimella.",
];
pub(super) const BETTER: &[&str] = &[
    "Ensimmäistä aikaa piti odottaa liian kauan.",
    "Soittoaika voisi olla myös iltapäivällä.",
    "Jouduin kertomaan saman asian kahdessa paikassa.",
    "Päätöksistä voisi kertoa selvemmin.",
];
