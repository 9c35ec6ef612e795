# Toimintamallit: vaiheet, omistaja, vaatimukset, polun kuva ja se, mitä mallin tarkistus sanoo.

## Kansalliset vaiheet

model-phase-encounter = Kohtaaminen
model-phase-guidance = Asiakasohjaus
model-phase-assessment = Arviointi ja suunnitelma
model-phase-delivery = Järjestäminen ja toteutus
model-phase-follow-up = Seuranta ja arviointi

## Kenellä asiakkuus on

model-owner-asker = Asiakkuus: kysyjällä
model-owner-team = Asiakkuus: tiimillä
model-owner-by-need = Asiakkuus: tarpeen mukaan

## Mitä ennen siirtymää pitää olla kirjattuna

model-requires-need = tarve on kirjattu
model-requires-criteria = kriteerit on tarkistettu
model-requires-agreement = asiakas haluaa palvelun
model-requires-basis = käsittelyn peruste on kirjattu
model-requires-responsible = vastuuhenkilö on nimetty
model-requires-owner = omistaja on päätetty ja perusteltu
model-requires-goals = tavoitteet on asetettu yhdessä
model-requires-decision = asiakkaan päätös: { $name }
model-requires-measure = mitattu tai syy kirjattu: { $name }

## Kuva

model-picture-kind = Palvelupolku
model-picture-version = Versio { $version }
model-picture-status-draft = luonnos
model-picture-status-published = julkaistu
model-picture-status-retired = poistettu käytöstä
model-picture-from = käytössä { $day } alkaen
model-picture-entry = alkaa tästä
model-picture-closes = voi päättyä tähän
model-picture-services = palvelut käynnissä
model-picture-anonymous = ilman tunnistetietoja
model-picture-move = Vaiheesta ”{ $from }” vaiheeseen ”{ $to }”
model-picture-back = Takaisin vaiheesta ”{ $from }” vaiheeseen ”{ $to }”
model-picture-before = Sitä ennen: { $list }
model-picture-moves = Siirtymät
model-picture-back-legend = Katkoviiva vie takaisin.
model-picture-lane-empty = Ei omaa vaihetta

## Mitä tarkistus sanoo

