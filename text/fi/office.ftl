# Ylläpito: ihmiset ja oikeudet, tiimit, kumppanit, tehtävät, toimintamalli. Mitään asiakkaista ei näy täällä.

office-lead = Täällä pidetään kirjaa siitä, kuka saa tehdä mitä. Asiakkaiden tietoja ei näy ylläpidossa.
office-people = Käyttäjät
office-teams = Tiimit
office-tasks = Tehtävät ja varahenkilöt
office-partners = Kumppanit
office-organisation = Organisaatio ja toimintamalli
office-change = Muuta
office-nobody = Ei ketään
office-no-team = Tiimiä ei ole vielä perustettu
office-no-team-text = Käytössä olevassa mallissa tiimi omistaa asiakkuuksia, mutta sellaista tiimiä ei ole.
office-teams-none = Ei vielä tiimejä
office-teams-none-text = Ota ensin toimintamalli käyttöön ja perusta tiimi sen pohjasta.
office-tasks-none = Ei tehtäviä
office-tasks-none-text = Käytössä oleva malli ei nimeä tehtäviä, joilla pitää olla tekijä.
office-partners-none = Ei vielä kumppaneita
office-partners-none-text = Lisää organisaatiot, joiden kanssa asiakkaita autetaan.
office-model-none = Mitään toimintamallia ei ole otettu käyttöön.
office-model-line = { $name }, versio { $version }

## Kenttien nimet

office-field-name = Nimi
office-field-title = Tehtävänimike
office-field-title-hint = Näkyy lokissa ja muille käyttäjille.
office-field-organisation = Organisaatio
office-field-organisation-hint = Organisaatio, jonka puolesta henkilö työskentelee.
office-field-competence = Erityisosaaminen
office-field-supervisor = Esihenkilö
office-field-user = Käyttäjätunnus
office-field-user-hint = Tunnus, jolla henkilö kirjautuu. Sitä ei voi muuttaa jälkikäteen.
office-field-rights = Oikeudet tiimin paikan lisäksi
office-field-rights-hint = Jätä tyhjäksi, jos oikeudet tulevat roolista tiimissä.
office-field-team = Tiimi
office-field-role = Rooli
office-field-role-hint = Oikeudet tulevat roolista sellaisina kuin malli ne tänään antaa.
office-field-kind = Paikka
office-field-share = Työajan osuus prosentteina
office-field-municipality = Kunta
office-field-municipality-hint = Täytä, jos paikalla on eri henkilö eri kunnissa.
office-field-from = Ensimmäinen päivä
office-field-until = Viimeinen päivä
office-field-until-hint = Jätä tyhjäksi, jos päättymistä ei tiedetä.
office-field-last-day = Viimeinen päivä
office-field-deputy = Varahenkilö
office-field-holder = Tehtävän hoitaja
office-field-task = Tehtävä
office-field-reason = Syy
office-field-template = Mallin tiimi
office-field-host = Missä tiimi toimii
office-field-members = Jäseniä
office-field-seats = Roolit tiimeissä
office-field-status = Tila
office-field-valid = Voimassa
office-field-need = Tarve
office-field-partner-kind = Kumppanin laji
office-field-partner-end = Yhteistyö
office-field-model = Toimintamalli
office-field-version = Versio
office-field-model-status = Mallin vaihe
office-field-adopted = Käytössä
office-field-source = Lähde
office-field-section = Kohta
office-field-come = Tulee
office-field-gone = Poistuu
office-field-other = Muuttuu

## Käyttäjä

