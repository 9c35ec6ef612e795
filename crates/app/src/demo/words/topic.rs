//! What consultations are about in the synthetic county: what is asked, what is answered, what the bank keeps of it.
//! Nothing in these texts tells who anybody is; the guard reads every one of them.

use domain::answer::{Audience, Language, Tag};
use domain::consultation::Subject;

use super::Grammar;

/// One thing that is asked about again and again.
#[derive(Debug)]
pub(in crate::demo) struct Topic {
    pub(in crate::demo) subject: Subject,
    /// A professional's words.
    pub(in crate::demo) asked: Grammar,
    /// The person's own words, for what people ask about themselves.
    pub(in crate::demo) own: &'static [&'static str],
    pub(in crate::demo) answers: &'static [&'static str],
    pub(in crate::demo) lesson: Lesson,
}

/// What the bank of answers keeps.
#[derive(Debug)]
pub(in crate::demo) struct Lesson {
    pub(in crate::demo) title: &'static str,
    pub(in crate::demo) question: &'static str,
    pub(in crate::demo) answer: &'static str,
    pub(in crate::demo) tags: &'static [Tag],
    pub(in crate::demo) links: &'static [(&'static str, &'static str)],
    pub(in crate::demo) language: Language,
    pub(in crate::demo) audience: Audience,
}

/// Where to read more; the front doors of public sites only, which stay where they are.
pub(in crate::demo) const KELA: (&str, &str) = ("Kela: kuntoutus", "https://www.kela.fi/kuntoutus");
pub(in crate::demo) const KELA_FRONT: (&str, &str) = ("Kela", "https://www.kela.fi/");
pub(in crate::demo) const MARKET: (&str, &str) = ("Työmarkkinatori", "https://tyomarkkinatori.fi/");
pub(in crate::demo) const PENSION: (&str, &str) = ("Työeläke.fi", "https://www.tyoelake.fi/");
pub(in crate::demo) const HEALTH: (&str, &str) = ("Työterveyslaitos", "https://www.ttl.fi/");
pub(in crate::demo) const WELFARE: (&str, &str) = ("THL", "https://thl.fi/");
pub(in crate::demo) const MIND: (&str, &str) = ("Mielenterveystalo", "https://www.mielenterveystalo.fi/");
pub(in crate::demo) const DEBT: (&str, &str) = ("Takuusäätiö", "https://www.takuusaatio.fi/");
pub(in crate::demo) const LAW: (&str, &str) = ("Finlex", "https://www.finlex.fi/");

/// How a professional begins; in Swedish below.
pub(in crate::demo) const BEGINS: &[&str] = &[
    "Kysyn vastaanottokäynnin pohjalta.",
    "Tapasin asiakkaan tällä viikolla.",
    "Asiakas toivoi, että kysyn tätä teiltä.",
    "Asia tuli esiin kotikäynnillä.",
    "Tarvitsisin neuvoa ennen seuraavaa tapaamista.",
    "Olemme miettineet tätä työparin kanssa.",
    "Nimetön kysymys teille.",
];

/// The same in Swedish.
pub(in crate::demo) const BEGINS_SV: &[&str] =
    &["Jag frågar anonymt.", "Klienten bad mig fråga.", "Saken kom upp på mottagningen."];

/// How an answer ends.
pub(in crate::demo) const ENDS: &[&str] = &[
    "Kysy uudestaan, jos tilanne muuttuu.",
    "Autamme mielellämme myös jatkossa.",
    "Jos tämä ei riitä, katsotaan asiaa yhdessä nimellä, kun asiakas suostuu.",
    "Kirjaa sovittu asiakkaan omaan suunnitelmaan.",
    "Kerro asiakkaalle, mitä seuraavaksi tapahtuu ja kuka hoitaa.",
];

/// The same to people themselves.
pub(in crate::demo) const ENDS_OWN: &[&str] = &[
    "Voit kysyä lisää tässä samassa paikassa.",
    "Voit myös pyytää yhteydenottoa, niin katsotaan tilannetta yhdessä.",
    "Hyvä, että kysyit.",
];

