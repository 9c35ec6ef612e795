# Användningsloggen: vem som har sett uppgifter, vilka och på vilken grund.

use-log-title = Vem som har sett uppgifterna
use-log-lead = Här är alla visningar under de två senaste åren, de nyaste först.
use-log-whole-lead = All användning och allt utlämnande av klientuppgifter samt inloggningar, de nyaste först. Också visningen av den här sidan loggas.
use-log-empty = Loggen är tom
use-log-empty-text = En anteckning görs när någon öppnar uppgifter.
use-log-right = Klienten har rätt att få dessa uppgifter
use-log-right-text = Uppgifterna ges avgiftsfritt på skriftlig begäran, senast inom två månader. Uppgifter som är äldre än två år ges bara av särskilda skäl.
word-organisation = Organisation
word-data = Vilka uppgifter
word-ground = På vilken grund
word-log = Logg
log-all = Alla
log-use = Användningslogg
log-disclosure = Utlämningslogg
log-security = Säkerhetslogg

## Grund

ground-right = Rätt som uppgiften ger
ground-casework = klientarbete
ground-privacy = dataskydd
ground-relation = Klientrelation
ground-owner = Har klientrelationen
ground-owner-team = Teamet har klientrelationen
ground-responsible = Ansvarig person
ground-deputy = Den ansvariga personens ersättare
ground-receiver = Håller på att ta emot ansvaret
ground-helper = Pararbete
ground-glass = Nödåtkomst
ground-client = Klienten själv
ground-client-provider = Identifieringstjänsten
ground-other-person = Någon annan än klienten identifierade sig
ground-no-code = Klientens personbeteckning saknas

## Vad som visades

data-my-day = Min dag: klientens namn och uppgift
data-case-list = Förteckningen över klientrelationer
data-consultation = Konsultation med namn
data-referral = Hänvisning
data-referral-list = Lista över hänvisningar
data-case-search = Sökning av klient
data-case = Klientrelationens sida
data-case-history = Händelser
data-person-search = Sökning av person
data-person-name = Personens namn
data-person-card = Personens uppgifter
data-person-correction = Rättelse av personens uppgifter
data-person-alike = Personer med liknande namn
data-use-log = Användningslogg
data-need = Behov av stöd
data-groups = Målgrupper
data-background = Arbete, utbildning och förmåner
data-criteria = Kriterier
data-statutory = Villkor för det lagstadgade samarbetet
data-move = Byte av skede
data-owner = Hos vem klientrelationen är
data-basis = Samtycken och grunder
data-withdrawal = Återkallelse av samtycke
data-informing = Meddelande om återkallelse
data-responsible = Val av ansvarig person
data-deputy = Ersättare
data-hand-over = Överföring av ansvaret
data-telling = Information till klienten
data-helper = Pararbete
data-note = Anteckning
data-correction = Rättelse av en anteckning
data-decision = Beslut och klientens svar
data-action = Resultat av skedets uppgift
data-goal = Mål
data-goal-change = Ändring av ett mål
data-measurement = Mätning
data-questionnaires = Enkäter och mätare
data-questionnaire = Ifyllande av enkät
data-answers = Enkätens svar och resultat
data-situation = Helhetssituation
data-change = Förändring i mätare
data-strike = Svar tas ur bruk
data-attend = Svar som kräver uppmärksamhet
data-assessment = Den ansvariga personens bedömning
data-client-assessment = Klientens egen bedömning
data-closing = Avslutande av klientrelationen
data-reopening = Återöppnande av klientrelationen
data-declining = Återlämnande av ansvaret
data-cancelling = Återtagande av överföringen
data-glass-review = Granskning av nödåtkomst

## Inloggningar och konton

data-sign-in = Inloggning
data-sign-in-failed = Inloggningen misslyckades
data-sign-in-locked = Inloggningsförsök på ett låst konto
data-locked-out = Kontot låstes på grund av felaktiga försök
data-password-passed = Rätt lösenord, koden begärdes
data-second-factor-failed = Koden var fel
data-confirmed = Lösenordet angavs på nytt
data-sign-out = Utloggning
data-sessions-ended = Sessioner avslutades
data-password-set = Lösenordet ställdes in
data-second-factor-set = Autentiseringsappen togs i bruk
data-second-factor-removed = Autentiseringsappen togs ur bruk
data-password-reset = Lösenordet togs bort och en ny länk gjordes
data-invitation-made = En engångslänk gjordes
data-unlocked = Kontot låstes upp
data-provider-refused = Organisationens konto godkändes inte
data-client-refused = Den som öppnade enkätens länk godkändes inte
data-rounds = Enkätrundor
data-follow-ups = Listan över uppföljningar
