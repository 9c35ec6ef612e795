# Personer: sökning, registrering, rättelse och nödåtkomst.

## Sökning

persons-lead = Sök först. Om personen inte hittas kan du registrera personen.
persons-search = Sök person
persons-search-hint = Namn, födelsedatum eller personbeteckning, t.ex. Exempel Aino 1.1.1990
persons-found = Personer som hittades
persons-none = Ingen hittades
persons-none-text = Kontrollera stavningen, eller sök med bara efternamn och födelsedatum.
persons-many = Sökningen hittade fler än de som visas. Lägg till födelsedatum eller hela namnet.
persons-not-here = Finns personen inte här?
do-register = Registrera en ny person

## Personens sida

person = Person
person-cases = Klientrelationer
person-no-cases = Inga klientrelationer visas för dig
person-no-cases-text = Personen kan ha en klientrelation som inte visas för dig. Du kan också öppna en ny.
do-correct-person = Rätta personens uppgifter
do-use-log = Se vem som har sett uppgifterna

## Registrering och rättelse

register-title = Registrera en ny person
register-lead = Anteckna bara det som behövs i arbetet med klienten.
correction-title = Rätta personens uppgifter
correction-lead = Den tidigare uppgiften, rättelsen och motiveringen sparas.
person-identity = Vem personen är
person-language = Språk
person-contact = Kontaktuppgifter
person-protection = Har personen spärrmarkering?
field-given = Förnamn
field-family = Efternamn
field-code = Personbeteckning
field-code-hint = T.ex. 010190-999W. Lämna tomt om beteckning saknas.
field-born = Födelsedatum
field-born-hint = T.ex. 1.1.1990. Behövs om personbeteckning saknas.
field-municipality = Hemkommun
field-municipality-hint = T.ex. Träskända
field-language = Kontaktspråk
field-interpreter = Tolkspråk
field-interpreter-hint = Skriv språket om tolk behövs, t.ex. dari.
field-phone = Telefon
field-phone-hint = T.ex. 040 123 4567
field-email = E-post
field-email-hint = T.ex. aino@exempel.fi
field-address = Adress
field-address-hint = Gata, postnummer och postort
field-non_disclosure = Spärrmarkering
contact-hidden = Du ser inte kontaktuppgifterna
contact-hidden-text = Lämna hemkommunen och kontaktuppgifterna tomma om de inte ändras. Det du skriver ersätter det som fanns.
card-now = I personens uppgifter står nu: { $list }. Din egen text finns kvar i blanketten. Kontrollera den och spara på nytt.
born-not-as-code = Födelsedatumet är inte detsamma som i personbeteckningen. Rätta det ena.
not-a-municipality = Ingen kommun heter så. Skriv kommunens hela namn, t.ex. Träskända.
code-shape = Det här är inte en personbeteckning. Skriv 11 tecken, t.ex. 010190-999W.
code-day = Personbeteckningen börjar med en dag som inte finns. Kontrollera de sex första siffrorna.
code-check = Det finns ett skrivfel i personbeteckningen. Kontrollera varje tecken.
code-number = Siffrorna efter skiljetecknet i personbeteckningen används inte. Kontrollera dem.
alike-title = Är det samma person?
alike-text = I registret finns redan:
not-among-alike-title = Inte samma person
not-among-alike = Jag har kontrollerat uppgifterna: det här är en annan person.
language-fi = finska
language-sv = svenska
language-en = engelska
language-se = nordsamiska
language-ru = ryska
language-uk = ukrainska
language-ar = arabiska
language-so = somaliska
language-et = estniska
done-register = Personen är registrerad. Du kan öppna en klientrelation.

## Nödåtkomst

do-break-glass = Öppna med nödåtkomst
glass-title = Nödåtkomst
glass-warning = Det här är ett undantag som granskas i efterhand
glass-warning-text = Nödåtkomst öppnar personens klientrelationer för dig fast du inte sköter personens ärende. Använd den bara när saken inte kan vänta. Din motivering sparas, en chef granskar åtkomsten, och klienten ser den i sin logg.
field-hours = För hur lång tid
glass-hours = { $hours ->
    [one] { $hours } timme
   *[other] { $hours } timmar
}
done-glass = Din motivering är sparad. Om personen har klientrelationer ser du dem nu.

# The state of one case.
word-closed = Avslutad
