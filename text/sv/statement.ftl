# Utlåtanden: skrivs, undertecknas, rättas med en ny version, bifogas, ges och skickas.

statements = Utlåtanden
statements-lead = Utlåtanden som har skrivits här eller kommit från annat håll. En undertecknad text ändras inte, utan det görs en ny version.
statements-none = Inga utlåtanden
statements-none-text = Skriv ett utlåtande eller bifoga ett som har skrivits på annat håll.
statement-b-statement = Läkarutlåtande (B)
statement-rehabilitation = Utlåtande för ansökan om rehabilitering
statement-work-ability = Utlåtande om arbetsförmågan
statement-other = Annat utlåtande
statement-draft = Utkast
statement-attached = Skrivet på annat håll
statement-signed-on = Undertecknat { $day }
statement-handed = Berättat för klienten
statement-sent = Skickat
statement-text = Utlåtande
statement-versions = Tidigare versioner
statement-about = Om vem
statement-end = { $day }, { $who }
statement-version = Rättat utlåtande, version { $number }
statement-back = Tillbaka till utlåtandet
statement-attach = Bifoga ett utlåtande från annat håll
statement-attach-lead = Filen sparas krypterad. Den kan öppnas bara genom att ladda ner den.
statement-send-title = Utlåtandet skickas bara med tillstånd eller med stöd av lag
statement-send-text = Samtycket ska gälla mottagaren och uppgifter om hälsa eller arbetsförmåga. Om tillstånd saknas, fråga klienten först.
do-write-statement = Skriv ett utlåtande
do-attach-statement = Bifoga utlåtande
do-sign-statement = Underteckna
do-redraft-statement = Fortsätt skriva
do-drop-statement = Ta bort utkastet
do-hand-statement = Anteckna att klienten vet
do-send-statement = Anteckna som skickat
do-correct-statement = Gör en rättad version
do-print-statement = Visa för utskrift
do-open-statement = Öppna utlåtandet

## Formulär

sheet-statement = Skriv ett utlåtande
sheet-statement-lead = Utkastet syns för dem som har rätt att läsa. Utlåtandet är färdigt när du undertecknar det.
sheet-statement-submit = Spara utkastet
sheet-statement-redraft = Fortsätt skriva
sheet-statement-redraft-submit = Spara utkastet
sheet-statement-sign = Underteckna utlåtandet
sheet-statement-sign-lead = Läs texten en gång till. Efter undertecknandet kan den inte ändras, bara rättas med en ny version.
sheet-statement-sign-submit = Underteckna
sheet-statement-drop = Ta bort utkastet
sheet-statement-drop-lead = Utkastet försvinner från utlåtandena. Uppgiften om det står kvar bland händelserna.
sheet-statement-drop-submit = Ta bort utkastet
sheet-statement-correction = Gör en rättad version
sheet-statement-correction-lead = Den rättade versionen undertecknas genast. Den tidigare versionen sparas.
sheet-statement-correction-submit = Underteckna den rättade versionen
sheet-statement-hand = Anteckna att klienten vet
sheet-statement-hand-lead = Klienten får veta om sitt utlåtande och kan få det själv.
sheet-statement-send = Anteckna utlåtandet som skickat
field-statement-kind = Vilket utlåtande
field-statement-text = Utlåtandets text
field-statement-redraft-text = Utlåtandets text
field-statement-correction-text = Rättad text
field-statement-correction-reason = Varför utlåtandet rättas
field-statement-purpose = För vad
field-statement-recipient = Till vem utlåtandet skrivs
field-statement-redraft-purpose = För vad
field-statement-redraft-recipient = Till vem utlåtandet skrivs
field-statement-recipient-hint = T.ex. FPA
field-author = Skribent
field-author-hint = T.ex. Maija Esimerkki, centralsjukhuset
field-written = Skrivet den
field-statement-send-partner = Mottagare
field-unit = Enhet eller yrkesperson
field-basis = Vad sändandet grundar sig på
done-statement = Utkastet är sparat
done-statement-redraft = Utkastet är sparat
done-statement-sign = Utlåtandet är undertecknat. Berätta om det för klienten.
done-statement-drop = Utkastet är borttaget
done-statement-correction = Den rättade versionen är undertecknad. Berätta om den för klienten.
done-statement-hand = Det är antecknat att klienten vet
done-statement-send = Sändandet är antecknat
done-statement-attach = Utlåtandet är bifogat. Berätta om det för klienten.
data-statements = Förteckningen över utlåtanden
data-statement-page = Utlåtande
data-statement-print = Utlåtande för utskrift
data-statement-paper = Bifogat utlåtande
data-statement-attach = Bifogande av ett utlåtande
data-statement = Skrivande av ett utlåtande
data-statement-redraft = Utkast till utlåtande
data-statement-sign = Undertecknande av ett utlåtande
data-statement-drop = Borttagande av ett utkast
data-statement-correction = Rättelse av ett utlåtande
data-statement-hand = Information om ett utlåtande
data-statement-send = Sändande av ett utlåtande

## Händelser och uppgifter

event-statement-drafted = Ett utlåtande började skrivas
event-statement-redrafted = Utkastet till utlåtandet ändrades
event-statement-dropped = Utkastet till utlåtandet togs bort
event-statement-signed = Utlåtandet undertecknades
event-statement-corrected = En rättad version av utlåtandet gjordes
event-statement-attached = Ett utlåtande från annat håll bifogades
event-statement-handed = Klienten fick veta om utlåtandet
event-statement-sent = Utlåtandet skickades
task-sign-statement = Slutför och underteckna utlåtandet
task-hand-statement = Berätta för klienten om utlåtandet

## Varför inte

refusal-no-such-statement = Utlåtandet hittas inte. Välj det bland klientrelationens utlåtanden.
refusal-already-signed = Utlåtandet är redan undertecknat. Gör en rättad version av det.
refusal-not-signed = Utlåtandet är inte undertecknat ännu. Underteckna det först.
refusal-statement-of-another = Utlåtandet har skrivits av någon annan. Bara skribenten kan göra det här.
refusal-statement-from-elsewhere = Utlåtandet har skrivits på annat håll. Be skribenten rätta det och bifoga det nya.
refusal-statement-day = Dagen då det skrevs är i framtiden. Kontrollera dagen.
refusal-author-missing = Skribenten saknas. Skriv vem som har gjort utlåtandet.
refusal-physician-signs = Det här utlåtandet skrivs och undertecknas av en läkare. Välj ett annat slag eller be läkaren.
refusal-basis-does-not-cover = Den här grunden tillåter inte att utlåtandet skickas. Välj ett samtycke som gäller mottagaren och uppgifter om hälsa eller arbetsförmåga, eller ett lagrum.
