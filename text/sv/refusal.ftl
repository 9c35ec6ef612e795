# Varför något inte kan göras: först vad som är fel, sedan vad som hjälper.

## Klientrelation

refusal-already-open = Den här klientrelationen är redan öppnad. Sök den i förteckningen.
refusal-not-open = Klientrelationen är inte öppnad ännu. Öppna den först på personens sida.
refusal-case-closed = Klientrelationen är avslutad och kan inte ändras. Öppna den på nytt om arbetet fortsätter.
refusal-case-not-closed = Klientrelationen är redan öppen. Du kan fortsätta arbeta på dess sida.
refusal-not-here = Det här kan inte göras härifrån. Gå tillbaka till föregående sida, och berätta för supporten om det upprepas.
refusal-choose-one = Valet saknas eller används inte längre. Välj ett alternativ i listan.
refusal-not-an-entry = En klientrelation kan inte börja i det här skedet. Välj ett skede där stigen börjar.
refusal-unknown-stage = Skedet finns inte i den här verksamhetsmodellen. Välj ett skede i listan.
refusal-unknown-move = Det går inte att komma dit från det här skedet. Välj något av de skeden som erbjuds.
refusal-same-stage = Klientrelationen är redan i det här skedet. Välj ett annat skede.
refusal-unknown-set = Kriterierna finns inte i klientrelationens verksamhetsmodell. Öppna granskningen på nytt.
refusal-set-not-in-force = Kriterierna gäller inte i dag. Öppna granskningen på nytt.
refusal-unknown-criterion = Bland svaren finns en punkt som inte hör till kriterierna. Öppna granskningen på nytt.
refusal-model-of-another = Verksamhetsmodellen har bytts under tiden. Ladda om sidan och gör valet på nytt.
refusal-sender-missing = Det saknas vem som hänvisade klienten. Skriv enheten eller yrkespersonen.
refusal-missing = Det saknas ännu: { $list }. Komplettera det eller motivera varför du går förbi det.
refusal-never-skipped = Detta kan inte förbigås: { $list }. Komplettera det först.
refusal-reason-missing = Motivering saknas. Skriv kort varför detta görs.
refusal-text-missing = Texten saknas. Skriv den och spara på nytt.
refusal-data-missing = Det är inte valt vilka uppgifter samtycket gäller. Välj åtminstone en.
refusal-data-not-covered = Samtycket gäller inte alla valda uppgifter. Lämna bort en del av dem eller välj ett annat samtycke.
refusal-recipient-not-covered = Samtycket omfattar inte den valda mottagaren. Välj en annan mottagare eller ett annat samtycke.
refusal-law-not-in-force = Lagrummet gäller inte den dag då detta börjar. Kontrollera datumet eller välj en annan grund.
refusal-purpose-missing = Ändamålet saknas. Skriv vad detta behövs för.
refusal-not-valid-today = Grunden gäller inte i dag. Välj datum så att dagens datum ryms mellan dem.
refusal-already-recorded = Detta är redan sparat. Se klientrelationens sida.
refusal-no-such-basis = Samtycket eller grunden hittades inte. Gå tillbaka till klientrelationens sida och välj där.
refusal-already-withdrawn = Samtycket är redan återkallat. Ett nytt samtycke antecknas separat.
refusal-law-is-not-withdrawn = Ett lagrum kan inte återkallas. Bara klientens samtycke eller tillstånd kan återkallas.
refusal-nobody-to-inform = Den här parten är redan meddelad. Välj en annan.
refusal-no-basis = Klientrelationen saknar grund. Anteckna klientens samtycke eller ett lagrum.
refusal-not-working = Personen arbetar inte längre här. Välj en annan arbetstagare.
refusal-may-not-be-responsible = I den uppgiften kan man inte vara ansvarig person. Välj en arbetstagare vars roll tillåter det.
refusal-already-responsible = Personen är redan ansvarig person. Välj en annan arbetstagare.
refusal-hand-over-instead = Klienten har redan en ansvarig person. Överför ansvaret på klientrelationens sida.
refusal-no-responsible = Klienten har ingen ansvarig person. Utse en först.
refusal-same-person = Samma person kan inte ha båda uppgifterna. Välj en annan arbetstagare.
refusal-hand-over-running = En överföring pågår redan. Återta den först eller vänta på svar av den nya ansvariga personen.
refusal-no-hand-over = Ingen överföring pågår. Se läget på klientrelationens sida.
refusal-not-the-receiver = Ansvaret överförs inte till dig. Bara den som ska ta emot det kan svara.
refusal-checklist-open = Ogjort på checklistan: { $list }. Markera det som gjort först.
refusal-nothing-to-tell = Klienten har redan fått veta det. Ingen ny anteckning behövs.
refusal-already-helping = Personen är redan med. Välj en annan arbetstagare.
refusal-not-helping = Personen är inte längre med i pararbetet. Se läget på klientrelationens sida.
refusal-no-such-note = Anteckningen hittades inte. Gå tillbaka till klientrelationen och välj den bland händelserna.
refusal-not-the-author = Bara den som skrev anteckningen kan rätta den. Be om en rättelse eller skriv en egen anteckning.
refusal-no-such-goal = Målet hittades inte. Gå tillbaka till klientrelationen och välj det där.
refusal-nothing-changed = Ingenting ändrades. Ändra uppgiften eller avbryt.
refusal-not-responsible = Bara den ansvariga personen eller ersättaren kan anteckna denna bedömning. Be någon av dem göra det.
refusal-out-of-scale = Talet finns inte på mätarens skala. Upplevd arbetsförmåga är 0–10.
refusal-already-measured = Det finns redan ett resultat, så ingen orsak till bortfall antecknas. Stryk först resultatet om det är fel.
refusal-unknown-questionnaire = Enkäten eller dess version är inte i bruk. Öppna enkäten på nytt från listan.
refusal-not-in-language = Enkäten finns inte på det här språket. Välj ett annat språk.
refusal-answers-instead = Den här mätaren besvaras med en enkät. Öppna enkäten och fyll i svaren där.
refusal-not-by-client = Den här besvaras bara av en yrkesperson.
refusal-day-in-future = Dagen är i framtiden. Skriv den dag då det svarades.
refusal-nothing-answered = Ingen fråga har besvarats. Svara på minst en.
refusal-misfits = Något svar duger inte. Kontrollera svaren.
refusal-no-such-answers = Svaren finns inte längre eller har tagits ur bruk.
refusal-no-such-flag = Den här saken finns inte bland svaren.
refusal-not-ready-to-close = Före avslutandet saknas: { $list }. Komplettera det först.
refusal-not-closing-stage = Klientrelationen kan inte avslutas i det här skedet. Flytta den först till slutskedet, eller anteckna klientens beslut att sluta.
refusal-glass-too-long = Tiden går inte att använda. Nödåtkomst kan räcka högst 24 timmar.
refusal-glass-already-in = Du har redan åtkomst till klientrelationen. Öppna den i förteckningen.
refusal-nothing-to-review = Nödåtkomsten är redan granskad. Du behöver inte göra något.
refusal-own-review = Du kan inte granska din egen åtkomst. Be en annan chef granska den.

