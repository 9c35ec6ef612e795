# Pohjois-Savo suomeksi. Muut sanat ovat kansallisessa mallissa.

model = Työkyvyn tuen tiimi Pohjois-Savossa
    .short = Pohjois-Savo
    .note = Kuusi vaihetta ohjautumisesta tavoitteen saavuttamiseen. Kysely alussa ja puolen vuoden kuluttua.

## Vaiheet

stage-arrival = Ohjautuminen
    .help = Lähettävä taho tarkistaa ensin asiakaskriteerit ja ohjaa asiakkaan tiimiin. Asiakas voi hakeutua tiimiin myös itse.
    .client = Tulet työkyvyn tuen tiimiin omasta halustasi tai ammattilaisen ohjaamana.
stage-clarifying = Tarpeen selvittäminen ja tavoitteet
    .help = Työkykykoordinaattori tai terveydenhoitaja tekee alkuhaastattelun. Käydään läpi lähtötilanne, tavoitteet ja läheisverkosto. Asiakas vastaa alkukyselyyn ja päättää tietojensa luovuttamisesta. Puuttuva terveystarkastus tehdään, ja tarvittaessa ohjataan lääkärille.
    .client = Kerrot tilanteestasi, toiveistasi ja läheisistäsi, ja sovitte yhdessä tavoitteet. Voit ottaa tukihenkilön mukaan.
stage-planning = Palvelujen suunnittelu
    .help = Työkykykoordinaattori kokoaa verkoston palvelukartan avulla ja pyytää osallistujilta arvion ennen tapaamista. Tapaamisia voi olla useita, eikä kaikkiin tarvita koko verkostoa.
    .client = Mietit sinulle tärkeiden ammattilaisten kanssa, mitkä palvelut auttavat.
stage-methods = Keinot ja menetelmät
    .help = Tapaamiset pidetään tiiviinä, ja mukana ovat vain keskeiset toimijat. Suunnitelma päivitetään palvelujen tarjoajien kanssa oikeaan järjestykseen, etuudet sovitetaan yhteen ja asiakasvastaava nimetään.
    .client = Päätät, mihin palveluihin lähdet, ja saat oman yhteyshenkilön.
stage-services = Palvelut ja seuranta
    .help = Asiakas ohjataan palveluihin suunnitelman mukaan. Asiakasvastaava ja asiakas seuraavat etenemistä, ja asiakasvastaava kertoo tarvittaessa tiimille. Asiakas voi palata verkoston piiriin.
    .client = Käyt sovituissa palveluissa ja katsot yhteyshenkilösi kanssa, miten asiat etenevät.
stage-goal = Tavoitteen saavuttaminen
    .help = Työkykykoordinaattori kutsuu päätöstapaamisen koolle, kun palvelut lähestyvät loppuaan. Käydään läpi asiakasvastaavan arvio, asiakkaan oma arvio ja mittarit. Jos tukea tarvitaan vielä, palataan palveluihin.
    .client = Arvioit yhdessä yhteyshenkilösi kanssa, mitä saitte aikaan ja tarvitsetko vielä tukea.

without-encounter = Tarve huomataan muissa palveluissa. Tiimin polku alkaa, kun asiakas ohjataan tiimiin.

when-team-suits = Tiimi sopii asiakkaalle
when-goals-set = Tavoitteet on asetettu
when-other-service-first = Muu palvelu on ensin paikallaan
when-plan-drawn-up = Suunnitelma on laadittu
when-services-chosen = Palvelut on valittu
when-new-network-meeting = Tarvitaan uusi verkostotapaaminen
when-services-ending = Palvelut lähestyvät loppuaan
when-back-to-network = Tarvitaan taas tiimin verkostoa
when-more-support = Asiakas tarvitsee vielä tukea