office-new-worker = Lisää käyttäjä
office-new-worker-lead = Käyttäjä saa kertakäyttöisen linkin, jolla hän asettaa salasanan. Paikka tiimissä lisätään sen jälkeen.
office-new-worker-submit = Lisää ja tee linkki
office-worker-profile = Perustiedot
office-worker-seats = Paikat tiimeissä
office-worker-rights = Oikeudet
office-worker-absence = Poissaolo
office-worker-account = Kirjautuminen
office-worker-standing = Työsuhde
office-status-active = Käytössä
office-status-invited = Kutsuttu
office-status-no-password = Ei salasanaa
office-status-locked = Lukittu
office-status-away = Poissa
office-status-left = Lähtenyt
office-profile = Muuta perustietoja
office-rights = Muuta oikeuksia
office-rights-beside = Paikkojen lisäksi
office-rights-all = Kaikki tänään
office-rights-none = Ei oikeuksia
office-seat = Lisää paikka tiimissä
office-seat-lead = Paikasta seuraa, mitä käyttäjä saa tehdä ja voiko hän olla vastuuhenkilö.
office-seat-submit = Lisää paikka
office-seat-change = Muutos
office-seat-end = Päätä paikka tiimissä
office-seat-end-lead = Viimeisen päivän jälkeen paikan oikeudet eivät ole enää voimassa.
office-seat-end-submit = Päätä paikka
office-seat-end-short = Päätä
office-seat-over = Päättynyt
office-seats-none = Ei paikkoja tiimeissä
office-seats-none-text = Useimmat tarvitsevat paikan tiimissä, jotta he voivat tehdä asiakastyötä.
office-absence = Kirjaa poissaolo
office-absence-lead = Poissaolon ajan varahenkilö hoitaa asiakkuudet ja tehtävät.
office-absence-none = Ei kirjattua poissaoloa.
office-leave = Päätä työskentely
office-leave-lead = Käyttäjän istunnot päättyvät heti, eikä hän pääse enää sisään. Tiedot siitä, mitä hän on tehnyt, säilyvät.
office-leave-submit = Päätä työskentely
office-leave-cases = Asiakkuudet pitää siirtää ensin
office-leave-cases-text = Käyttäjällä on asiakkuuksia, joista hän vastaa tai joita hän on ottamassa vastaan.
office-leave-hand-over = Siirrä asiakkuudet
office-return = Palauta käyttäjäksi
office-return-lead = Ne paikat ja oikeudet, jotka ovat yhä voimassa, tulevat takaisin.
office-return-submit = Palauta

office-account-password = Salasana asetettu
office-account-factor = Todennussovellus käytössä
office-account-sessions = Avoimia istuntoja
office-account-invited = Linkki toimii asti
office-account-locked = Lukittu asti
office-reset = Tee uusi kirjautumislinkki
office-reset-lead = Vanha salasana lakkaa toimimasta ja istunnot päättyvät heti. Todennussovellus pysyy ennallaan. Varmista ensin, että pyytäjä on se, joka hän sanoo olevansa.
office-reset-submit = Tee linkki
office-sessions-end = Päätä istunnot
office-unlock = Avaa lukitus
office-unlock-lead = Käyttäjä voi yrittää kirjautumista heti uudelleen. Jos hän ei ole itse yrittänyt, tee mieluummin uusi linkki.
office-unlock-submit = Avaa lukitus
office-factor = Poista todennussovellus
office-factor-lead = Tee tämä vain, jos puhelin ja varakoodit ovat kadonneet ja olet varma, kuka pyytää. Istunnot päättyvät, ja seuraavassa kirjautumisessa otetaan uusi sovellus käyttöön.
office-factor-submit = Poista
office-link = Kertakäyttöinen linkki
office-link-lead = { $count ->
    [one] Anna linkki käyttäjälle itselleen. Se toimii kerran yhden päivän ajan.
   *[other] Anna linkki käyttäjälle itselleen. Se toimii kerran { $count } päivän ajan.
}
office-link-address = Linkki
office-link-once = Linkki näytetään vain nyt
office-link-once-text = Kopioi se ja toimita turvallisesti: henkilökohtaisesti tai organisaation omassa viestikanavassa.
office-link-onward = Jatka käyttäjän sivulle

## Tiimi

office-team-new = Perusta tiimi
office-team-new-lead = Tiimi saa paikat ja säännöt käytössä olevasta toimintamallista.
office-team-new-submit = Perusta tiimi
office-team-members = Jäsenet
office-team-empty = Tiimissä ei ole vielä ketään
office-team-empty-text = Jäsen lisätään käyttäjän omalta sivulta.
office-team-lacking = Täyttämättä olevat paikat
office-seat-needed = Malli edellyttää
office-seat-open = Vapaaehtoinen
office-team-hosts = Missä tiimi on toiminut
office-host = Vaihda tiimin paikkaa
office-host-lead = Muutos on voimassa tästä päivästä. Aiemmat tiedot säilyvät.

## Kumppanit, tehtävät, organisaatio

office-partner-new = Lisää kumppani
office-partner-new-submit = Lisää kumppani
office-partner-end = Päätä yhteistyö
office-partner-end-lead = Kumppani näkyy yhä niissä asiakkuuksissa, joissa se on ollut mukana.
office-partner-end-submit = Päätä yhteistyö
office-partner-end-short = Päätä
office-partner-over = Päättynyt
office-task = Tehtävän hoitaja ja varahenkilö
office-task-lead = Kun tehtävän hoitaja on poissa, varahenkilö hoitaa tehtävää.
office-name = Organisaation nimi
office-name-none = Nimeä ei ole annettu

