//! Questions of income, rehabilitation and work.

use domain::answer::{Audience, Language, Tag};
use domain::consultation::Subject;

use super::topic::{BEGINS, HEALTH, KELA, KELA_FRONT, LAW, Lesson, MARKET, PENSION, Topic, WELFARE};

/// The topics.
pub(in crate::demo) const BENEFITS: &[Topic] = &[
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS,
            &[
                "Asiakkaan sairauspäiväraha on loppumassa, eikä paluu vanhaan työhön näytä mahdolliselta.",
                "Sairausloma on jatkunut melkein vuoden, ja päivärahan enimmäisaika tulee vastaan.",
                "Asiakas saa sairauspäivärahaa, ja hoito on vielä kesken.",
            ],
            &["Mitä ehtii tehdä ennen kuin etuus päättyy?", "Mistä jatko kannattaa aloittaa?"],
        ],
        own: &[
            "Sairauspäivärahani loppuu pian, enkä pysty palaamaan vanhaan työhöni. Mitä minun pitää tehdä?",
            "Olen ollut sairauslomalla pitkään. Mitä tapahtuu, kun päiväraha loppuu?",
        ],
        answers: &[
            "Selvittäkää ajoissa ennen enimmäisajan täyttymistä, mikä etuus jatkaa. Hoitavan lääkärin kanssa kannattaa puhua ammatillisesta kuntoutuksesta ja osa-aikaisesta paluusta. Työterveyshuolto kutsutaan mukaan, jos työsuhde on voimassa.",
            "Sopikaa aika lääkärille lausuntoa varten ja tarkistakaa Kelasta, montako päivää on jäljellä. Jos työ ei enää sovi, ammatillinen kuntoutus haetaan ensin, eläkettä vasta sen jälkeen.",
        ],
        lesson: Lesson {
            title: "Sairauspäiväraha on loppumassa",
            question: "Sairauspäivärahan enimmäisaika täyttyy pian, ja paluu työhön on epävarma. Mitä ehtii tehdä ennen sitä?",
            answer: "Tarkistetaan Kelasta jäljellä olevat päivät. Varataan lääkäriaika hyvissä ajoin lausuntoa varten. Kun työsuhde on voimassa, työterveyshuolto kutsutaan yhteiseen neuvotteluun: osasairauspäiväraha, työn muokkaus, työkokeilu. Kun työ ei enää sovi, haetaan ammatillista kuntoutusta. Toimeentulon katkos vältetään, kun hakemus on perillä ennen päivärahan loppua.",
            tags: &[Tag::Benefits, Tag::WorkAbility],
            links: &[KELA, PENSION],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS,
            &[
                "Asiakas haluaisi palata työhön lyhyemmällä ajalla pitkän sairausloman jälkeen.",
                "Esihenkilö suhtautuu myönteisesti osa-aikaiseen paluuseen, mutta kukaan ei ole tehnyt suunnitelmaa.",
                "Kokopäivätyö ei vielä onnistu, puolikas ehkä onnistuisi.",
            ],
            &["Miten osa-aikainen paluu järjestetään?", "Kenen pitäisi kutsua neuvottelu koolle?"],
        ],
        own: &["Jaksaisin tehdä töitä puolikasta päivää. Miten sellaisesta sovitaan?"],
        answers: &[
            "Työterveyshuolto järjestää työterveysneuvottelun, jossa sovitaan tehtävistä, ajasta ja seurannasta. Osasairauspäiväraha haetaan Kelasta yhteisen sopimuksen jälkeen. Sopikaa samalla, milloin kokeilua arvioidaan.",
            "Pyytäkää työterveyshuollosta neuvottelu ja arvio. Työnantaja ja työntekijä sopivat osa-aikaisesta työstä kirjallisesti. Paluu kannattaa aloittaa hoitavan tahon tuella ja varata ensimmäinen arvio muutaman viikon päähän.",
        ],
        lesson: Lesson {
            title: "Osa-aikainen paluu työhön",
            question: "Miten pitkältä sairauslomalta palataan työhön lyhyemmällä ajalla?",
            answer: "Työterveyshuolto kutsuu koolle neuvottelun, johon tulevat työntekijä, esihenkilö ja tarvittaessa hoitava taho. Siinä sovitaan tehtävistä, työajasta, kestosta ja arvion päivästä. Osasairauspäiväraha haetaan Kelasta. Kun työterveyshuoltoa ei ole, terveysasema arvioi ja kirjoittaa lausunnon.",
            tags: &[Tag::OccupationalHealth, Tag::PartialWorkAbility],
            links: &[HEALTH, KELA_FRONT],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Asiakas on hakenut työkyvyttömyyseläkettä ja saanut kielteisen päätöksen.",
                "Eläkehakemus hylättiin, vaikka hoitava lääkäri puolsi sitä.",
                "Kielteinen eläkepäätös tuli toisen kerran, ja asiakas on lannistunut.",
            ],
            &["Mihin ohjaan hänet nyt?", "Mikä olisi hyvä seuraava askel?"],
        ],
        own: &["Eläkehakemukseni hylättiin, mutta en pysty työhön. Mistä saan apua?"],
        answers: &[
            "Lukekaa perustelut yhdessä: niissä sanotaan, mitä jäi näyttämättä. Muutosta haetaan päätöksen ohjeen mukaan määräajassa. Samalla kannattaa ilmoittautua työnhakijaksi ja selvittää ammatillinen kuntoutus, ettei toimeentulo katkea.",
            "Varmistakaa ensin toimeentulo ja työnhaun voimassaolo. Sitten moniammatillinen arvio työkyvystä ennen uutta hakemusta: pelkkä uusi lausunto samasta asiasta ei yleensä muuta päätöstä.",
        ],
        lesson: Lesson {
            title: "Eläkehakemus hylättiin",
            question: "Asiakas sai kielteisen eläkepäätöksen, mutta työ ei suju. Mitä tehdään?",
            answer: "Luetaan perustelut ja kirjataan muutoksenhaun määräaika. Varmistetaan toimeentulo: työnhaku voimaan, etuus haettavaksi. Arvioidaan työkyky monialaisesti ja selvitetään ammatillinen kuntoutus. Uusi hakemus tehdään vasta, kun on uutta tietoa.",
            tags: &[Tag::Benefits, Tag::WorkAbility, Tag::Rehabilitation],
            links: &[PENSION, LAW],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakas on ollut työttömänä useita vuosia, eikä kukaan ole arvioinut työkykyä.",
                "Pitkään työttömänä ollut asiakas kertoo kivuista ja väsymyksestä.",
                "Työllisyyspalvelut ehdottaa työkokeilua, mutta asiakas epäilee jaksamistaan.",
            ],
            &["Aloitetaanko terveystarkastuksesta?", "Missä järjestyksessä edetään?"],
        ],
        own: &["Olen ollut pitkään työttömänä ja voimat ovat vähissä. Mistä kannattaa aloittaa?"],
        answers: &[
            "Aloittakaa työttömän terveystarkastuksesta: siinä kootaan sairaudet, lääkitys, mieliala ja oma käsitys työkyvystä. Jos tarve on monialainen, asiakas ohjataan meille tarkastuksen jälkeen.",
            "Ensin terveystarkastus ja keskustelu voimavaroista, sitten suunnitelma yhdessä työllisyyspalvelujen kanssa. Työkokeilu voidaan mitoittaa niin, että se alkaa muutamalla tunnilla.",
        ],
        lesson: Lesson {
            title: "Työttömän terveystarkastus",
            question: "Milloin pitkään työttömänä ollut ohjataan terveystarkastukseen, ja mitä siitä saa?",
            answer: "Terveystarkastus sopii aina, kun työttömyys on kestänyt pitkään tai jaksaminen mietityttää. Terveydenhoitaja kokoaa tilanteen, tekee kyselyt ja ohjaa lääkärille, kun on tarvetta. Yhteenveto kulkee asiakkaan luvalla suunnitelmaan.",
            tags: &[Tag::Unemployment, Tag::WorkAbility],
            links: &[WELFARE, MARKET],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Asiakas haluaisi vaihtaa alaa, koska fyysinen työ ei enää onnistu.",
                "Vanha ammatti on terveyden vuoksi suljettu pois, ja opiskelu kiinnostaa.",
                "Asiakas on keskeyttänyt opinnot kahdesti sairauden vuoksi.",
            ],
            &["Kuka maksaa uudelleenkoulutuksen?", "Mistä ammatillista kuntoutusta haetaan?"],
        ],
        own: &["En voi enää tehdä entistä ammattiani selän takia. Voinko kouluttautua uudelleen?"],
        answers: &[
            "Ammatillinen kuntoutus haetaan työeläkelaitoksesta, kun työhistoriaa on viime vuosilta, muuten Kelasta. Liitteeksi tarvitaan lääkärinlausunto ja asiakkaan oma suunnitelma. Työkokeilu uudella alalla on hyvä ensimmäinen askel.",
            "Katsokaa ensin, kumman puolelle asia kuuluu: viime vuosien ansiot ratkaisevat. Kun sairaus uhkaa työkykyä lähivuosina, oikeus kuntoutukseen kannattaa selvittää ennen kuin opiskelupaikka haetaan.",
        ],
        lesson: Lesson {
            title: "Alan vaihto terveyden vuoksi",
            question: "Fyysinen työ ei enää onnistu. Mistä haetaan ammatillista kuntoutusta?",
            answer: "Työeläkelaitos järjestää kuntoutuksen, kun työhistoriaa on viime vuosilta; muuten Kela. Hakemukseen liitetään lausunto ja oma suunnitelma. Työkokeilu näyttää, sopiiko uusi ala. Opiskelupaikka haetaan vasta, kun päätös on tehty.",
            tags: &[Tag::Rehabilitation, Tag::WorkAbility],
            links: &[KELA, PENSION],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakas on saanut karenssin, koska ei jaksanut mennä palveluun.",
                "Työttömyysetuus on katkaistu, ja asiakas ei ymmärrä päätöstä.",
                "Asiakas pelkää menettävänsä etuuden, jos kertoo sairaudestaan.",
            ],
            &["Mitä hän voi tehdä?", "Miten selvitämme tämän yhdessä?"],
        ],
        own: &["Jätin palvelun kesken, kun en jaksanut. Nyt etuus on katkolla. Mitä teen?"],
        answers: &[
            "Selvityspyyntöön vastataan määräajassa ja kerrotaan terveydellinen syy, lausunto liitteeksi. Työkyvyn rajoitteet kannattaa kertoa työllisyyspalveluihin: silloin suunnitelma tehdään niiden mukaan. Toimeentulotuki paikkaa katkoksen.",
            "Soittakaa yhdessä työllisyyspalveluihin ja pyytäkää suunnitelman tarkistus. Päätökseen voi hakea oikaisua. Terveydestä kertominen ei vie etuutta, vaan suojaa vaatimuksilta, joihin ei pysty.",
        ],
        lesson: Lesson {
            title: "Etuus katkolla terveydellisestä syystä",
            question: "Palvelu jäi kesken jaksamisen vuoksi, ja työttömyysetuus on katkolla. Miten autetaan?",
            answer: "Vastataan selvityspyyntöön määräajassa, syy ja lausunto liitteeksi. Pyydetään suunnitelman tarkistus työkyvyn mukaan. Haetaan tarvittaessa oikaisua. Toimeentulo turvataan sillä välin toimeentulotuella.",
            tags: &[Tag::Unemployment, Tag::Benefits],
            links: &[MARKET, KELA_FRONT],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakas pystyisi tekemään töitä muutaman tunnin viikossa, mutta pelkää eläkkeen menetystä.",
                "Takuueläkkeellä oleva asiakas on saanut tarjouksen pienestä työstä.",
                "Osatyökykyinen asiakas haluaisi kokeilla palkkatyötä.",
            ],
            &["Paljonko saa ansaita?", "Miten työ ja etuus sovitetaan yhteen?"],
        ],
        own: &["Olen eläkkeellä, mutta jaksaisin tehdä vähän töitä. Meneekö eläke?"],
        answers: &[
            "Ansaintaraja riippuu etuudesta ja sen maksajasta, joten se tarkistetaan aina ennen aloitusta. Muutoksesta ilmoitetaan maksajalle heti. Etuuden voi yleensä jättää lepäämään, jolloin paluu on turvattu.",
            "Kysykää maksajalta kirjallinen arvio rajasta. Palkkatuki ja työhönvalmennus voivat tukea alkua. Aloittakaa pienellä tuntimäärällä ja sovittu arvio kuukauden päähän.",
        ],
        lesson: Lesson {
            title: "Työ ja eläke yhtä aikaa",
            question: "Voiko eläkkeellä tehdä vähän työtä menettämättä etuutta?",
            answer: "Voi, ansaintarajaan asti; raja riippuu etuudesta. Se tarkistetaan maksajalta ennen aloitusta, ja muutoksesta ilmoitetaan. Eläkkeen voi jättää lepäämään työn ajaksi, jolloin paluu on turvattu.",
            tags: &[Tag::PartialWorkAbility, Tag::Benefits],
            links: &[KELA_FRONT, PENSION],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS,
            &[
                "Asiakas on yrittäjä ja uupunut, eikä työterveyshuoltoa ole järjestetty.",
                "Kevytyrittäjänä toimiva asiakas ei tiedä, mitä tukea hänellä on.",
                "Yrittäjä sairastui, ja tulot ovat loppuneet.",
            ],
            &["Mistä apua yrittäjälle?", "Koskevatko samat palvelut yrittäjää?"],
        ],
        own: &["Olen yrittäjä ja aivan uupunut. Onko minulle mitään palvelua?"],
        answers: &[
            "Samat palvelut koskevat yrittäjää. Sairauspäiväraha haetaan Kelasta ja kuntoutus omasta eläkelaitoksesta. Yrityksen taloudesta saa maksutonta neuvontaa, ja sosiaaliohjaus auttaa, jos laskut kasaantuvat.",
            "Varatkaa lääkäriaika terveysasemalta, kun työterveyshuoltoa ei ole. Yrittäjän eläkevakuutus ratkaisee etuuden tason. Työn keventäminen kannattaa suunnitella ennen kuin yritys lopetetaan.",
        ],
        lesson: Lesson {
            title: "Uupunut yrittäjä",
            question: "Mitä tukea on yrittäjällä, jonka työkyky on heikentynyt?",
            answer: "Terveysasema hoitaa, kun työterveyshuoltoa ei ole. Sairauspäiväraha haetaan Kelasta, kuntoutus omasta eläkelaitoksesta. Talousneuvonta ja sosiaaliohjaus kulkevat rinnalla. Työtä kevennetään ennen isoja päätöksiä.",
            tags: &[Tag::WorkAbility, Tag::Benefits],
            links: &[PENSION, KELA_FRONT],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakkaalle ehdotetaan kuntouttavaa työtoimintaa, mutta se tuntuu liian raskaalta.",
                "Kuntouttava työtoiminta on jatkunut pitkään eikä johda eteenpäin.",
                "Asiakas kaipaa tekemistä, mutta palkkatyö ei vielä onnistu.",
            ],
            &["Mitä muuta voisi tarjota?", "Milloin on aika vaihtaa palvelua?"],
        ],
        own: &["Haluaisin tekemistä päiviin, mutta en jaksa vielä palkkatyötä. Mitä on tarjolla?"],
        answers: &[
            "Sopikaa tavoite ja määräaika: mitä toiminnan pitäisi muuttaa. Jos muutosta ei tule, katsotaan sosiaalista kuntoutusta, työpajaa tai työhönvalmennusta. Päivien määrä sovitetaan voimiin.",
            "Sosiaalinen kuntoutus sopii, kun arjen rytmi on vielä kadoksissa; työpaja, kun rytmi kantaa. Arvioikaa kolmen kuukauden välein ja kirjatkaa, mitä on opittu.",
        ],
        lesson: Lesson {
            title: "Kuntouttava työtoiminta vai jotain muuta",
            question: "Milloin kuntouttava työtoiminta sopii, ja mitä muuta on?",
            answer: "Kuntouttava työtoiminta sopii, kun tavoite on selvä ja päivät sovitetaan voimiin. Sosiaalinen kuntoutus auttaa arjen rytmiin, työpaja ja työhönvalmennus kohti palkkatyötä. Tilanne arvioidaan kolmen kuukauden välein.",
            tags: &[Tag::Services, Tag::Unemployment, Tag::Rehabilitation],
            links: &[WELFARE],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS,
            &[
                "Työnantaja kysyy, millaista työtä asiakas voi tehdä, eikä lausunnosta selviä se.",
                "Lausunnossa on diagnoosit, mutta ei sanaakaan työkyvystä.",
                "Kolme lausuntoa sanoo kolme eri asiaa työkyvystä.",
            ],
            &["Millainen lausunto auttaisi?", "Kuka kokoaa kokonaisuuden?"],
        ],
        own: &[],
        answers: &[
            "Hyvä lausunto kertoo, mitä asiakas voi tehdä, missä oloissa ja kuinka pitkään. Pyytäkää toimintakyvyn kuvaus fysioterapeutilta tai toimintaterapeutilta liitteeksi. Ristiriita puretaan yhteisessä arviossa, ei neljännellä lausunnolla.",
            "Kootkaa aiemmat lausunnot ja merkitkää, mistä ne ovat samaa mieltä. Tuokaa asia tiimiimme: arvioimme työkyvyn monialaisesti ja kirjoitamme yhden yhteenvedon.",
        ],
        lesson: Lesson {
            title: "Lausunto, josta on apua",
            question: "Lausunnot ovat ristiriidassa tai puhuvat vain sairauksista. Mitä pyydetään?",
            answer: "Pyydetään kuvaus siitä, mitä asiakas voi tehdä, missä oloissa ja kuinka pitkään. Toimintakyky kuvataan havainnoin. Ristiriidat puretaan yhteisessä arviossa, ja siitä kirjoitetaan yksi yhteenveto.",
            tags: &[Tag::WorkAbility, Tag::FunctionalAbility],
            links: &[HEALTH],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakkaalla on työkokeilu alkamassa, ja hän pelkää keskeytystä.",
                "Työkokeilu keskeytyi viime vuonna kolmen viikon jälkeen.",
                "Työkokeilupaikka löytyi, mutta tehtäviä ei ole mietitty.",
            ],
            &["Miten tuemme, että kokeilu onnistuu?", "Mitä paikan kanssa pitäisi sopia?"],
        ],
        own: &["Minulla alkaa työkokeilu ja jännitän, jaksanko. Mitä voin sopia etukäteen?"],
        answers: &[
            "Sopikaa tehtävät, tauot ja yhteyshenkilö ennen aloitusta. Ensimmäiset viikot lyhyellä ajalla, ja viikkopuhelu tueksi. Kirjatkaa etukäteen, mistä huomataan, että tahti on liian kova.",
            "Käykää paikassa yhdessä ennen aloitusta. Työhönvalmentaja voi olla mukana. Keskeytys ei ole epäonnistuminen: se kertoo, mitä pitää muuttaa.",
        ],
        lesson: Lesson {
            title: "Työkokeilu, joka kestää",
            question: "Miten työkokeilu valmistellaan niin, ettei se keskeydy?",
            answer: "Tehtävät, tauot, työaika ja yhteyshenkilö sovitaan ennen aloitusta. Aloitetaan lyhyellä ajalla ja lisätään vähitellen. Viikkopuhelu tueksi. Sovitaan etukäteen, mistä huomataan liian kova tahti.",
            tags: &[Tag::Rehabilitation, Tag::PartialWorkAbility],
            links: &[MARKET],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Asiakas ei enää erota, mistä etuudesta mikäkin lasku pitäisi maksaa.",
                "Asiakkaalla on monta hakemusta vireillä yhtä aikaa.",
                "Toimeentulotuki on toissijainen, ja päätökset kiertävät kehää.",
            ],
            &["Kuka voisi koota kokonaisuuden?", "Missä järjestyksessä haetaan?"],
        ],
        own: &["Minulla on monta hakemusta kesken enkä enää tiedä, mitä olen hakenut. Kuka auttaa?"],
        answers: &[
            "Tehkää lista: mikä on haettu, milloin ja mitä puuttuu. Ensisijaiset etuudet ensin. Kelan asiantuntija voi osallistua yhteiseen puheluun, kun asiakas suostuu.",
            "Sosiaaliohjaaja kokoaa etuudet yhdessä asiakkaan kanssa. Pyytäkää Kelasta yhteinen aika, niin päätökset käydään läpi kerralla.",
        ],
        lesson: Lesson {
            title: "Monta hakemusta yhtä aikaa",
            question: "Etuuksien kokonaisuus on sekava. Missä järjestyksessä edetään?",
            answer: "Tehdään lista: mitä on haettu, milloin, mitä puuttuu. Ensisijaiset etuudet haetaan ensin, toimeentulotuki viimeisenä. Yhteinen puhelu Kelan kanssa säästää monta kirjettä. Sosiaaliohjaus kokoaa.",
            tags: &[Tag::Benefits, Tag::ClientWork],
            links: &[KELA_FRONT],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
];
