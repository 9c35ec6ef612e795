# Kansallinen malli suomeksi. Muut mallit ottavat täältä ne sanat, joita ne eivät kirjoita itse.

model = Työkyvyn tuki sote-keskuksessa
    .short = Sote-keskus
    .note = Työkykyohjelman kansallinen malli: viisi vaihetta kohtaamisesta seurantaan.

## Vaiheet

stage-encounter = Kohtaaminen
    .help = Asiakas hakee apua itse, tai ammattilainen huomaa, että työkyky tarvitsee tukea. Asiaa kysytään suoraan, ja neuvonta annetaan heti.
    .client = Kerrot tilanteestasi, ja saat neuvon tai tiedon siitä, mistä apua saa.
stage-guidance = Asiakasohjaus
    .help = Asiakas ohjataan tarvittaessa työkyvyn tuen tiimiin. Ohjaava ammattilainen tarkistaa kriteerit yhdessä asiakkaan kanssa.
    .client = Sinut ohjataan työkyvyn tuen tiimiin, jos haluat ja siitä on sinulle apua.
stage-assessment = Arviointi ja suunnitelma
    .help = Monialainen tiimi arvioi tuen tarpeen yhdessä asiakkaan kanssa. Suunnitelma rakentuu yhteisten tavoitteiden varaan, ja palvelut kootaan niiden alle.
    .client = Selvitämme yhdessä, mitä apua tarvitset, ja teemme sinulle suunnitelman.
stage-delivery = Palvelujen järjestäminen
    .help = Asiakasvastaava sovittaa yhteen palvelut ja etuudet ja kokoaa tarvittaessa laajemman verkoston.
    .client = Palvelut alkavat, ja yhteyshenkilösi huolehtii, että ne sopivat yhteen.
stage-follow-up = Seuranta ja arviointi
    .help = Asiakasvastaava tukee asiakasta, seuraa tavoitteita ja huolehtii polun etenemisestä, kunnes palvelut päättyvät.
    .client = Katsomme yhteyshenkilösi kanssa, miten tavoitteesi etenevät ja mitä vielä tarvitset.

## Siirtymät

when-team-needed = Tarvitaan työkyvyn tuen tiimiä
when-fits-team = Tiimin palvelu sopii asiakkaalle
when-other-help-first = Jokin muu apu on ensin paikallaan
when-plan-agreed = Suunnitelmasta on sovittu
when-services-run = Palvelut ovat käynnissä
when-need-changed = Tarve on muuttunut
when-more-services = Tarvitaan vielä palveluja

## Mitä vaiheissa tehdään

action-seek-help = Asiakas ottaa yhteyttä tai tuo asian puheeksi
action-recognise-need = Tunnistetaan työkyvyn tuen tarve
action-ask-work-ability = Kysytään koettu työkyky
action-service-guidance = Annetaan palveluohjaus
action-check-criteria = Tarkistetaan asiakaskriteerit
action-guide-to-team = Ohjataan työkyvyn tuen tiimiin
action-assess-need = Arvioidaan palvelutarve yhdessä asiakkaan kanssa
action-health-check = Tehdään tarvittaessa työttömän terveystarkastus
action-assess-work-ability = Arvioidaan tarvittaessa työkyky
action-set-goals = Asetetaan tavoitteet yhdessä
action-draw-up-plan = Laaditaan työkyvyn tuen suunnitelma
action-name-responsible = Sovitaan asiakasvastaavasta
action-coordinate-services = Sovitetaan palvelut yhteen
action-fit-benefits = Sovitetaan etuudet yhteen
action-gather-network = Kootaan tarvittaessa laajempi verkosto
action-refer-to-services = Ohjataan palveluihin
action-support-client = Tuetaan asiakasta
action-follow-goals = Seurataan tavoitteita
action-update-plan = Päivitetään suunnitelma
action-assess-result = Arvioidaan, mitä saatiin aikaan

form-referral = Lähete
form-need-assessment = Palvelutarpeen arvio
form-disclosure-permission = Luovutuslupa
form-plan = Työkyvyn tuen suunnitelma
form-closing-assessment = Päätösarvio

instrument-was = Työkykypistemäärä
instrument-esis = Osallisuusindikaattori
instrument-3x10d = 3X10D-elämäntilannemittari
instrument-audit = AUDIT
instrument-audit-c = AUDIT-C
instrument-bdi = BDI
instrument-gad-7 = GAD-7
instrument-phq-9 = PHQ-9

## Roolit

role-work-ability-coordinator = Työkykykoordinaattori
    .help = Sovittaa yhteen työkyvyn tuen palvelut, vastaa kysymyksiin ja kutsuu verkoston koolle.