## Konsultation

refusal-consultation-already-asked = Frågan är redan skickad. Öppna den i förteckningen.
refusal-consultation-not-asked = Frågan hittades inte. Skicka den först.
refusal-consultation-closed = Konsultationen är avslutad. Skicka en ny fråga om du ännu behöver råd.
refusal-consultation-text-missing = Texten saknas. Skriv den och skicka på nytt.
refusal-consultation-text-too-long = Texten har över 4 000 tecken. Korta av den.
refusal-consultation-identifies = Den anonyma frågan innehåller något som klienten kan kännas igen på: { $list }. Ta bort det; ingenting är sparat ännu.
refusal-consultation-unknown-channel = Kanalen är inte i bruk. Välj en annan kanal.
refusal-consultation-unknown-municipality = Kommunen finns inte. Skriv kommunens namn, t.ex. Träskända, eller dess kod.
refusal-consultation-not-answered = Frågan är inte besvarad ännu. Konsultationen kan avslutas efter svaret.
refusal-consultation-already-identified = Klienten är redan namngiven i konsultationen. Fortsätt i samma tråd.
refusal-consultation-no-basis = Klientens samtycke hittades inte eller gäller inte. Anteckna samtycket i klientrelationen först.
refusal-consultation-consent-needed = Ett lagrum räcker inte här. Klienten kan namnges bara med sitt eget samtycke.
refusal-consultation-not-a-reference = Referensen duger inte. Skriv bara bokstäver, siffror och streck, t.ex. OMNI-2026/1234.
refusal-consultation-unknown-partner = Välj den partner som du frågar.
refusal-consultation-partner-not-asked = Den här partnern har inte tillfrågats. Anteckna frågan först.
refusal-consultation-claimed-already = Någon annan har redan tagit hand om frågan.
refusal-consultation-not-claimed = Du har inte hand om frågan. Bara den som svarar kan lämna den.
refusal-consultation-at-case-team = Frågan väntar redan på caseteamet.
refusal-consultation-wrong-key = Nyckeln passar inte den här frågan. Kontrollera nyckeln.