## Toimintamalli

office-models = Toimintamallit
office-models-lead = Uudet asiakkuudet seuraavat mallia, joka otettiin käyttöön viimeksi. Aloitetut asiakkuudet pysyvät siinä mallissa, jossa ne alkoivat.
office-model-draft = Luonnos
office-model-published = Julkaistu
office-model-retired = Poistettu käytöstä
office-model-in-use = Käytössä { $day } alkaen
office-model-before = Otettu käyttöön { $day }
office-model-adopt = Toimintamallin käyttöönotto
office-model-adopt-text = Kun malli on otettu käyttöön, uudet asiakkuudet avataan sen mukaan. Sisältö tallennetaan sellaisenaan, eikä se muutu myöhemmin. Tarkista sen jälkeen, että tiimit ja tehtävät vastaavat mallia.
office-model-adopt-submit = Ota käyttöön
office-model-known = Tämä versio on jo otettu käyttöön.
office-model-is-draft = Malli on luonnos: sen kuvaus ei ole lopullinen. Sen voi ottaa käyttöön ja vaihtaa myöhemmin uudempaan versioon.
office-model-is-retired = Malli on poistettu käytöstä. Valitse mieluummin uudempi.
office-model-changes = Mitä muuttuu
office-model-changes-lead = Verrattuna nyt käytössä olevaan malliin:
office-model-first = Tämä on ensimmäinen malli: kaikki on uutta.
office-model-same = Rakenne on sama kuin nyt käytössä olevassa mallissa.
office-section-stages = Vaiheet
office-section-roles = Roolit
office-section-teams = Tiimit
office-section-channels = Yhteydenoton kanavat
office-section-meetings = Tapaamiset
office-section-criteria = Kriteerit
office-section-needs = Tarpeet
office-section-target-groups = Kohderyhmät
office-section-consents = Suostumukset
office-section-laws = Lakiperusteet
office-section-partners = Kumppanien lajit
office-section-arrivals = Tulotavat
office-section-decisions = Päätökset
office-section-plans = Suunnitelmat
office-section-measures = Mittarit
office-section-handover = Siirron tarkistuslista

## Mitä tehtiin

done-office-profile = Perustiedot on tallennettu
done-office-rights = Oikeudet on tallennettu
done-office-seat = Paikka on lisätty
done-office-seat-end = Paikan viimeinen päivä on tallennettu
done-office-absence = Poissaolo on tallennettu
done-office-leave = Työskentely on päätetty
done-office-return = Käyttäjä on palautettu
done-office-unlock = Lukitus on avattu
done-office-factor = Todennussovellus on poistettu
done-office-sessions = Istunnot on päätetty
done-office-team-new = Tiimi on perustettu
done-office-host = Tiimin paikka on vaihdettu
done-office-partner-new = Kumppani on lisätty
done-office-partner-end = Yhteistyön viimeinen päivä on tallennettu
done-office-task = Tehtävän hoitaja on tallennettu
done-office-name = Nimi on tallennettu
done-office-adopted = Toimintamalli on otettu käyttöön

## Mitä pitää korjata

refusal-stale = Joku muu muutti tätä sillä aikaa. Katso, mitä nyt on voimassa, ja tallenna sitten uudelleen.
refusal-date-wrong = Kirjoita päivä muodossa 1.2.2026.
refusal-date-missing = Kirjoita päivä.
refusal-team-missing = Valitse tiimi.
refusal-role-missing = Valitse rooli.
refusal-kind-missing = Valitse, millainen paikka on.
refusal-municipality-wrong = Tämän nimistä kuntaa ei löydy. Kirjoita kunnan nimi kokonaan.
refusal-share-wrong = Kirjoita työajan osuus kokonaislukuna 1–100.
refusal-seat-rotates = Tämän paikan haltija vaihtuu mallin mukaan. Tarkista ehdotettu viimeinen päivä ja lähetä uudelleen.
refusal-last-office = Jollakulla pitää olla pääkäyttäjän oikeus. Anna se ensin toiselle.
refusal-user-wrong = Käyttäjätunnuksessa ei saa olla välilyöntejä, ja siinä on enintään 64 merkkiä.
refusal-template-missing = Valitse, mistä mallin tiimistä on kyse.
refusal-host-missing = Kirjoita, missä tiimi toimii.
refusal-partner-kind-missing = Valitse kumppanin laji.
refusal-holder-missing = Valitse, kuka tehtävää hoitaa.
