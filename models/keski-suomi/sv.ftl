# Mellersta Finland på svenska. Ord som saknas här kommer från den nationella modellen.

model = Starttjänst och team för stöd av arbetsförmågan, Mellersta Finland
    .short = Mellersta Finland
    .note = Utkast. Före teamet finns en starttjänst: servicehandledning, konsultation med en kollega i en annan organisation och samordning av teamet.

unit-central-finland-hospital-district = Mellersta Finlands sjukvårdsdistrikt, Arbetsförmågeprogrammet

task-team-coordination = Samordning av teamet för stöd av arbetsförmågan

## Skeden

stage-contact = Kontakt
    .help = Klienten tar själv kontakt, kommer genom samarbetsnätverket eller får mod att komma med stöd av en organisation. Vägen in antecknas.
    .client = Du tar själv kontakt, eller så uppmuntrar någon dig att komma.
stage-start-service = Starttjänst: servicehandledning
    .help = Till servicehandledningen hör inledande intervju, handledning och rådgivning samt förmånsrådgivning. Ofta räcker det.
    .client = Du berättar om din situation och får råd om tjänster och förmåner.
stage-counterpart-consultation = Starttjänst: konsultation med en kollega i en annan organisation
    .help = Fråga råd av den kollega i en annan organisation som har utsetts till ditt par. Klientens namn får sägas bara med klientens tillstånd; utan namn kan du alltid fråga.
    .client = Den yrkesperson som hjälper dig frågar med ditt tillstånd råd av en yrkesperson inom en annan bransch.
stage-team-coordination = Starttjänst: samordning av teamet
    .help = Den som sköter samordningen ser om situationen är klar. Är den klar bokas en tid hos teamet. Annars bokas först tid till ytterligare utredningar.
    .client = Du får en tid hos teamet för stöd av arbetsförmågan, eller först till undersökningar om de behövs.
stage-examinations = Ytterligare utredningar
    .help = De utredningar görs som teamet behöver för att kunna bedöma situationen, och resultaten samlas till teamet.
    .client = Du går på undersökningar vars resultat hjälper dig och teamet vidare.
stage-team = Team för stöd av arbetsförmågan
    .help = Teamet gör hälsoundersökning, utredning och bedömning av arbetsförmågan, skriver utlåtanden och gör upp planen, hänvisar vidare och kommer överens om klientansvarig.
    .client = Du träffar teamet, och tillsammans gör ni en plan och kommer överens om vem som är din kontaktperson.

## Övergångar

when-client-arrives = Klienten vill börja
when-counterpart-needed = Råd behövs av en yrkesperson inom en annan bransch
when-counterpart-answered = Kollegan har svarat
when-guidance-not-enough = Enbart servicehandledning räcker inte
when-advice-enough = Rådgivningen räckte
when-nothing-to-clarify = Inga ytterligare utredningar behövs
when-more-to-clarify = Ytterligare utredningar behövs
when-examinations-ready = De ytterligare utredningarna är gjorda

## Vad som görs i skedena

action-record-route = Man antecknar vilken väg klienten kom
action-initial-interview = En inledande intervju görs
action-advice-and-guidance = Handledning och rådgivning ges
action-benefit-advice = Förmånsrådgivning ges
action-name-counterpart = En kollega i den andra organisationen utses till par
action-consult-in-pairs = Kollegan tillfrågas om råd
action-record-answer = Svaret antecknas
action-judge-clarity = Man ser om ytterligare utredningar behövs
action-book-team = En tid bokas hos teamet, om inga ytterligare utredningar behövs
action-book-examinations = En tid bokas till ytterligare utredningar, om sådana behövs
action-do-examinations = De ytterligare utredningarna görs
action-gather-results = Resultaten samlas till teamet
action-health-check = En hälsoundersökning görs
action-clarify-situation = Situationen utreds
action-assess-work-ability = Arbetsförmågan bedöms
action-draw-up-statements = Utlåtanden skrivs
action-onward-guidance = Klienten hänvisas vidare och får råd

form-initial-interview = Inledande intervju
form-statement = Utlåtande

## Ringen av partner

role-pension-expert = Sakkunnig vid arbetspensionsanstalten
    .help = Ger råd om arbetspensionsanstaltens rehabilitering och om pensioner.
role-municipal-employment-worker = Anställd vid kommunens sysselsättningstjänster
    .help = Kände kommunens sysselsättningstjänster till utgången av 2024.
role-producer-worker = Anställd hos en serviceproducent
    .help = Berättar hur klientens tjänst löper och vilken nytta den gör.
role-occupational-health-professional = Yrkesperson inom företagshälsovården
    .help = Känner arbetet och arbetsplatsen och stöder återgången till arbetet.
role-criminal-sanctions-worker = Anställd vid Brottspåföljdsmyndigheten
    .help = Samordnar påföljden, frigivningen och stödet för arbetsförmågan.
role-youth-worker = Anställd inom tjänsterna för unga
    .help = Känner den ungas vardag och de tjänster som finns för unga.
role-education-worker = Anställd inom utbildningstjänsterna
    .help = Ger råd om utbildning och om stöd i studierna.

consent-counterpart-consultation = Tillstånd att fråga en kollega i en annan organisation om råd
    .text = Den yrkesperson som hjälper mig får fråga en yrkesperson i en annan organisation om råd i mitt ärende. Jag får veta vem det är. Bara de uppgifter som nämns nedan får lämnas. Jag kan återta tillståndet när som helst.

partner-network = Samarbetsnätverket

arrival-network = Genom samarbetsnätverket
arrival-third-sector-encouraged = Uppmuntrad av en organisation
