# Konsultationer: arbetsbordet, frågan och svaret, den öppna dörren.

## Arbetsbordet

desk-lead = Frågorna från alla kanaler i en kö. Det mest brådskande är först.
desk-waiting = Väntar på svar
desk-late = Försenade
desk-late-note = Svarstiden räknas i arbetstid.
desk-team = Hos caseteamet
desk-views = Vilka konsultationer som visas
desk-view-waits = Väntar på svar
desk-view-case-team = Caseteamet
desk-view-asked-back = Mer har frågats
desk-view-answered = Besvarade
desk-view-closed = Avslutade
desk-empty-waits = Ingen fråga väntar på svar
desk-empty-case-team = Inga frågor har överförts till caseteamet
desk-empty-asked-back = Ingen väntas berätta mer
desk-empty-answered = Inga besvarade frågor
desk-empty-closed = Inga avslutade konsultationer
desk-empty-text = En ny fråga kommer hit genast när någon skickar den med blanketten eller du antecknar den.
column-channel = Kanal
column-asker = Frågaren
column-asked = Frågat
column-answer-by = Ska besvaras senast
column-claimed = Svarar
asker-client = Klienten själv
asker-professional = En yrkesperson

## Frågan

do-ask = Anteckna en fråga
ask-title = Ny fråga
ask-lead = Anteckna en fråga som kom per telefon, e-post eller i en annan kanal – eller fråga själv.
ask-anonymous = Frågan är anonym
ask-anonymous-text = Skriv inget som klienten kan kännas igen på. Vi granskar texten innan den sparas.
field-question = Fråga
field-question-hint = Berätta om situationen och vad du vill veta. Skriv inte namn, personbeteckning eller kontaktuppgifter.
field-channel = Varifrån frågan kom
guide-of = Anvisning: { $channel }
field-external = Meddelandets referens
field-external-hint = Meddelandets nummer i ett annat system, t.ex. OMNI-2026/1234. Inget namn.
field-subject = Vad frågan gäller
subject-employment-support = Behov av stöd för sysselsättning
subject-work-ability = Bedömning av arbetsförmågan
subject-where-to-guide = Vart klienten hänvisas
field-asker = Vem frågar
do-mask = Dölj uppgifterna som hittades

## Tråden

consultation-title = Konsultation { $reference }
consultation-above = Anonym konsultation
consultation-identified = med namn
consultation-asker = Frågaren
consultation-say = Svara eller fortsätt
consultation-used = Svarstid i arbetstid
consultation-case-team = Hos caseteamet sedan
duration-minutes = { $minutes } min
duration = { $hours } h { $minutes } min
standing-waits = Väntar på svar
standing-asked-back = Mer har frågats
standing-answered = Besvarad
standing-closed = Avslutad
said-question = Fråga
said-answer = Svar
said-asked-back = Motfråga
said-addition = Tilläggsuppgift
said-backup-asked = Fråga till en sakkunnig
said-backup-answer = Den sakkunnigas svar
field-say = Vad skriver du
field-turn = Text
field-partner = Partner
say-answer = Svar till frågaren
say-ask-back = Motfråga till frågaren
say-addition = Uppgift som frågaren lade till
say-backup = Fråga till en sakkunnig
say-backup-answer = Den sakkunnigas svar
do-say = Skicka
do-claim = Ta hand om frågan
do-release = Lämna till de andra
do-case-team = Överför till caseteamet
do-close-advice = Avsluta: rådgivningen räckte
done-ask = Frågan är antecknad.
done-answer = Svaret är sparat.
done-asked-back = Motfrågan är sparad.
done-addition = Tilläggsuppgiften är sparad.
done-backup = Frågan till den sakkunniga är antecknad.
done-backup-answer = Den sakkunnigas svar är antecknat.
done-claim = Du har nu hand om frågan.
done-release = Frågan kan åter besvaras av alla.
done-case-team = Frågan väntar nu på caseteamet.
done-close-advice = Konsultationen är avslutad. Rådgivningen räckte.
guard-identity-code = personbeteckning
guard-phone = telefonnummer
guard-email = e-postadress
guard-address = gatuadress
guard-name = namn

