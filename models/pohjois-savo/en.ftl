# North Savo in English. The other words are in the national model.

model = Work ability support team in North Savo
    .short = North Savo
    .note = Six stages from arrival to attaining the goal. A questionnaire at the start and after half a year.

## Stages

stage-arrival = Arrival
    .help = The sender checks the client criteria first and guides the client to the team. The client may also come without a sender.
    .client = You come to the work ability support team by your own wish or guided by a professional.
stage-clarifying = Clarifying the need and goals
    .help = The work ability coordinator or the public health nurse holds the initial interview. The starting situation, the goals and the network of close persons are gone through. The client answers the initial questionnaire and decides on disclosure. A missing health examination is done, and the client is guided to the physician when needed.
    .client = You tell about your situation, wishes and close persons, and you agree on goals together. You may bring a support person.
stage-planning = Planning services
    .help = The work ability coordinator gathers the network by the service map and asks the participants for their view before the meeting. There may be several meetings, and not all of them need the whole network.
    .client = You think with the professionals important to you about which services help.
stage-methods = Means and methods
    .help = Meetings are kept compact, with only the key actors. The plan is updated with the providers and put in the right order, benefits are fitted together and the client coordinator is named.
    .client = You decide which services you start with, and you get a contact person of your own.
stage-services = Services and follow-up
    .help = The client is guided to services by the plan. The client coordinator and the client follow the progress, and the coordinator tells the team when needed. The client may return to the network.
    .client = You use the services you agreed on, and look with your contact person at how things go.
stage-goal = Attaining the goal
    .help = The work ability coordinator calls the closing meeting when the services near their end. The client coordinator's assessment, the client's own assessment and the measures are gone through. If support is still needed, the path goes back to services.
    .client = You assess with your contact person what was achieved and whether you still need support.

without-encounter = The need is noticed in other services. The team's path begins when the client is guided to the team.

when-team-suits = The team suits the client
when-goals-set = Goals have been set
when-other-service-first = Another service comes first
when-plan-drawn-up = The plan has been drawn up
when-services-chosen = Services have been chosen
when-new-network-meeting = A new network meeting is needed
when-services-ending = The services near their end
when-back-to-network = The team's network is needed again
when-more-support = The client still needs support

action-notice-need = Notice the need of work ability support
action-sender-checks-criteria = The sender checks the client criteria
action-send-referral = Make the referral
action-come-by-oneself = The client comes without a sender
action-initial-interview = Hold the initial interview
action-starting-situation = Go through the starting situation, motivation and resources
action-near-network = Go through the network of close persons
action-initial-questionnaire = The client answers the initial questionnaire
action-sign-permission = The client decides on disclosure
action-health-check-if-missing = The public health nurse does the health examination if it is missing
action-guide-to-physician = Guide to the physician when needed
action-write-statements = The physician writes the statements needed
action-use-service-map = Find the actors on the service map
action-ask-pre-assessments = Ask the participants for their view before the meeting
action-call-network = Call the network together
action-consult-separately = Consult experts separately
action-compact-meetings = Keep the meetings compact
action-consult-with-permission = Experts consult each other with the client's permission
action-update-with-providers = Update the plan with the providers
action-right-order = Look at the timing and order of services
action-guide-by-plan = Guide to services by the plan
action-client-carries-out = The client carries out the plan
action-follow-together = Follow the progress together
action-tell-the-team = Tell the team when needed
action-ask-for-meeting = Ask for a network meeting when needed
action-closing-meeting = Hold the closing meeting
action-responsible-assesses = The client coordinator assesses goals and work ability
action-client-assesses = The client assesses own progress
action-compare-measures = Compare the measures with the start
action-collect-feedback = Collect feedback electronically

form-client-criteria = Client criteria
form-initial-interview = Initial interview
form-initial-questionnaire = Initial questionnaire
form-statement = Physician's statement
form-pre-assessment = Pre-assessment
form-plan = Client plan
form-feedback = Client feedback

## People and meetings

role-sending-expert = Expert of the sending party
    .help = May attend the initial interview or be consulted separately.
role-psychiatry-expert = Psychiatry expert
    .help = Represents general and adult psychiatry.
role-rehabilitation-expert = Rehabilitation expert
    .help = Represents the rehabilitation of special services.
role-social-services-expert = Expert of working-age social services
    .help = Knows working-age social services and adult social work.
role-public-health-nurse = Public health nurse
    .help = Does the health examinations for unemployed persons and may hold the initial interview.

partner-working-age-social-services = Working-age social services
partner-psychiatry = General and adult psychiatry
partner-rehabilitation = Rehabilitation in special services
unit-pohjois-savo-centres = Social and health centres of the wellbeing services county of North Savo
group-without-work = Without work, outside occupational and student health care

meeting-initial-interview = Initial interview
    .help = The expert of the sending party and the client's support person may attend.
meeting-network = Network meeting
    .help = Part of the meetings may be held without the client, if so agreed with the client.
meeting-closing = Closing meeting
    .help = A network meeting or a smaller one, by the client's situation.
meeting-development = Development meeting

## Client criteria

criteria-service = Does the client benefit from the work ability support team?
criterion-age-18-65 = Is the client 18–65 years old?
    .advice = Guide the client to the services of the client's age group. Advice may still be given.
criterion-lives-in-area = Does the client live in North Savo?
    .advice = Guide the client to work ability support in the client's own wellbeing services county.
criterion-without-work-or-partially-able = Is the client partially able to work, an unemployed jobseeker or without work?
    .advice = Occupational health care comes first for those who have work.
criterion-outside-other-health-care = Is the client outside occupational and student health care?
    .advice = Guide the client to occupational or student health care.
criterion-motivated = Does the client want to promote their own work ability?
    .advice = Ask what is important to the client and agree on a new talk. The service is voluntary.
criterion-able-to-go-forward = Does the client have sufficient prerequisites to go forward, for example to rehabilitation, studies or work?
    .advice = Think first which service strengthens the prerequisites. The client may come to the team later.
criterion-rehabilitation-prospects = Does the client have prerequisites for rehabilitation and employment?
criterion-multi-professional-assessment-needed = Is a multi-professional assessment of work ability and functional capacity needed?
criterion-long-term-challenge = Does the client have a long-term challenge that affects work ability?
    .help = The challenge may be physical, mental, social or cognitive, or several of these.
criterion-no-solution-before = Is it so that earlier services have brought no solution to employment?
criterion-acute-severe-problem = Does the client have an acute or severe mental health or substance abuse problem?
    .advice = Guide the client to more suitable care first. The client may return to the team when things have settled.
criterion-process-in-specialised-care = Is something under way in specialised care that affects work ability or its assessment?
    .advice = Wait until the examination or treatment is done. The client may return to the team after that.

plan-support-plan = Client plan

## Aims and measures

aim-working-life-participation = Working-age people find work, stay in it or find education
aim-recognised-early = The need of support is recognised early
aim-right-services-in-order = The client gets the right services in the right order
aim-ability-and-inclusion-grow = Work ability and inclusion grow

measure-inclusion-change = Change of social inclusion
    .help = The inclusion scale is read at group level only.
measure-health-check-share = Health examinations for unemployed persons
    .help = Share of the unemployed: 1.8 % in 2019 (whole country 5.2 %) and 7.1 % in 2021.
measure-unemployment-rate = Unemployment rate of the area
    .help = Share of the unemployed in the labour force: 8.9 % in August 2022, in Kuopio 9.3 %.
measure-unemployment-length = Length of unemployment
    .help = Time unemployed, spells of unemployment, and time outside work and studies.
measure-part-time-work = Possibilities of part-time work
