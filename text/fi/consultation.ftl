# Konsultaatiot: työpöytä, kysymys ja vastaus, julkinen ovi.

## Työpöytä

desk-lead = Kaikkien kanavien kysymykset yhdessä jonossa. Kiireisin on ensin.
desk-waiting = Odottaa vastausta
desk-late = Myöhässä
desk-late-note = Vastausaika lasketaan työajassa.
desk-team = Casetiimillä
desk-views = Mitkä konsultaatiot näytetään
desk-view-waits = Odottaa vastausta
desk-view-case-team = Casetiimi
desk-view-asked-back = Kysytty lisää
desk-view-answered = Vastattu
desk-view-closed = Päättyneet
desk-empty-waits = Yhtään kysymystä ei odota vastausta
desk-empty-case-team = Casetiimille ei ole siirretty kysymyksiä
desk-empty-asked-back = Keneltäkään ei odoteta lisätietoja
desk-empty-answered = Ei vastattuja kysymyksiä
desk-empty-closed = Ei päättyneitä konsultaatioita
desk-empty-text = Uusi kysymys tulee tähän heti, kun joku lähettää sen lomakkeella tai sinä kirjaat sen.
column-channel = Kanava
column-asker = Kysyjä
column-asked = Kysytty
column-answer-by = Vastattava viimeistään
column-claimed = Vastaaja
asker-client = Asiakas itse
asker-professional = Ammattilainen

## Kysymys

do-ask = Kirjaa kysymys
ask-title = Uusi kysymys
ask-lead = Kirjaa puhelimessa, sähköpostissa tai muussa kanavassa tullut kysymys – tai kysy itse.
ask-anonymous = Kysymys on nimetön
ask-anonymous-text = Älä kirjoita mitään, mistä asiakkaan voi tunnistaa. Tarkistamme tekstin ennen tallennusta.
field-question = Kysymys
field-question-hint = Kerro tilanne ja mitä haluat tietää. Älä kirjoita nimeä, henkilötunnusta tai yhteystietoja.
field-channel = Mistä kysymys tuli
guide-of = Ohje: { $channel }
field-external = Viestin viite
field-external-hint = Viestin tunniste toisessa järjestelmässä, esim. OMNI-2026/1234. Ei nimeä.
field-subject = Mitä kysymys koskee
subject-employment-support = Työllistymisen tuen tarve
subject-work-ability = Työkyvyn arviointi
subject-where-to-guide = Mihin asiakas ohjataan
field-asker = Kuka kysyy
do-mask = Peitä löydetyt tiedot

## Ketju

consultation-title = Konsultaatio { $reference }
consultation-above = Nimetön konsultaatio
consultation-identified = nimetty
consultation-asker = Kysyjä
consultation-say = Vastaa tai jatka
consultation-used = Vastausaika työaikana
consultation-case-team = Casetiimillä alkaen
duration-minutes = { $minutes } min
duration = { $hours } h { $minutes } min
standing-waits = Odottaa vastausta
standing-asked-back = Kysytty lisää
standing-answered = Vastattu
standing-closed = Päättynyt
said-question = Kysymys
said-answer = Vastaus
said-asked-back = Lisäkysymys
said-addition = Lisätieto
said-backup-asked = Kysytty asiantuntijalta
said-backup-answer = Asiantuntijan vastaus
field-say = Mitä kirjoitat
field-turn = Teksti
field-partner = Kumppani
say-answer = Vastaus kysyjälle
say-ask-back = Lisäkysymys kysyjälle
say-addition = Kysyjän antama lisätieto
say-backup = Kysymys asiantuntijalle
say-backup-answer = Asiantuntijan vastaus
do-say = Lähetä
do-claim = Ota vastattavaksi
do-release = Vapauta muille
do-case-team = Siirrä casetiimille
do-close-advice = Päätä: neuvonta riitti
done-ask = Kysymys on kirjattu.
done-answer = Vastaus on tallennettu.
done-asked-back = Lisäkysymys on tallennettu.
done-addition = Lisätieto on tallennettu.
done-backup = Kysymys asiantuntijalle on kirjattu.
done-backup-answer = Asiantuntijan vastaus on kirjattu.
done-claim = Kysymys on nyt sinulla.
done-release = Kysymys on taas kaikkien vastattavissa.
done-case-team = Kysymys odottaa nyt casetiimiä.
done-close-advice = Konsultaatio on päätetty. Neuvonta riitti.
guard-identity-code = henkilötunnus
guard-phone = puhelinnumero
guard-email = sähköpostiosoite
guard-address = katuosoite
guard-name = nimi

## Julkinen ovi

