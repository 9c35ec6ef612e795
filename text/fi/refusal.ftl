# Miksi jotakin ei voi tehdä: ensin mikä on vialla, sitten mikä sen korjaa.

## Asiakkuus

refusal-already-open = Tämä asiakkuus on jo avattu. Etsi se asiakkuuksien luettelosta.
refusal-not-open = Asiakkuutta ei ole vielä avattu. Avaa se ensin henkilön sivulta.
refusal-case-closed = Asiakkuus on päättynyt, eikä siihen voi kirjata. Avaa se uudelleen, jos työ jatkuu.
refusal-case-not-closed = Asiakkuus on jo auki. Voit jatkaa työtä sen sivulla.
refusal-not-here = Tätä ei voi tehdä tästä. Palaa edelliselle sivulle, ja jos ongelma toistuu, kerro siitä tukeen.
refusal-choose-one = Valinta puuttuu tai ei ole enää käytössä. Valitse yksi luettelosta.
refusal-not-an-entry = Asiakkuus ei voi alkaa tästä vaiheesta. Valitse vaihe, josta polku alkaa.
refusal-unknown-stage = Vaihetta ei ole tässä toimintamallissa. Valitse vaihe luettelosta.
refusal-unknown-move = Tästä vaiheesta ei pääse sinne. Valitse jokin tarjotuista vaiheista.
refusal-same-stage = Asiakkuus on jo tässä vaiheessa. Valitse toinen vaihe.
refusal-unknown-set = Näitä kriteerejä ei ole asiakkuuden toimintamallissa. Avaa kriteerien tarkistus uudelleen.
refusal-set-not-in-force = Nämä kriteerit eivät ole voimassa tänään. Avaa kriteerien tarkistus uudelleen.
refusal-unknown-criterion = Vastauksissa on kohta, joka ei kuulu näihin kriteereihin. Avaa kriteerien tarkistus uudelleen.
refusal-model-of-another = Toimintamalli on vaihtunut sillä välin. Lataa sivu uudelleen ja tee valinta uudestaan.
refusal-sender-missing = Tästä puuttuu, kuka asiakkaan ohjasi. Kirjoita yksikkö tai ammattilainen.
refusal-missing = Tiedoista puuttuu vielä: { $list }. Täydennä ne tai perustele, miksi ohitat ne.
refusal-never-skipped = Tätä ei voi ohittaa: { $list }. Täydennä se ensin.
refusal-reason-missing = Perustelu puuttuu. Kirjoita lyhyesti, miksi näin tehdään.
refusal-text-missing = Teksti puuttuu. Kirjoita se ja tallenna uudelleen.
refusal-data-missing = Ei ole valittu, mitä tietoja suostumus koskee. Valitse ainakin yksi tieto.
refusal-data-not-covered = Tämä suostumus ei koske kaikkia valittuja tietoja. Jätä niistä osa pois tai valitse toinen suostumus.
refusal-recipient-not-covered = Tämä suostumus ei kata valittua vastaanottajaa. Valitse toinen vastaanottaja tai toinen suostumus.
refusal-law-not-in-force = Lain kohta ei ole voimassa alkamispäivänä. Tarkista päivä tai valitse toinen peruste.
refusal-purpose-missing = Tarkoitus puuttuu. Kirjoita, mihin tätä tarvitaan.
refusal-not-valid-today = Peruste ei ole voimassa tänään. Valitse päivät niin, että tämä päivä on niiden välissä.
refusal-already-recorded = Tämä on jo tallennettu. Katso se asiakkuuden sivulta.
refusal-no-such-basis = Suostumusta tai perustetta ei löydy. Palaa asiakkuuden sivulle ja valitse se sieltä.
refusal-already-withdrawn = Suostumus on jo peruttu. Uusi suostumus kirjataan erikseen.
refusal-law-is-not-withdrawn = Lain kohtaa ei voi perua. Voit perua vain asiakkaan antaman suostumuksen tai luvan.
refusal-nobody-to-inform = Tälle taholle on jo kerrottu. Valitse toinen taho.
refusal-no-basis = Asiakkuudella ei ole perustetta. Kirjaa asiakkaan suostumus tai lain kohta.
refusal-not-working = Hän ei ole enää töissä täällä. Valitse toinen työntekijä.
refusal-may-not-be-responsible = Hänen tehtävässään ei voi olla vastuuhenkilö. Valitse työntekijä, jonka rooli sen sallii.
refusal-already-responsible = Hän on jo vastuuhenkilö. Valitse toinen työntekijä.
refusal-hand-over-instead = Asiakkaalla on jo vastuuhenkilö. Siirrä vastuu asiakkuuden sivulta.
refusal-no-responsible = Asiakkaalla ei ole vastuuhenkilöä. Nimeä hänet ensin.
refusal-same-person = Sama henkilö ei voi olla molemmissa tehtävissä. Valitse toinen työntekijä.
refusal-hand-over-running = Vastuun siirto on jo kesken. Peru se ensin tai odota, että uusi vastuuhenkilö vastaa.
refusal-no-hand-over = Vastuun siirtoa ei ole kesken. Katso tilanne asiakkuuden sivulta.
refusal-not-the-receiver = Vastuuta ei siirretä sinulle. Vain se, jolle vastuu siirtyy, voi vastata.
refusal-checklist-open = Muistilistasta on tekemättä: { $list }. Merkitse ne tehdyiksi ensin.
refusal-nothing-to-tell = Asiakkaalle on jo kerrottu. Uutta kirjausta ei tarvita.
refusal-already-helping = Hän on jo mukana. Valitse toinen työntekijä.
refusal-not-helping = Hän ei ole enää työparina. Katso tilanne asiakkuuden sivulta.
refusal-no-such-note = Kirjausta ei löydy. Palaa asiakkuuden sivulle ja valitse se tapahtumista.
refusal-not-the-author = Vain kirjoittaja voi korjata kirjausta. Pyydä häntä korjaamaan tai tee oma kirjaus.
refusal-no-such-goal = Tavoitetta ei löydy. Palaa asiakkuuden sivulle ja valitse se sieltä.
refusal-nothing-changed = Mikään ei muuttunut. Muuta tietoa tai peruuta.
refusal-not-responsible = Vain vastuuhenkilö tai hänen varahenkilönsä voi kirjata tämän arvion. Pyydä häntä kirjaamaan se.
refusal-out-of-scale = Luku ei ole mittarin asteikolla. Koettu työkyky on 0–10.
refusal-already-measured = Tästä on jo tulos, joten syytä puuttumiseen ei kirjata. Jos tulos on virheellinen, poista se ensin.
refusal-unknown-questionnaire = Kyselyä tai sen versiota ei ole käytössä. Avaa kysely uudelleen luettelosta.
refusal-not-in-language = Kyselyä ei ole tällä kielellä. Valitse toinen kieli.
refusal-answers-instead = Tähän mittariin vastataan kyselyllä. Avaa kysely ja täytä vastaukset sinne.
refusal-not-by-client = Tähän vastaa vain ammattilainen.
refusal-day-in-future = Päivä on tulevaisuudessa. Kirjoita päivä, jona vastattiin.
refusal-nothing-answered = Yhteenkään kysymykseen ei ole vastattu. Vastaa ainakin yhteen.
refusal-misfits = Jokin vastaus ei käy. Tarkista vastaukset.
refusal-no-such-answers = Vastauksia ei enää ole tai ne on poistettu käytöstä.
refusal-no-such-flag = Tätä asiaa ei löydy vastauksista.
refusal-not-ready-to-close = Ennen päättämistä puuttuu: { $list }. Täydennä ne ensin.
refusal-not-closing-stage = Asiakkuutta ei voi päättää tässä vaiheessa. Siirrä se ensin loppuvaiheeseen, tai kirjaa asiakkaan päätös lopettaa.
refusal-glass-too-long = Aika ei käy. Hätäkatselu voi kestää enintään 24 tuntia.
refusal-glass-already-in = Sinulla on jo pääsy tähän asiakkuuteen. Avaa se luettelosta.
refusal-nothing-to-review = Tämä hätäkatselu on jo arvioitu. Sinun ei tarvitse tehdä mitään.
refusal-own-review = Omaa katselua ei voi arvioida itse. Pyydä toista esihenkilöä arvioimaan se.

