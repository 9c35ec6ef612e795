# Norra Savolax på svenska. De övriga orden finns i den nationella modellen.

model = Team för stöd av arbetsförmågan i Norra Savolax
    .short = Norra Savolax
    .note = Sex skeden från hänvisning till uppnått mål. En enkät i början och efter ett halvt år.

## Skeden

stage-arrival = Hänvisning till teamet
    .help = Den som hänvisar kontrollerar först klientkriterierna och hänvisar sedan klienten till teamet. Klienten kan också själv söka sig till teamet.
    .client = Du kommer till teamet för stöd av arbetsförmågan av egen vilja eller via en yrkesperson.
stage-clarifying = Utredning av behovet och mål
    .help = Arbetsförmågekoordinatorn eller hälsovårdaren gör den inledande intervjun. Utgångsläget, målen och närståendenätverket gås igenom. Klienten svarar på startenkäten och bestämmer om utlämnande av sina uppgifter. En hälsoundersökning som saknas görs, och vid behov hänvisas klienten till läkare.
    .client = Du berättar om din situation, dina önskemål och dina närstående, och ni kommer överens om mål. Du kan ta med en stödperson.
stage-planning = Planering av tjänster
    .help = Arbetsförmågekoordinatorn samlar nätverket med hjälp av servicekartan och ber deltagarna om en bedömning före mötet. Mötena kan vara flera, och alla kräver inte hela nätverket.
    .client = Du funderar tillsammans med de yrkespersoner som är viktiga för dig på vilka tjänster som hjälper.
stage-methods = Medel och metoder
    .help = Mötena hålls korta och bara de viktigaste aktörerna är med. Planen uppdateras med serviceproducenterna i rätt ordning, förmånerna samordnas och en klientansvarig utses.
    .client = Du bestämmer vilka tjänster du börjar med och får en egen kontaktperson.
stage-services = Tjänster och uppföljning
    .help = Klienten hänvisas till tjänster enligt planen. Den klientansvariga och klienten följer hur det går, och den klientansvariga informerar vid behov teamet. Klienten kan återvända till nätverket.
    .client = Du använder de tjänster ni kommit överens om och ser tillsammans med din kontaktperson hur det går.
stage-goal = Målet uppnås
    .help = Arbetsförmågekoordinatorn sammankallar ett avslutande möte när tjänsterna närmar sig slutet. Den klientansvarigas bedömning, klientens egen bedömning och mätarna gås igenom. Om stöd ännu behövs återgår man till tjänsterna.
    .client = Du bedömer tillsammans med din kontaktperson vad ni uppnådde och om du ännu behöver stöd.

without-encounter = Behovet märks inom andra tjänster. Teamets väg börjar när klienten hänvisas till teamet.

when-team-suits = Teamet passar klienten
when-goals-set = Målen är uppställda
when-other-service-first = En annan tjänst behövs först
when-plan-drawn-up = Planen är uppgjord
when-services-chosen = Tjänsterna är valda
when-new-network-meeting = Ett nytt nätverksmöte behövs
when-services-ending = Tjänsterna närmar sig slutet
when-back-to-network = Teamets nätverk behövs igen
when-more-support = Klienten behöver ännu stöd

action-notice-need = Behovet av stöd för arbetsförmågan märks
action-sender-checks-criteria = Den som hänvisar kontrollerar klientkriterierna
action-send-referral = En remiss skrivs
action-come-by-oneself = Klienten söker sig själv till teamet
action-initial-interview = En inledande intervju görs
action-starting-situation = Utgångsläget, motivationen och resurserna gås igenom
action-near-network = Närståendenätverkets situation gås igenom
action-initial-questionnaire = Klienten svarar på startenkäten
action-sign-permission = Klienten bestämmer om utlämnande av sina uppgifter
action-health-check-if-missing = Hälsovårdaren gör hälsoundersökningen om den saknas
action-guide-to-physician = Klienten hänvisas vid behov till läkare
action-write-statements = Läkaren skriver de utlåtanden som behövs
action-use-service-map = Aktörerna söks på servicekartan
action-ask-pre-assessments = Deltagarna ombes om en bedömning före mötet
action-call-network = Nätverket sammankallas
action-consult-separately = Sakkunniga konsulteras var för sig
action-compact-meetings = Mötena hålls korta
action-consult-with-permission = Sakkunniga konsulterar varandra med klientens tillstånd
action-update-with-providers = Planen uppdateras tillsammans med serviceproducenterna
action-right-order = Tjänsternas tidpunkt och ordning gås igenom
action-guide-by-plan = Klienten hänvisas till tjänster enligt planen
action-client-carries-out = Klienten genomför sin plan
action-follow-together = Framstegen följs tillsammans
action-tell-the-team = Teamet informeras vid behov
action-ask-for-meeting = Ett nätverksmöte begärs vid behov
action-closing-meeting = Ett avslutande möte hålls
action-responsible-assesses = Den klientansvariga bedömer målen och arbetsförmågan
action-client-assesses = Klienten bedömer sina egna framsteg
action-compare-measures = Mätarna jämförs med början
action-collect-feedback = Respons samlas in elektroniskt

