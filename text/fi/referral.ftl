# Ohjaukset: tunnusmerkit, lähettäminen, vastaanotto, yhteydenottopyyntö.

## Lähetteet

nav-referrals = Ohjaukset
referrals-lead = Ohjaa asiakas työkyvyn tuen tiimille ja seuraa, mitä ohjauksesta tuli.
do-refer = Ohjaa asiakas
referrals-views = Mitkä ohjaukset näytetään
referrals-view-waits = Odottaa ratkaisua
referrals-view-decided = Ratkaistut
referrals-view-own = Omat ohjaukset
referrals-empty-waits = Yhtään ohjausta ei odota
referrals-empty-text-waits = Uusi ohjaus ja asiakkaan yhteydenottopyyntö tulevat tähän heti, kun ne on lähetetty.
referrals-empty-decided = Ratkaistuja ohjauksia ei ole
referrals-empty-text-decided = Tässä näkyvät hyväksytyt, palautetut ja eteenpäin ohjatut.
referrals-empty-own = Et ole vielä ohjannut ketään
referrals-empty-text-own = Aloita tunnusmerkeistä: näet heti, sopiiko palvelu vai onko jokin muu apu ensin paikallaan.
referrals-begun = Kesken
referral-saved = Tallennettu { $when }
column-by = Kuka lähetti
column-client = Asiakas
referral-column-standing = Tilanne
referral-from-professional = Ammattilainen
referral-from-client = Asiakas itse

## Kirjoittaminen

referral-new = Asiakkaan ohjaus
referral-new-lead = Voit tehdä kohdat missä järjestyksessä haluat. Jokainen kohta tallentuu luonnokseksi.
referral-section-check = Tunnusmerkit ja kriteerit
referral-section-client = Asiakkaan tiedot
referral-section-consent = Asiakkaan suostumus
referral-section-letter = Tuen tarve ja tilanne
referral-section-papers = Liitteet
referral-lead-check = Vastaa sen mukaan, mitä tiedät. En tiedä on hyvä vastaus.
referral-lead-client = Kirjaa tiedot, joilla asiakkaan tavoittaa.
referral-lead-consent = Ohjaaminen on mahdollista vain, kun asiakas suostuu siihen.
referral-lead-letter = Kerro tiimille se, mitä se tarvitsee tietääkseen, miten auttaa.
referral-lead-papers = Lisää lausunto tai muu paperi, jos asiakas suostuu siihen. Liite ei ole pakollinen.
referral-done = Valmis
referral-undone = Tekemättä
referral-unfinished = Kesken
referral-papers-count = { $count ->
    [0] Ei liitteitä
    [one] 1 liite
   *[other] { $count } liitettä
}
referral-not-ready = Voit lähettää ohjauksen, kun kaikki neljä kohtaa ovat valmiit.
referral-to-list = Takaisin luetteloon
referral-check-empty = Vastaa ainakin yhteen kohtaan.
referral-reason-missing = Kerro, miksi ohjaat asiakkaan, vaikka kriteerit eivät täyty tai tieto puuttuu.
referral-tell = Kerro asiakkaalle ennen lähettämistä
referral-tell-text = Kuka saa tiedot, mihin niitä käytetään, ja että suostumuksen voi perua milloin vain.
given-spoken = Suullisesti
given-written = Kirjallisesti
field-given-how = Miten asiakas suostui
field-given-on = Minä päivänä
field-referral-words = Tilanne ja toive
field-referral-words-hint = Mitä asiakas itse toivoo? Mitä on jo kokeiltu? Mikä palvelu on kesken?
field-referral-reason = Miksi ohjaat
field-referral-reason-hint = Tarvitaan, jos tulos on muu kuin Palvelu sopii asiakkaalle.
field-paper = Tiedosto
field-paper-hint = PDF, PNG tai JPEG, enintään 10 Mt.
paper-missing = Valitse tiedosto.
paper-too-large = Tiedosto on liian suuri. Suurin koko on 10 Mt.
paper-of-other-kind = Tiedosto ei ole PDF, PNG tai JPEG. Tallenna se PDF-muodossa ja yritä uudelleen.
size-kilobytes = { $size } kt
size-megabytes = { $size } Mt
do-add-paper = Lisää liite
do-remove = Poista
do-save-and-on = Tallenna ja jatka
do-show-outcome = Tallenna ja näytä tulos
do-send-referral = Lähetä ohjaus
do-discard = Poista luonnos
do-go-on-referring = Jatka ohjaamista
do-consult-instead = Kysy ensin nimettömästi
outcome-advice-refer = Ohjaa asiakas tiimille.
outcome-advice-consult = Tieto ei vielä riitä. Kysy tiimiltä nimettömästi, tai ohjaa ja kerro, miksi.
outcome-advice-other-first = Asiakas voi tulla tiimiin myöhemmin.
outcome-advice-outside = Palvelu ei ole asiakkaan ensisijainen palvelu. Neuvoa saa aina kysyä.
answer-yes = Kyllä
answer-no = Ei
answer-unknown = En tiedä

## Lähetetty ohjaus