## Konsultaatio

refusal-consultation-already-asked = Kysymys on jo lähetetty. Avaa se luettelosta.
refusal-consultation-not-asked = Kysymystä ei löydy. Lähetä se ensin.
refusal-consultation-closed = Konsultaatio on päättynyt. Lähetä uusi kysymys, jos tarvitset vielä neuvoa.
refusal-consultation-text-missing = Teksti puuttuu. Kirjoita se ja lähetä uudelleen.
refusal-consultation-text-too-long = Tekstissä on yli 4 000 merkkiä. Lyhennä sitä.
refusal-consultation-identifies = Nimettömässä kysymyksessä on tieto, josta asiakkaan voi tunnistaa: { $list }. Poista se, sillä mitään ei ole vielä tallennettu.
refusal-consultation-unknown-channel = Kanava ei ole käytössä. Valitse toinen kanava.
refusal-consultation-unknown-municipality = Tätä kuntaa ei ole. Kirjoita kunnan nimi, esim. Järvenpää, tai kunnan tunnus.
refusal-consultation-not-answered = Kysymykseen ei ole vielä vastattu. Konsultaation voi päättää vastauksen jälkeen.
refusal-consultation-already-identified = Asiakas on jo nimetty tässä konsultaatiossa. Jatka samassa ketjussa.
refusal-consultation-no-basis = Asiakkaan suostumusta ei löydy, tai se ei ole voimassa. Kirjaa suostumus asiakkuuteen ensin.
refusal-consultation-consent-needed = Lain kohta ei riitä tähän. Asiakkaan voi nimetä vain hänen omalla suostumuksellaan.
refusal-consultation-not-a-reference = Viite ei kelpaa. Kirjoita vain kirjaimia, numeroita ja viivoja, esim. OMNI-2026/1234.
refusal-consultation-unknown-partner = Valitse kumppani, jolta kysyt.
refusal-consultation-partner-not-asked = Tältä kumppanilta ei ole kysytty. Kirjaa kysymys ensin.
refusal-consultation-claimed-already = Joku muu on jo ottanut kysymyksen.
refusal-consultation-not-claimed = Kysymys ei ole sinulla. Vain vastaaja voi vapauttaa sen.
refusal-consultation-at-case-team = Kysymys odottaa jo casetiimiä.
refusal-consultation-wrong-key = Avain ei sovi tähän kysymykseen. Tarkista avain.

