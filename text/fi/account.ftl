# Kirjautuminen, oma tili ja tietoa palvelusta.

## Kirjautuminen

account-sign-in-title = Kirjaudu Rinnalle
account-sign-in-lead = Rinnalla on hyvinvointialueen ammattilaisten työväline työkyvyn tuen palvelupolulle.
account-user = Käyttäjätunnus
account-password = Salasana
account-sign-in = Kirjaudu sisään
account-wrong = Kirjautuminen ei onnistunut. Tarkista käyttäjätunnus ja salasana. Viiden väärän yrityksen jälkeen tili on hetken lukittu, ja seuraavaa yritystä on odotettava.
account-provider = Kirjaudu organisaation tunnuksella
account-provider-or = Tai kirjaudu Rinnallan omalla tunnuksella:
account-help-title = Etkö pääse sisään?
account-help-text = Jos olet unohtanut salasanan tai puhelimesi on kadonnut, pyydä oman organisaatiosi pääkäyttäjältä uusi kertakäyttöinen linkki.
account-about-link = Tietoa palvelusta, saavutettavuudesta ja tietosuojasta
account-done-sign-out = Olet kirjautunut ulos.
account-done-password = Salasana on asetettu. Kirjaudu nyt sisään.
account-done-provider-refused = Kirjautuminen organisaation tunnuksella ei onnistunut. Tunnustasi ei ehkä ole lisätty Rinnallaan: kysy pääkäyttäjältä.
account-done-provider-silent = Organisaation tunnistuspalvelu ei vastaa. Yritä hetken päästä uudelleen.

## Toinen vaihe

account-code-title = Vahvista kirjautuminen
account-code-lead = Avaa puhelimesi todennussovellus ja kirjoita siinä näkyvä koodi.
account-code = Koodi sovelluksesta
account-code-hint = Kuusi numeroa. Koodi vaihtuu puolen minuutin välein ja käy vain kerran.
account-code-wrong = Koodi ei kelpaa. Odota seuraavaa koodia ja kirjoita se. Tarkista myös, että puhelimen kello on oikeassa.
account-by-recovery = Käytä varakoodia
account-by-code = Käytä sovelluksen koodia
account-recovery-code = Varakoodi
account-not-me = En ole tämä henkilö
account-factor-title = Todennussovellus
account-factor-title-lead = Todennussovellus puhelimessa on toinen vaihe, jolla kirjautuminen vahvistetaan. Uusi sovellus tulee entisen tilalle, ja muut istuntosi päättyvät.
account-factor-required = Asiakastietoja suojaa salasanan lisäksi koodi puhelimestasi. Ota se käyttöön nyt: siihen menee pari minuuttia.
account-factor-scan =
    1. Avaa todennussovellus puhelimessasi. Jos sinulla ei ole sellaista, asenna organisaatiosi suosittelema sovellus.
    2. Lue sillä tämä kuva:
account-factor-picture = QR-koodi, josta todennussovellus lukee avaimen
account-factor-link = Avaa todennussovellus tällä laitteella
account-factor-type = Jos et voi lukea kuvaa, kirjoita sovellukseen tämä avain:
account-factor-code-hint = 3. Kirjoita koodi, jonka sovellus nyt näyttää.
account-factor-submit = Ota käyttöön
account-factor-done = Todennussovellus on käytössä.
account-recovery-title = Varakoodit
account-recovery-lead = Jos puhelin katoaa, pääset sisään varakoodilla. Jokainen koodi käy kerran. Koodit näytetään vain nyt: tulosta ne tai kirjoita ne muistiin, ja säilytä ne erillään puhelimesta ja salasanasta.
account-recovery-list = Varakoodisi
account-recovery-kept = Koodit ovat tallessa, jatka

## Kertakäyttöinen linkki

account-invitation-title = Aseta salasana
account-invitation-lead = Valitse salasana, jolla kirjaudut Rinnalle. Linkki toimii vain tämän kerran.
account-invitation-user = Käyttäjätunnuksesi on { $user }.
account-invitation-over = Linkki ei toimi
account-invitation-over-text = Linkki on jo käytetty, se on vanhentunut tai osoite on kopioitu vajaana. Jos asetit juuri salasanan, voit kirjautua. Muuten pyydä pääkäyttäjältä uusi linkki.
account-to-sign-in = Siirry kirjautumiseen
account-password-new = Uusi salasana
account-password-hint = Vähintään { $count } merkkiä. Useasta sanasta tehty lause on hyvä: pitkä, ja helppo muistaa.
account-password-repeat = Uusi salasana toisen kerran
account-password-submit = Tallenna salasana

refusal-password-short = Salasana on liian lyhyt. Siinä pitää olla vähintään { $shortest } merkkiä.
refusal-password-long = Salasana on liian pitkä. Siinä saa olla enintään { $longest } merkkiä.
refusal-password-common = Salasana on liian helppo arvata. Älä käytä tavallisia salasanoja, paikkojen tai palvelun nimiä tai näppäimistön järjestystä.
refusal-password-user = Salasanassa ei saa olla käyttäjätunnustasi.
refusal-password-repeat = Salasanat eivät ole samat. Kirjoita uusi salasana molempiin kohtiin.
refusal-password-current = Nykyinen salasana ei ole oikein, tai tili on hetken lukittu väärien yritysten vuoksi.

## Oma tili

