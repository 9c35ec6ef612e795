# Keski-Uusimaa 2024 suomeksi. Muut sanat ovat kansallisessa mallissa.

model = Työkyvyn ja työllistymisen tuen palvelupolku Keusotessa
    .short = Keusote 2024
    .note = Luonnos 29.1.2024: tunnistaminen, nimetön konsultaatio, työparityö ja monialainen verkosto.

## Vaiheet

stage-identification = Tunnistaminen
    .help = Asiakas itse tai työikäisten palvelujen ammattilainen tunnistaa tuen tarpeen. Apuna ovat itsearviointi, tunnusmerkit ja työkykykysymys. Palveluohjaus sosiaali- ja terveyspalveluihin, Kelaan ja työvoimapalveluihin annetaan ajallaan.
    .client = Mieti, miten voit ja mihin tarvitset tukea, niin löydämme sinulle sopivan avun.
stage-consultation = Nimetön konsultaatio
    .help = Matalan kynnyksen kysymys ilman asiakkaan tietoja: puhelimella, sähköpostilla, tietojärjestelmän viestillä tai lomakkeella. Konsultaatiotiimi vastaa ja kysyy tarvittaessa Kelasta. Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
    .client = Voit kysyä neuvoa kertomatta nimeäsi, tai ammattilainen kysyy puolestasi nimettömästi.
stage-identified-consultation = Konsultaatio tunnistetiedoilla
    .help = Asiakkaan suostumuksella konsultaatiotiimi katsoo juuri hänen tilannettaan ja vastaa siihen. Asiakkuus pysyy kysyjällä.
    .client = Kun annat luvan, asiantuntijat katsovat juuri sinun tilannettasi ja neuvovat sen mukaan.
stage-pair-work = Työparityö
    .help = Kysyjä ja konsultaatiotiimin ammattilainen työskentelevät parina: asiakkaaseen otetaan yhteyttä, taustatiedot selvitetään ja tavataan yhdessä. Asiakkuus säilyy kysyvällä taholla. Suunnitelma voidaan laatia ja toteuttaa jo tässä.
    .client = Tuttu ammattilainen ja työkyvyn asiantuntija auttavat sinua yhdessä.
stage-network = Monialainen verkosto
    .help = Työkyvyn ja työllistymisen tuen verkosto käsittelee asian viikkokokouksessa. Tarvittaessa tehdään monialainen työkyvyn arvio. Lakisääteiset kriteerit ratkaisevat, kumpi suunnitelma laaditaan.
    .client = Sinulle tärkeät asiantuntijat miettivät kanssasi, mikä auttaa, ja teette suunnitelman.
stage-services = Suunnitelman toteutus
    .help = Suunnitelman palvelut käynnistyvät ja sovitetaan yhteen etuuksien kanssa. Asiakasvastaava on nimetty, ja on päätetty, kenellä asiakkuus on.
    .client = Sovitut palvelut alkavat, ja yhteyshenkilösi huolehtii kokonaisuudesta.
stage-outcome = Apu saatu ja tie valittu
    .help = Asiakas on saanut tarvitsemansa avun, tai hän tuntee mahdollisuutensa ja valitsee niistä. Koettu työkyky kysytään uudelleen, ja palaute kerätään.
    .client = Katsomme, saitko tarvitsemasi avun, ja sinä valitset, miten jatkat.

when-more-support-needed = Asiakas tai ammattilainen tarvitsee enemmän tukea
when-advice-was-enough = Neuvonta riitti
when-multi-professional-need = Tarvitaan monialaista tukea
when-help-or-choice = Apu on saatu, tai asiakas on valinnut

action-self-assessment = Tarjotaan itsearviointi
action-check-signs = Katsotaan tunnusmerkit
action-timely-guidance = Ohjataan ajallaan sosiaali- ja terveyspalveluihin, Kelaan tai työvoimapalveluihin
action-service-tray = Näytetään palvelutarjotin ja ohjeet
action-companionship = Järjestetään rinnallakulkija tai vertaistuki, jos asiakas haluaa
action-answer-anonymously = Vastataan nimettömänä
action-consult-kela = Kysytään tarvittaessa Kelasta
action-take-to-case-team = Viedään avoin kysymys casetiimiin
action-book-own-time = Sovitaan pidemmälle keskustelulle oma aika
action-look-at-situation = Tutustutaan asiakkaan tilanteeseen
action-answer-with-identity = Vastataan asiakkaan tilanteen mukaan
action-contact-client = Otetaan yhteyttä asiakkaaseen
action-gather-background = Selvitetään taustatiedot
action-joint-meeting = Tavataan yhdessä asiakkaan ja konsultoivan tahon tai verkoston kanssa
action-weekly-case-handling = Käsitellään asia viikon casekokouksessa
action-instruct-assessment = Ohjeistetaan monialaisen työkyvyn arvion tekeminen
action-check-statutory-criteria = Tarkistetaan lakisääteiset kriteerit
action-carry-out-plan = Toteutetaan suunnitelma
action-client-chooses = Asiakas valitsee mahdollisuuksistaan
action-collect-feedback = Kerätään palaute

form-self-assessment = Itsearviointi
form-question = Konsultaatiokysymys
form-feedback = Asiakaspalaute

## Roolit ja tiimit

