# Mellersta Nyland 2024 på svenska. De övriga orden finns i den nationella modellen.

model = Servicestigen för stöd av arbetsförmåga och sysselsättning i Keusote
    .short = Keusote 2024
    .note = Utkast 29.1.2024: identifiering, anonym konsultation, pararbete och sektorsövergripande nätverk.

## Skeden

stage-identification = Identifiering
    .help = Klienten själv eller en yrkesperson inom tjänsterna för personer i arbetsför ålder identifierar stödbehovet. Till hjälp finns självbedömning, kännetecken och arbetsförmågefrågan. Hänvisning till social- och hälsotjänster, FPA och arbetskraftsservicen ges i rätt tid.
    .client = Fundera på hur du mår och vad du behöver stöd för, så hittar vi rätt hjälp för dig.
stage-consultation = Anonym konsultation
    .help = En fråga med låg tröskel utan klientens uppgifter: per telefon, e-post, meddelande i datasystemet eller blankett. Konsultationsteamet svarar och frågar vid behov FPA. Skriv ingenting som klienten kan kännas igen på.
    .client = Du kan fråga om råd utan att berätta ditt namn, eller så frågar en yrkesperson anonymt för dig.
stage-identified-consultation = Konsultation med klientuppgifter
    .help = Med klientens samtycke ser konsultationsteamet på just hens situation och svarar på den. Klientrelationen stannar hos den som frågade.
    .client = När du ger lov ser de sakkunniga på just din situation och ger råd enligt den.
stage-pair-work = Pararbete
    .help = Den som frågade och en yrkesperson från konsultationsteamet arbetar i par: klienten kontaktas, bakgrunden reds ut och man träffas tillsammans. Klientrelationen stannar hos den som frågade. Planen kan göras upp och genomföras redan här.
    .client = En yrkesperson som du känner och en sakkunnig i arbetsförmåga hjälper dig tillsammans.
stage-network = Sektorsövergripande nätverk
    .help = Nätverket för stöd av arbetsförmåga och sysselsättning behandlar ärendet på veckomötet. Vid behov görs en sektorsövergripande bedömning av arbetsförmågan. De lagstadgade kriterierna avgör vilkendera planen som görs upp.
    .client = De sakkunniga som är viktiga för dig funderar tillsammans med dig på vad som hjälper, och ni gör en plan.
stage-services = Planen genomförs
    .help = Tjänsterna i planen börjar och samordnas med förmånerna. En klientansvarig är utsedd, och det är bestämt hos vem klientrelationen är.
    .client = De tjänster ni kommit överens om börjar, och din kontaktperson tar hand om helheten.
stage-outcome = Hjälpen fådd och vägen vald
    .help = Klienten har fått den hjälp som behövdes, eller känner till sina möjligheter och väljer bland dem. Den upplevda arbetsförmågan frågas på nytt och respons samlas in.
    .client = Vi ser om du fick den hjälp du behövde, och du väljer hur du fortsätter.

when-more-support-needed = Klienten eller yrkespersonen behöver mer stöd
when-advice-was-enough = Rådgivningen räckte
when-multi-professional-need = Sektorsövergripande stöd behövs
when-help-or-choice = Hjälpen är fådd, eller klienten har valt

action-self-assessment = En självbedömning erbjuds
action-check-signs = Kännetecknen gås igenom
action-timely-guidance = Klienten hänvisas i tid till social- och hälsotjänster, FPA eller arbetskraftsservicen
action-service-tray = Servicebrickan och anvisningarna visas
action-companionship = En följeslagare eller kamratstöd ordnas om klienten vill
action-answer-anonymously = Frågan besvaras anonymt
action-consult-kela = FPA tillfrågas vid behov
action-take-to-case-team = En öppen fråga tas till caseteamet
action-book-own-time = En egen tid avtalas för längre samtal
action-look-at-situation = Man bekantar sig med klientens situation
action-answer-with-identity = Frågan besvaras utifrån klientens situation
action-contact-client = Klienten kontaktas
action-gather-background = Bakgrunden reds ut
action-joint-meeting = Man träffas tillsammans med klienten och den som konsulteras eller nätverket
action-weekly-case-handling = Ärendet behandlas på veckans fallgenomgång
action-instruct-assessment = Anvisningar ges för en sektorsövergripande bedömning av arbetsförmågan
action-check-statutory-criteria = De lagstadgade kriterierna kontrolleras
action-carry-out-plan = Planen genomförs
action-client-chooses = Klienten väljer bland sina möjligheter
action-collect-feedback = Respons samlas in

form-self-assessment = Självbedömning
form-question = Konsultationsfråga
form-feedback = Klientrespons

## Roller och team

role-social-rehabilitation-counsellor = Socialhandledare inom social rehabilitering
    .help = Handleder social rehabilitering och stöder vardagen.