action-notice-need = Huomataan työkyvyn tuen tarve
action-sender-checks-criteria = Lähettävä taho tarkistaa asiakaskriteerit
action-send-referral = Tehdään lähete
action-come-by-oneself = Asiakas hakeutuu itse
action-initial-interview = Tehdään alkuhaastattelu
action-starting-situation = Käydään läpi lähtötilanne, motivaatio ja voimavarat
action-near-network = Käydään läpi läheisverkoston tilanne
action-initial-questionnaire = Asiakas vastaa alkukyselyyn
action-sign-permission = Asiakas päättää tietojensa luovuttamisesta
action-health-check-if-missing = Terveydenhoitaja tekee terveystarkastuksen, jos se puuttuu
action-guide-to-physician = Ohjataan tarvittaessa lääkärille
action-write-statements = Lääkäri kirjoittaa tarvittavat lausunnot
action-use-service-map = Etsitään toimijat palvelukartasta
action-ask-pre-assessments = Pyydetään osallistujilta arvio ennen tapaamista
action-call-network = Kutsutaan verkosto koolle
action-consult-separately = Konsultoidaan asiantuntijoita erikseen
action-compact-meetings = Pidetään tapaamiset tiiviinä
action-consult-with-permission = Asiantuntijat konsultoivat toisiaan asiakkaan luvalla
action-update-with-providers = Päivitetään suunnitelma palvelujen tarjoajien kanssa
action-right-order = Katsotaan palvelujen ajoitus ja järjestys
action-guide-by-plan = Ohjataan palveluihin suunnitelman mukaan
action-client-carries-out = Asiakas toteuttaa suunnitelmaansa
action-follow-together = Seurataan etenemistä yhdessä
action-tell-the-team = Kerrotaan tarvittaessa tiimille
action-ask-for-meeting = Pyydetään tarvittaessa verkostotapaamista
action-closing-meeting = Pidetään päätöstapaaminen
action-responsible-assesses = Asiakasvastaava arvioi tavoitteet ja työkyvyn
action-client-assesses = Asiakas arvioi oman edistymisensä
action-compare-measures = Verrataan mittareita alkuun
action-collect-feedback = Kerätään palaute sähköisesti

form-client-criteria = Asiakaskriteerit
form-initial-interview = Alkuhaastattelu
form-initial-questionnaire = Alkukysely
form-statement = Lääkärinlausunto
form-pre-assessment = Ennakkoarvio
form-plan = Asiakassuunnitelma
form-feedback = Asiakaspalaute

## Ihmiset ja tapaamiset

role-sending-expert = Lähettävän tahon asiantuntija
    .help = Voi olla mukana alkuhaastattelussa, tai häntä voi konsultoida erikseen.
role-psychiatry-expert = Psykiatrian asiantuntija
    .help = Edustaa yleis- ja aikuispsykiatriaa.
role-rehabilitation-expert = Kuntoutuksen asiantuntija
    .help = Edustaa erityispalvelujen kuntoutusta.
role-social-services-expert = Työikäisten sosiaalipalvelujen asiantuntija
    .help = Tuntee työikäisten sosiaalipalvelut ja aikuissosiaalityön.
role-public-health-nurse = Terveydenhoitaja
    .help = Tekee työttömien terveystarkastukset ja voi tehdä alkuhaastattelun.

partner-working-age-social-services = Työikäisten sosiaalipalvelut
partner-psychiatry = Yleis- ja aikuispsykiatria
partner-rehabilitation = Erityispalvelujen kuntoutus
unit-pohjois-savo-centres = Pohjois-Savon hyvinvointialueen sote-keskukset
group-without-work = Ilman työtä, työ- ja opiskeluterveydenhuollon ulkopuolella

meeting-initial-interview = Alkuhaastattelu
    .help = Lähettävän tahon asiantuntija ja asiakkaan tukihenkilö voivat olla mukana.
meeting-network = Verkostotapaaminen
    .help = Osa tapaamisista voidaan pitää ilman asiakasta, jos niin on hänen kanssaan sovittu.
meeting-closing = Päätöstapaaminen
    .help = Verkostotapaaminen tai pienempi kokous asiakkaan tilanteen mukaan.
