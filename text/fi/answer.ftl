# Vastauspankki: nimettömistä konsultaatioista opittua; ja konsultaatioiden suhde monialaisiin asiakkuuksiin.

## Luettelo ja haku

nav-answers = Vastauspankki
answers-lead = Vastauksia, jotka ovat auttaneet muita. Tiimi on tarkistanut ne, eikä niistä tunnista ketään.
answers-search = Hae vastauksista
answers-search-hint = Kirjoita sanoja missä muodossa tahansa, esim. työkyvyttömyyseläkkeen hakeminen. Hakua ei tallenneta.
answers-views = Mitkä vastaukset näytetään
answers-view-published = Julkaistut
answers-view-draft = Luonnokset
answers-view-withdrawn = Poistetut
answers-all = Kaikki aiheet
answers-found = { $count ->
    [one] Yksi vastaus, lähin
   *[other] { $count } vastausta, lähin ensin
}
answers-none-found = Yhtään vastausta ei löytynyt
answers-none-found-text = Kokeile toista sanaa tai kysy tiimiltä. Vastauksesta voi tulla apu muillekin.
answers-empty-published = Vastauspankki on vielä tyhjä
answers-empty-draft = Ei luonnoksia
answers-empty-withdrawn = Yhtään vastausta ei ole poistettu
answers-empty-text = Vastaus syntyy nimettömästä konsultaatiosta, johon on vastattu.
answers-empty-action = Katso vastatut konsultaatiot
answers-empty-tag = Tästä aiheesta ei ole vastauksia
answers-empty-tag-text = Valitse toinen aihe tai hae sanalla.

## Vastaus

answer-above = Vastauspankki
answer-title = Otsikko
answer-title-hint = Mistä on kyse, esim. Kuntoutustuki päättyy: mitä ennen sitä?
answer-question = Kysymys
answer-answer = Vastaus
answer-links = Lue lisää
answer-links-hint = Käsikirjan tai palvelun sivu, yksi riville: nimi ja osoite, esim. Kelan kuntoutus https://www.kela.fi/kuntoutus
answer-tags = Aiheet
answer-language = Kieli
answer-audience = Kuka näkee
answer-audience-hint = Kaikille näkyvä vastaus näytetään myös sille, joka kysyy nimettömästi ilman tunnusta.
audience-professionals = Kirjautuneet ammattilaiset
audience-everybody = Kaikki
answer-published = Julkaistu
answer-checked = Tarkistanut
answer-written = Kirjoittanut
answer-withdrawn = Poistanut
answer-why-withdrawn = Vastaus on poistettu
answer-source = Mistä vastaus syntyi
answer-source-link = Konsultaatio
answer-standing-draft = Luonnos
answer-standing-published = Julkaistu
answer-standing-withdrawn = Poistettu
answer-tag-work-ability = Työkyky
answer-tag-partial-work-ability = Osatyökykyisyys
answer-tag-functional-ability = Toimintakyky
answer-tag-client-work = Asiakastyö
answer-tag-benefits = Etuudet
answer-tag-rehabilitation = Kuntoutus
answer-tag-unemployment = Työttömyys
answer-tag-occupational-health = Työterveys
answer-tag-services = Palvelut
answer-new-title = Vastaus pankkiin
answer-new-lead = Muokkaa kysymys ja vastaus niin, että ne auttavat muitakin. Julkaiset vastauksen, kun se on tarkistettu.
answer-amend-title = Muokkaa vastausta
answer-amend-lead = Julkaistu vastaus muuttuu heti, kun tallennat. Samalla olet sen tarkistaja.
answer-anonymous = Vastauksesta ei saa tunnistaa ketään
answer-anonymous-text = Jätä pois kaikki, mistä asiakkaan voi tunnistaa: myös harvinainen ammatti, paikkakunta tai tapahtuma. Tarkistamme tekstin, kun tallennat.
answer-withdraw-title = Poista vastaus pankista
answer-withdraw-lead = Vastausta ei enää löydä haulla eikä se näy kysyjille. Tiimi näkee sen poistettujen joukossa.
answer-reason = Miksi vastaus poistetaan
answer-reason-hint = Esim. laki on muuttunut.
do-save-draft = Tallenna luonnos
do-publish = Tarkistettu: julkaise
do-amend-answer = Muokkaa
do-withdraw-answer = Poista pankista
do-to-bank = Julkaise vastauspankkiin
do-open-answer = Avaa vastauspankissa
done-answer-draft = Luonnos on tallennettu. Lue se vielä kerran ja julkaise.
done-answer-published = Vastaus on julkaistu. Muut löytävät sen nyt.
done-answer-amendment = Vastaus on tallennettu.
done-answer-withdrawal = Vastaus on poistettu pankista.

