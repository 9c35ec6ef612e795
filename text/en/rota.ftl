# The rota: who answers in the phone hours, who is away, what follows, and one's own calendar.

nav-rota = Rota
rota-lead = Who answers in the phone hours and who is away. The times come from the operating model.
rota-when = { $weekday } { $day } at { $from }–{ $to }
rota-after = { $meeting } at { $time }
rota-next = Your next shift
rota-next-none = You have no shift in the next four weeks.
rota-missed = You are away but have a shift
rota-missed-text = Somebody else can take the shift on this page. Agree on it in the team.
rota-empty = There are no shifts in these weeks
rota-empty-text = By the operating model no channel is open then.
rota-leaving = Rotating seats end soon. Agree on who comes next.
rota-leaves = { $name }: the last day is { $day }
rota-nobody = Nobody
rota-asking = looks for a deputy
rota-is-away = away
rota-lacking = { $count ->
    [one] One is missing
   *[other] { $count } are missing
}
rota-deputy-wanted = Deputy wanted
rota-manned = In order
column-when = When
column-on-duty = On duty
column-standing = State
column-after = After it
column-do = Actions

## A shift

do-take-shift = Take the shift
do-take-over = Stand in for { $name }
do-ask-deputy = Look for a deputy
do-keep-shift = I need no deputy
do-change-shift = Change the shift
do-take-off = Take off the shift
do-put-on = Put on the shift
rota-put = Put on the shift
field-on-duty = Who takes the shift
field-repeat = Repeat each week, last day
field-repeat-hint = For example 30.6.2026. Leave it empty for this shift only. Holidays and absences are left out.
done-rota-taken = The shift is now yours.
done-rota-off = The worker has been taken off the shift.
done-rota-put = The worker has been put on the shift.
done-rota-repeated = The worker has been put on the shifts. Holidays and absences were left out.
done-rota-asked = The others now see that you look for a deputy. The shift is yours until somebody takes it.
done-rota-kept = The shift stays with you.
done-rota-taken-over = You are now on duty as a deputy.
refusal-rota-no-such-shift = There is no shift then. Choose a shift from the list.
refusal-rota-over = The shift has been already. Choose a shift to come.
refusal-rota-already-on = They are on this shift already. Choose another worker.
refusal-rota-not-on = They are no longer on this shift. See the list.
refusal-rota-away = They are away then. Choose another worker.
refusal-rota-not-answering = They answer no consultations then. Choose another worker.
refusal-rota-not-offered = No deputy is wanted for this shift. See the list.
refusal-rota-too-far = At most 26 weeks are filled at once. Choose an earlier day.

## Absences

rota-away = Own absences
rota-away-text = Mark the days on which you are away. The others then see your shifts, and your tasks go to the deputy.
rota-away-from = First day away
rota-away-until = Last day away
rota-away-deputy-hint = They see your tasks on their own day while you are away.
do-mark-away = Mark as away
do-cancel-away = Cancel the absence
done-rota-away = The absence has been marked.
done-rota-back = The absence has been cancelled.
refusal-no-such-absence = The absence cannot be found. It may have been cancelled already.

## My day

rota-task-lacking = { $count ->
    [one] Fill the shift: one is missing
   *[other] Fill the shift: { $count } are missing
}
rota-task-seat-ends = Agree on who follows in the rotating seat

## Calendar

rota-calendar = The rota in your own calendar
rota-calendar-text = You can subscribe to your shifts and meetings in your calendar program. There is nothing about clients in it.
rota-calendar-since = The address of your calendar was made on { $day }.
do-make-calendar = Make a calendar address
do-renew-calendar = Make a new address
do-end-calendar = End the address
rota-calendar-made = The address of your calendar
rota-calendar-made-lead = Copy the address and add it to your calendar program as a calendar to subscribe to.
rota-calendar-once = Keep the address now
rota-calendar-once-text = We show the address only once. Do not give it to others: it opens your shifts without signing in. An earlier address no longer works.
rota-calendar-onward = I have the address
done-rota-calendar-ended = The calendar address no longer works.
calendar-name = Rinnalla: own shifts
calendar-shift = On duty: { $channel }
calendar-shift-asking = On duty, deputy wanted: { $channel }
calendar-seat-ends = Your rotating seat ends: { $team }

## Open now

rota-open-until = Open now, closes at { $time }
rota-opens-today = Opens today at { $time }
rota-opens = Opens on { $weekday } { $day } at { $time }