meeting-development = Kehityspalaveri

## Asiakaskriteerit

criteria-service = Hyötyykö asiakas työkyvyn tuen tiimistä?
criterion-age-18-65 = Onko asiakas 18–65-vuotias?
    .advice = Ohjaa asiakas ikäryhmänsä palveluihin. Neuvoa voi antaa silti.
criterion-lives-in-area = Asuuko asiakas Pohjois-Savossa?
    .advice = Ohjaa asiakas oman hyvinvointialueensa työkyvyn tukeen.
criterion-without-work-or-partially-able = Onko asiakas osatyökykyinen, työtön työnhakija tai ilman työtä?
    .advice = Työssä olevaa tukee ensisijaisesti työterveyshuolto.
criterion-outside-other-health-care = Onko asiakas työ- ja opiskeluterveydenhuollon ulkopuolella?
    .advice = Ohjaa asiakas työterveyshuoltoon tai opiskeluterveydenhuoltoon.
criterion-motivated = Haluaako asiakas itse edistää työkykyään?
    .advice = Kysy, mikä asiakkaalle on tärkeää, ja sovi uudesta keskustelusta. Palvelu on vapaaehtoinen.
criterion-able-to-go-forward = Onko asiakkaalla riittävät edellytykset edetä, esimerkiksi kuntoutukseen, opintoihin tai työhön?
    .advice = Mieti ensin, mikä palvelu vahvistaa edellytyksiä. Tiimiin voi tulla myöhemmin.
criterion-rehabilitation-prospects = Onko asiakkaalla edellytyksiä kuntoutua ja työllistyä?
criterion-multi-professional-assessment-needed = Tarvitaanko monialaista työ- ja toimintakyvyn arviota?
criterion-long-term-challenge = Onko asiakkaalla pitkäaikainen työkykyyn vaikuttava haaste?
    .help = Haaste voi olla fyysinen, psyykkinen, sosiaalinen tai kognitiivinen, tai niitä voi olla useita.
criterion-no-solution-before = Onko niin, etteivät aiemmat palvelut ole tuoneet ratkaisua työllistymiseen?
criterion-acute-severe-problem = Onko asiakkaalla akuutti tai vakava mielenterveyden tai päihteiden ongelma?
    .advice = Ohjaa asiakas ensin sopivampaan hoitoon. Hän voi palata tiimiin, kun tilanne on rauhoittunut.
criterion-process-in-specialised-care = Onko erikoissairaanhoidossa kesken jotain, mikä vaikuttaa työkykyyn tai sen arviointiin?
    .advice = Odota, että tutkimus tai hoito on valmis. Asiakas voi palata tiimiin sen jälkeen.

plan-support-plan = Asiakassuunnitelma

## Tavoitteet ja mittarit

aim-working-life-participation = Työikäiset pääsevät työhön, pysyvät siinä tai löytävät koulutuksen
aim-recognised-early = Tuen tarve tunnistetaan varhain
aim-right-services-in-order = Asiakas saa oikeat palvelut oikeassa järjestyksessä
aim-ability-and-inclusion-grow = Työkyky ja osallisuus vahvistuvat

measure-inclusion-change = Osallisuuden muutos
    .help = Osallisuusindikaattoria luetaan vain ryhmän tasolla.
measure-health-check-share = Työttömien terveystarkastukset
    .help = Osuus työttömistä: 1,8 % vuonna 2019 (koko maa 5,2 %) ja 7,1 % vuonna 2021.
measure-unemployment-rate = Työttömyysaste alueella
    .help = Työttömien osuus työvoimasta: 8,9 % elokuussa 2022, Kuopiossa 9,3 %.
measure-unemployment-length = Työttömyyden kesto
    .help = Työttömyysaika, työttömyysjaksot ja ajat työn ja opintojen ulkopuolella.
measure-part-time-work = Osa-aikaisen työn mahdollisuudet
