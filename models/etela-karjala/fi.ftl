# Etelä-Karjala suomeksi. Sanat, joita tässä ei ole, tulevat kansallisesta mallista.

model = Työkyvyn tuen tiimi ja asiakasvastaavamalli, Etelä-Karjala
    .short = Etelä-Karjala
    .note = Luonnos, jota kehitetään. Arviointi, suunnitelma ja vastuuhenkilö rinnastetaan sosiaalihuoltolain 36, 39 ja 42 §:ään.

unit-eksote = Etelä-Karjalan sosiaali- ja terveyspiiri (Eksote)
unit-future-social-health-centre = Tulevaisuuden sote-keskus

responsible-own-nurse = Omahoitaja
responsible-contact-person = Yhteyshenkilö
responsible-case-manager = Case manager

## Vaiheet

stage-guidance = Asiakasohjaus yli hallintorajojen
    .help = Sosiaali-, terveys- ja työvoimapalvelut sovittavat asiakasohjauksen yhteen. Kriteerit tarkistetaan, ja asiakassegmentti valitaan: se näyttää, riittääkö yksi palvelu.
    .client = Ammattilaiset sopivat keskenään, mistä saat apua, jotta sinun ei tarvitse etsiä.
stage-need-assessment = Palvelutarpeen arviointi
    .help = Sovitaan ensin, kuka arvioi mitäkin: eri tason osaaminen kootaan yhteen. Arvio voidaan merkitä sosiaalihuoltolain 36 §:n mukaiseksi.
    .client = Selvitämme yhdessä, mitä apua juuri sinä tarvitset.
stage-planning = Suunnitelma ja vastuuhenkilö
    .help = Laaditaan suunnitelma yhteisten tavoitteiden pohjalta ja valitaan vastuuhenkilö: omahoitaja, yhteyshenkilö tai case manager. Suunnitelma voidaan merkitä 39 §:n ja vastuuhenkilö 42 §:n mukaiseksi.
    .client = Teemme sinulle suunnitelman ja sovimme, kuka on yhteyshenkilösi.

## Siirtymät

when-several-services-needed = Asiakas tarvitsee useaa palvelua
when-one-service-enough = Yksi palvelu riittää
when-need-assessed = Palvelutarve on arvioitu

## Mitä vaiheissa tehdään

action-fit-sectors = Sovitetaan eri hallinnonalojen asiakasohjaus yhteen
action-choose-segment = Valitaan asiakassegmentti
action-agree-who-assesses = Sovitaan, kuka arvioi mitäkin
action-consider-individually = Katsotaan asiakkaan tilannetta ja tarvetta yksilöllisesti
action-choose-responsible-kind = Valitaan, onko vastuuhenkilö omahoitaja, yhteyshenkilö vai case manager
action-refer-to-intermediary = Ohjataan tarvittaessa välityömarkkinoiden toimijalle

## Kohderyhmät

group-high-threshold = Korkea työllistymisen kynnys
group-older-unemployed = Iäkäs työtön
group-young-without-vocational-education = Nuori ilman ammatillista koulutusta
group-disabled = Vammainen henkilö
group-immigrant-background = Maahanmuuttajataustainen
group-released-from-prison = Vankilasta vapautunut
group-no-support-from-employment-services = Jää ilman tarvitsemaansa tukea työvoimapalveluissa
group-disability-pension-rejected = Työkyvyttömyyseläkehakemus hylätty
group-segment-one-service = Segmentti: yksi palvelu riittää, tukena omahoitaja
group-segment-several-services = Segmentti: useita palveluja, tukena yhteyshenkilö
group-segment-case-management = Segmentti: paljon yhteensovittamista, tukena case manager

criterion-high-threshold = Onko asiakkaan vaikea työllistyä?
criterion-older-unemployed = Onko asiakas iäkäs työtön?
criterion-young-without-vocational-education = Onko asiakas nuori, jolla ei ole ammatillista koulutusta?
criterion-disabled = Onko asiakas vammainen henkilö?
criterion-immigrant-background = Onko asiakkaalla maahanmuuttajatausta?
    .help = Kysy asiointikieli ja tulkin tarve ja kirjaa ne.
criterion-released-from-prison = Onko asiakas vapautunut vankilasta?
criterion-no-support-from-employment-services = Jääkö asiakas työvoimapalveluissa ilman tukea, jota hän tarvitsee?
criterion-disability-pension-rejected = Onko osatyökykyinen asiakas saanut työkyvyttömyyseläkkeestä hylkäävän päätöksen?
    .help = Kirjaa päätöksen päivä ja perustelu.
criterion-outside-labour-force = Onko asiakas työvoiman ulkopuolella?

## Kumppanit ja luvat

partner-intermediary = Välityömarkkinoiden toimija (esimerkiksi Välittäjä Oy)

consent-intermediary-referral = Lupa tietojen antamiseen välityömarkkinoiden toimijalle
    .text = Annan luvan kertoa välityömarkkinoiden toimijalle, mitä työkyvystäni ja palvelutarpeestani on selvitetty. Tietoja käytetään sopivan työn tai palvelun etsimiseen minulle. Voin perua luvan milloin tahansa.

data-service-need = Palvelutarve