role-social-rehabilitation-counsellor = Sosiaalisen kuntoutuksen sosiaaliohjaaja
    .help = Ohjaa sosiaalista kuntoutusta ja tukee arjen hallintaa.
role-typ-social-counsellor = TYP-sosiaaliohjaaja
    .help = Ohjaa asiakkaita monialaisessa yhteispalvelussa ja vastaa konsultaatioihin.
role-typ-social-worker = TYP-sosiaalityöntekijä
    .help = Tekee monialaisen yhteispalvelun sosiaalityön ja istuu verkostossa.
role-former-team-member = Entinen työkykytiimin jäsen
    .help = Tekee konsultaatiota ja työparityötä aiemman tiimin kokemuksella.
role-mental-health-nurse = Mielenterveys- ja päihdehoitaja
    .help = Neuvoo mielenterveyden ja päihteiden hoidossa.
role-te-psychologist = TE-psykologi
    .help = Arvioi ammatillisia vaihtoehtoja työvoimapalveluissa.
role-presenting-party = Asian esittelijä
    .help = Tuo asiakkaan asian verkostoon ja esittelee sen.
role-pain-physician = Kipulääkäri
    .help = Neuvoo kivun hoidossa ja sen vaikutuksesta työkykyyn.
role-physiatrist = Fysiatri
    .help = Arvioi liikuntaelinten sairauksia ja kuntoutusta.
role-psychiatrist = Psykiatri
    .help = Arvioi mielenterveyden häiriöitä ja niiden vaikutusta työkykyyn.
role-consulting-psychiatrist = Konsulttipsykiatri
    .help = Vastaa konsultaatiotiimin kysymyksiin mielenterveydestä.
role-substance-abuse-physician = Päihdelääkäri
    .help = Neuvoo päihdehoidosta; joka kunnalla on omansa.
role-hus-clinic-representative = HUSin työkyvyn tutkimuspoliklinikan edustaja
    .help = Kertoo, milloin poliklinikan tutkimus on paikallaan.
role-job-coach = Työvalmentaja
    .help = Auttaa löytämään työn ja pysymään siinä.
role-line-supervisor = Lähiesihenkilö
    .help = Vastaa omista työntekijöistään.
role-coordinating-supervisor = Koordinoiva esihenkilö
    .help = Sovittaa yhteen yksiköiden työtä.
role-service-area-representative = Työikäisten sekä mielenterveys- ja päihdepalvelujen edustaja
    .help = Edustaa palvelualuetta ohjausryhmässä.

team-consultation-team = Työkyvyn ja työllistymisen tuen konsultaatiotiimi
team-network = Työkyvyn ja työllistymisen tuen monialainen verkosto
team-steering-group = Ohjausryhmä

partner-hus-work-ability-clinic = HUSin työkyvyn tutkimuspoliklinikka
unit-miepa-typ = Mielenterveys- ja päihdepalvelut / TYP
task-operations = Vastuu päivittäisestä toiminnasta

channel-phone = Puhelinlinja
    .help = Kaksi ammattilaista vastaa tiistaisin ja torstaisin.
channel-email = Sähköposti
    .help = Älä kirjoita sähköpostiin asiakkaan tietoja.
channel-pegasos-omni = Pegasos Omni
    .help = Hyvinvointialueen ammattilaisille potilastietojärjestelmän kautta.
channel-proconsona-omni = ProConsona Omni
    .help = Hyvinvointialueen ammattilaisille asiakastietojärjestelmän kautta.

meeting-case-team = Casetiimi
    .help = Puhelinaikojen jälkeen: kysymykset, joihin ei vastattu heti tai jotka kaipaavat muita näkökulmia.
meeting-own-time = Keskustelu omalla ajalla
meeting-weekly = Viikkokokous
meeting-joint = Yhteinen tapaaminen
meeting-network = Monialaisen verkoston casekäsittely
meeting-steering = Ohjausryhmän kokous
meeting-evaluation = Tavoitteiden seuranta ja toiminnan arviointi

## Kriteerit

criteria-service = Kuuluuko asiakas palvelupolun kohderyhmään?
criterion-work-ability-lowered = Onko koettu työkyky 0–7 pistettä?
    .help = Pisteet avaavat keskustelun. Ne eivät yksin ratkaise mitään.
criterion-employment-support-needed = Tarvitseeko asiakas tukea työkykyynsä tai työllistymiseensä?
criterion-multi-professional-support-needed = Tarvitseeko asiakas monialaista tukea?

plan-support-plan = Työkyvyn ja työllistymisen tuen suunnitelma

## Tavoitteet ja mittarit

aim-best-for-this-client = Paras mahdollinen tälle asiakkaalle
aim-help-in-time = Apu tulee ajallaan ja ilman pompottelua, ja koettu työ- ja toimintakyky paranee
aim-earlier-support = Asiakas saa tukea varhaisemmassa vaiheessa
aim-timely-and-smooth = Asiakas kokee palvelun oikea-aikaiseksi ja sujuvaksi
aim-ability-improves = Koettu työ- ja toimintakyky paranee

measure-consultation-share = Konsultaatioasiakkaiden osuus
    .help = Kuinka suuri osa autetaan konsultaatiolla, kun muut tarvitsevat monialaista verkostoa.

outcome-help-received = Sai tarvitsemansa avun
outcome-options-chosen = Sai tiedon mahdollisuuksista ja valitsi niistä
