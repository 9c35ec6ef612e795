# Den nationella modellen på svenska. De andra modellerna tar härifrån de ord som de inte själva skriver.

model = Stöd för arbetsförmågan vid social- och hälsocentralen
    .short = Social- och hälsocentralen
    .note = Arbetsförmågeprogrammets nationella modell: fem skeden från mötet till uppföljningen.

## Skeden

stage-encounter = Mötet
    .help = Klienten söker hjälp själv, eller så märker en yrkesperson att arbetsförmågan behöver stöd. Frågan tas upp rakt på sak och råd ges genast.
    .client = Du berättar om din situation och får råd eller veta var du får hjälp.
stage-guidance = Klienthänvisning
    .help = Klienten hänvisas vid behov till teamet för stöd av arbetsförmågan. Den som hänvisar går igenom kriterierna tillsammans med klienten.
    .client = Du hänvisas till teamet för stöd av arbetsförmågan, om du vill och har nytta av det.
stage-assessment = Bedömning och plan
    .help = Det sektorsövergripande teamet bedömer stödbehovet tillsammans med klienten. Planen bygger på gemensamma mål och tjänsterna samlas under målen.
    .client = Vi reder tillsammans ut vilken hjälp du behöver och gör upp en plan för dig.
stage-delivery = Ordnande av tjänster
    .help = Den klientansvariga samordnar tjänster och förmåner och samlar vid behov ett större nätverk.
    .client = Dina tjänster börjar, och din kontaktperson ser till att de passar ihop.
stage-follow-up = Uppföljning och utvärdering
    .help = Den klientansvariga stöder klienten, följer målen och ser till att det går framåt tills tjänsterna upphör.
    .client = Vi ser tillsammans med din kontaktperson hur dina mål framskrider och vad du ännu behöver.

## Övergångar

when-team-needed = Teamet för stöd av arbetsförmågan behövs
when-fits-team = Teamets tjänst passar klienten
when-other-help-first = Annan hjälp behövs först
when-plan-agreed = Planen är överenskommen
when-services-run = Tjänsterna är i gång
when-need-changed = Behovet har förändrats
when-more-services = Fler tjänster behövs

## Vad som görs i skedena

action-seek-help = Klienten tar kontakt eller för saken på tal
action-recognise-need = Behovet av stöd för arbetsförmågan identifieras
action-ask-work-ability = Upplevd arbetsförmåga frågas
action-service-guidance = Servicehandledning ges
action-check-criteria = Klientkriterierna kontrolleras
action-guide-to-team = Klienten hänvisas till teamet för stöd av arbetsförmågan
action-assess-need = Servicebehovet bedöms tillsammans med klienten
action-health-check = Hälsoundersökning för arbetslösa görs vid behov
action-assess-work-ability = Arbetsförmågan bedöms vid behov
action-set-goals = Mål ställs upp tillsammans
action-draw-up-plan = En plan för stöd av arbetsförmågan görs upp
action-name-responsible = Man kommer överens om klientansvarig
action-coordinate-services = Tjänsterna samordnas
action-fit-benefits = Förmånerna samordnas
action-gather-network = Ett större nätverk samlas vid behov
action-refer-to-services = Klienten hänvisas till tjänster
action-support-client = Klienten får stöd
action-follow-goals = Målen följs upp
action-update-plan = Planen uppdateras
action-assess-result = Resultatet bedöms

form-referral = Remiss
form-need-assessment = Bedömning av servicebehovet
form-disclosure-permission = Tillstånd för utlämnande
form-plan = Plan för stöd av arbetsförmågan
form-closing-assessment = Slutbedömning

instrument-was = Arbetsförmågepoäng
instrument-esis = Delaktighetsindikatorn
instrument-3x10d = 3X10D-livssituationsmätaren
instrument-audit = AUDIT
instrument-audit-c = AUDIT-C
instrument-bdi = BDI
instrument-gad-7 = GAD-7
instrument-phq-9 = PHQ-9

## Roller

role-work-ability-coordinator = Arbetsförmågekoordinator
    .help = Samordnar tjänster som stöder arbetsförmågan, svarar på frågor och sammankallar nätverket.
role-case-coordinator = Case-koordinator
    .help = Ser till att klientens ärende framskrider som avtalat och att informationen går fram.
