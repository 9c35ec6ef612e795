# Keski-Suomi suomeksi. Sanat, joita tässä ei ole, tulevat kansallisesta mallista.

model = Alkupalvelu ja työkyvyn tuen tiimi, Keski-Suomi
    .short = Keski-Suomi
    .note = Luonnos. Ennen tiimiä on alkupalvelu: palveluohjaus, konsultaatio vastinparin kanssa ja tiimin koordinointi.

unit-central-finland-hospital-district = Keski-Suomen sairaanhoitopiiri, Työkykyohjelma

task-team-coordination = Työkyvyn tuen tiimin koordinointi

## Vaiheet

stage-contact = Yhteydenotto
    .help = Asiakas ottaa itse yhteyttä, tulee yhteistyöverkoston kautta tai rohkaistuu tulemaan järjestön tuella. Tulotapa kirjataan.
    .client = Otat itse yhteyttä, tai joku rohkaisee sinut mukaan.
stage-start-service = Alkupalvelu: palveluohjaus
    .help = Palveluohjaukseen kuuluvat alkuhaastattelu, neuvonta ja ohjaus sekä etuusneuvonta. Usein tämä riittää.
    .client = Kerrot tilanteestasi ja saat neuvoja palveluista ja etuuksista.
stage-counterpart-consultation = Alkupalvelu: konsultaatio vastinparin kanssa
    .help = Kysy neuvoa nimetyltä vastinpariltasi toisessa organisaatiossa. Asiakkaan nimen saa kertoa vain hänen luvallaan; ilman nimeä voit kysyä aina.
    .client = Sinua auttava ammattilainen kysyy luvallasi neuvoa toisen alan ammattilaiselta.
stage-team-coordination = Alkupalvelu: tiimin koordinointi
    .help = Koordinoinnin hoitaja katsoo, onko tilanne selvä. Jos on, varataan aika tiimiin. Jos ei, varataan ensin aika lisäselvityksiin.
    .client = Saat ajan työkyvyn tuen tiimiin tai ensin tutkimuksiin, jos niitä tarvitaan.
stage-examinations = Lisäselvitykset
    .help = Tehdään selvitykset, joita ilman tiimi ei voi arvioida tilannetta, ja kootaan tulokset tiimille.
    .client = Käyt tutkimuksissa, joiden tulokset auttavat sinua ja tiimiä eteenpäin.
stage-team = Työkyvyn tuen tiimi
    .help = Tiimi tekee terveystarkastuksen, selvittelyn ja työkykyarvion, laatii lausunnot ja suunnitelman, ohjaa eteenpäin ja sopii asiakasvastaavasta.
    .client = Tapaat tiimin, ja teette yhdessä suunnitelman ja sovitte, kuka on yhteyshenkilösi.

## Siirtymät

when-client-arrives = Asiakas haluaa aloittaa
when-counterpart-needed = Tarvitaan neuvoa toisen alan ammattilaiselta
when-counterpart-answered = Vastinpari on vastannut
when-guidance-not-enough = Palveluohjaus ei yksin riitä
when-advice-enough = Neuvonta riitti
when-nothing-to-clarify = Lisäselvityksiä ei tarvita
when-more-to-clarify = Tarvitaan lisäselvityksiä
when-examinations-ready = Lisäselvitykset on tehty

## Mitä vaiheissa tehdään

action-record-route = Kirjataan, mitä kautta asiakas tuli
action-initial-interview = Tehdään alkuhaastattelu
action-advice-and-guidance = Neuvotaan ja ohjataan
action-benefit-advice = Annetaan etuusneuvontaa
action-name-counterpart = Nimetään vastinpari
action-consult-in-pairs = Kysytään neuvoa vastinparilta
action-record-answer = Kirjataan vastaus
action-judge-clarity = Katsotaan, tarvitaanko lisäselvityksiä
action-book-team = Varataan aika tiimiin, jos lisäselvityksiä ei tarvita
action-book-examinations = Varataan aika lisäselvityksiin, jos niitä tarvitaan
action-do-examinations = Tehdään lisäselvitykset
action-gather-results = Kootaan tulokset tiimille
action-health-check = Tehdään terveystarkastus
action-clarify-situation = Selvitellään tilannetta
action-assess-work-ability = Tehdään työkykyarvio
action-draw-up-statements = Laaditaan lausunnot
action-onward-guidance = Ohjataan ja neuvotaan eteenpäin

form-initial-interview = Alkuhaastattelu
form-statement = Lausunto

## Kumppanikehä

role-pension-expert = Työeläkelaitoksen asiantuntija
    .help = Neuvoo työeläkelaitoksen kuntoutuksesta ja eläkkeistä.
role-municipal-employment-worker = Kunnan työllisyyspalvelujen työntekijä
    .help = Tunsi kunnan työllisyyspalvelut vuoden 2024 loppuun.
role-producer-worker = Palveluntuottajan työntekijä
    .help = Kertoo, miten asiakkaan palvelu sujuu ja mitä siitä on hyötyä.
role-occupational-health-professional = Työterveyshuollon ammattilainen
    .help = Tuntee työn ja työpaikan ja tukee työhön paluuta.
role-criminal-sanctions-worker = Rikosseuraamuslaitoksen työntekijä
    .help = Sovittaa yhteen seuraamuksen, vapautumisen ja työkyvyn tuen.
role-youth-worker = Nuorten palvelujen työntekijä
    .help = Tuntee nuoren arjen ja nuorille tarkoitetut palvelut.
role-education-worker = Koulutuspalvelujen työntekijä
    .help = Neuvoo koulutuksesta ja opintojen tuesta.

consent-counterpart-consultation = Lupa kysyä neuvoa vastinparilta
    .text = Minua auttava ammattilainen saa kysyä asiastani neuvoa toisen organisaation ammattilaiselta. Minulle kerrotaan, kuka tämä on. Hän saa vain alla mainitut tiedot. Voin perua luvan milloin tahansa.

partner-network = Yhteistyöverkosto

arrival-network = Yhteistyöverkoston kautta
arrival-third-sector-encouraged = Järjestön rohkaisemana