## Person

refusal-person-already-registered = Personen finns redan i registret. Sök personen och fortsätt på personens sida.
refusal-person-not-registered = Personen finns inte i registret. Registrera personen först.
refusal-person-name-missing = Namnet saknas. Skriv både förnamn och efternamn.
refusal-person-birth-missing = Födelsedatumet saknas. Skriv det, eller skriv personbeteckningen.
refusal-person-born-in-future = Födelsedatumet ligger i framtiden. Kontrollera året.
refusal-person-same-code = Det finns redan en person med denna personbeteckning. Sök med beteckningen och fortsätt på personens sida.
refusal-person-alike = I registret finns en person med liknande namn och samma födelsedatum. Se först efter om det är samma person.

## Arbetstagare

refusal-worker-already-registered = Arbetstagaren är redan tillagd. Öppna uppgifterna i förteckningen.
refusal-worker-not-registered = Arbetstagaren är inte tillagd. Lägg till personen först.
refusal-user-taken = Användarnamnet är redan i bruk. Välj ett annat.
refusal-worker-name-missing = Namnet saknas. Skriv arbetstagarens namn.
refusal-user-missing = Användarnamnet saknas. Skriv vilket namn arbetstagaren loggar in med.
refusal-already-placed = Personen har redan den här platsen under samma tid. Ändra datumen eller avsluta den tidigare platsen.
refusal-no-such-placement = Platsen hittades inte. Ladda om sidan och välj platsen i förteckningen.
refusal-wrong-days = Slutdatumet är före startdatumet. Rätta det ena.
refusal-cases-left = Arbetstagaren är ännu ansvarig person eller håller på att ta emot ansvar. Överför klientrelationerna till andra först.
refusal-has-left = Arbetstagaren har slutat och uppgifterna kan inte ändras. Ange först att personen är tillbaka.
refusal-still-here = Arbetstagaren är i arbete. Ingen återkomst behöver anges.

## Organisation

refusal-name-missing = Namnet saknas. Skriv det och spara på nytt.
refusal-version-adopted = Den här versionen av verksamhetsmodellen är redan i bruk. Ge den ändrade modellen en ny version.
refusal-team-exists = Teamet är redan grundat. Öppna det i förteckningen.
refusal-no-such-team = Teamet hittades inte. Välj ett team i förteckningen.
refusal-no-such-partner = Partnern hittades inte. Välj en partner i förteckningen.

## När en knapp inte gjorde något

done-not-case-closed = Ingenting gjordes, eftersom klientrelationen är avslutad. Öppna den på nytt om arbetet fortsätter.
done-not-model-of-another = Ingenting gjordes, eftersom klientrelationens verksamhetsmodell inte hittades. Berätta det för supporten.
done-not-not-here = Ingenting gjordes. Berätta för supporten om det upprepas.
done-not-no-responsible = Ingenting gjordes, eftersom klienten inte har någon ansvarig person. Utse en först.
done-not-no-hand-over = Ingenting gjordes, eftersom ingen överföring pågår. Någon har kanske redan återtagit eller tagit emot den.
done-not-choose-one = Ingenting gjordes, eftersom punkten inte längre finns på listan. Ladda om sidan.
done-not-nothing-changed = Punkten var redan markerad som gjord. Fortsätt med nästa.
done-not-not-the-receiver = Ingenting gjordes, eftersom ansvaret inte överförs till dig. Bara den som ska ta emot det kan svara.
done-not-checklist-open = Ansvaret övergick inte, eftersom checklistan inte är klar. Markera först alla punkter som gjorda.
done-not-not-working = Ansvaret övergick inte, eftersom mottagaren inte längre arbetar här. Återta överföringen och välj någon annan.
done-not-may-not-be-responsible = Ansvaret övergick inte, eftersom din uppgift inte tillåter dig att vara ansvarig person. Återta överföringen och välj någon annan.
done-not-reason-missing = Ingenting gjordes, eftersom motiveringen saknades. Skriv den och skicka på nytt.
done-not-not-helping = Ingenting gjordes, eftersom personen inte längre är med i pararbetet.
refusal-unknown-action = Uppgiften hör inte till skedet.
