# Mellersta Nyland 2021 på svenska. Ord som saknas här kommer från den nationella modellen.

model = Sektorsövergripande bedömning av arbets- och funktionsförmågan, Mellersta Nyland 2021
    .short = Keusote 2021
    .note = Arbetsförmågeteamet bedömer arbets- och funktionsförmågan sektorsövergripande och stöder också yrkespersoner. Till en början var tjänsten för arbetslösa arbetssökande.

unit-keusote = Mellersta Nylands samkommun för social- och hälsovård (Keusote)
unit-work-ability-project = Arbetsförmågeprojektet i Mellersta Nyland

team-support-team = Arbetsförmågeteamet

## Skeden

stage-identification = Identifiering
    .help = En yrkesperson inom basservicen eller klienten själv märker att en tjänst inte räcker. Kännetecknen hjälper att välja: fråga om råd, hänvisa till teamet eller hänvisa någon annanstans.
    .client = Du berättar för en yrkesperson vad du behöver hjälp med, och ni ser tillsammans vilken tjänst som hjälper.
stage-consultation = Stöd till yrkespersoner
    .help = Yrkespersonen väljer en teammedlem och går igenom alternativen med den. Klienten behöver inte nämnas vid namn, och klientrelationen stannar hos den som frågar.
    .client = Den yrkesperson som du redan känner frågar om råd utan att berätta ditt namn.
stage-intake = Mottagning till tjänsten
    .help = Klienterna kommer till tjänsten genom en enda kö. Man ser efter om klienten hör till målgruppen: också andra får hjälp, men det antecknas. Man kontrollerar att klienten vill ha tjänsten.
    .client = Du får veta vad tjänsten är, och du bestämmer själv om du vill ha den.
stage-assessment = Sektorsövergripande bedömning
    .help = Arbetsförmågeteamet bedömer arbets- och funktionsförmågan tillsammans med klienten och samordnar social- och hälsotjänsterna. Erfarenhetsexperten går med. Arbetssätt och blanketter finns i arbetsboken.
    .client = Vi reder tillsammans ut vad du orkar och kan, och gör upp en plan för dig.

## Övergångar

when-professional-needs-support = Yrkespersonen behöver stöd i sitt arbete
when-assessment-service-needed = En sektorsövergripande bedömning behövs
when-client-agrees = Klienten vill ha tjänsten
when-basic-services-help = Basservicen räcker
when-basic-services-with-support = Basservicen räcker när yrkespersonen får stöd

## Vad som görs i skedena

action-check-signs = Kännetecknen gås igenom
action-tell-about-service = Man berättar om tjänsten och frågar om klienten vill ha den
action-think-options = Alternativen övervägs med en medlem av teamet
action-support-professional = Yrkespersonen får stöd i sitt eget arbete
action-record-basic-services-help = Man antecknar om klienten fick hjälp genom basservicen
action-receive-client = Klienten tas emot
action-check-target-group = Målgruppen kontrolleras; det antecknas om klienten kommer utanför den
action-walk-beside = Erfarenhetsexperten går vid klientens sida
action-form-overall-picture = En helhetsbild av klientens situation skapas
action-assess-work-ability = Arbetsförmågan bedöms
action-assess-functional-ability = Funktionsförmågan bedöms
action-join-social-and-health = Social- och hälsotjänsterna samordnas

role-experience-expert = Erfarenhetsexpert
    .help = En avlönad medlem av teamet. Går vid klientens sida och tillför sin egen erfarenhet i teamets arbete.

## Behov och målgrupper

need-broad-support = Brett stöd behövs för att utreda arbets- och funktionsförmågan och för att komma i arbete
need-functional-ability-unclear = Funktionsförmågan är oklar
need-work-opportunities = Möjligheterna till arbete ska förbättras

group-weakest-position = I den allra svåraste ställningen på arbetsmarknaden
group-other-work-ability-need = Annat behov av stöd för arbetsförmågan (utanför målgruppen)

## Kännetecken

criteria-service-first-phase = Kännetecken på arbetsförmågeteamets klient, första skedet

limit-unemployed-first = Tjänsten börjar med arbetslösa arbetssökande, eftersom deras behov enligt kommunerna var mest brådskande. Avgränsningen avtalades med kommunerna i området. Målgruppen breddas när läget lättar för den här gruppen.

criterion-unemployed-or-outside = Är klienten arbetslös arbetssökande, eller i åratal utanför arbetskraften?
    .help = Arbetslösheten kan bestå av flera skilda perioder.
    .advice = Klienten hör inte till målgruppen i det första skedet. Teamet kan ändå hjälpa: anteckna det och fråga teamet om råd.
criterion-agrees-to-service = Vill klienten själv ha tjänsten?
    .help = Tjänsten är frivillig. Klientens samtycke antecknas innan klientrelationen börjar.
    .advice = Berätta vad tjänsten är och fråga igen senare. Du kan fråga teamet om råd utan att berätta klientens namn.
criterion-weakest-position = Är klientens ställning på arbetsmarknaden särskilt svår?
    .help = I det första skedet tas de emot först.
criterion-education-missing = Saknas utbildning på andra stadiet, eller har flera studier avbrutits?
criterion-situation-unclear = Är helhetssituationen oklar, utan att någon enskild tjänst har kunnat reda ut den?
criterion-reason-unknown = Är det oklart vad som hindrar klienten från att få arbete?
criterion-many-services-needed = Behöver klienten sektorsövergripande stöd och flera tjänster samtidigt?
criterion-social-and-health = Behöver klienten både social- och hälsotjänster som samordnas?
criterion-no-solution-in-basic-services = Har basservicens möjligheter prövats utan att situationen har framskridit?
criterion-many-or-interrupted-services = Har klienten många tjänster samtidigt, eller har många tjänster avbrutits?
criterion-prolonged-or-stuck = Har situationen dragit ut på tiden eller stannat upp?
criterion-network-tried = Har ett nätverk redan samlats inom basservicen utan resultat?
criterion-measures-without-effect = Har åtgärder för sysselsättning blivit utan önskad effekt?
criterion-manifold-challenges = Har klienten många slags svårigheter med arbets- och funktionsförmågan, eller hälsoproblem?
criterion-next-plan-unclear = Är det oklart hur arbetsförmågan ska stödjas härifrån framåt?

measure-estimated-need = Invånare som enligt uppskattning behöver tjänsten