role-case-coordinator = Case-koordinaattori
    .help = Huolehtii, että asiakkaan asia etenee sovitusti ja tieto kulkee.
role-physician = Lääkäri
    .help = Arvioi terveyttä ja työkykyä, hoitaa ja kirjoittaa lausunnot.
role-nurse = Sairaanhoitaja
    .help = Arvioi hoidon tarpeen, ohjaa ja seuraa terveydentilaa.
role-public-health-nurse = Terveydenhoitaja
    .help = Tekee työttömän terveystarkastuksen ja ohjaa tarvittaessa lääkärille.
role-social-expert = Sosiaalialan asiantuntija
    .help = Tuntee sosiaalipalvelut ja etuudet ja arvioi sosiaalista tilannetta.
role-rehabilitation-counsellor = Kuntoutusohjaaja
    .help = Neuvoo kuntoutuksen mahdollisuuksista ja auttaa hakemaan sitä.
role-physiotherapist = Fysioterapeutti
    .help = Arvioi liikkumista ja fyysistä toimintakykyä ja ohjaa harjoittelua.
role-psychologist = Psykologi
    .help = Arvioi psyykkistä ja kognitiivista toimintakykyä ja tukee muutoksessa.
role-occupational-therapist = Toimintaterapeutti
    .help = Arvioi, miten arki ja työn tehtävät sujuvat, ja etsii keinoja selvitä niistä.
role-social-counsellor = Sosiaaliohjaaja
    .help = Ohjaa ja tukee arjessa, palveluissa ja sosiaalisessa kuntoutuksessa.
role-social-worker = Sosiaalityöntekijä
    .help = Arvioi palvelutarpeen ja tekee sosiaalityötä asiakkaan kanssa.
role-working-age-professional = Työikäisten palvelujen ammattilainen
    .help = Tunnistaa tuen tarpeen, kysyy neuvoa ja ohjaa asiakkaan eteenpäin.
role-experience-expert = Kokemusasiantuntija
    .help = Kulkee asiakkaan rinnalla ja tuo mukaan oman kokemuksensa.
role-kela-expert = Kelan asiantuntija
    .help = Neuvoo etuuksista ja Kelan kuntoutuksesta.
role-te-expert = TE-palvelujen asiantuntija
    .help = Tuntee valtion työvoimapalvelut, joiden tehtävä päättyi vuoden 2024 lopussa.
role-employment-expert = Työvoimapalvelujen asiantuntija
    .help = Tuntee kunnan työvoimapalvelut ja työnhaun velvoitteet.
role-third-sector-worker = Järjestön työntekijä
    .help = Tuo mukaan järjestöjen tuen ja toiminnan.
role-lead = Esihenkilö
    .help = Seuraa jonoja, kuormaa ja tavoitteita ja huolehtii vastuiden siirrosta.
role-office = Pääkäyttäjä
    .help = Ylläpitää henkilöt, tiimit ja toimintamallit.
role-privacy = Tietosuojavastaava
    .help = Valvoo lokeja ja vastaa lokipyyntöihin.

team-support-team = Työkyvyn tuen tiimi

responsible-client-coordinator = Asiakasvastaava
responsible-key-worker = Omatyöntekijä
unit-social-health-centre = Sote-keskus
caller-responsible = Asiakasvastaava
caller-member = Kuka tahansa verkoston jäsen
caller-partner = Kumppaniorganisaation asiantuntija
caller-client = Asiakas itse

## Kanavat ja tapaamiset

channel-phone = Puhelin
channel-email = Sähköposti
channel-record-system = Asiakas- tai potilastietojärjestelmän viesti
channel-form = Sähköinen lomake
channel-visit = Käynti paikan päällä

meeting-team = Tiimin tapaaminen
meeting-network = Verkostotapaaminen
meeting-closing = Päätöstapaaminen

## Tarpeet ja kohderyhmät

need-work-ability-unclear = Työkyky on epäselvä
need-broad-support = Tarvitaan laajaa tukea työ- ja toimintakyvyn selvittämiseen
need-path-to-work = Tarvitaan tukea työn löytämiseen
need-return-to-work = Tarvitaan tukea työhön paluuseen tai työssä pysymiseen
need-studies-or-training = Tarvitaan tukea opintoihin tai ammatin vaihtoon
need-rehabilitation = Tarvitaan kuntoutusta tai tietoa siitä
need-benefits = Etuudet ovat epäselvät
need-health = Terveys tai hoito kaipaa selvittämistä
need-daily-life = Arki tai talous kuormittaa

group-partial-work-ability = Osatyökykyinen
group-unemployed = Työtön työnhakija
group-outside-labour-force = Työvoiman ulkopuolella

## Kriteerit

