## Kyselyt FHIR-muodossa: mitä ei voitu ottaa.

fhir-unreadable = Tiedostoa ei voi lukea: { $name }.
fhir-no-form = Resurssi on ”{ $name }”. Anna Questionnaire; QuestionnaireResponse luetaan komennolla rinnalla questionnaire answers.
fhir-no-answers = Resurssi on ”{ $name }”. Anna QuestionnaireResponse; Questionnaire luetaan komennolla rinnalla questionnaire import.
fhir-no-version = ”{ $name }” ei kerro, mihin versioon vastattiin. Lisää se pystyviivan taakse: ”{ $name }|1”.
fhir-no-link = Kohdalta puuttuu linkId: ”{ $name }”. Jätetty pois.
fhir-link-twice = Sama linkId on kahdesti. Jälkimmäinen jätetty pois.
fhir-unknown-type = Tyyppiä ”{ $name }” ei tunneta täällä. Jätetty pois.
fhir-options-elsewhere = Vaihtoehdot ovat toisessa resurssissa ({ $name }). Kirjoita ne kohtaan answerOption. Jätetty pois.
fhir-no-options = Valinnalla ei ole vaihtoehtoja, tai ne eivät ole koodeja, tekstejä tai kokonaislukuja. Jätetty pois.
fhir-repeats = Tähän on useita vastauksia. Vain valinnalla ja ryhmällä voi olla useita. Jätetty pois.
fhir-nested = Kysymyksiä kysymyksen sisällä, tai toistuva ryhmä toistuvassa ryhmässä. Jätetty pois.
fhir-condition = Ehtoa kysymyksestä ”{ $name }” ei voi sanoa täällä. Jätetty pois, ettei sitä kysyttäisi kaikilta.
fhir-when-differs = Se, mitä Rinnalla oli säilyttänyt ehdosta (”{ $name }”), ei ole sama kuin enableWhen. Otettiin enableWhen: tarkista se.
fhir-damaged = Se, mitä Rinnalla oli säilyttänyt nimellä ”{ $name }”, puuttuu, on kahdesti tai ei ole luettavissa. Se menetettiin: kirjoita se uudelleen.
fhir-unknown-ours = ”{ $name }” on Rinnallan oma, eikä tämä versio tunne sitä tässä. Se menetettiin.
fhir-ordinal = Vaihtoehdon pistearvo ei ole kokonaisluku: { $name }. Pisteet menetettiin.
fhir-ignored = ”{ $name }” sivuutettiin.
fhir-range-assumed = Lukualuetta ei kerrottu; oletettiin { $name }. Korjaa se.
fhir-rows-assumed = Rivien määrää ei kerrottu lukuna väliltä 1–255; oletettiin { $name }. Korjaa se.
fhir-language-assumed = Kieltä ei kerrottu; oletettiin ”{ $name }”.
fhir-register-assumed = Rekisteriä ei kerrottu; oletettiin ”{ $name }”. Korjaa se.
fhir-version-assumed = Versio ei ole kokonaisluku; oletettiin { $name }. Korjaa se.
fhir-other-edition = ”{ $name }” ei ole minkään täällä tunnetun kyselyn versio.
fhir-not-complete = Vastaukset eivät ole kokonaisia ({ $name }). Niitä ei voi ottaa.
fhir-not-asked = Tätä ei kysytä.
fhir-answered-twice = Tähän on useita vastauksia, ja kysytään yhtä.
fhir-month-assumed = Kysytään kuukautta; oletettiin { $name }.
fhir-missing = Tähän on vastattava.
fhir-wrong-kind = Vastaus on toista lajia kuin kysymys.
fhir-out-of-range = Luku ei ole väliltä { $name }.
fhir-unknown-choice = Tällaista vaihtoehtoa ei ole.
fhir-not-alone = Vaihtoehto valitaan yksin.
fhir-too-long = Teksti on liian pitkä.
fhir-too-many-rows = Rivejä on liikaa.

fhir-struck = Kirjattu virheellisesti: nämä vastaukset eivät ole voimassa.
