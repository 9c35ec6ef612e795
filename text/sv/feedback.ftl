## Respons på tjänsten

feedback-send = Skicka responsen
feedback-promise = Du svarar anonymt
feedback-promise-text = Vi frågar inte vem du är och sparar inte din adress. Responsen kopplas inte till dina ärenden. Vi döljer namn och nummer i texten som kan avslöja någon.
feedback-hides = Texten berättar vem det gäller: { $list }. Vi döljer det när du skickar responsen. Du kan också ta bort det själv.
feedback-thanks = Tack för responsen
feedback-thanks-text = Din respons hjälper oss att göra tjänsten bättre. Vi kan inte svara dig, eftersom vi inte vet vem du är. Om du behöver hjälp, fråga oss.
feedback-help = Be om råd
feedback-give = Ge respons på tjänsten
feedback-told-title = Klienternas respons
feedback-told-lead = Responsen ges anonymt på en öppen sida. Efter medeltalet står skalan. Svaren läggs till här när månaden är slut och minst { $limit } nya har svarat.
feedback-told-few = { $year }: det finns ännu inte tillräckligt med respons. Svar av färre än { $limit } personer visas inte.
feedback-told-year = { $year }: { $people } svar
feedback-told-words = Vad som skrevs år { $year }
feedback-open = Öppna responsblanketten
feedback-column-statement = Påstående
feedback-column-mean = Medeltal
feedback-column-answered = Antal som svarat