role-physician = Läkare
    .help = Bedömer hälsa och arbetsförmåga, vårdar och skriver utlåtanden.
role-nurse = Sjukskötare
    .help = Bedömer vårdbehovet, handleder och följer hälsotillståndet.
role-public-health-nurse = Hälsovårdare
    .help = Gör hälsoundersökningen för arbetslösa och hänvisar vid behov till läkare.
role-social-expert = Sakkunnig inom det sociala området
    .help = Känner till socialservice och förmåner och bedömer den sociala situationen.
role-rehabilitation-counsellor = Rehabiliteringshandledare
    .help = Ger råd om möjligheter till rehabilitering och hjälper till att ansöka.
role-physiotherapist = Fysioterapeut
    .help = Bedömer rörlighet och fysisk funktionsförmåga och handleder träning.
role-psychologist = Psykolog
    .help = Bedömer psykisk och kognitiv funktionsförmåga och stöder förändring.
role-occupational-therapist = Ergoterapeut
    .help = Bedömer hur vardagen och arbetsuppgifterna löper och söker sätt att klara dem.
role-social-counsellor = Socialhandledare
    .help = Handleder och stöder i vardagen, i tjänsterna och i social rehabilitering.
role-social-worker = Socialarbetare
    .help = Bedömer servicebehovet och gör socialt arbete tillsammans med klienten.
role-working-age-professional = Yrkesperson inom tjänsterna för personer i arbetsför ålder
    .help = Identifierar stödbehovet, frågar om råd och hänvisar klienten vidare.
role-experience-expert = Erfarenhetsexpert
    .help = Går vid klientens sida och bidrar med egen erfarenhet.
role-kela-expert = Sakkunnig vid FPA
    .help = Ger råd om förmåner och om FPA:s rehabilitering.
role-te-expert = Sakkunnig vid TE-tjänsterna
    .help = Känner statens arbetskraftstjänster, vars uppgift upphörde vid utgången av 2024.
role-employment-expert = Sakkunnig inom arbetskraftsservicen
    .help = Känner kommunens arbetskraftsservice och skyldigheterna vid jobbsökning.
role-third-sector-worker = Anställd vid en organisation
    .help = Bidrar med organisationernas stöd och verksamhet.
role-lead = Chef
    .help = Följer köer, belastning och mål och ser till att ansvar överförs.
role-office = Huvudanvändare
    .help = Sköter personer, team och verksamhetsmodeller.
role-privacy = Dataskyddsombud
    .help = Övervakar loggar och svarar på begäranden om logguppgifter.

team-support-team = Team för stöd av arbetsförmågan

responsible-client-coordinator = Klientansvarig
responsible-key-worker = Egen kontaktperson
unit-social-health-centre = Social- och hälsocentral
caller-responsible = Klientansvarig
caller-member = Vem som helst i nätverket
caller-partner = Sakkunnig i en partnerorganisation
caller-client = Klienten själv

## Kanaler och möten

channel-phone = Telefon
channel-email = E-post
channel-record-system = Meddelande i klient- eller patientdatasystemet
channel-form = Elektronisk blankett
channel-visit = Besök på plats

meeting-team = Teammöte
meeting-network = Nätverksmöte
meeting-closing = Avslutande möte

## Behov och målgrupper

need-work-ability-unclear = Arbetsförmågan är oklar
need-broad-support = Brett stöd behövs för att utreda arbets- och funktionsförmågan
need-path-to-work = Stöd behövs för att hitta arbete
need-return-to-work = Stöd behövs för att återgå till eller stanna kvar i arbete
need-studies-or-training = Stöd behövs för studier eller byte av yrke
need-rehabilitation = Rehabilitering behövs, eller kunskap om den
need-benefits = Förmånerna är oklara
need-health = Hälsan eller vården behöver utredas
need-daily-life = Vardagen eller ekonomin är tung

group-partial-work-ability = Partiellt arbetsför
group-unemployed = Arbetslös arbetssökande
group-outside-labour-force = Utanför arbetskraften

## Kriterier

criteria-service = Har klienten nytta av teamet för stöd av arbetsförmågan?
criteria-typ-1369 = Förutsättningar för sektorsövergripande samservice (TYP), lag 1369/2014
criteria-tym-381 = Förutsättningar för samarbetsmodellen för sektorsövergripande stöd (TYM), lag 381/2023