## Henkilö

refusal-person-already-registered = Henkilö on jo rekisterissä. Hae hänet ja jatka hänen sivultaan.
refusal-person-not-registered = Henkilöä ei ole rekisterissä. Kirjaa hänet ensin.
refusal-person-name-missing = Nimi puuttuu. Kirjoita sekä etunimi että sukunimi.
refusal-person-birth-missing = Syntymäaika puuttuu. Kirjoita se, tai kirjoita henkilötunnus.
refusal-person-born-in-future = Syntymäaika on tulevaisuudessa. Tarkista vuosi.
refusal-person-same-code = Tällä henkilötunnuksella on jo henkilö rekisterissä. Hae hänet tunnuksella ja jatka hänen sivultaan.
refusal-person-alike = Rekisterissä on samanniminen henkilö, jolla on sama syntymäaika. Katso ensin, onko hän sama henkilö.

## Työntekijä

refusal-worker-already-registered = Työntekijä on jo lisätty. Avaa hänen tietonsa luettelosta.
refusal-worker-not-registered = Työntekijää ei ole lisätty. Lisää hänet ensin.
refusal-user-taken = Käyttäjätunnus on jo jollakin toisella. Keksi toinen.
refusal-worker-name-missing = Nimi puuttuu. Kirjoita työntekijän nimi.
refusal-user-missing = Käyttäjätunnus puuttuu. Kirjoita, millä nimellä työntekijä kirjautuu.
refusal-already-placed = Hänellä on jo tämä paikka samaan aikaan. Muuta päiviä tai päätä entinen paikka.
refusal-no-such-placement = Paikkaa ei löydy. Lataa sivu uudelleen ja valitse paikka luettelosta.
refusal-wrong-days = Päättymispäivä on ennen alkamispäivää. Korjaa jompikumpi.
refusal-cases-left = Työntekijä on vielä vastuuhenkilö tai ottamassa vastuuta. Siirrä hänen asiakkuutensa ensin toisille.
refusal-has-left = Työntekijä on lähtenyt, eikä hänen tietojaan voi muuttaa. Merkitse hänet ensin palanneeksi.
refusal-still-here = Työntekijä on töissä. Paluuta ei tarvitse merkitä.

## Organisaatio

refusal-name-missing = Nimi puuttuu. Kirjoita se ja tallenna uudelleen.
refusal-version-adopted = Tämä toimintamallin versio on jo käytössä. Anna muutetulle mallille uusi versio.
refusal-team-exists = Tämä tiimi on jo perustettu. Avaa se luettelosta.
refusal-no-such-team = Tiimiä ei löydy. Valitse tiimi luettelosta.
refusal-no-such-partner = Kumppania ei löydy. Valitse kumppani luettelosta.

## Kun painike ei tehnyt mitään

done-not-case-closed = Mitään ei tehty, koska asiakkuus on päättynyt. Avaa se uudelleen, jos työ jatkuu.
done-not-model-of-another = Mitään ei tehty, koska asiakkuuden toimintamallia ei löytynyt. Kerro siitä tukeen.
done-not-not-here = Mitään ei tehty. Jos tämä toistuu, kerro siitä tukeen.
done-not-no-responsible = Mitään ei tehty, koska asiakkaalla ei ole vastuuhenkilöä. Nimeä hänet ensin.
done-not-no-hand-over = Mitään ei tehty, koska vastuun siirtoa ei ole kesken. Joku on ehkä jo perunut tai ottanut sen vastaan.
done-not-choose-one = Mitään ei tehty, koska kohta ei ole enää listalla. Lataa sivu uudelleen.
done-not-nothing-changed = Kohta oli jo merkitty tehdyksi. Jatka seuraavasta.
done-not-not-the-receiver = Mitään ei tehty, koska vastuuta ei siirretä sinulle. Vain se, jolle vastuu siirtyy, voi vastata.
done-not-checklist-open = Vastuu ei siirtynyt, koska muistilista on kesken. Merkitse ensin kaikki kohdat tehdyiksi.
done-not-not-working = Vastuu ei siirtynyt, koska vastaanottaja ei ole enää töissä täällä. Peru siirto ja valitse toinen.
done-not-may-not-be-responsible = Vastuu ei siirtynyt, koska tehtäväsi ei salli vastuuhenkilönä olemista. Peru siirto ja valitse toinen.
done-not-reason-missing = Mitään ei tehty, koska perustelu puuttui. Kirjoita se ja lähetä uudelleen.
done-not-not-helping = Mitään ei tehty, koska hän ei ole enää työparina.
refusal-unknown-action = Tehtävä ei kuulu tähän vaiheeseen.