referral-title = Ohjaus { $reference }
referral-by-professional = Ammattilaisen ohjaus
referral-by-client = Asiakkaan yhteydenottopyyntö
referral-standing-arrived = Saapunut
referral-standing-taken-up = Käsittelyssä
referral-standing-asked-back = Lähettäjältä on kysytty lisää
referral-standing-accepted = Hyväksytty
referral-standing-declined = Palautettu
referral-standing-redirected = Ohjattu muualle
referral-standing-withdrawn = Peruttu
referral-history = Mitä on tapahtunut
referral-go-on = Jatka
referral-client = Asiakas
referral-outcome = Tulos
referral-sent = Lähetetty
referral-taken = Käsittelijä
referral-to-case = Avaa asiakkuus
referral-event-sent = Ohjaus lähetettiin
referral-event-taken-up = Otettiin käsittelyyn
referral-event-left-to-others = Vapautettiin muille
referral-event-more-asked = Kysyttiin lisää
referral-event-more-told = Kerrottiin lisää
referral-event-amended = Tekstiä muutettiin, aiempi teksti alla
referral-event-redirected = Ohjattiin muualle
referral-event-accepted = Hyväksyttiin, asiakkuus avattiin
referral-event-declined = Palautettiin
referral-event-withdrawn = Peruttiin
declined-advice-enough = Neuvonta riitti
declined-other-service-first = Muu palvelu on ensin
declined-outside-target = Ei kuulu kohderyhmään
declined-client-declined = Asiakas ei halua palvelua
declined-not-reached = Asiakasta ei tavoitettu
declined-already-here = Asiakas on jo palvelussa
declined-not-answered = Lisätietoja ei saatu
withdrawn-client-declined = Asiakas ei halua palvelua
withdrawn-need-changed = Tarve muuttui
withdrawn-sent-in-error = Lähetettiin vahingossa
referral-say-tell-more = Kerro lisää tiimille
referral-say-ask-more = Kysy lisää lähettäjältä
referral-say-redirect = Ohjaa muualle
referral-say-decline = Palauta
referral-say-amend = Korjaa ohjauksen teksti
referral-say-withdraw = Peru ohjaus
field-redirect-to = Minne
field-declined = Miksi
field-withdrawn = Miksi
referral-text-hint = Lähettäjä ja tiimi näkevät tekstin.
do-accept = Hyväksy ja avaa asiakkuus
do-take-up = Ota käsittelyyn
do-leave = Vapauta muille
accept-title = Hyväksy ohjaus
accept-lead = Tiedot siirtyvät ohjauksesta asiakkuuteen. Mitään ei kirjoiteta uudelleen.
accept-has-case = Asiakkuus on jo auki. Ohjaus liitetään siihen.
accept-new = Uusi henkilö
accept-new-hint = Rekisteröidään ohjauksen tiedoilla.
field-who = Kenestä on kyse
field-born-or-code = Henkilötunnus tai syntymäaika
field-born-or-code-hint = Kysy asiakkaalta. Esim. 010190-999W tai 1.1.1990.
done-referral-sent = Ohjaus on lähetetty. Näet tästä, mitä siitä tulee.
done-referral-discarded = Luonnos on poistettu.
done-referral-more-told = Lisätieto on tallennettu.
done-referral-more-asked = Kysymys on lähetetty.
done-referral-redirected = Ohjaus on ohjattu muualle.
done-referral-declined = Ohjaus on palautettu.
done-referral-amended = Teksti on muutettu.
done-referral-withdrawn = Ohjaus on peruttu.
done-referral-taken-up = Ohjaus on nyt sinulla.
done-referral-left = Ohjaus on taas kaikkien käsiteltävissä.

## Epäämiset

refusal-referral-already-sent = Ohjaus on jo lähetetty.
refusal-referral-not-sent = Ohjausta ei ole vielä lähetetty.
refusal-referral-over = Ohjaus on jo ratkaistu.
refusal-referral-text-too-long = Teksti on liian pitkä. Enintään 8 000 merkkiä.
refusal-referral-contact-missing = Kerro puhelinnumero tai sähköpostiosoite, niin voimme ottaa yhteyttä.
refusal-referral-consent-missing = Kirjaa, miten asiakas suostui.
refusal-referral-consent-in-future = Päivä ei voi olla tulevaisuudessa.
refusal-referral-check-missing = Käy ensin tunnusmerkit läpi.
refusal-referral-check-outdated = Kriteerit ovat muuttuneet. Käy ne läpi uudelleen.
refusal-referral-too-many-papers = Liitteitä voi olla enintään kymmenen.
refusal-referral-taken-already = Joku muu ehti ottaa ohjauksen käsittelyyn.
refusal-referral-not-taken = Ohjaus ei ole sinulla.
refusal-referral-not-asked = Lisätietoja ei ole kysytty.
refusal-referral-no-case = Asiakkuutta ei voitu avata.

## Yhteydenottopyyntö

contact-title = Pyydä yhteydenottoa
contact-lead = Soitamme sinulle tai lähetämme viestin. Voit kertoa lyhyesti, mistä haluat puhua.
contact-why = Miksi kysymme nimesi
contact-why-text = Tarvitsemme nimen ja puhelinnumeron tai sähköpostin, jotta voimme ottaa yhteyttä. Vain työkyvyn tuen tiimi näkee pyynnön.
contact-field-given = Etunimi
contact-field-family = Sukunimi
contact-field-phone = Puhelinnumero
contact-phone-hint = Kerro puhelinnumero tai sähköposti. Molempia ei tarvita.
contact-field-email = Sähköposti
contact-field-language = Millä kielellä haluat asioida
contact-field-text = Mistä haluat puhua?
contact-text-hint = Voit myös kertoa, milloin sinut tavoittaa parhaiten.
contact-send = Lähetä pyyntö
contact-anonymous = Kysy mieluummin nimettömästi
contact-sent = Pyyntö on lähetetty
contact-sent-lead = Otamme sinuun yhteyttä. Ota viite talteen, jos haluat kysyä pyynnöstäsi.
