# Inloggning, det egna kontot och information om tjänsten.

## Inloggning

account-sign-in-title = Logga in i Rinnalla
account-sign-in-lead = Rinnalla är ett arbetsredskap för välfärdsområdets yrkespersoner på servicestigen för arbetsförmåga.
account-user = Användarnamn
account-password = Lösenord
account-sign-in = Logga in
account-wrong = Inloggningen lyckades inte. Kontrollera användarnamnet och lösenordet. Efter fem felaktiga försök är kontot låst en stund, och du måste vänta före nästa försök.
account-provider = Logga in med organisationens konto
account-provider-or = Eller logga in med ditt konto i Rinnalla:
account-help-title = Kommer du inte in?
account-help-text = Om du har glömt lösenordet eller om telefonen är borta ber du huvudanvändaren i din organisation om en ny engångslänk.
account-about-link = Om tjänsten, tillgängligheten och dataskyddet
account-done-sign-out = Du har loggat ut.
account-done-password = Lösenordet är satt. Logga in nu.
account-done-provider-refused = Inloggningen med organisationens konto lyckades inte. Ditt konto har kanske inte lagts till i Rinnalla: fråga huvudanvändaren.
account-done-provider-silent = Organisationens identifieringstjänst svarar inte. Försök igen om en stund.

## Det andra steget

account-code-title = Bekräfta inloggningen
account-code-lead = Öppna autentiseringsappen i din telefon och skriv koden som den visar.
account-code = Kod från appen
account-code-hint = Sex siffror. Koden byts varje halvminut och gäller bara en gång.
account-code-wrong = Koden duger inte. Vänta på nästa kod och skriv den. Kontrollera också att telefonens klocka går rätt.
account-by-recovery = Använd en reservkod
account-by-code = Använd koden från appen
account-recovery-code = Reservkod
account-not-me = Jag är inte den här personen
account-factor-title = Autentiseringsapp
account-factor-title-lead = Autentiseringsappen i telefonen är det andra steget som bekräftar inloggningen. En ny app ersätter den förra, och dina andra sessioner avslutas.
account-factor-required = Klientuppgifterna skyddas utöver lösenordet av en kod från din telefon. Ta den i bruk nu: det tar ett par minuter.
account-factor-scan =
    1. Öppna autentiseringsappen i telefonen. Om du inte har någon installerar du den app som din organisation rekommenderar.
    2. Läs den här bilden med appen:
account-factor-picture = QR-kod som autentiseringsappen läser nyckeln från
account-factor-link = Öppna autentiseringsappen på den här enheten
account-factor-type = Om du inte kan läsa bilden skriver du den här nyckeln i appen:
account-factor-code-hint = 3. Skriv koden som appen visar nu.
account-factor-submit = Ta i bruk
account-factor-done = Autentiseringsappen är i bruk.
account-recovery-title = Reservkoder
account-recovery-lead = Om telefonen försvinner kommer du in med en reservkod. Varje kod gäller en gång. Koderna visas bara nu: skriv ut eller anteckna dem, och förvara dem åtskilda från telefonen och lösenordet.
account-recovery-list = Dina reservkoder
account-recovery-kept = Koderna är i säkert förvar, fortsätt

## Engångslänk

account-invitation-title = Välj lösenord
account-invitation-lead = Välj det lösenord som du loggar in i Rinnalla med. Länken fungerar bara den här gången.
account-invitation-user = Ditt användarnamn är { $user }.
account-invitation-over = Länken fungerar inte
account-invitation-over-text = Länken har redan använts, den har gått ut eller adressen är ofullständig. Om du just valde ett lösenord kan du logga in. Annars ber du huvudanvändaren om en ny länk.
account-to-sign-in = Till inloggningen
account-password-new = Nytt lösenord
account-password-hint = Minst { $count } tecken. En mening av flera ord är bra: lång och lätt att minnas.
account-password-repeat = Nytt lösenord en gång till
account-password-submit = Spara lösenordet

refusal-password-short = Lösenordet är för kort. Det ska ha minst { $shortest } tecken.
refusal-password-long = Lösenordet är för långt. Det får ha högst { $longest } tecken.
refusal-password-common = Lösenordet är för lätt att gissa. Använd inte vanliga lösenord, namn på platser eller tjänsten, eller tangentbordets ordning.
refusal-password-user = Ditt användarnamn får inte ingå i lösenordet.
refusal-password-repeat = Lösenorden är inte lika. Skriv det nya lösenordet i båda fälten.
refusal-password-current = Det nuvarande lösenordet är fel, eller kontot är låst en stund på grund av felaktiga försök.

## Eget konto

