//! Questions of health, everyday life and services.

use domain::answer::{Audience, Language, Tag};
use domain::consultation::Subject;

use super::topic::{BEGINS, BEGINS_SV, DEBT, HEALTH, KELA, Lesson, MARKET, MIND, Topic, WELFARE};

/// The topics.
pub(in crate::demo) const EVERYDAY: &[Topic] = &[
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Asiakkaan mieliala on matala, ja työhakemukset jäävät tekemättä.",
                "Ahdistus estää asiakasta lähtemästä kotoa tapaamisiin.",
                "Uni on huonoa ja voimat loppuvat puoleenpäivään mennessä.",
            ],
            &["Hoidetaanko mieliala ensin?", "Voiko työn tuen aloittaa hoidon rinnalla?"],
        ],
        own: &[
            "Olen niin väsynyt ja alakuloinen, etten saa haettua töitä. Mistä saan apua?",
            "Ahdistus tulee aina, kun pitäisi mennä töihin. Mitä voin tehdä?",
        ],
        answers: &[
            "Hoito ja työn tuki voivat kulkea rinnakkain. Lyhyt keskusteluapu saa alkaa terveysasemalta, ja omahoito-ohjelma sopii odotusajalle. Tavoitteet pidetään pieninä ja yksi kerrallaan.",
            "Aloittakaa terveysaseman mielenterveyshoitajasta. Työstä puhutaan hoidon aikana, ei vasta sen jälkeen. Jos tilanne pahenee äkisti, ohjataan päivystykseen.",
        ],
        lesson: Lesson {
            title: "Matala mieliala ja työnhaku",
            question: "Mieliala on matala ja työnhaku seisoo. Hoidetaanko ensin mieliala?",
            answer: "Hoito ja työn tuki kulkevat rinnakkain. Terveysasemalta saa lyhyttä keskusteluapua, ja omahoito-ohjelmat auttavat odottaessa. Työstä puhutaan alusta asti, pienin tavoittein.",
            tags: &[Tag::WorkAbility, Tag::Services],
            links: &[MIND],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS,
            &[
                "Asiakkaalla on pitkittynyt selkäkipu, ja istumatyö pahentaa sitä.",
                "Kivut ovat jatkuneet vuosia, kuvista ei löydy selitystä.",
                "Hartiat ja kädet eivät kestä varastotyötä.",
            ],
            &["Mitä fysioterapeutti voisi tehdä?", "Voiko työtä jatkaa muokattuna?"],
        ],
        own: &["Selkäni on kipeä joka päivä työn jälkeen. Pitääkö vaihtaa työtä?"],
        answers: &[
            "Fysioterapeutti arvioi, mitä kuormitusta keho kestää, ja työ muokataan sen mukaan. Liike on turvallista, vaikka kipu tuntuu. Työterveyshuolto tekee työpaikkaselvityksen, kun työsuhde on voimassa.",
            "Kipu ilman löydöstä on silti totta. Auttaa, kun sama ammattilainen tapaa useamman kerran, liike lisätään vähitellen ja työn raskaimmat vaiheet jaetaan.",
        ],
        lesson: Lesson {
            title: "Pitkittynyt kipu ja työ",
            question: "Kipu on jatkunut pitkään. Miten työtä jatketaan?",
            answer: "Fysioterapeutti arvioi kuormituksen, työtä muokataan ja liikettä lisätään vähitellen. Sama ammattilainen kulkee mukana. Työterveyshuolto käy työpaikalla, kun työsuhde on voimassa.",
            tags: &[Tag::FunctionalAbility, Tag::OccupationalHealth],
            links: &[HEALTH],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Nuori aikuinen on jäänyt kotiin opintojen keskeydyttyä.",
                "Nuorella on takana kaksi keskeytynyttä koulutusta eikä lainkaan työkokemusta.",
                "Nuori ei vastaa viesteihin, vanhemmat ovat huolissaan.",
            ],
            &["Kuka voisi jalkautua?", "Mitä nuorelle kannattaa tarjota ensin?"],
        ],
        own: &["Opintoni jäivät kesken enkä tiedä, mitä tekisin. Kenelle voin puhua?"],
        answers: &[
            "Etsivä nuorisotyö ja ohjaamo tavoittavat nuoren matalalla kynnyksellä. Tavatkaa siellä, missä nuori jo käy. Työpaja tai nuotti-valmennus sopii ensimmäiseksi, ennen päätöksiä opinnoista.",
            "Yksi tuttu aikuinen on tärkein. Sopikaa, kuka on yhteydessä ja millä tavalla, ja pitäkää kynnys matalana. Keskittymisen pulmat kannattaa selvittää ennen kolmatta koulutusta.",
        ],
        lesson: Lesson {
            title: "Nuori kotona ilman opintoja",
            question: "Nuori on jäänyt kotiin. Mistä aloitetaan?",
            answer: "Etsivä nuorisotyö ja ohjaamo tapaavat siellä, missä nuori on. Yksi tuttu aikuinen pitää yhteyttä. Valmennus tai työpaja ensin, opinnoista päätetään sitten. Oppimisen pulmat selvitetään.",
            tags: &[Tag::Services, Tag::Rehabilitation],
            links: &[KELA, MARKET],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Asiakkaalla on velkoja ulosotossa, eikä palkkatyö tunnu kannattavan.",
                "Laskut ovat avaamatta useammalta kuukaudelta.",
                "Vuokra on rästissä, ja häätö pelottaa.",
            ],
            &["Mihin otan yhteyttä ensin?", "Miten velka-asiat ja työ sovitetaan?"],
        ],
        own: &["Minulla on velkoja ja laskut avaamatta. Mistä aloitan?"],
        answers: &[
            "Avatkaa laskut yhdessä ja tehkää lista. Asumisen turvaaminen ensin: yhteys vuokranantajaan ja sosiaaliohjaukseen. Talous- ja velkaneuvonta on maksutonta, ja suojaosuus jättää palkasta aina osan.",
            "Talous- ja velkaneuvontaan voi varata ajan jo ennen kuin kaikki paperit ovat koossa. Ulosoton suojaosuuden laskuri näyttää, mitä työstä jää käteen.",
        ],
        lesson: Lesson {
            title: "Velat ja työn kannattavuus",
            question: "Velat painavat, eikä työ tunnu kannattavan. Mihin ohjataan?",
            answer: "Asuminen turvataan ensin. Laskut avataan yhdessä. Talous- ja velkaneuvonta on maksutonta. Ulosotto jättää palkasta aina suojaosuuden, joten työ kannattaa.",
            tags: &[Tag::Services, Tag::ClientWork],
            links: &[DEBT],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Asiakas käyttää alkoholia enemmän kuin kertoo, ja poissaoloja on.",
                "Päihdehoito on alkanut hyvin, mutta arjessa ei ole rakennetta.",
                "Asiakas on ollut pitkään raittiina ja haluaa töihin.",
            ],
            &["Milloin työn tuki voi alkaa?", "Miten otan asian puheeksi?"],
        ],
        own: &["Juon liikaa ja pelkään menettäväni työni. Mistä saan apua ilman että työnantaja kuulee?"],
        answers: &[
            "Kysykää suoraan ja ystävällisesti, ja käyttäkää lyhyttä kyselyä. Päihdepalveluihin pääsee ilman lähetettä. Työn tuki voi alkaa hoidon rinnalla, kun voinnista sovitaan yhdessä.",
            "Työ on monelle osa toipumista. Aloitetaan pienesti ja sovitaan, mitä tehdään, jos tulee repsahdus. Vertaistuki kannattaa ottaa mukaan alusta asti.",
        ],
        lesson: Lesson {
            title: "Päihteet ja työn tuki",
            question: "Voiko työn tuki alkaa, kun päihdehoito on kesken?",
            answer: "Voi. Hoitoon pääsee ilman lähetettä, ja työn tuki kulkee rinnalla. Sovitaan yhdessä, miten vointia seurataan ja mitä tehdään, jos tulee takapakki. Vertaistuki auttaa.",
            tags: &[Tag::Services, Tag::ClientWork],
            links: &[MIND],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakkaan suomen kieli ei vielä riitä oman alan työhön.",
                "Maahan muuttanut asiakas on kotona lasten kanssa, ja terveys huolettaa.",
                "Tulkkia tarvitaan, ja asiakas jännittää asiointia.",
            ],
            &["Mistä kielen ja työkyvyn tuki yhdessä?", "Miten arvio tehdään tulkin kanssa?"],
        ],
        own: &[],
        answers: &[
            "Varatkaa tulkki jokaiseen tapaamiseen ja kaksinkertainen aika. Kielikoulutus ja työpaja voivat vuorotella. Työllisyysalueen kotoutumispalvelut kutsutaan mukaan suunnitelmaan.",
            "Arvio tehdään omalla kielellä ja tekemällä, ei vain puhumalla. Toimintaterapeutti voi havainnoida. Oman alan tutkinnon tunnustaminen kannattaa aloittaa heti.",
        ],
        lesson: Lesson {
            title: "Kieli ja työkyky yhtä aikaa",
            question: "Kielitaito on vielä heikko ja työkyky mietityttää. Miten edetään?",
            answer: "Tulkki jokaiseen tapaamiseen. Työkyky arvioidaan tekemällä. Kielen oppiminen ja työpaja vuorottelevat, ja kotoutumispalvelut ovat suunnitelmassa mukana.",
            tags: &[Tag::ClientWork, Tag::Services],
            links: &[MARKET],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS,
            &[
                "Asiakas unohtelee sovittuja asioita ja tehtävät jäävät kesken.",
                "Epäilen keskittymisen vaikeutta, jota ei ole koskaan selvitetty.",
                "Asiakas kertoo aloittavansa kaiken ja lopettavansa puolivälissä.",
            ],
            &["Pitääkö selvittää ennen työhön tukemista?", "Mistä arvio saadaan?"],
        ],
        own: &["En pysty keskittymään työhön, vaikka yritän. Voiko sitä tutkia?"],
        answers: &[
            "Keinoja voi kokeilla heti: yksi tehtävä kerrallaan, muistilista, rauhallinen paikka. Toimintaterapeutti arvioi arjen ja työn taidot. Lääkäri päättää jatkotutkimuksista.",
            "Tutkimus voi viedä aikaa, joten tukea ei kannata jättää odottamaan sitä. Kirjatkaa, missä tilanteissa keskittyminen onnistuu: se kertoo eniten sopivasta työstä.",
        ],
        lesson: Lesson {
            title: "Keskittymisen vaikeudet työssä",
            question: "Asiat jäävät kesken ja unohtuvat. Odotetaanko tutkimusta?",
            answer: "Ei odoteta. Keinot otetaan käyttöön heti: yksi tehtävä kerrallaan, kirjallinen ohje, rauhallinen paikka. Toimintaterapeutti arvioi taidot, lääkäri tutkimuksen tarpeen.",
            tags: &[Tag::FunctionalAbility, Tag::WorkAbility],
            links: &[MIND],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS,
            &[
                "Kukaan ei tunnu omistavan asiakkaan asiaa, ja palavereja on monta.",
                "Asiakkaalla on neljä työntekijää, joista kukaan ei tiedä toisistaan.",
                "Asiakas on väsynyt kertomaan saman asian uudestaan.",
            ],
            &["Kuka voisi ottaa vastuun?", "Miten saamme yhden suunnitelman?"],
        ],
        own: &["Minulla on monta työntekijää eikä kukaan tiedä kokonaisuutta. Mitä teen?"],
        answers: &[
            "Kootkaa yksi verkostotapaaminen, jossa sovitaan vastuuhenkilö ja yksi suunnitelma. Asiakkaan lupa kirjataan ensin. Ellei vastuuhenkilöä löydy, tuokaa asia tiimiimme.",
            "Asiakas saa itse nimetä, kenen kanssa haluaa asioida. Yksi yhteinen tapaaminen, yksi kirjaus, ja muut saavat tiedon luvan mukaan.",
        ],
        lesson: Lesson {
            title: "Monta työntekijää, ei suunnitelmaa",
            question: "Asiakkaalla on monta ammattilaista. Miten saadaan yksi suunnitelma?",
            answer: "Yksi verkostotapaaminen asiakkaan luvalla. Siinä sovitaan vastuuhenkilö, yksi suunnitelma ja seuranta. Asiakas valitsee, kenen kanssa asioi.",
            tags: &[Tag::ClientWork, Tag::Services],
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
                "Asiakas palaa työhön syöpähoitojen jälkeen, ja voimat vaihtelevat.",
                "Pitkäaikaissairaus on hyvässä hoidossa, mutta vuorotyö ei enää onnistu.",
                "Asiakas on toipunut vakavasta sairaudesta ja kaipaa voimiinsa sopivaa työtä.",
            ],
            &["Miten paluu suunnitellaan?", "Mitä työnantajalta voi pyytää?"],
        ],
        own: &["Olen toipumassa pitkästä sairaudesta ja mietin paluuta työhön. Kuka auttaa suunnittelussa?"],
        answers: &[
            "Paluu suunnitellaan työterveyshuollossa vaiheittain. Hoitava taho kertoo, mitä seurataan. Työnantajalta voi pyytää mukautuksia: työajan, tauot, tehtävien järjestyksen.",
            "Väsymys on sairauden jälkeen tavallista ja vaihtelee. Sopikaa joustava työaika ja etäpäivät, ja arvio kuukauden päähän. Ammatillinen kuntoutus tulee kyseeseen, jos vanha työ ei sovi.",
        ],
        lesson: Lesson {
            title: "Työhön vakavan sairauden jälkeen",
            question: "Miten suunnitellaan paluu, kun voimat vaihtelevat?",
            answer: "Vaiheittain työterveyshuollon kanssa. Työaikaa, taukoja ja tehtäviä mukautetaan. Arvio kuukauden välein. Ammatillinen kuntoutus, jos vanha työ ei enää sovi.",
            tags: &[Tag::OccupationalHealth, Tag::PartialWorkAbility],
            links: &[HEALTH, KELA],
            language: Language::Fi,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::EmploymentSupport,
        asked: &[
            BEGINS,
            &[
                "Asiakas hoitaa omaista kotona ja on itse loppu.",
                "Yksinhuoltaja ei saa aikatauluja sopimaan palveluihin.",
                "Arki vie kaikki voimat, eikä työlle jää tilaa.",
            ],
            &["Mitä arkeen voisi saada avuksi?", "Onko oikea aika puhua työstä?"],
        ],
        own: &["Hoidan omaista kotona ja olen itse aivan loppu. Voiko joku auttaa?"],
        answers: &[
            "Palvelutarpeen arvio tehdään ensin arkeen: omaishoidon vapaat, kotipalvelu, perheen tuki. Työstä voi puhua tavoitteena, vaikka siihen ei vielä ryhdytä.",
            "Varatkaa palveluohjaajan aika. Kun arki kevenee, työn tuki aloitetaan pienesti ja aikoihin, jotka sopivat perheelle.",
        ],
        lesson: Lesson {
            title: "Arki vie voimat",
            question: "Omaisen hoito tai perhe vie kaikki voimat. Onko oikea aika puhua työstä?",
            answer: "Arkeen haetaan apua ensin palvelutarpeen arvion kautta. Työ pidetään tavoitteena esillä, ja tuki aloitetaan, kun arjessa on tilaa.",
            tags: &[Tag::Services, Tag::FunctionalAbility],
            links: &[WELFARE],
            language: Language::Fi,
            audience: Audience::Professionals,
        },
    },
    Topic {
        subject: Subject::WorkAbility,
        asked: &[
            BEGINS_SV,
            &[
                "Klienten har varit borta från arbetet länge och vågar inte återvända.",
                "Sjukskrivningen tar slut och arbetsgivaren vill ha besked.",
            ],
            &["Var börjar vi?", "Vem kallar till möte?"],
        ],
        own: &["Jag har varit sjukskriven länge. Hur kommer jag tillbaka till arbetet?"],
        answers: &[
            "Företagshälsovården kallar till ett gemensamt möte, där uppgifter, arbetstid och uppföljning bestäms. Om företagshälsovård saknas gör hälsostationen bedömningen. Deltid är ofta ett bra första steg.",
        ],
        lesson: Lesson {
            title: "Tillbaka till arbetet efter lång frånvaro",
            question: "Hur planeras återgången efter en lång sjukskrivning?",
            answer: "Företagshälsovården kallar till möte. Uppgifter, arbetstid och uppföljning bestäms skriftligt. Partiell sjukdagpenning söks hos FPA. Saknas företagshälsovård gör hälsostationen bedömningen.",
            tags: &[Tag::OccupationalHealth, Tag::WorkAbility],
            links: &[("FPA", "https://www.kela.fi/")],
            language: Language::Sv,
            audience: Audience::Everybody,
        },
    },
    Topic {
        subject: Subject::WhereToGuide,
        asked: &[
            BEGINS_SV,
            &[
                "Klienten vill byta bransch på grund av ryggen.",
                "Klienten orkar inte med skiftarbete och vill studera.",
            ],
            &["Vart ska jag hänvisa?", "Vem betalar en omskolning?"],
        ],
        own: &["Jag kan inte längre göra mitt gamla jobb. Kan jag skola om mig?"],
        answers: &[
            "Yrkesinriktad rehabilitering söks hos arbetspensionsanstalten om klienten har arbetat de senaste åren, annars hos FPA. Ett läkarutlåtande och en egen plan bifogas. En arbetsprövning visar om branschen passar.",
        ],
        lesson: Lesson {
            title: "Byta bransch på grund av hälsan",
            question: "Vem ordnar yrkesinriktad rehabilitering?",
            answer: "Arbetspensionsanstalten när klienten har arbetat de senaste åren, annars FPA. Läkarutlåtande och egen plan bifogas. En arbetsprövning visar om den nya branschen passar.",
            tags: &[Tag::Rehabilitation],
            links: &[("FPA", "https://www.kela.fi/")],
            language: Language::Sv,
            audience: Audience::Everybody,
        },
    },
];
