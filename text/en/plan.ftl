# The plan: what is agreed to be arranged, goal by goal and side by side.

plan = Plan
plan-lead = What is agreed for the sake of each goal. Social and health services stand side by side.
plan-whole = The plan as a whole
plan-kind = Kind of plan
plan-kept-elsewhere = The official plan is in another system.
plan-answer = What the client says
plan-not-asked = Not asked yet
plan-no-goals = A goal comes first
plan-no-goals-text = The plan rests on goals. Set the first one together with the client.
plan-empty = Nothing is agreed yet
plan-nothing = Nothing agreed yet
plan-others = Others
plan-arranged-by = Arranged by: { $who }
plan-by = By { $day }
plan-late = The time has passed
plan-ended =
    { $count ->
        [one] Ended: one agreed thing
       *[other] Ended: { $count } agreed things
    }
plan-lacks-social = The plan lacks social services
plan-lacks-health = The plan lacks health services
plan-lacks-both = The plan lacks social and health services
plan-lacks-text = By the criteria the client needs both social and health services, fitted together. Agree with the client on what is missing.
agree-social = Add a social service
agree-health = Add a health service
do-agree = Add to the plan
do-end-row = End
sector-social = Social services
sector-health = Health services
sector-employment = Work and employment services
sector-education = Education and studies
sector-benefits = Benefits and income
sector-own = The client
sector-other = Other support
ending-done = Done
ending-dropped = Left out

## Forms

sheet-plan-agree = Add to the plan
sheet-plan-agree-lead = Record one thing that is agreed with the client. Health services are shown to those who may read of health.
sheet-plan-change = Change what is agreed
sheet-plan-change-lead = What was agreed before stays among the events. If it belongs to other services, end it and add a new one.
sheet-plan-end = End something agreed
sheet-plan-end-lead = What has ended can still be read in the plan.
field-goal = The goal that this serves
field-sector = Which services this belongs to
field-arranger = Who arranges it
field-arranger-hint = E.g. the health centre or a social counsellor. Needed unless the client does this.
field-plan-agree-text = What is agreed
field-plan-agree-text-hint = E.g. a physiotherapist's assessment
field-plan-agree-due = By when
field-plan-agree-due-hint = A month or a day, e.g. 5/2026 or 14.5.2026
field-plan-change-text = What is agreed
field-plan-change-due = By when
field-plan-change-due-hint = A month or a day, e.g. 5/2026 or 14.5.2026
field-plan-change-reason = Why it changes
field-plan-end-how = What became of it
field-plan-end-reason = What came of it, or why it was left out
field-plan-end-reason-hint = Needed when something is left out.
not-a-day-or-month = Write a month and a year, or a day, for example 5/2026 or 14.5.2026.
done-plan-agree = Added to the plan
done-plan-change = The change is saved
done-plan-end = It has ended
data-plan = Plan
data-plan-agree = Adding to the plan
data-plan-change = Changing what is agreed
data-plan-end = Ending something agreed

## Events

event-plan-row-agreed = Something was added to the plan
event-plan-row-changed = The plan was changed
event-plan-row-ended = Something in the plan ended

## Why not

refusal-no-such-plan-row = This is not in the plan. Choose it on the page of the plan.
refusal-plan-row-over = It has ended already. Add a new one if needed.
refusal-arranger-missing = Nobody is said to arrange this. Write who does.