criteria-service = Hyötyykö asiakas työkyvyn tuen tiimistä?
criteria-typ-1369 = Monialaisen yhteispalvelun (TYP) edellytykset, laki 1369/2014
criteria-tym-381 = Monialaisen tuen yhteistoimintamallin (TYM) edellytykset, laki 381/2023

criterion-working-age = Onko asiakas työikäinen?
    .advice = Ohjaa asiakas ikäryhmänsä palveluihin. Neuvoa voi antaa jokaiselle.
criterion-seeks-help = Hakeeko asiakas itse tukea työkykyynsä?
criterion-need-recognised = Onko ammattilainen tunnistanut työkyvyn tuen tarpeen?
    .help = Merkkejä ovat esimerkiksi pitkä työttömyys, toistuvat poissaolot tai se, että terveys haittaa työtä.
criterion-many-services-needed = Tarvitseeko asiakas useamman ammattilaisen tai palvelun apua yhtä aikaa?
criterion-typ-long-unemployment = Onko työttömyys jatkunut lain 1369/2014 tarkoittaman ajan?
    .help = Työmarkkinatukea vähintään 300 päivää; tai 25 vuotta täyttäneellä 12 kuukautta ja nuoremmalla 6 kuukautta yhtäjaksoista työttömyyttä.
    .advice = TYP-prosessi ei koske asiakasta. Tee työkyvyn tuen suunnitelma.
criterion-typ-coordination-needed = Edellyttääkö työllistyminen TE-toimiston, hyvinvointialueen ja Kelan palvelujen yhteensovittamista?
    .advice = TYP-prosessi ei koske asiakasta. Tee työkyvyn tuen suunnitelma.
criterion-tym-unemployed = Onko asiakas työtön lain 380/2023 tarkoittamalla tavalla?
    .help = Ei työsuhdetta, kokonaan lomautettu tai työtä alle 4 tuntia viikossa, eikä päätoiminen yrittäjä tai opiskelija.
    .advice = Yhteistoimintamalli ei koske asiakasta. Tee työkyvyn tuen suunnitelma.
criterion-tym-ability-limited = Vaikuttavatko työ- tai toimintakyvyn rajoitteet työllistymiseen?
criterion-tym-life-management = Vaikuttavatko elämänhallinnan ongelmat työllistymiseen?
criterion-tym-consultation-not-enough = Onko niin, ettei asia ratkea pelkästään viranomaisten keskinäisellä yhteydenpidolla?
    .advice = Sopikaa asiasta viranomaisten kesken. Yhteistoimintamallia ei tarvita.

## Suostumukset ja luvat

consent-service = Suostumus palveluun
    .text = Haluan työkyvyn tuen palvelun. Palvelu on vapaaehtoinen. Voin lopettaa sen milloin tahansa, eikä se vaikuta muihin palveluihini.
consent-identified-consultation = Suostumus konsultaatioon tunnistetiedoilla
    .text = Minua auttava ammattilainen saa kysyä neuvoa asiassani nimelläni. Neuvoa antava ammattilainen saa käyttää alla mainittuja tietojani. Voin perua suostumuksen milloin tahansa.
consent-network-meeting = Suostumus verkostotapaamiseen
    .text = Asiaani saa käsitellä tapaamisessa, johon kutsutaan minulle tärkeät ammattilaiset. Minulle kerrotaan ensin, keitä tapaamiseen tulee. Voin perua suostumuksen milloin tahansa.
consent-expert-consultation = Lupa asiantuntijoiden keskinäiseen neuvonpitoon
    .text = Asiantuntijat saavat keskustella asiastani keskenään, esimerkiksi siitä, miten etuudet ja palvelut sopivat yhteen. Voin perua luvan milloin tahansa.
consent-disclosure = Luovutuslupa
    .text = Annan luvan antaa valitsemani tiedot valitsemilleni tahoille työkykyni tukemista varten. Lupa on voimassa toistaiseksi. Voin perua sen milloin tahansa kertomalla siitä kenelle tahansa minua auttavalle.

data-identity = Nimi, henkilötunnus ja yhteystiedot
data-question = Kysymys, johon haetaan vastausta
data-situation = Elämäntilanne ja tuen tarve
data-education-work = Koulutus, työhistoria ja osaaminen
data-health = Terveydentila siltä osin kuin se vaikuttaa työkykyyn
data-work-ability = Työ- ja toimintakyky
data-benefits = Etuudet ja toimeentulo
data-services = Käytössä olevat ja suunnitellut palvelut
data-plan = Suunnitelma ja sen seuranta

