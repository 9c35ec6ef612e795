# Sivun kehys: valikko, lomakkeiden yhteiset sanat ja se, mitä käyttöliittymän osat sanovat itse.

## Valikko

nav-my-day = Oma päivä
nav-cases = Asiakkuudet
nav-consultations = Konsultaatiot
nav-persons = Henkilöt
nav-team = Tiimi
nav-model = Toimintamalli
nav-use-log = Käyttöloki
nav-office = Ylläpito

## Osien omat sanat

ui-skip-link = Siirry sisältöön
ui-menu = Valikko
ui-main-navigation = Päävalikko
ui-breadcrumb = Olet tässä
ui-language = Kieli
ui-sign-out = Kirjaudu ulos
ui-error-summary = Tarkista nämä kohdat
ui-error = Virhe
ui-optional = (vapaaehtoinen)
ui-required-info = Täytä kaikki kohdat, joita ei ole merkitty vapaaehtoisiksi.
ui-yes = Kyllä
ui-no = Ei
ui-unknown = Ei tiedossa
ui-choose = Valitse
ui-draft-saved = Luonnos tallennettu klo { $time }
ui-draft-failed = Luonnosta ei voitu tallentaa. Teksti on yhä tällä sivulla. Kopioi se talteen, jos poistut sivulta.
ui-session-ends = Istuntosi päättyy pian, koska et ole tehnyt mitään hetkeen. Jatka painamalla painiketta.
ui-session-ended = Istuntosi on päättynyt. Kirjoittamasi teksti on tallessa. Kirjaudu sisään uudessa välilehdessä ja jatka sitten tästä.
ui-session-ended-unsaved = Istuntosi on päättynyt. Teksti on yhä tällä sivulla, mutta sitä ei voitu tallentaa. Kirjaudu sisään uudessa välilehdessä ja jatka sitten tästä.
ui-stay = Pysy kirjautuneena
ui-sign-in = Kirjaudu sisään
ui-previous = Edellinen sivu
ui-next = Seuraava sivu
ui-pages = Sivut
ui-search = Hae
ui-close = Sulje
ui-step-done = Käyty
ui-step-here = Nyt tässä
ui-step-skipped = Ohitettu
ui-step-ahead = Edessä
ui-overdue = Myöhässä
ui-corrected = Korjattu
ui-about = Tietoa palvelusta
