# Käyttöloki: kuka on katsonut tietoja, mitä ja millä perusteella.

use-log-title = Kuka on katsonut tietoja
use-log-lead = Tässä ovat kaikki katselut kahden viime vuoden ajalta, uusimmat ensin.
use-log-whole-lead = Kaikkien asiakkaiden tietojen käyttö, luovutukset ja kirjautumiset, uusimmat ensin. Myös tämän sivun katselu kirjautuu lokiin.
use-log-empty = Lokissa ei ole merkintöjä
use-log-empty-text = Merkintä syntyy, kun joku avaa tietoja.
use-log-right = Asiakkaalla on oikeus saada nämä tiedot
use-log-right-text = Tiedot annetaan kirjallisesta pyynnöstä maksutta, viimeistään kahden kuukauden kuluessa. Yli kaksi vuotta vanhat tiedot annetaan vain erityisestä syystä.
word-organisation = Organisaatio
word-data = Mitä tietoja
word-ground = Millä perusteella
word-log = Loki
log-all = Kaikki
log-use = Käyttöloki
log-disclosure = Luovutusloki
log-security = Turvaloki

## Peruste

ground-right = Tehtävän antama oikeus
ground-casework = asiakastyö
ground-privacy = tietosuoja
ground-relation = Asiakassuhde
ground-owner = Asiakkuus on hänellä
ground-owner-team = Asiakkuus on hänen tiimillään
ground-responsible = Vastuuhenkilö
ground-deputy = Vastuuhenkilön varahenkilö
ground-receiver = Ottamassa vastuuta vastaan
ground-helper = Työpari
ground-glass = Hätäkatselu
ground-client = Asiakas itse
ground-client-provider = Tunnistautumispalvelu
ground-other-person = Tunnistautui joku muu kuin asiakas
ground-no-code = Asiakkaan henkilötunnus puuttuu

## Mitä katsottiin

data-my-day = Oma päivä: asiakkaan nimi ja tehtävä
data-case-list = Asiakkuuksien luettelo
data-consultation = Nimetty konsultaatio
data-referral = Ohjaus
data-referral-list = Ohjausten luettelo
data-case-search = Asiakkaan haku
data-case = Asiakkuuden sivu
data-case-history = Tapahtumat
data-person-search = Henkilön haku
data-person-name = Henkilön nimi
data-person-card = Henkilön tiedot
data-person-correction = Henkilön tietojen korjaus
data-person-alike = Samannimiset henkilöt
data-use-log = Käyttöloki
data-need = Tuen tarve
data-groups = Kohderyhmät
data-background = Työ, koulutus ja etuudet
data-criteria = Kriteerit
data-statutory = Lakisääteisen yhteistyön edellytykset
data-move = Vaiheen vaihto
data-owner = Kenellä asiakkuus on
data-basis = Suostumukset ja perusteet
data-withdrawal = Suostumuksen peruutus
data-informing = Peruutuksesta kertominen
data-responsible = Vastuuhenkilön nimeäminen
data-deputy = Varahenkilö
data-hand-over = Vastuun siirto
data-telling = Asiakkaalle kertominen
data-helper = Työparityö
data-note = Kirjaus
data-correction = Kirjauksen korjaus
data-decision = Päätös ja asiakkaan vastaus
data-action = Vaiheen tehtävän tulos
data-goal = Tavoite
data-goal-change = Tavoitteen muutos
data-measurement = Mittaus
data-questionnaires = Kyselyt ja mittarit
data-questionnaire = Kyselyn täyttäminen
data-answers = Kyselyn vastaukset ja tulos
data-situation = Kokonaistilanne
data-change = Mittarien muutos
data-strike = Vastausten poisto käytöstä
data-attend = Huomiota vaativa vastaus
data-assessment = Vastuuhenkilön arvio
data-client-assessment = Asiakkaan oma arvio
data-closing = Asiakkuuden päättäminen
data-reopening = Asiakkuuden avaaminen uudelleen
data-declining = Vastuun palauttaminen
data-cancelling = Vastuun siirron peruminen
data-glass-review = Hätäkatselun arviointi

## Kirjautumiset ja tunnukset

data-sign-in = Kirjautuminen
data-sign-in-failed = Kirjautuminen ei onnistunut
data-sign-in-locked = Kirjautumisyritys lukitulle tilille
data-locked-out = Tili lukittiin väärien yritysten takia
data-password-passed = Salasana oikein, koodi pyydettiin
data-second-factor-failed = Koodi oli väärä
data-confirmed = Salasana annettiin uudelleen
data-sign-out = Uloskirjautuminen
data-sessions-ended = Istunnot lopetettiin
data-password-set = Salasana asetettiin
data-second-factor-set = Todennussovellus otettiin käyttöön
data-second-factor-removed = Todennussovellus poistettiin käytöstä
data-password-reset = Salasana poistettiin ja tehtiin uusi linkki
data-invitation-made = Kertakäyttöinen linkki tehtiin
data-unlocked = Tilin lukitus avattiin
data-provider-refused = Organisaation tunnusta ei hyväksytty
data-client-refused = Kyselyn linkin avaajaa ei hyväksytty
data-rounds = Kyselykierrokset
data-follow-ups = Seurantojen luettelo
