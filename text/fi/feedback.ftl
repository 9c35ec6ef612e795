## Palaute palvelusta

feedback-send = Lähetä palaute
feedback-promise = Vastaat nimettömänä
feedback-promise-text = Emme kysy, kuka olet, emmekä tallenna osoitettasi. Palautetta ei liitetä asiointiisi. Peitämme kirjoituksesta nimet ja numerot, joista ihmisen voi tunnistaa.
feedback-hides = Teksti kertoo, kenestä on kyse: { $list }. Peitämme sen, kun lähetät palautteen. Voit myös poistaa sen itse.
feedback-thanks = Kiitos palautteesta
feedback-thanks-text = Palautteesi auttaa meitä tekemään palvelusta paremman. Emme voi vastata sinulle, koska emme tiedä, kuka olet. Jos tarvitset apua, kysy meiltä.
feedback-help = Kysy neuvoa
feedback-give = Anna palautetta palvelusta
feedback-told-title = Asiakkaiden palaute
feedback-told-lead = Palaute annetaan nimettömänä julkisella sivulla. Keskiarvon perässä on asteikko. Vastaukset lisätään tähän, kun kuukausi on päättynyt ja uusia vastaajia on vähintään { $limit }.
feedback-told-few = { $year }: palautetta ei ole vielä riittävästi. Alle { $limit } ihmisen vastauksia ei näytetä.
feedback-told-year = { $year }: { $people } palautetta
feedback-told-words = Mitä kirjoitettiin vuonna { $year }
feedback-open = Avaa palautelomake
feedback-column-statement = Väittämä
feedback-column-mean = Keskiarvo
feedback-column-answered = Vastanneita
