# Sidans ram: meny, formulärens gemensamma ord och det som komponenterna själva säger.

## Meny

nav-my-day = Min dag
nav-cases = Klientrelationer
nav-consultations = Konsultationer
nav-persons = Personer
nav-team = Team
nav-model = Verksamhetsmodell
nav-use-log = Användningslogg
nav-office = Administration

## Komponenternas egna ord

ui-skip-link = Gå till innehållet
ui-menu = Meny
ui-main-navigation = Huvudmeny
ui-breadcrumb = Du är här
ui-language = Språk
ui-sign-out = Logga ut
ui-error-summary = Kontrollera följande
ui-error = Fel
ui-optional = (frivilligt)
ui-required-info = Fyll i alla fält som inte är märkta som frivilliga.
ui-yes = Ja
ui-no = Nej
ui-unknown = Vet inte
ui-choose = Välj
ui-draft-saved = Utkastet sparades kl. { $time }
ui-draft-failed = Utkastet kunde inte sparas. Texten finns kvar på sidan. Kopiera den om du lämnar sidan.
ui-session-ends = Din session avslutas snart eftersom du inte har gjort något på en stund. Tryck på knappen för att fortsätta.
ui-session-ended = Din session har avslutats. Det du skrev är sparat. Logga in i en ny flik och fortsätt sedan här.
ui-session-ended-unsaved = Din session har avslutats. Texten finns kvar på sidan men kunde inte sparas. Logga in i en ny flik och fortsätt sedan här.
ui-stay = Förbli inloggad
ui-sign-in = Logga in
ui-previous = Föregående sida
ui-next = Nästa sida
ui-pages = Sidor
ui-search = Sök
ui-close = Stäng
ui-step-done = Genomgånget
ui-step-here = Här nu
ui-step-skipped = Förbigånget
ui-step-ahead = Framför
ui-overdue = Försenad
ui-corrected = Rättad
ui-about = Om tjänsten
