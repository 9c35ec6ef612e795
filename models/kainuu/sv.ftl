# Kajanaland på svenska. Ord som saknas här kommer från den nationella modellen.

model = Primärvårdens team för stöd av arbetsförmågan, Kajanaland
    .short = Kajanaland
    .note = Utkast. Teamet arbetar inom primärvården, och ansvaret för klientrelationen avgörs av servicebehovet.

unit-kainuu-sote = Social- och hälsovården i Kajanaland (Kainuun sote)
unit-primary-health-care = Primärvården

## Skeden

stage-arrival = Ankomst
    .help = En partiellt arbetsför klient kommer själv eller hänvisas av sysselsättningsskötseln, socialvården eller ett annat nätverk. Vägen in antecknas.
    .client = Du kommer själv till tjänsten, eller så hänvisar en yrkesperson dig.
stage-booking = Tidsbokning
    .help = Klienten bokar en tid, eller så bokas tiden tillsammans med klienten. Före mötet ser man om teamet är rätt plats.
    .client = Du bokar tid hos teamet för stöd av arbetsförmågan och får fråga vad som görs på mötet.
stage-joint-assessment = Gemensam bedömning i teamet
    .help = Teamet bedömer servicebehovet gemensamt och frågar vid behov andra yrkespersoner. Behovet avgör hos vem klientrelationen finns, och orsaken antecknas.
    .client = Vi reder tillsammans ut vilken hjälp du behöver och vem som ansvarar för ditt ärende.

## Övergångar

when-time-wanted = Klienten vill ha tid hos teamet
when-time-booked = Tiden är bokad
when-owner-decided = Det är bestämt hos vem klientrelationen finns, och planen är överenskommen

## Vad som görs i skedena

action-record-route = Man antecknar vilken väg klienten kom
action-mark-partial-work-ability = Man antecknar om klienten är partiellt arbetsför
action-book-time = En tid bokas
action-consult-others = Andra yrkespersoner konsulteras vid behov
action-decide-owner = Enligt servicebehovet bestäms hos vem klientrelationen finns, och orsaken antecknas

channel-booking = Tidsbokning

criterion-partial-work-ability = Är klienten partiellt arbetsför?
    .help = Det finns arbetsförmåga kvar, men en sjukdom, en skada eller något annat begränsar den.

## Partner och ankomst

partner-network = Nätverk och andra samarbetspartner

arrival-books-time = Bokade själv tid
arrival-employment-management = Från kommunens sysselsättningsskötsel
arrival-social-care = Från socialvården
arrival-network = Från ett nätverk eller en samarbetspartner
