# Where clients come from, and how soon a service begins.

arrivals-title = Where they come from and how soon
arrivals-lead = By which routes clients have come, and how long it has taken from the first sign to the first service.
arrivals-routes = Routes
arrivals-routes-caption = Cases opened by route, the last 12 months
arrivals-routes-counted = Cases: opened by the route, with or without a referral. Referrals: all referrals and requests for contact that were sent, whatever became of them.
arrivals-bar = { $cases } ({ $share } %)
arrivals-none = No cases have been opened
arrivals-none-text = The routes are shown here when the first case has been opened.
arrivals-time = From the first sign to the first service
arrivals-time-caption = Share whose first service began within { $days } days, by quarter, per cent
arrivals-median = Median, days
arrivals-soon = Within { $days } days
arrivals-year-note = The last four quarters
arrivals-quarter = { $number }/{ $year }
arrivals-counts-sign = First sign: the earliest of these: a consultation that went on with the client's name, a referral or request for contact, the opening of the case. The quarter is that in which the sign came.
arrivals-counts-service = First service: the stage in which services are arranged and carried out, or the first action that was recorded as done, whichever came first.
arrivals-counts-known = The share counts those whose first sign is more than { $days } days old. The median counts all: those whose service has not begun yet have waited longest.
arrivals-counts-few = The times of a quarter are not told when the sign came of fewer than { $limit } people.
column-heard = First sign
column-served = Service begun
column-quarter = Quarter
column-cases = Cases
column-referrals = Referrals
