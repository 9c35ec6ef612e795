# Central Finland in English. Words that are not here come from the national model.

model = Start service and work ability support team, Central Finland
    .short = Central Finland
    .note = Draft. Before the team there is a start service: service guidance, consultation with a counterpart, and coordination of the team.

unit-central-finland-hospital-district = Central Finland hospital district, Work Ability Programme

task-team-coordination = Coordination of the work ability support team

## Stages

stage-contact = Contact
    .help = The client makes contact, comes through the cooperation network, or is encouraged to come by an association. The route is recorded.
    .client = You make contact yourself, or somebody encourages you to come.
stage-start-service = Start service: service guidance
    .help = Service guidance holds the initial interview, guidance and counselling, and benefit advice. Often this is enough.
    .client = You tell about your situation and get advice on services and benefits.
stage-counterpart-consultation = Start service: consultation with a counterpart
    .help = Ask your named counterpart in another organisation for advice. Give the client's name only with the client's permission; without a name you may always ask.
    .client = With your permission, the professional who helps you asks a professional of another field for advice.
stage-team-coordination = Start service: coordination of the team
    .help = The holder of the coordination sees whether the situation is clear. If it is, a time is booked with the team. If not, a time is first booked for further examinations.
    .client = You get a time with the work ability support team, or first for examinations if they are needed.
stage-examinations = Further examinations
    .help = The examinations are done without which the team cannot assess the situation, and the results are gathered for the team.
    .client = You go to examinations whose results help you and the team forward.
stage-team = Work ability support team
    .help = The team does the health examination, the clarification and the work ability assessment, writes statements and the plan, refers onward and agrees on the client coordinator.
    .client = You meet the team, and together you make a plan and agree who your contact person is.

## Moves

when-client-arrives = The client wants to begin
when-counterpart-needed = Advice of a professional of another field is needed
when-counterpart-answered = The counterpart has answered
when-guidance-not-enough = Service guidance alone is not enough
when-advice-enough = Advice was enough
when-nothing-to-clarify = Nothing more needs clarifying
when-more-to-clarify = Further examinations are needed
when-examinations-ready = The further examinations are done

## What is done in the stages

action-record-route = Record by which route the client came
action-initial-interview = Hold the initial interview
action-advice-and-guidance = Give guidance and counselling
action-benefit-advice = Give benefit advice
action-name-counterpart = Name the counterpart
action-consult-in-pairs = Ask the counterpart for advice
action-record-answer = Record the answer
action-judge-clarity = See whether further examinations are needed
action-book-team = Book a time with the team if nothing more needs clarifying
action-book-examinations = Book a time for further examinations if they are needed
action-do-examinations = Do the further examinations
action-gather-results = Gather the results for the team
action-health-check = Do the health examination
action-clarify-situation = Clarify the situation
action-assess-work-ability = Do the work ability assessment
action-draw-up-statements = Draw up statements
action-onward-guidance = Refer onward and advise

form-initial-interview = Initial interview
form-statement = Statement

## The ring of partners

role-pension-expert = Pension institution expert
    .help = Advises on the pension institution's rehabilitation and on pensions.
role-municipal-employment-worker = Municipal employment services worker
    .help = Knew the municipality's employment services until the end of 2024.
role-producer-worker = Service producer's worker
    .help = Tells how the client's service is going and what good it does.
role-occupational-health-professional = Occupational health professional
    .help = Knows the work and the workplace and supports the return to work.
role-criminal-sanctions-worker = Criminal Sanctions Agency worker
    .help = Fits together the sanction, the release and the work ability support.
role-youth-worker = Youth services worker
    .help = Knows the young person's daily life and the services meant for the young.
role-education-worker = Education services worker
    .help = Advises on education and on support in studies.

consent-counterpart-consultation = Permission to ask a counterpart for advice
    .text = The professional who helps me may ask a professional of another organisation for advice in my matter. I am told who that is. They get only the data named below. I can take the permission back at any time.

partner-network = Cooperation network

arrival-network = Through the cooperation network
arrival-third-sector-encouraged = Encouraged by an association