model-check-no-entry-stage = Missään vaiheessa ei voi avata asiakkuutta. Kirjoita ensimmäiseen vaiheeseen entry = true.
model-check-no-closing-stage = Missään vaiheessa ei voi päättää asiakkuutta. Kirjoita viimeiseen vaiheeseen closes = true.
model-check-unreachable-stage = Vaiheeseen ”{ $name }” ei pääse mistään alkuvaiheesta. Lisää siirtymä, joka vie siihen, tai poista vaihe.
model-check-dead-end = Vaiheesta ”{ $name }” ei pääse eteenpäin, eikä siinä voi päättää asiakkuutta. Lisää siirtymä tai kirjoita closes = true.
model-check-never-closes = Vaiheesta ”{ $name }” ei pääse mitään kautta vaiheeseen, jossa asiakkuuden voi päättää. Lisää siirtymä kohti päättämistä.
model-check-move-to-itself = Vaiheesta ”{ $name }” on siirtymä siihen itseensä. Poista siirtymä tai vaihda sen kohde.
model-check-wrong-direction = Siirtymä vaiheeseen ”{ $name }” kulkee toiseen suuntaan kuin se väittää. Kirjoita back = true siirtymiin, jotka vievät aiempaan vaiheeseen, eikä muihin.
model-check-services-without-responsible = Palvelut voivat alkaa vaiheessa ”{ $name }” ennen kuin vastuuhenkilö on nimetty. Lisää "responsible" jonkin siirtymän vaatimuksiin jokaisella sinne vievällä tiellä.
model-check-identified-without-basis = Työ tunnistetiedoilla voi alkaa vaiheessa ”{ $name }” ilman perustetta. Lisää siirtymän vaatimuksiin "basis", "agreement" tai "consent:…".
model-check-owner-undecided = Vaiheessa ”{ $name }” omistaja päätetään tarpeen mukaan, mutta päätöstä ei kysytä keneltäkään. Lisää siirtymän vaatimuksiin "owner".
model-check-phase-missing = Mikään vaihe ei vastaa kansallista vaihetta ”{ $name }”. Lisää sellainen vaihe, tai nimeä se kohdassa organisation.without_phases ja kerro syy tekstissä without-{ $name }.
model-check-bad-name = ”{ $name }” ei kelpaa tunnukseksi. Käytä pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysmerkkejä.
model-check-duplicate-id = ”{ $name }” on kahdesti kohdassa { $at }. Anna kohdille eri tunnukset tai poista toinen.
model-check-unknown-name = Mallissa ei ole kohtaa { $among }, jonka nimi on ”{ $name }” ({ $at }). Korjaa nimi tai lisää { $among }.
model-check-no-agreement = Siirtymä vaatii asiakkaan suostumuksen palveluun, mutta mikään suostumus ei ole sellainen. Kirjoita palvelun suostumukseen agreement = true.
model-check-no-criteria = Siirtymä vaatii, että kriteerit tarkistetaan, mutta palvelulla ei ole niitä. Lisää [[criteria]], jossa on purpose = "service".
model-check-wrong-purpose = Suunnitelman valinta kysyy kriteerejä ”{ $name }”, jotka eivät ole lakisääteiset. Nimeä kriteerit, joissa on purpose = "statutory".
model-check-half-plan-choice = Suunnitelman valinnassa { $at } on kriteerit ilman suunnitelmaa tai suunnitelma ilman kriteerejä. Kirjoita sekä criteria että met tai jätä molemmat pois.
model-check-no-instrument = Mittari ”{ $name }” laskee muutosta, mutta sillä ei ole mittausvälinettä. Kirjoita instrument = "…".
model-check-missing-text = Teksti ”{ $name }” puuttuu ({ $among }). Kirjoita se tähän tiedostoon; sitä tarvitsee { $at }.
model-check-validity-backwards = Kohdan ”{ $name }” voimassaolo päättyy ennen kuin se alkaa. Korjaa from tai until.
model-check-overlap = Tämä on voimassa yhtä aikaa kuin ”{ $name }”, ja vain toinen saa olla. Anna ensimmäisen päättyä päivää ennen kuin toinen alkaa.
model-check-gap = Päivästä { $name } alkaen on päiviä, joilla ei ole kohtaa { $among }. Korjaa päivät niin, että joka päivällä on omansa.
model-check-not-in-force = ”{ $name }” ei ole voimassa tämän suunnitelman valinnan kaikkina päivinä. Korjaa jommankumman päivät.
model-check-no-successor = Kumppanilaji ”{ $name }” päättyy, eikä kukaan jatka sen tehtävää. Kirjoita successor = "…".
model-check-too-many-asked = ”{ $name }” vaatii enemmän tunnusmerkkejä kuin sillä on. Pienennä lukua enough tai lisää tunnusmerkkejä.
model-check-both-sides-elsewhere = ”{ $name }” vie toiseen palveluun, joten se ei voi pyytää suunnitelmaan molempia puolia. Poista both_sides tai muuta kriteerin lajia.
model-check-out-of-range = Luku kohdassa { $at } on asteikkonsa ulkopuolella (”{ $name }”). Korjaa se: iät kasvavat, pisteitä on enintään 10, kuntanumerossa on kolme numeroa ja kuukausia on ainakin yksi.
model-check-no-municipalities = ”{ $name }” kysyy asuinpaikkaa, mutta malli ei nimeä kuntia. Kirjoita organisation.municipalities.
model-check-no-phone = Malli vaatii, että voi soittaa, mutta mikään käytössä oleva kanava ei ole puhelin. Lisää [[channel]], jossa on kind = "phone", tai jätä phone_required pois.
model-check-hours-backwards = Kanavan ”{ $name }” ajat päättyvät ennen kuin alkavat, tai niistä puuttuvat päivät. Korjaa days, from ja to.
model-check-no-phone-hours = Tapaaminen ”{ $name }” pidetään puhelinaikojen jälkeen, mutta puhelinaikoja ei ole. Lisää puhelimelle ajat tai valitse toinen rytmi.
model-check-no-owning-team = Tiimi omistaa asiakkuuksia, mutta mitään tiimiä ei ole merkitty sellaiseksi. Kirjoita yhteen tiimiin owns = true.
model-check-two-owning-teams = ”{ $name }” on toinen tiimi, joka omistaa asiakkuuksia. Jätä owns = true vain yhteen tiimiin.
model-check-share-out-of-range = Roolin ”{ $name }” työajan osuus ei ole 1:n ja 100:n välillä. Korjaa share.
model-check-rotation-zero = Roolin ”{ $name }” vaihtuvalla paikalla ei ole kestoa. Kirjoita stay_months, joka on ainakin 1, tai jätä se pois.
model-check-empty-seat = Roolin ”{ $name }” paikka ei ole kenellekään. Kirjoita count, joka on ainakin 1, tai jätä se pois.
model-check-nobody-responsible = Siirtymät kysyvät vastuuhenkilöä, mutta mikään rooli ei voi olla sellainen. Kirjoita responsible = true rooleihin, jotka voivat.
model-check-closing-list-empty = Luettelo ”{ $name }” on tyhjä, eikä asiakkuutta voisi päättää. Kirjoita siihen ainakin yksi nimi.
model-check-from-base = Kohta { $section } tulee pohjamallista: kirjoita se tähän malliin, jos muutat sitä.
model-check-no-models = Täällä ei ole malleja. Anna kansio, jossa on model.toml, tai kansio, jossa on sellaisia kansioita.
model-check-no-file = Tiedosto puuttuu. Kirjoita se; ohje on tiedostossa docs/operating-models.md.
model-check-toml = Tiedostoa ei voi lukea: { $name }. Korjaa rivi.
model-check-wrong-folder = Tunnus ”{ $name }” ei ole kansion nimi. Anna niille sama nimi.
model-check-no-section = Kohta ”{ $name }” puuttuu, eikä ole pohjamallia, josta sen voisi ottaa. Kirjoita se, tai kirjoita base = "sote-keskus".
model-check-no-base = Mallia ”{ $name }” ei ole pohjaksi. Korjaa base tai lisää se malli tämän viereen.
model-check-base-loop = Mallin pohja on ”{ $name }”, jonka pohja on tämä malli. Valitse toinen pohja.
model-check-fluent = Tekstejä ei voi lukea tästä alkaen: { $name }. Kirjoita kukin teksti muodossa avain = teksti ja jatka sisennetyllä rivillä.
model-check-placeable = Tekstissä ”{ $name }” on aaltosulkeet. Kirjoita pelkkää tekstiä: malleilla ei ole mitään täytettävää.
model-check-text-twice = Teksti ”{ $name }” on kahdesti. Poista toinen.
model-check-unused-text = Mikään mallissa ei tarvitse tekstiä ”{ $name }”. Korjaa avain tai poista teksti.