## Den öppna dörren

door-no-account = Har du inget konto?
door-title = Fråga anonymt
door-lead = Du kan fråga om arbetsförmåga, arbete och tjänster. Du behöver inte berätta vem du är.
door-promise = Vi frågar inte vad du heter
door-promise-text = Vi sparar varken ditt namn eller din enhets adress. Skriv inte namn, personbeteckning eller kontaktuppgifter.
door-question = Vad vill du fråga?
door-question-hint = Berätta om situationen med egna ord.
door-asker = Vem frågar?
door-asker-client = Jag frågar om min egen situation
door-asker-professional = Jag frågar i mitt arbete
door-send = Skicka
door-others = Andra sätt
door-asked-before = Har du redan frågat?
door-read = Läs svaret
door-read-lead = Skriv referensen och nyckeln som du fick när du skickade frågan.
door-sent = Din fråga är skickad
door-sent-lead = Vi svarar så snart vi kan. Du läser svaret med den här referensen och nyckeln.
door-reference = Referens
door-key = Nyckel
door-key-hint = Stora och små bokstäver går lika bra. Strecken behövs inte.
door-keep = Spara referensen och nyckeln nu
door-keep-text = Vi kan inte visa nyckeln på nytt. Skriv upp den eller ta en bild av den.
door-not-found = Ingen fråga hittades med den här referensen och nyckeln. Kontrollera båda.
door-again = Din fråga är redan skickad
door-again-text = Vi visade nyckeln när du skickade frågan. Om du tappade bort den, skicka frågan på nytt.
door-thread = Din fråga och svaret
door-you = Du
door-team = Teamet för stöd för arbetsförmågan
door-standing-waits = Väntar på svar
door-standing-asked-back = Teamet frågar dig mer
door-standing-answered = Besvarad
door-standing-closed = Avslutad
door-more = Vill du fortsätta?
door-more-text = Skriv mer
door-new = Ställ en ny fråga

## Med namn och som par

identify-title = Fortsätt med klientens namn
identify-lead = Klienten samtycker till att teamet får veta namnet. Frågan och svaren följer med.
identify-search = Sök klienten
identify-search-hint = Namn eller personbeteckning
do-find-person = Sök
identify-nobody = Ingen hittades i registret. Du kan registrera en ny person.
identify-has-case = Klientrelationen är redan öppen. Konsultationen fogas till den.
identify-owner = Hos vem klienten stannar
identify-owner-outside = Hos den som frågar och inte använder systemet
identify-owner-worker = Hos en arbetstagare som använder systemet
field-outside-asker = Den frågandes enhet eller yrkesbeteckning
identify-asker-missing = Ange hos vem klienten stannar.
identify-owner-reason = Klienten stannar hos den som frågade.
identify-purpose = Konsultation med namn
identify-not-yours = Klientrelationen finns hos andra och kan inte öppnas härifrån.
do-identify = Anteckna samtycket och fortsätt
done-identify = Samtycket har antecknats. Konsultationen fortsätter med namn.
consultation-above-identified = Konsultation med namn
pair-title = Pararbete
field-pair = Arbetspar ur teamet
pair-stays = Klienten stannar hos den som frågade. Paret kontaktar klienten tillsammans.
do-pair-work = Börja pararbete
pair-purpose = Pararbete efter konsultation
refusal-pair-not-yours = Du kan inte ändra klientrelationen. Be den ansvariga börja pararbetet.

## Egen tid

booking-title = Längre diskussion
booking-open = Boka en egen tid
booking-is = Bokad { $when }, { $minutes } min, { $who }
field-day = Dag
field-time = Klockslag
field-time-hint = T.ex. 9.30
field-length = Längd
field-with = Med vem
do-book = Boka
do-cancel-booking = Avboka
done-booked = Tiden är bokad. Den syns i kalendern.
done-booking-cancelled = Tiden är avbokad.
refusal-consultation-bad-time = Välj en kommande vardag och ett klockslag, t.ex. 9.30.
refusal-consultation-not-booked = Ingen tid är bokad.
identify-on = När klienten gav sitt samtycke
calendar-booked = Diskussion: konsultation { $reference }