law-joint-service = Sosiaali- ja terveydenhuollon yhteinen palvelu yhteisessä yksikössä
law-authority-information = Sosiaaliviranomaisen oikeus saada välttämättömät tiedot
law-need-assessment = Palvelutarpeen arviointi
law-multi-sector-cooperation = Monialainen yhteistyö palvelutarpeen arvioinnissa
law-health-examination = Työ- ja toimintakykyä tukeva terveystarkastus
law-typ = Monialaisen yhteispalvelun tarpeen arviointi
law-tym = Tietojen saaminen ja käyttö monialaisessa tuessa

mark-shl-36 = Palvelutarpeen arviointi (36 §)
mark-shl-39 = Asiakassuunnitelma (39 §)
mark-shl-42 = Omatyöntekijä (42 §)

## Kumppanit ja saapuminen

partner-social-health = Sosiaali- ja terveyspalvelut
partner-kela = Kela
partner-pension-institution = Työeläkelaitos
partner-te-services = TE-palvelut
partner-municipal-employment-services = Kunnan työllisyyspalvelut
partner-employment-services = Työvoimapalvelut (työllisyysalue)
partner-third-sector = Järjestöt
partner-service-producers = Palveluntuottajat
partner-occupational-health = Työterveyshuolto
partner-criminal-sanctions = Rikosseuraamuslaitos
partner-youth-services = Nuorten palvelut
partner-education = Koulutuspalvelut

arrival-self = Otti itse yhteyttä
arrival-own-services = Hyvinvointialueen omista palveluista
arrival-te-services = TE-palveluista
arrival-employment-services = Työvoimapalveluista
arrival-kela = Kelasta
arrival-third-sector = Järjestöstä
arrival-other-partner = Muulta kumppanilta

## Päätökset, suunnitelmat ja mittarit

aim-work-ability-and-work = Työelämän ulkopuolella oleva osatyökykyinen pääsee työhön ja pysyy siinä
aim-services-that-work = Palvelut auttavat, ja se voidaan osoittaa

decision-service = Palvelun aloittaminen
decision-responsible = Asiakasvastaavan nimeäminen
decision-plan = Suunnitelman hyväksyminen
decision-services = Palvelujen valinta
decision-meeting-without-client = Tapaaminen ilman asiakasta
decision-closing = Palvelun päättäminen

plan-support-plan = Työkyvyn tuen suunnitelma
plan-typ-plan = Monialainen työllistymissuunnitelma (TYP)
plan-tym-plan = Monialainen työllistymissuunnitelma (TYM)

measure-work-ability-change = Koetun työkyvyn muutos
measure-goals-attained = Saavutetut tavoitteet
measure-client-feedback = Asiakaspalaute
measure-labour-market-change = Työmarkkina-aseman muutos

## Vastuun siirto

handover-client-informed = Asiakas tietää vaihdoksesta ja sen syyn
handover-situation-told = Asiakkaan tilanne on kerrottu uudelle vastuuhenkilölle
handover-plan-and-goals = Suunnitelma ja tavoitteet on käyty läpi
handover-open-tasks = Keskeneräiset asiat ja määräajat on siirretty
handover-permissions-checked = Suostumukset ja luvat on tarkistettu
handover-partners-informed = Kumppanit tietävät uuden yhteyshenkilön
handover-next-contact = Seuraava yhteydenotto on sovittu

## Päättäminen

outcome-employed = Työllistyi
outcome-part-time-work = Työllistyi osa-aikaisesti
outcome-studies = Aloitti opinnot tai koulutuksen
outcome-rehabilitation = Aloitti kuntoutuksen
outcome-jobseeker = Jatkaa työnhakijana työvoimapalveluissa
outcome-other-service = Siirtyi toisen tahon palveluun
outcome-pension = Siirtyi eläkkeelle
outcome-moved = Muutti pois alueelta
outcome-client-ended = Asiakas lopetti palvelun
outcome-not-reached = Asiakasta ei tavoitettu
outcome-no-change = Muutosta ei saatu aikaan
outcome-died = Kuoli

missing-declined = Asiakas ei halunnut vastata
missing-not-reached = Asiakasta ei tavoitettu
missing-health = Asiakkaan vointi ei sallinut vastaamista
missing-language = Sopivaa kieliversiota tai tulkkia ei ollut
missing-ended-early = Palvelu päättyi ennen mittauksen aikaa
missing-not-asked = Mittausta ei tarjottu
missing-died = Asiakas kuoli

leaving-own-wish = Asiakas ei halua palvelua
leaving-help-enough = Asiakas sai jo tarvitsemansa avun
leaving-other-service = Asiakas valitsi toisen palvelun
leaving-unsuitable-now = Palvelu ei sovi tähän tilanteeseen
leaving-health = Vointi ei salli palvelua nyt
leaving-life-situation = Elämäntilanne ei salli palvelua nyt
leaving-moved = Asiakas muutti pois alueelta
leaving-not-reached = Asiakasta ei tavoitettu
