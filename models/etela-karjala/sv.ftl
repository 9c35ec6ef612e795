# Södra Karelen på svenska. Ord som saknas här kommer från den nationella modellen.

model = Team för stöd av arbetsförmågan och modell med klientansvariga, Södra Karelen
    .short = Södra Karelen
    .note = Utkast under utveckling. Bedömningen, planen och den ansvariga personen jämställs med 36, 39 och 42 § i socialvårdslagen.

unit-eksote = Södra Karelens social- och hälsovårdsdistrikt (Eksote)
unit-future-social-health-centre = Framtidens social- och hälsocentral

responsible-own-nurse = Egenvårdare
responsible-contact-person = Kontaktperson
responsible-case-manager = Case manager

## Skeden

stage-guidance = Klienthänvisning över förvaltningsgränser
    .help = Socialservicen, hälsovården och arbetskraftsservicen samordnar klienthänvisningen. Kriterierna kontrolleras och klientsegmentet väljs: det visar om en tjänst räcker.
    .client = Yrkespersonerna kommer sinsemellan överens om var du får hjälp, så att du inte behöver leta.
stage-need-assessment = Bedömning av servicebehovet
    .help = Kom först överens om vem som bedömer vad: kunnande på olika nivåer förs samman. Bedömningen kan märkas som en bedömning enligt 36 § i socialvårdslagen.
    .client = Vi reder tillsammans ut vilken hjälp just du behöver.
stage-planning = Plan och ansvarig person
    .help = En plan görs upp utifrån gemensamma mål och den ansvariga personen väljs: egenvårdare, kontaktperson eller case manager. Planen kan märkas enligt 39 § och den ansvariga enligt 42 §.
    .client = Vi gör upp en plan för dig och kommer överens om vem som är din kontaktperson.

## Övergångar

when-several-services-needed = Klienten behöver flera tjänster
when-one-service-enough = En tjänst räcker
when-need-assessed = Servicebehovet är bedömt

## Vad som görs i skedena

action-fit-sectors = Olika förvaltningars klienthänvisning samordnas
action-choose-segment = Klientsegmentet väljs
action-agree-who-assesses = Man kommer överens om vem som bedömer vad
action-consider-individually = Klientens situation och behov ses individuellt
action-choose-responsible-kind = Man väljer om den ansvariga är egenvårdare, kontaktperson eller case manager
action-refer-to-intermediary = Klienten hänvisas vid behov till en aktör på övergångsarbetsmarknaden

## Målgrupper

group-high-threshold = Hög tröskel till sysselsättning
group-older-unemployed = Äldre arbetslös
group-young-without-vocational-education = Ung utan yrkesutbildning
group-disabled = Person med funktionsnedsättning
group-immigrant-background = Invandrarbakgrund
group-released-from-prison = Frigiven från fängelse
group-no-support-from-employment-services = Får inte det stöd som behövs från arbetskraftsservicen
group-disability-pension-rejected = Ansökan om sjukpension avslagen
group-segment-one-service = Segment: en tjänst räcker, stöd av egenvårdare
group-segment-several-services = Segment: flera tjänster, stöd av kontaktperson
group-segment-case-management = Segment: mycket att samordna, stöd av case manager

criterion-high-threshold = Är det svårt för klienten att få arbete?
criterion-older-unemployed = Är klienten en äldre arbetslös?
criterion-young-without-vocational-education = Är klienten en ung person utan yrkesutbildning?
criterion-disabled = Är klienten en person med funktionsnedsättning?
criterion-immigrant-background = Har klienten invandrarbakgrund?
    .help = Fråga efter kontaktspråk och behov av tolk och anteckna dem.
criterion-released-from-prison = Har klienten frigivits från fängelse?
criterion-no-support-from-employment-services = Blir klienten utan det stöd som behövs från arbetskraftsservicen?
criterion-disability-pension-rejected = Har en partiellt arbetsför klient fått avslag på sjukpension?
    .help = Anteckna beslutets datum och motivering.
criterion-outside-labour-force = Står klienten utanför arbetskraften?

## Partner och tillstånd

partner-intermediary = Aktör på övergångsarbetsmarknaden (till exempel Välittäjä Oy)

consent-intermediary-referral = Tillstånd att lämna uppgifter till en aktör på övergångsarbetsmarknaden
    .text = Jag ger tillstånd att berätta för en aktör på övergångsarbetsmarknaden vad som utretts om min arbetsförmåga och mitt servicebehov. Uppgifterna används för att söka lämpligt arbete eller lämplig tjänst för mig. Jag kan återta tillståndet när som helst.

data-service-need = Servicebehov