account-profile-title = Eget konto
account-job = Uppgift
account-organisation = Organisation
account-supervisor = Chef
account-competence = Specialkompetens
account-rights-title = Vad du får göra
account-rights-lead = Rättigheterna följer av din roll i teamet, och huvudanvändaren kan ge fler. En enskild klients uppgifter ser du bara om du har en vård- eller klientrelation till klienten.
account-rights-none = Du har inga rättigheter just nu. Fråga huvudanvändaren.
account-seats = Dina platser i team
account-proof-title = Inloggning
account-proof-elsewhere = Du loggar in med din organisations konto. Lösenordet och bekräftelsen sköts där.
account-factor = Autentiseringsapp
account-factor-on = { $count ->
    [0] I bruk. Inga reservkoder finns kvar.
    [one] I bruk. En reservkod finns kvar.
   *[other] I bruk. { $count } reservkoder finns kvar.
}
account-factor-off = Inte i bruk
account-factor-set-up = Ta autentiseringsappen i bruk
account-factor-replace = Byt app eller reservkoder
account-password-change = Byt lösenord
account-password-change-lead = När lösenordet byts avslutas dina andra sessioner.
account-password-current = Nuvarande lösenord
account-done-own-password = Lösenordet är bytt. Dina andra sessioner har avslutats.
account-sessions-title = Sessioner
account-sessions-lead = Här är du inloggad. Om en session inte är din avslutar du den och byter lösenord.
account-session-began = Började
account-session-seen = Senast använd
account-session-end = Avsluta
account-session-this = Den här sessionen
account-sessions-end-others = Avsluta alla andra sessioner
account-done-session = Sessionen har avslutats.

right-casework = Klientarbete
right-text-casework = Du söker och registrerar personer, öppnar klientrelationer, antecknar och för klientrelationen vidare på stigen.
right-consult = Konsultation
right-text-consult = Du svarar på yrkespersoners frågor och antecknar i de klientrelationer där du är med.
right-visit = Besök
right-text-visit = Du ser de klientrelationer som du är inbjuden till och kan anteckna i dem.
right-peer = Erfarenhetsexpert
right-text-peer = Du ser dina klienters stig, människorna och nästa steg. Du ser inte anteckningarna.
right-lead = Chefsarbete
right-text-lead = Du ser belastningen och de klientrelationer som väntar, överför klientrelationerna från den som slutar och granskar nödåtkomst.
right-office = Huvudanvändning
right-text-office = Du sköter användare, rättigheter, team, partner och verksamhetsmodellen. Du ser inte klienternas uppgifter.
right-privacy = Dataskydd
right-text-privacy = Du ser användningsloggen och svarar på klienternas begäranden om logguppgifter.

ground-password = lösenord
ground-code = kod från appen
ground-recovery-code = reservkod
ground-provider = organisationens konto
ground-office = huvudanvändaren
ground-operator = serverns underhåll
ground-invitation = engångslänk

## Om tjänsten

account-about-title = Om Rinnalla
account-about-lead = Rinnalla går vid klientens sida från den första frågan till det avslutande samtalet.
account-about-what = Vad Rinnalla är
account-about-what-text = Rinnalla är välfärdsområdets arbetsredskap för människor som behöver stöd för sin arbetsförmåga. Här finns klientens servicestig, planen, målen och de yrkespersoner som hjälper. Tjänsten är frivillig för klienten, och klienten bestämmer själv.
account-about-sees = Vem ser klientens uppgifter
account-about-sees-text = Uppgifterna ser bara den som har en koppling till just den här klientrelationen: den ansvariga personen och ersättaren, teamet som äger klientrelationen och de yrkespersoner som klientens samtycke eller lagen ger rätt. När ett samtycke återtas upphör åtkomsten genast. Huvudanvändaren och chefen ser inte anteckningar på grund av sin ställning.
account-about-log = Användningen lämnar spår
account-about-log-text = Varje gång någon tittar skrivs det i användningsloggen innan uppgiften visas: vem, när, vad och på vilken grund. Klienten har rätt att få veta vem som har sett uppgifterna. Begäran kan lämnas till den egna yrkespersonen eller till välfärdsområdets dataskyddsombud.
account-about-access = Tillgänglighet
account-about-access-text = Sidorna är gjorda så att de kan användas med tangentbord, skärmläsare, förstoring och utan skript. Målet är WCAG 2.2 på nivå AA. Sidorna kontrolleras maskinellt vid varje ändring; allt kan inte kontrolleras med maskin.
account-about-faults = Om något är fel
account-about-faults-text = Berätta om fel och hinder för huvudanvändaren i din organisation. Om sidan visade ett referensnummer för felet, nämn det.
