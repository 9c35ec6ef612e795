//! What is arranged under a goal, by how the goal begins: on which side, what, and by whom.

use domain::case::plan::Sector;
use domain::case::plan::Sector::{Benefits, Education, Employment, Health, Own, Social};

/// One thing arranged.
pub(in crate::demo) type Arranged = (Sector, &'static str, &'static str);

/// Under each goal something on both sides, and something besides.
pub(in crate::demo) const PLANS: [(&str, [Arranged; 3]); 16] = [
    (
        "Aloitan osa-aikaisen työkokeilun",
        [
            (Social, "Arjen tuki työkokeilun alkaessa", "Aikuissosiaalityön ohjaaja"),
            (Health, "Jaksamisen seuranta kuukausittain", "Terveysaseman hoitaja"),
            (Employment, "Työkokeilupaikan haku ja sopimus", "Työllisyysalueen asiantuntija"),
        ],
    ),
    (
        "Palaan työhön lyhennetyllä työajalla",
        [
            (Social, "Keskustelu kotitilanteesta ja avusta kotiin", "Sosiaaliohjaaja"),
            (Health, "Työkykyarvio ja lausunto osasairauspäivärahaa varten", "Terveysaseman lääkäri"),
            (Benefits, "Osasairauspäivärahan hakemus", "Kelan asiantuntija"),
        ],
    ),
    (
        "Haen ammatilliseen kuntoutukseen",
        [
            (Social, "Tuki hakemuksen täyttämiseen", "Sosiaaliohjaaja"),
            (Health, "Lausunto kuntoutusta varten", "Terveysaseman lääkäri"),
            (Benefits, "Kuntoutushakemuksen käsittely", "Kelan kuntoutusneuvonta"),
        ],
    ),
    (
        "Saan tutkinnon viimeiset opinnot suoritettua",
        [
            (Social, "Viikoittainen tapaaminen opiskelun tueksi", "Sosiaalisen kuntoutuksen ohjaaja"),
            (Health, "Keskittymisen pulmien selvitys", "Psykologi"),
            (Education, "Yksilöllinen opintosuunnitelma", "Oppilaitoksen opinto-ohjaaja"),
        ],
    ),
    (
        "Käyn kuntouttavassa työtoiminnassa kaksi päivää viikossa",
        [
            (Social, "Kuntouttavan työtoiminnan paikka ja aktivointisuunnitelma", "Aikuissosiaalityö"),
            (Health, "Terveystarkastus ennen aloitusta", "Terveydenhoitaja"),
            (Own, "Käyn tutustumassa työpajaan", ""),
        ],
    ),
    (
        "Saan päivärytmin vakaaksi",
        [
            (Social, "Ryhmä arjen hallinnan tueksi", "Sosiaalisen kuntoutuksen ohjaaja"),
            (Health, "Unen ja mielialan hoito", "Mielenterveyshoitaja"),
            (Own, "Pidän päiväkirjaa nukkumisesta ja heräämisestä", ""),
        ],
    ),
    (
        "Selvitän selän tilanteen lääkärin kanssa",
        [
            (Social, "Apua kotiin selvittelyn ajaksi", "Sosiaaliohjaaja"),
            (Health, "Lääkärin ja fysioterapeutin yhteisarvio", "Terveysasema"),
            (Own, "Teen fysioterapeutin ohjaamat harjoitukset", ""),
        ],
    ),
    (
        "Löydän alan, joka sopii käsille",
        [
            (Social, "Työtoimintakokeilu kevyessä työssä", "Sosiaalisen kuntoutuksen ohjaaja"),
            (Health, "Käsien toiminnan arvio", "Toimintaterapeutti"),
            (Employment, "Ammatinvalinnan ohjaus", "Työllisyysalueen psykologi"),
        ],
    ),
    (
        "Saan velka-asiat järjestykseen",
        [
            (Social, "Talousneuvonta ja toimeentulon laskelma", "Aikuissosiaalityö"),
            (Health, "Keskusteluapu huolten keskellä", "Mielenterveyshoitaja"),
            (Benefits, "Velkajärjestelyn selvittäminen", "Talous- ja velkaneuvonta"),
        ],
    ),
    (
        "Liikun joka toinen päivä",
        [
            (Social, "Liikuntaryhmä ja kaveri mukaan", "Sosiaalisen kuntoutuksen ohjaaja"),
            (Health, "Liikkumisen ohjelma ja ohjaus", "Fysioterapeutti"),
            (Own, "Kävelen tai uin joka toinen päivä", ""),
        ],
    ),
    (
        "Opin kertomaan osaamisestani työnantajalle",
        [
            (Social, "Rohkaisua ryhmässä harjoitellen", "Sosiaalisen kuntoutuksen ohjaaja"),
            (Health, "Jännittämisen hoito", "Psykologi"),
            (Employment, "Työnhakuvalmennus", "Työllisyysalueen valmentaja"),
        ],
    ),
    (
        "Hoidan hakemukset ajallaan tuettuna",
        [
            (Social, "Tapaaminen hakemusten parissa kahdesti kuussa", "Sosiaaliohjaaja"),
            (Health, "Muistin ja keskittymisen arvio", "Terveysaseman hoitaja"),
            (Benefits, "Etuuksien läpikäynti yhdessä", "Kelan asiantuntija"),
        ],
    ),
    (
        "Käyn vertaisryhmässä",
        [
            (Social, "Saattaminen ryhmään ensimmäisillä kerroilla", "Sosiaaliohjaaja"),
            (Health, "Ahdistuksen hoito lyhytterapiassa", "Mielenterveyshoitaja"),
            (Own, "Käyn ryhmässä joka viikko", ""),
        ],
    ),
    (
        "Löydän keinot unen parantamiseen",
        [
            (Social, "Päivän ohjelma, joka saa lähtemään kotoa", "Sosiaalisen kuntoutuksen ohjaaja"),
            (Health, "Unettomuuden hoidon ohjaus", "Terveysaseman hoitaja"),
            (Own, "Nousen samaan aikaan joka aamu", ""),
        ],
    ),
    (
        "Kokeilen palkkatuettua työtä",
        [
            (Social, "Tuki työn alkuun ja arkeen", "Sosiaaliohjaaja"),
            (Health, "Työkyvyn rajoitteiden kuvaus työnantajalle", "Terveysaseman lääkäri"),
            (Employment, "Palkkatuen päätös ja paikan haku", "Työllisyysalueen asiantuntija"),
        ],
    ),
    (
        "Vahvistan suomen kielen taitoa työtä varten",
        [
            (Social, "Kerho, jossa puhutaan suomea", "Järjestön ohjaaja"),
            (Health, "Kuulon tarkistus ennen kurssia", "Terveysasema"),
            (Education, "Suomen kielen kurssi", "Kansalaisopisto"),
        ],
    ),
];

/// Why something agreed is put off.
pub(in crate::demo) const PUT_OFF: [&str; 3] =
    ["Aika saatiin vasta myöhemmäksi.", "Asiakas toivoi lisää aikaa.", "Palveluun on jonoa."];

/// What came of something agreed.
pub(in crate::demo) const CAME_OF_IT: [&str; 4] =
    ["", "Sujui, kuten sovittiin.", "Asiakas koki tästä olevan apua.", "Jatkuu omin voimin."];

/// Why something agreed was left out.
pub(in crate::demo) const LEFT_OUT: [&str; 2] =
    ["Asiakas ei kokenut tätä tarpeelliseksi.", "Muu apu riitti."];