## Lähimmät vastaukset kysymyksen vieressä

do-near = Hae vastauksia
near-title = Näistä vastauksista voi olla apua
near-page = Avaa vastauspankissa

## Miksi ei

refusal-answer-already-there = Vastaus on jo tallennettu. Avaa se vastauspankista.
refusal-answer-not-there = Vastausta ei löydy. Aloita se konsultaatiosta.
refusal-answer-withdrawn = Vastaus on poistettu pankista. Tee konsultaatiosta uusi vastaus.
refusal-answer-no-source = Konsultaatiota ei löydy. Avaa se työpöydältä ja aloita siitä.
refusal-answer-source-identified = Konsultaatiossa on nimetty asiakas. Vastauspankkiin voi ottaa vain nimettömän konsultaation.
refusal-answer-source-not-answered = Kysymykseen ei ole vielä vastattu. Vastaa ensin.
refusal-answer-missing = Tämä kohta on tyhjä. Kirjoita siihen.
refusal-answer-too-long = Teksti on liian pitkä. Otsikossa voi olla 120 merkkiä, muissa teksteissä 4 000, linkin nimessä ja perustelussa 300.
refusal-answer-too-many-links = Linkkejä on yli kahdeksan. Jätä tärkeimmät.
refusal-answer-not-a-link = Linkki ei kelpaa. Kirjoita nimi ja sen perään osoite, joka alkaa https://
refusal-answer-identifies = Tekstissä on tieto, josta jonkun voi tunnistaa: { $list }. Poista se, sillä mitään ei ole vielä tallennettu.
refusal-answer-stale = Joku muu muutti vastausta sillä aikaa. Lue se uudelleen ja tallenna tai julkaise sitten.

## Konsultaatioiden suhde monialaisiin

desk-ratio = Konsultaatioiden ja monialaisten suhde
ratio-title = Konsultaatiot ja monialaiset asiakkuudet
ratio-lead = Kuinka suureen osaan tuen tarpeista konsultaatio on riittänyt, kuukausittain.
ratio-year = Viimeiset 12 kuukautta
ratio-year-note = Konsultaatiot / monialaiset, %
ratio-baseline = Lähtötaso
ratio-target = Tavoite
ratio-no-measure = Mallissa ei ole tavoitetta
ratio-no-measure-text = Käytössä oleva toimintamalli ei kerro suhteen lähtötasoa eikä tavoitetta. Alla on silti se, mitä on tapahtunut.
ratio-caption = Konsultaatioiden osuus kuukausittain, prosenttia
ratio-months = Kuukausittain
ratio-earlier = Aiemmat kuukaudet
column-month = Kuukausi
column-consultations = Konsultaatiot
column-advice = Neuvonta riitti
column-multi = Monialaiset asiakkuudet
column-ratio = Suhde, %
ratio-counted = Mitä lasketaan
ratio-counts-consultations = Konsultaatiot: kaikki kysymykset, jotka tulivat kuukauden aikana, kanavasta ja kysyjästä riippumatta. Jokainen kysymys lasketaan kerran.
ratio-counts-advice = Neuvonta riitti: näistä kysymyksistä ne, jotka on päätetty neuvontaan ilman asiakkuutta. Luku kasvaa vielä, kun kysymyksiä päätetään.
ratio-counts-cases = Monialaiset asiakkuudet: asiakkuudet, jotka siirtyivät kuukauden aikana vaiheeseen, jonka toimintamalli antaa monialaiselle tiimille. Siirtymistä tiimin vaiheesta toiseen ei lasketa uudelleen.
ratio-counts-share = Suhde: konsultaatiot kaikista yhteensä. Kysymys on nimetön, joten sitä ei voi yhdistää asiakkuuteen: jos kysymyksestä tulee monialainen asiakkuus, se lasketaan kummassakin.