criterion-working-age = Är klienten i arbetsför ålder?
    .advice = Hänvisa klienten till tjänsterna för sin åldersgrupp. Råd får ges till alla.
criterion-seeks-help = Söker klienten själv stöd för sin arbetsförmåga?
criterion-need-recognised = Har en yrkesperson identifierat ett behov av stöd för arbetsförmågan?
    .help = Tecken är till exempel lång arbetslöshet, upprepad frånvaro eller att hälsan stör arbetet.
criterion-many-services-needed = Behöver klienten hjälp av flera yrkespersoner eller tjänster samtidigt?
criterion-typ-long-unemployment = Har arbetslösheten varat den tid som avses i lag 1369/2014?
    .help = Arbetsmarknadsstöd i minst 300 dagar; eller oavbruten arbetslöshet i 12 månader för den som fyllt 25 år och 6 månader för den som är yngre.
    .advice = TYP-processen gäller inte klienten. Gör upp en plan för stöd av arbetsförmågan.
criterion-typ-coordination-needed = Förutsätter sysselsättningen att TE-byråns, välfärdsområdets och FPA:s tjänster samordnas?
    .advice = TYP-processen gäller inte klienten. Gör upp en plan för stöd av arbetsförmågan.
criterion-tym-unemployed = Är klienten arbetslös enligt lag 380/2023?
    .help = Inget anställningsförhållande, helt permitterad eller under 4 timmars arbete i veckan, och inte företagare eller studerande på heltid.
    .advice = Samarbetsmodellen gäller inte klienten. Gör upp en plan för stöd av arbetsförmågan.
criterion-tym-ability-limited = Påverkar begränsningar i arbets- eller funktionsförmågan sysselsättningen?
criterion-tym-life-management = Påverkar problem med livshanteringen sysselsättningen?
criterion-tym-consultation-not-enough = Är det så att saken inte löser sig enbart genom kontakter mellan myndigheterna?
    .advice = Kom överens om saken myndigheterna emellan. Samarbetsmodellen behövs inte.

## Samtycken och tillstånd

consent-service = Samtycke till tjänsten
    .text = Jag vill ha stöd för min arbetsförmåga. Tjänsten är frivillig. Jag kan avsluta den när som helst, och det påverkar inte mina andra tjänster.
consent-identified-consultation = Samtycke till konsultation med klientuppgifter
    .text = Den yrkesperson som hjälper mig får fråga om råd i mitt ärende med mitt namn. Den som ger råd får använda mina uppgifter som nämns nedan. Jag kan återta samtycket när som helst.
consent-network-meeting = Samtycke till nätverksmöte
    .text = Mitt ärende får behandlas på ett möte dit de yrkespersoner kallas som är viktiga för mig. Jag får först veta vilka som kommer. Jag kan återta samtycket när som helst.
consent-expert-consultation = Tillstånd för sakkunniga att rådgöra med varandra
    .text = Sakkunniga får tala med varandra om mitt ärende, till exempel om hur förmåner och tjänster passar ihop. Jag kan återta tillståndet när som helst.
consent-disclosure = Tillstånd för utlämnande
    .text = Jag ger tillstånd att lämna de uppgifter jag valt till de parter jag valt, för att stödja min arbetsförmåga. Tillståndet gäller tills vidare. Jag kan återta det när som helst genom att säga det till vem som helst som hjälper mig.

data-identity = Namn, personbeteckning och kontaktuppgifter
data-question = Frågan som man söker svar på
data-situation = Livssituation och stödbehov
data-education-work = Utbildning, arbetshistoria och kunnande
data-health = Hälsotillstånd till den del det påverkar arbetsförmågan
data-work-ability = Arbets- och funktionsförmåga
data-benefits = Förmåner och försörjning
data-services = Tjänster som används och som planeras
data-plan = Planen och uppföljningen av den

law-joint-service = Gemensam social- och hälsoservice vid en gemensam enhet
law-authority-information = Socialmyndighetens rätt att få nödvändiga uppgifter
law-need-assessment = Bedömning av servicebehovet
law-multi-sector-cooperation = Sektorsövergripande samarbete vid bedömning av servicebehovet
law-health-examination = Hälsoundersökning som stöder arbets- och funktionsförmågan
law-typ = Bedömning av behovet av sektorsövergripande samservice
law-tym = Rätt att få och använda uppgifter i sektorsövergripande stöd