account-profile-title = Oma tili
account-job = Tehtävä
account-organisation = Organisaatio
account-supervisor = Esihenkilö
account-competence = Erityisosaaminen
account-rights-title = Mitä saat tehdä
account-rights-lead = Oikeudet tulevat roolistasi tiimissä, ja pääkäyttäjä voi antaa niitä lisää. Yksittäisen asiakkaan tiedot näet vain, jos sinulla on hoito- tai asiakassuhde häneen.
account-rights-none = Sinulla ei ole oikeuksia juuri nyt. Kysy pääkäyttäjältä.
account-seats = Paikkasi tiimeissä
account-proof-title = Kirjautuminen
account-proof-elsewhere = Kirjaudut organisaatiosi tunnuksella. Salasana ja vahvistaminen hoidetaan siellä.
account-factor = Todennussovellus
account-factor-on = { $count ->
    [0] Käytössä. Varakoodeja ei ole jäljellä.
    [one] Käytössä. Varakoodeja on jäljellä yksi.
   *[other] Käytössä. Varakoodeja on jäljellä { $count }.
}
account-factor-off = Ei käytössä
account-factor-set-up = Ota todennussovellus käyttöön
account-factor-replace = Vaihda sovellus tai varakoodit
account-password-change = Vaihda salasana
account-password-change-lead = Kun salasana vaihtuu, muut istuntosi päättyvät.
account-password-current = Nykyinen salasana
account-done-own-password = Salasana on vaihdettu. Muut istuntosi on päätetty.
account-sessions-title = Istunnot
account-sessions-lead = Täällä olet kirjautuneena. Jos jokin istunto ei ole sinun, päätä se ja vaihda salasana.
account-session-began = Alkanut
account-session-seen = Viimeksi käytetty
account-session-end = Päätä
account-session-this = Tämä istunto
account-sessions-end-others = Päätä kaikki muut istunnot
account-done-session = Istunto on päätetty.

right-casework = Asiakastyö
right-text-casework = Haet ja rekisteröit henkilöitä, avaat asiakkuuksia, kirjaat ja viet asiakkuutta polulla.
right-consult = Konsultaatio
right-text-consult = Vastaat ammattilaisten kysymyksiin ja kirjaat niihin asiakkuuksiin, joissa olet mukana.
right-visit = Vierailu
right-text-visit = Näet ne asiakkuudet, joihin sinut on kutsuttu, ja voit kirjata niihin.
right-peer = Kokemusasiantuntijuus
right-text-peer = Näet asiakkaidesi polun, ihmiset ja seuraavat askeleet. Et näe kirjauksia.
right-lead = Esihenkilötyö
right-text-lead = Näet kuormituksen ja odottavat asiakkuudet, siirrät lähtevän työntekijän asiakkuudet ja arvioit hätäkatselut.
right-office = Pääkäyttö
right-text-office = Hoidat käyttäjät, oikeudet, tiimit, kumppanit ja toimintamallin. Et näe asiakkaiden tietoja.
right-privacy = Tietosuoja
right-text-privacy = Näet käyttölokin ja vastaat asiakkaiden lokitietopyyntöihin.

ground-password = salasana
ground-code = sovelluksen koodi
ground-recovery-code = varakoodi
ground-provider = organisaation tunnus
ground-office = pääkäyttäjä
ground-operator = palvelimen ylläpito
ground-invitation = kertakäyttöinen linkki

## Tietoa palvelusta

account-about-title = Tietoa Rinnallasta
account-about-lead = Rinnalla kulkee asiakkaan vierellä ensimmäisestä kysymyksestä loppukeskusteluun.
account-about-what = Mikä Rinnalla on
account-about-what-text = Rinnalla on hyvinvointialueen työväline ihmisille, jotka tarvitsevat tukea työkykyynsä. Siinä on asiakkaan palvelupolku, suunnitelma, tavoitteet ja ne ammattilaiset, jotka auttavat. Palvelu on asiakkaalle vapaaehtoinen, ja asiakas päättää itse.
account-about-sees = Kuka näkee asiakkaan tiedot
account-about-sees-text = Tiedot näkee vain se, jolla on suhde juuri tähän asiakkuuteen: vastuuhenkilö ja hänen varahenkilönsä, omistava tiimi ja ne ammattilaiset, joille asiakkaan suostumus tai laki antaa luvan. Kun suostumus perutaan, pääsy päättyy heti. Pääkäyttäjä ja esihenkilö eivät näe kirjauksia asemansa perusteella.
account-about-log = Käytöstä jää jälki
account-about-log-text = Jokainen katselu kirjataan käyttölokiin ennen kuin tieto näytetään: kuka, milloin, mitä ja millä perusteella. Asiakkaalla on oikeus saada tietää, kuka hänen tietojaan on katsonut. Pyynnön voi tehdä omalle ammattilaiselle tai hyvinvointialueen tietosuojavastaavalle.
account-about-access = Saavutettavuus
account-about-access-text = Sivut on tehty niin, että niitä voi käyttää näppäimistöllä, ruudunlukijalla, suurennettuna ja ilman skriptejä. Tavoitteena on WCAG 2.2:n taso AA. Sivut tarkistetaan koneellisesti jokaisen muutoksen yhteydessä; kaikkea ei voi tarkistaa koneella.
account-about-faults = Jos jokin on vialla
account-about-faults-text = Kerro virheistä ja esteistä oman organisaatiosi pääkäyttäjälle. Jos sivu näytti virheen viitenumeron, mainitse se.
