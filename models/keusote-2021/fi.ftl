# Keski-Uusimaa 2021 suomeksi. Sanat, joita tässä ei ole, tulevat kansallisesta mallista.

model = Monialainen työ- ja toimintakyvyn arviointipalvelu, Keski-Uusimaa 2021
    .short = Keusote 2021
    .note = Työkykytiimi arvioi työ- ja toimintakykyä monialaisesti ja tukee myös ammattilaisia. Ensin palvelu oli työttömille työnhakijoille.

unit-keusote = Keski-Uudenmaan sote -kuntayhtymä
unit-work-ability-project = Keski-Uudenmaan Työkykyhanke

team-support-team = Työkykytiimi

## Vaiheet

stage-identification = Tunnistaminen
    .help = Peruspalvelun ammattilainen tai asiakas itse huomaa, ettei yksi palvelu riitä. Tunnusmerkit auttavat valitsemaan: kysy neuvoa, ohjaa tiimiin tai ohjaa muualle.
    .client = Kerrot ammattilaiselle, missä tarvitset apua, ja katsotte yhdessä, mikä palvelu auttaa.
stage-consultation = Ammattilaisen tuki
    .help = Ammattilainen pohtii vaihtoehtoja valitsemansa tiimin jäsenen kanssa. Asiakasta ei tarvitse nimetä, ja asiakkuus pysyy kysyjällä.
    .client = Ammattilainen, jonka jo tunnet, kysyy neuvoa kertomatta nimeäsi.
stage-intake = Vastaanotto palveluun
    .help = Asiakkaat tulevat palveluun yhtä jonoa pitkin. Katsotaan, kuuluuko asiakas kohderyhmään: muukin saa apua, mutta se merkitään. Varmistetaan, että asiakas haluaa palvelun.
    .client = Saat tiedon, mitä palvelu on, ja päätät itse, haluatko sen.
stage-assessment = Monialainen arviointi
    .help = Työkykytiimi arvioi työ- ja toimintakykyä asiakkaan kanssa ja sovittaa sosiaali- ja terveyspalvelut yhteen. Kokemusasiantuntija kulkee mukana. Tavat ja lomakkeet ovat työkirjassa.
    .client = Selvitämme yhdessä, mitä jaksat ja osaat, ja teemme sinulle suunnitelman.

## Siirtymät

when-professional-needs-support = Ammattilainen tarvitsee tukea työhönsä
when-assessment-service-needed = Tarvitaan monialaista arviointia
when-client-agrees = Asiakas haluaa palvelun
when-basic-services-help = Peruspalvelut riittävät
when-basic-services-with-support = Peruspalvelut riittävät, kun ammattilainen saa tukea

## Mitä vaiheissa tehdään

action-check-signs = Käydään läpi tunnusmerkit
action-tell-about-service = Kerrotaan, mitä palvelu on, ja kysytään, haluaako asiakas sen
action-think-options = Pohditaan vaihtoehtoja tiimin jäsenen kanssa
action-support-professional = Tuetaan ammattilaista tämän omassa työssä
action-record-basic-services-help = Kirjataan, autettiinko asiakasta peruspalvelujen keinoin
action-receive-client = Otetaan asiakas vastaan
action-check-target-group = Katsotaan kohderyhmä; merkitään, jos asiakas on sen ulkopuolelta
action-walk-beside = Kokemusasiantuntija kulkee asiakkaan rinnalla
action-form-overall-picture = Kootaan kokonaiskuva asiakkaan tilanteesta
action-assess-work-ability = Arvioidaan työkyky
action-assess-functional-ability = Arvioidaan toimintakyky
action-join-social-and-health = Sovitetaan sosiaali- ja terveyspalvelut yhteen

role-experience-expert = Kokemusasiantuntija
    .help = Tiimin palkattu jäsen. Kulkee asiakkaan rinnalla ja tuo oman kokemuksensa tiimin työhön.

## Tarpeet ja kohderyhmät

need-broad-support = Tarvitaan laajaa tukea työ- ja toimintakyvyn selvittämiseen ja työhön pääsyyn
need-functional-ability-unclear = Toimintakyky on epäselvä
need-work-opportunities = Työn mahdollisuuksia halutaan parantaa

group-weakest-position = Kaikkein vaikeimmassa työmarkkina-asemassa
group-other-work-ability-need = Muu työkyvyn tuen tarve (kohderyhmän ulkopuolelta)

## Tunnusmerkit

criteria-service-first-phase = Työkykytiimin asiakkaan tunnusmerkit, ensimmäinen vaihe

limit-unemployed-first = Palvelu alkaa työttömistä työnhakijoista, koska heidän tarpeensa oli kuntien mielestä kiireisin. Rajauksesta sovittiin alueen kuntien kanssa. Kohderyhmää laajennetaan, kun tämän ryhmän tilanne helpottuu.

criterion-unemployed-or-outside = Onko asiakas työtön työnhakija tai ollut vuosia työvoiman ulkopuolella?
    .help = Työttömyys voi koostua monesta erillisestä jaksosta.
    .advice = Asiakas on ensimmäisen vaiheen kohderyhmän ulkopuolella. Tiimi voi silti auttaa: merkitse se ja kysy neuvoa tiimiltä.
criterion-agrees-to-service = Haluaako asiakas itse palvelun?
    .help = Palvelu on vapaaehtoinen. Asiakkaan suostumus kirjataan ennen kuin asiakkuus alkaa.
    .advice = Kerro, mitä palvelu on, ja kysy myöhemmin uudelleen. Voit kysyä tiimiltä neuvoa kertomatta asiakkaan nimeä.
criterion-weakest-position = Onko asiakkaan asema työmarkkinoilla erityisen vaikea?
    .help = Ensimmäisessä vaiheessa heidät otetaan ensin.
criterion-education-missing = Puuttuuko toisen asteen koulutus, tai onko monta koulutusta jäänyt kesken?
criterion-situation-unclear = Onko kokonaistilanne epäselvä, eikä mikään yksittäinen palvelu ole saanut sitä selviämään?
criterion-reason-unknown = Onko epäselvää, mikä työn saamisen estää?
criterion-many-services-needed = Tarvitseeko asiakas monialaista tukea ja useita palveluja yhtä aikaa?
criterion-social-and-health = Tarvitseeko asiakas sekä sosiaali- että terveyspalveluja niin, että ne sovitetaan yhteen?
criterion-no-solution-in-basic-services = Onko peruspalvelujen keinot käytetty ilman, että tilanne on edennyt?
criterion-many-or-interrupted-services = Onko asiakas monen palvelun asiakkaana, tai onko moni palvelu keskeytynyt?
criterion-prolonged-or-stuck = Onko tilanne kestänyt pitkään tai pysähtynyt paikoilleen?
criterion-network-tried = Onko peruspalveluissa jo koottu verkosto ilman tulosta?
criterion-measures-without-effect = Ovatko työllistymistä tukevat toimet jääneet vaille toivottua vaikutusta?
criterion-manifold-challenges = Onko asiakkaalla monenlaisia työ- ja toimintakyvyn vaikeuksia tai terveysongelmia?
criterion-next-plan-unclear = Onko epäselvää, miten työkykyä tuetaan tästä eteenpäin?

measure-estimated-need = Asukkaat, jotka arvion mukaan tarvitsevat palvelua