mark-shl-36 = Bedömning av servicebehovet (36 §)
mark-shl-39 = Klientplan (39 §)
mark-shl-42 = Egen kontaktperson (42 §)

## Partner och ankomst

partner-social-health = Social- och hälsotjänster
partner-kela = FPA
partner-pension-institution = Arbetspensionsanstalt
partner-te-services = TE-tjänster
partner-municipal-employment-services = Kommunens sysselsättningstjänster
partner-employment-services = Arbetskraftsservice (sysselsättningsområde)
partner-third-sector = Organisationer
partner-service-producers = Serviceproducenter
partner-occupational-health = Företagshälsovård
partner-criminal-sanctions = Brottspåföljdsmyndigheten
partner-youth-services = Tjänster för unga
partner-education = Utbildningstjänster

arrival-self = Tog själv kontakt
arrival-own-services = Från välfärdsområdets egna tjänster
arrival-te-services = Från TE-tjänsterna
arrival-employment-services = Från arbetskraftsservicen
arrival-kela = Från FPA
arrival-third-sector = Från en organisation
arrival-other-partner = Från en annan partner

## Beslut, planer och mätare

aim-work-ability-and-work = Partiellt arbetsföra utanför arbetslivet får arbete och kan stanna kvar
aim-services-that-work = Tjänsterna hjälper, och det kan visas

decision-service = Start av tjänsten
decision-responsible = Val av klientansvarig
decision-plan = Godkännande av planen
decision-services = Val av tjänster
decision-meeting-without-client = Möte utan klienten
decision-closing = Avslutande av tjänsten

plan-support-plan = Plan för stöd av arbetsförmågan
plan-typ-plan = Sektorsövergripande sysselsättningsplan (TYP)
plan-tym-plan = Sektorsövergripande sysselsättningsplan (TYM)

measure-work-ability-change = Förändring i upplevd arbetsförmåga
measure-goals-attained = Uppnådda mål
measure-client-feedback = Klientrespons
measure-labour-market-change = Förändring i ställning på arbetsmarknaden

## Överföring av ansvar

handover-client-informed = Klienten känner till bytet och orsaken
handover-situation-told = Klientens situation har berättats för den nya ansvariga
handover-plan-and-goals = Planen och målen har gåtts igenom
handover-open-tasks = Öppna ärenden och tidsfrister har överförts
handover-permissions-checked = Samtycken och tillstånd har kontrollerats
handover-partners-informed = Partnerna känner till den nya kontaktpersonen
handover-next-contact = Nästa kontakt är överenskommen

## Avslutande

outcome-employed = Fick arbete
outcome-part-time-work = Fick deltidsarbete
outcome-studies = Började studera eller gå en utbildning
outcome-rehabilitation = Började rehabilitering
outcome-jobseeker = Fortsätter som arbetssökande inom arbetskraftsservicen
outcome-other-service = Övergick till en annan parts tjänst
outcome-pension = Gick i pension
outcome-moved = Flyttade från området
outcome-client-ended = Klienten avslutade tjänsten
outcome-not-reached = Klienten kunde inte nås
outcome-no-change = Ingen förändring uppnåddes
outcome-died = Avled

missing-declined = Klienten ville inte svara
missing-not-reached = Klienten kunde inte nås
missing-health = Klientens hälsa tillät inte svar
missing-language = Lämplig språkversion eller tolk saknades
missing-ended-early = Tjänsten avslutades före mätningen
missing-not-asked = Mätningen erbjöds inte
missing-died = Klienten avled

leaving-own-wish = Klienten vill inte ha tjänsten
leaving-help-enough = Klienten fick redan den hjälp som behövdes
leaving-other-service = Klienten valde en annan tjänst
leaving-unsuitable-now = Tjänsten passar inte i den här situationen
leaving-health = Hälsan tillåter inte tjänsten nu
leaving-life-situation = Livssituationen tillåter inte tjänsten nu
leaving-moved = Klienten flyttade från området
leaving-not-reached = Klienten kunde inte nås