/// What the team needs to know more, and what it is told.
pub(in crate::demo) const MORE: &[(&str, &str)] = &[
    (
        "Onko työsuhde vielä voimassa, ja onko työterveyshuolto mukana?",
        "Työsuhde on voimassa. Työterveyshuolto on tavannut kerran, jatkoa ei ole sovittu.",
    ),
    (
        "Mitä etuutta asiakas saa nyt, ja kuinka kauan se on myönnetty?",
        "Sairauspäivärahaa vielä noin kaksi kuukautta. Hakemusta muusta ei ole tehty.",
    ),
    (
        "Mitä asiakas itse toivoo, ja mitä hän on jo kokeillut?",
        "Toivoo osa-aikaista työtä. Työkokeilu keskeytyi viime vuonna väsymykseen.",
    ),
    (
        "Onko hoitokontaktia, ja kuka siitä vastaa?",
        "Hoitokontakti on terveysasemalla. Seuraava lääkäriaika on sovittu ensi kuulle.",
    ),
    (
        "Kuinka pitkään työttömyys on kestänyt, ja onko suunnitelma työllisyysalueella?",
        "Noin kolme vuotta. Suunnitelma on tehty, mutta siinä ei ole palveluja.",
    ),
    (
        "Onko asiakkaalla tulkin tarvetta tai muuta, mikä vaikuttaa asiointiin?",
        "Tulkkia ei tarvita. Puhelimessa asiointi on hankalaa, tapaaminen sujuu.",
    ),
];

/// The same with people themselves.
pub(in crate::demo) const MORE_OWN: &[(&str, &str)] = &[
    (
        "Oletko nyt töissä, ja onko sinulla työterveyshuolto?",
        "Olen töissä. Työterveyshuolto on, mutta en ole käynyt siellä.",
    ),
    ("Kuinka pitkään tilanne on jatkunut, ja saatko jo hoitoa?", "Noin vuoden. Hoitoa en ole hakenut."),
    ("Mitä etuutta saat nyt?", "Työttömyysetuutta. Muuta en ole hakenut."),
];

/// What a partner's expert is asked, and what they say.
pub(in crate::demo) const BACKUP: &[(&str, &str)] = &[
    (
        "Miten etuus maksetaan, kun työkokeilu alkaa kesken kuukauden?",
        "Kuntoutusajan etuus maksetaan kokeilun ajalta, kun päätös on tehty ennen aloitusta. Hakemus kannattaa jättää ajoissa.",
    ),
    (
        "Riittääkö nykyinen lausunto, vai tarvitaanko uusi?",
        "Lausunto riittää, jos siinä kuvataan työkyky ja hoito. Muuten pyydetään täydennys.",
    ),
    (
        "Voiko saman asian hakea uudestaan kielteisen päätöksen jälkeen?",
        "Voi, kun tilanne on muuttunut tai on uutta selvitystä. Päätökseen voi myös hakea muutosta sen ohjeen mukaan.",
    ),
    (
        "Mikä palvelu teillä olisi ensimmäinen, kun tarve on vielä epäselvä?",
        "Aloittaisimme lyhyellä ohjauksella ja katsoisimme sen jälkeen, tarvitaanko selvitys.",
    ),
];

/// The first contact of a consultation that goes on with the client's name.
pub(in crate::demo) const PAIR: &str = "Työparina konsultaation jälkeen";

/// The references of messages in record systems, by the year.
pub(in crate::demo) const EXTERNAL: &str = "OMNI";

/// What is added to an answer of the bank later, and why one is withdrawn.
pub(in crate::demo) const LESSON_AMENDED: &str = "Ohje on tarkistettu, hakemus löytyy linkistä.";
pub(in crate::demo) const LESSON_AMENDED_SV: &str = "Anvisningen är granskad, ansökan finns bakom länken.";
pub(in crate::demo) const LESSON_WITHDRAWN: &str = "Käytäntö on muuttunut, uusi ohje on tekeillä.";