form-client-criteria = Klientkriterier
form-initial-interview = Inledande intervju
form-initial-questionnaire = Startenkät
form-statement = Läkarutlåtande
form-pre-assessment = Förhandsbedömning
form-plan = Klientplan
form-feedback = Klientrespons

## Människor och möten

role-sending-expert = Sakkunnig hos den som hänvisar
    .help = Kan delta i den inledande intervjun eller konsulteras separat.
role-psychiatry-expert = Sakkunnig inom psykiatri
    .help = Företräder allmän- och vuxenpsykiatrin.
role-rehabilitation-expert = Sakkunnig inom rehabilitering
    .help = Företräder specialtjänsternas rehabilitering.
role-social-services-expert = Sakkunnig inom socialservice för personer i arbetsför ålder
    .help = Känner socialservicen för personer i arbetsför ålder och vuxensocialarbetet.
role-public-health-nurse = Hälsovårdare
    .help = Gör hälsoundersökningar för arbetslösa och kan göra den inledande intervjun.

partner-working-age-social-services = Socialservice för personer i arbetsför ålder
partner-psychiatry = Allmän- och vuxenpsykiatri
partner-rehabilitation = Specialtjänsternas rehabilitering
unit-pohjois-savo-centres = Social- och hälsocentralerna i Norra Savolax välfärdsområde
group-without-work = Utan arbete, utanför företags- och studerandehälsovården

meeting-initial-interview = Inledande intervju
    .help = En sakkunnig hos den som hänvisar och klientens stödperson kan vara med.
meeting-network = Nätverksmöte
    .help = En del av mötena kan hållas utan klienten, om det är överenskommet med klienten.
meeting-closing = Avslutande möte
    .help = Ett nätverksmöte eller ett mindre möte enligt klientens situation.
meeting-development = Utvecklingsmöte

## Klientkriterier

criteria-service = Har klienten nytta av teamet för stöd av arbetsförmågan?
criterion-age-18-65 = Är klienten 18–65 år?
    .advice = Hänvisa klienten till tjänsterna för sin åldersgrupp. Råd får ges ändå.
criterion-lives-in-area = Bor klienten i Norra Savolax?
    .advice = Hänvisa klienten till stödet för arbetsförmågan i sitt eget välfärdsområde.
criterion-without-work-or-partially-able = Är klienten partiellt arbetsför, arbetslös arbetssökande eller utan arbete?
    .advice = Den som har arbete stöds i första hand av företagshälsovården.
criterion-outside-other-health-care = Står klienten utanför företags- och studerandehälsovården?
    .advice = Hänvisa klienten till företagshälsovården eller studerandehälsovården.
criterion-motivated = Vill klienten själv främja sin arbetsförmåga?
    .advice = Fråga vad som är viktigt för klienten och avtala om ett nytt samtal. Tjänsten är frivillig.
criterion-able-to-go-forward = Har klienten tillräckliga förutsättningar att gå vidare, till exempel till rehabilitering, studier eller arbete?
    .advice = Fundera först på vilken tjänst som stärker förutsättningarna. Klienten kan komma till teamet senare.
criterion-rehabilitation-prospects = Har klienten förutsättningar för rehabilitering och sysselsättning?
criterion-multi-professional-assessment-needed = Behövs en sektorsövergripande bedömning av arbets- och funktionsförmågan?
criterion-long-term-challenge = Har klienten en långvarig svårighet som påverkar arbetsförmågan?
    .help = Svårigheten kan vara fysisk, psykisk, social eller kognitiv, eller flera av dem.
criterion-no-solution-before = Är det så att tidigare tjänster inte har gett någon lösning för sysselsättningen?
criterion-acute-severe-problem = Har klienten ett akut eller allvarligt problem med psykisk hälsa eller missbruk?
    .advice = Hänvisa klienten först till en lämpligare vård. Klienten kan återvända till teamet när läget har lugnat sig.
criterion-process-in-specialised-care = Pågår något inom specialsjukvården som påverkar arbetsförmågan eller bedömningen av den?
    .advice = Vänta tills undersökningen eller vården är klar. Därefter kan klienten återvända till teamet.

plan-support-plan = Klientplan

## Mål och mätare

aim-working-life-participation = Personer i arbetsför ålder får arbete, stannar i det eller hittar en utbildning
aim-recognised-early = Stödbehovet identifieras tidigt
aim-right-services-in-order = Klienten får rätt tjänster i rätt ordning
aim-ability-and-inclusion-grow = Arbetsförmågan och delaktigheten stärks

measure-inclusion-change = Förändring i delaktighet
    .help = Delaktighetsindikatorn läses bara på gruppnivå.
measure-health-check-share = Hälsoundersökningar för arbetslösa
    .help = Andel av de arbetslösa: 1,8 % år 2019 (hela landet 5,2 %) och 7,1 % år 2021.
measure-unemployment-rate = Arbetslöshetsgraden i området
    .help = De arbetslösas andel av arbetskraften: 8,9 % i augusti 2022, i Kuopio 9,3 %.
measure-unemployment-length = Arbetslöshetens längd
    .help = Tid i arbetslöshet, arbetslöshetsperioder och tider utanför arbete och studier.
measure-part-time-work = Möjligheter till deltidsarbete