role-typ-social-counsellor = TYP-socialhandledare
    .help = Handleder klienter i den sektorsövergripande samservicen och svarar på konsultationer.
role-typ-social-worker = TYP-socialarbetare
    .help = Gör det sociala arbetet i den sektorsövergripande samservicen och sitter i nätverket.
role-former-team-member = Tidigare medlem i arbetsförmågeteamet
    .help = Gör konsultation och pararbete med det tidigare teamets erfarenhet.
role-mental-health-nurse = Mentalvårds- och missbruksskötare
    .help = Ger råd om mentalvård och missbruksvård.
role-te-psychologist = TE-psykolog
    .help = Bedömer yrkesalternativ inom arbetskraftsservicen.
role-presenting-party = Den som föredrar ärendet
    .help = För klientens ärende till nätverket och föredrar det.
role-pain-physician = Smärtläkare
    .help = Ger råd om smärtbehandling och smärtans inverkan på arbetsförmågan.
role-physiatrist = Fysiater
    .help = Bedömer sjukdomar i rörelseorganen och rehabilitering.
role-psychiatrist = Psykiater
    .help = Bedömer psykiska störningar och deras inverkan på arbetsförmågan.
role-consulting-psychiatrist = Konsulterande psykiater
    .help = Svarar på konsultationsteamets frågor om psykisk hälsa.
role-substance-abuse-physician = Läkare inom missbruksvården
    .help = Ger råd om missbruksvård; varje kommun har sin egen.
role-hus-clinic-representative = Representant för HUS arbetsförmågepoliklinik
    .help = Berättar när poliklinikens undersökning är på sin plats.
role-job-coach = Arbetscoach
    .help = Hjälper att hitta ett arbete och stanna kvar i det.
role-line-supervisor = Närchef
    .help = Ansvarar för sina egna anställda.
role-coordinating-supervisor = Samordnande chef
    .help = Samordnar enheternas arbete.
role-service-area-representative = Representant för tjänsterna för personer i arbetsför ålder och mental- och missbrukstjänsterna
    .help = Företräder serviceområdet i styrgruppen.

team-consultation-team = Konsultationsteam för stöd av arbetsförmåga och sysselsättning
team-network = Sektorsövergripande nätverk för stöd av arbetsförmåga och sysselsättning
team-steering-group = Styrgrupp

partner-hus-work-ability-clinic = HUS arbetsförmågepoliklinik
unit-miepa-typ = Mental- och missbrukstjänster / TYP
task-operations = Ansvar för den dagliga verksamheten

channel-phone = Telefonlinje
    .help = Två yrkespersoner svarar på tisdagar och torsdagar.
channel-email = E-post
    .help = Skriv inga klientuppgifter i e-posten.
channel-pegasos-omni = Pegasos Omni
    .help = För välfärdsområdets yrkespersoner via patientdatasystemet.
channel-proconsona-omni = ProConsona Omni
    .help = För välfärdsområdets yrkespersoner via klientdatasystemet.

meeting-case-team = Caseteam
    .help = Efter telefontiderna: frågor som inte fick svar genast eller som behöver andra synvinklar.
meeting-own-time = Samtal på egen tid
meeting-weekly = Veckomöte
meeting-joint = Gemensamt möte
meeting-network = Det sektorsövergripande nätverkets fallgenomgång
meeting-steering = Styrgruppens möte
meeting-evaluation = Uppföljning av mål och utvärdering av verksamheten

## Kriterier

criteria-service = Hör klienten till servicestigens målgrupp?
criterion-work-ability-lowered = Är den upplevda arbetsförmågan 0–7 poäng?
    .help = Poängen öppnar ett samtal. De avgör ingenting ensamma.
criterion-employment-support-needed = Behöver klienten stöd för sin arbetsförmåga eller sysselsättning?
criterion-multi-professional-support-needed = Behöver klienten sektorsövergripande stöd?

plan-support-plan = Plan för stöd av arbetsförmåga och sysselsättning

## Mål och mätare

aim-best-for-this-client = Det bästa möjliga för den här klienten
aim-help-in-time = Hjälpen kommer i tid och utan bollande, och den upplevda arbets- och funktionsförmågan förbättras
aim-earlier-support = Klienten får stöd i ett tidigare skede
aim-timely-and-smooth = Klienten upplever att tjänsten kommer i rätt tid och löper smidigt
aim-ability-improves = Den upplevda arbets- och funktionsförmågan förbättras

measure-consultation-share = Andelen konsultationsklienter
    .help = Hur stor del som får hjälp genom konsultation, medan de övriga behöver det sektorsövergripande nätverket.

outcome-help-received = Fick den hjälp som behövdes
outcome-options-chosen = Fick veta om möjligheterna och valde bland dem