door-no-account = Eikö sinulla ole tunnusta?
door-title = Kysy nimettömästi
door-lead = Voit kysyä työkyvystä, työnteosta ja palveluista. Sinun ei tarvitse kertoa, kuka olet.
door-promise = Emme kysy nimeäsi
door-promise-text = Emme tallenna nimeäsi emmekä laitteesi osoitetta. Älä kirjoita nimiä, henkilötunnusta tai yhteystietoja.
door-question = Mitä haluat kysyä?
door-question-hint = Kerro tilanteesta omin sanoin.
door-asker = Kuka kysyy?
door-asker-client = Kysyn omasta tilanteestani
door-asker-professional = Kysyn työssäni
door-send = Lähetä
door-others = Muita tapoja
door-asked-before = Oletko jo kysynyt?
door-read = Lue vastaus
door-read-lead = Kirjoita viite ja avain, jotka sait, kun lähetit kysymyksen.
door-sent = Kysymyksesi on lähetetty
door-sent-lead = Vastaamme niin pian kuin voimme. Luet vastauksen tällä viitteellä ja avaimella.
door-reference = Viite
door-key = Avain
door-key-hint = Kirjaimet voivat olla isoja tai pieniä. Viivoja ei tarvita.
door-keep = Ota viite ja avain talteen nyt
door-keep-text = Emme voi näyttää avainta uudelleen. Kirjoita se muistiin tai ota siitä kuva.
door-not-found = Tällä viitteellä ja avaimella ei löydy kysymystä. Tarkista molemmat.
door-again = Kysymyksesi on jo lähetetty
door-again-text = Näytimme avaimen, kun lähetit kysymyksen. Jos avain katosi, lähetä kysymys uudelleen.
door-thread = Kysymyksesi ja vastaus
door-you = Sinä
door-team = Työkyvyn tuen tiimi
door-standing-waits = Odottaa vastausta
door-standing-asked-back = Tiimi kysyy sinulta lisää
door-standing-answered = Vastattu
door-standing-closed = Päättynyt
door-more = Haluatko jatkaa?
door-more-text = Kirjoita lisää
door-new = Kysy uusi kysymys

## Nimettynä ja työparina

identify-title = Jatka nimettynä
identify-lead = Asiakas suostuu siihen, että tiimi tietää hänen nimensä. Kysymys ja vastaukset siirtyvät mukana.
identify-search = Etsi asiakas
identify-search-hint = Nimi tai henkilötunnus
do-find-person = Etsi
identify-nobody = Rekisteristä ei löytynyt ketään. Voit kirjata uuden henkilön.
identify-has-case = Asiakkuus on jo auki. Konsultaatio liitetään siihen.
identify-owner = Kenellä asiakkuus pysyy
identify-owner-outside = Kysyjällä, joka ei käytä tätä järjestelmää
identify-owner-worker = Työntekijällä, joka käyttää tätä järjestelmää
field-outside-asker = Kysyjän yksikkö tai ammattinimike
identify-asker-missing = Kerro, kenellä asiakkuus pysyy.
identify-owner-reason = Asiakkuus pysyy kysyjällä.
identify-purpose = Nimetty konsultaatio
identify-not-yours = Asiakkuus on muualla, eikä sitä voi avata tästä.
do-identify = Kirjaa suostumus ja jatka
done-identify = Suostumus on kirjattu. Konsultaatio jatkuu nimettynä.
consultation-above-identified = Nimetty konsultaatio
pair-title = Työparityö
field-pair = Työpari tiimistä
pair-stays = Asiakkuus pysyy kysyjällä. Työpari ottaa yhteyttä asiakkaaseen yhdessä kysyjän kanssa.
do-pair-work = Aloita työparityö
pair-purpose = Työparityö konsultaation jälkeen
refusal-pair-not-yours = Et voi muuttaa tätä asiakkuutta. Pyydä vastuuhenkilöä aloittamaan työparityö.

## Oma aika

booking-title = Pidempi keskustelu
booking-open = Varaa oma aika
booking-is = Varattu { $when }, { $minutes } min, { $who }
field-day = Päivä
field-time = Kellonaika
field-time-hint = Esim. 9.30
field-length = Kesto
field-with = Kenen kanssa
do-book = Varaa aika
do-cancel-booking = Peru aika
done-booked = Aika on varattu. Se näkyy kalenterissa.
done-booking-cancelled = Aika on peruttu.
refusal-consultation-bad-time = Valitse arkipäivä, joka ei ole mennyt, ja kellonaika, esim. 9.30.
refusal-consultation-not-booked = Aikaa ei ole varattu.
identify-on = Milloin asiakas suostui
calendar-booked = Keskustelu: konsultaatio { $reference }
