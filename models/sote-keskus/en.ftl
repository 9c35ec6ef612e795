# The national model in English. The other models take from here the words that they do not write themselves.

model = Work ability support in the social and health centre
    .short = Social and health centre
    .note = The national model of the Work Ability Programme: five phases from encounter to follow-up.

## Stages

stage-encounter = Encounter
    .help = The client seeks help, or a professional notices that work ability needs support. The matter is raised openly and advice is given at once.
    .client = You tell about your situation, and you get advice or hear where to find help.
stage-guidance = Client guidance
    .help = The client is guided to the work ability support team when needed. The professional who guides goes through the criteria with the client.
    .client = You are guided to the work ability support team, if you wish and it can help you.
stage-assessment = Assessment and plan
    .help = The multi-professional team assesses the need of support together with the client. The plan rests on shared goals, and services are gathered under them.
    .client = We find out together what help you need, and make a plan for you.
stage-delivery = Arranging services
    .help = The client coordinator fits services and benefits together and gathers a wider network when needed.
    .client = Your services begin, and your contact person makes sure that they fit together.
stage-follow-up = Follow-up and evaluation
    .help = The client coordinator supports the client, follows the goals and keeps the path moving until the services end.
    .client = You and your contact person look at how your goals are going and what you still need.

## Moves

when-team-needed = The work ability support team is needed
when-fits-team = The team's service suits the client
when-other-help-first = Other help comes first
when-plan-agreed = The plan has been agreed
when-services-run = The services are running
when-need-changed = The need has changed
when-more-services = More services are needed

## What is done in the stages

action-seek-help = The client makes contact or raises the matter
action-recognise-need = Recognise the need of work ability support
action-ask-work-ability = Ask about perceived work ability
action-service-guidance = Give service guidance
action-check-criteria = Check the client criteria
action-guide-to-team = Guide to the work ability support team
action-assess-need = Assess the need of services together with the client
action-health-check = Do the health examination for unemployed persons when needed
action-assess-work-ability = Assess work ability when needed
action-set-goals = Set goals together
action-draw-up-plan = Draw up the work ability support plan
action-name-responsible = Agree on the client coordinator
action-coordinate-services = Fit the services together
action-fit-benefits = Fit the benefits together
action-gather-network = Gather a wider network when needed
action-refer-to-services = Refer to services
action-support-client = Support the client
action-follow-goals = Follow the goals
action-update-plan = Update the plan
action-assess-result = Assess what was achieved

form-referral = Referral
form-need-assessment = Assessment of service needs
form-disclosure-permission = Permission to disclose
form-plan = Work ability support plan
form-closing-assessment = Closing assessment

instrument-was = Work ability score
instrument-esis = Experiences of Social Inclusion Scale
instrument-3x10d = 3X10D life situation measure
instrument-audit = AUDIT
instrument-audit-c = AUDIT-C
instrument-bdi = BDI
instrument-gad-7 = GAD-7
instrument-phq-9 = PHQ-9

## Roles

role-work-ability-coordinator = Work ability coordinator
    .help = Fits the services of work ability support together, answers questions and calls the network.
role-case-coordinator = Case coordinator
    .help = Makes sure that the client's matter moves as agreed and that information flows.
role-physician = Physician
    .help = Assesses health and work ability, treats, and writes statements.
role-nurse = Nurse
    .help = Assesses the need of care, guides, and follows the state of health.
role-public-health-nurse = Public health nurse
    .help = Does the health examination for unemployed persons and guides to the physician when needed.
role-social-expert = Social-field expert
    .help = Knows social services and benefits and assesses the social situation.
role-rehabilitation-counsellor = Rehabilitation counsellor
    .help = Advises on the possibilities of rehabilitation and helps to apply for it.
role-physiotherapist = Physiotherapist
    .help = Assesses movement and physical functioning and guides exercise.
role-psychologist = Psychologist
    .help = Assesses mental and cognitive functioning and supports change.
role-occupational-therapist = Occupational therapist
    .help = Assesses how daily life and tasks of work go, and looks for ways to manage them.
role-social-counsellor = Social counsellor
    .help = Guides and supports in daily life, in services and in social rehabilitation.
role-social-worker = Social worker
    .help = Assesses the need of services and does social work with the client.
role-working-age-professional = Professional of working-age services
    .help = Recognises the need of support, asks for advice and guides the client onward.
role-experience-expert = Expert by experience
    .help = Walks beside the client and brings own experience.
role-kela-expert = Kela expert
    .help = Advises on benefits and on Kela's rehabilitation.
role-te-expert = TE services expert
    .help = Knows the state's employment services, whose task ended at the end of 2024.
role-employment-expert = Employment services expert
    .help = Knows the municipal employment services and the duties of a jobseeker.
role-third-sector-worker = Association worker
    .help = Brings in the support and activities of associations.
role-lead = Supervisor
    .help = Follows queues, load and targets, and sees that responsibilities are handed over.
role-office = Administrator
    .help = Looks after people, teams and operating models.
role-privacy = Data protection officer
    .help = Watches the logs and answers requests for log data.

team-support-team = Work ability support team

responsible-client-coordinator = Client coordinator
responsible-key-worker = Key worker
unit-social-health-centre = Social and health centre
caller-responsible = Client coordinator
caller-member = Any member of the network
caller-partner = An expert of a partner organisation
caller-client = The client

## Channels and meetings

channel-phone = Phone
channel-email = E-mail
channel-record-system = Message in the client or patient record system
channel-form = Electronic form
channel-visit = Visit in person

meeting-team = Team meeting
meeting-network = Network meeting
meeting-closing = Closing meeting

## Needs and target groups

need-work-ability-unclear = Work ability is unclear
need-broad-support = Broad support is needed to clarify work ability and functional capacity
need-path-to-work = Support is needed to find work
need-return-to-work = Support is needed to return to work or stay at work
need-studies-or-training = Support is needed for studies or a change of occupation
need-rehabilitation = Rehabilitation, or knowledge about it, is needed
need-benefits = Benefits are unclear
need-health = Health or treatment needs clarifying
need-daily-life = Daily life or money is a burden

group-partial-work-ability = Person with partial work ability
group-unemployed = Unemployed jobseeker
group-outside-labour-force = Outside the labour force

## Criteria

criteria-service = Does the client benefit from the work ability support team?
criteria-typ-1369 = Conditions of the multi-sector joint service (TYP), Act 1369/2014
criteria-tym-381 = Conditions of the cooperation model for multi-sectoral support (TYM), Act 381/2023

criterion-working-age = Is the client of working age?
    .advice = Guide the client to the services of the client's age group. Advice may be given to anybody.
criterion-seeks-help = Does the client seek support for work ability?
criterion-need-recognised = Has a professional recognised a need of work ability support?
    .help = Signs are, for example, long unemployment, repeated absence, or health that gets in the way of work.
criterion-many-services-needed = Does the client need help from several professionals or services at the same time?
criterion-typ-long-unemployment = Has unemployment lasted as long as Act 1369/2014 means?
    .help = Labour market subsidy for at least 300 days; or unbroken unemployment of 12 months at the age of 25 or more, and 6 months below it.
    .advice = The TYP process does not concern the client. Draw up a work ability support plan.
criterion-typ-coordination-needed = Does employment require that the services of the TE Office, the wellbeing services county and Kela are coordinated?
    .advice = The TYP process does not concern the client. Draw up a work ability support plan.
criterion-tym-unemployed = Is the client unemployed as Act 380/2023 defines it?
    .help = No employment relationship, fully laid off, or less than 4 hours of work a week; and not a full-time entrepreneur or student.
    .advice = The cooperation model does not concern the client. Draw up a work ability support plan.
criterion-tym-ability-limited = Do limitations of work ability or functional capacity affect employment?
criterion-tym-life-management = Do problems of life management affect employment?
criterion-tym-consultation-not-enough = Is it so that contact between the authorities alone does not solve the matter?
    .advice = Agree on the matter between the authorities. The cooperation model is not needed.

## Consents and permissions

consent-service = Consent to the service
    .text = I want work ability support. The service is voluntary. I can end it at any time, and that does not affect my other services.
consent-identified-consultation = Consent to a consultation with client data
    .text = The professional who helps me may ask for advice in my matter with my name. The professional who gives the advice may use my data named below. I can withdraw the consent at any time.
consent-network-meeting = Consent to a network meeting
    .text = My matter may be handled in a meeting to which the professionals important to me are invited. I am first told who will come. I can withdraw the consent at any time.
consent-expert-consultation = Permission for experts to consult each other
    .text = Experts may talk with each other about my matter, for example about how benefits and services fit together. I can withdraw the permission at any time.
consent-disclosure = Permission to disclose
    .text = I permit that the data I have chosen is given to the parties I have chosen, to support my work ability. The permission is valid until further notice. I can withdraw it at any time by telling anybody who helps me.

data-identity = Name, personal identity code and contact details
data-question = The question to which an answer is sought
data-situation = Life situation and need of support
data-education-work = Education, work history and skills
data-health = State of health as far as it affects work ability
data-work-ability = Work ability and functional capacity
data-benefits = Benefits and income
data-services = Services in use and planned
data-plan = The plan and its follow-up

law-joint-service = Joint social and health service in a shared unit
law-authority-information = The social authority's right to necessary information
law-need-assessment = Assessment of service needs
law-multi-sector-cooperation = Multi-sector cooperation in the assessment of service needs
law-health-examination = Health examination that supports work ability and functional capacity
law-typ = Assessment of the need of multi-sector joint service
law-tym = Getting and using information in multi-sectoral support

mark-shl-36 = Assessment of service needs (section 36)
mark-shl-39 = Client plan (section 39)
mark-shl-42 = Key worker (section 42)

## Partners and arrival

partner-social-health = Social and health services
partner-kela = Kela
partner-pension-institution = Earnings-related pension institution
partner-te-services = TE services
partner-municipal-employment-services = Municipal employment services
partner-employment-services = Employment services (employment area)
partner-third-sector = Associations
partner-service-producers = Service producers
partner-occupational-health = Occupational health care
partner-criminal-sanctions = Criminal Sanctions Agency
partner-youth-services = Youth services
partner-education = Education services

arrival-self = Made contact personally
arrival-own-services = From the county's own services
arrival-te-services = From TE services
arrival-employment-services = From employment services
arrival-kela = From Kela
arrival-third-sector = From an association
arrival-other-partner = From another partner

## Decisions, plans and measures

aim-work-ability-and-work = People with partial work ability outside working life find work and stay in it
aim-services-that-work = The services help, and that can be shown

decision-service = Starting the service
decision-responsible = Naming the client coordinator
decision-plan = Accepting the plan
decision-services = Choosing the services
decision-meeting-without-client = Meeting without the client
decision-closing = Closing the service

plan-support-plan = Work ability support plan
plan-typ-plan = Multi-sectoral employment plan (TYP)
plan-tym-plan = Multi-sectoral employment plan (TYM)

measure-work-ability-change = Change of perceived work ability
measure-goals-attained = Goals attained
measure-client-feedback = Client feedback
measure-labour-market-change = Change of labour-market position

## Hand-over

handover-client-informed = The client knows of the change and its reason
handover-situation-told = The client's situation has been told to the new responsible person
handover-plan-and-goals = The plan and the goals have been gone through
handover-open-tasks = Open matters and deadlines have been handed over
handover-permissions-checked = Consents and permissions have been checked
handover-partners-informed = The partners know the new contact person
handover-next-contact = The next contact has been agreed

## Closing

outcome-employed = Found work
outcome-part-time-work = Found part-time work
outcome-studies = Began studies or training
outcome-rehabilitation = Began rehabilitation
outcome-jobseeker = Continues as a jobseeker in employment services
outcome-other-service = Moved to another party's service
outcome-pension = Retired on a pension
outcome-moved = Moved away from the area
outcome-client-ended = The client ended the service
outcome-not-reached = The client was not reached
outcome-no-change = No change was reached
outcome-died = Died

missing-declined = The client did not wish to answer
missing-not-reached = The client was not reached
missing-health = The client's health did not allow answering
missing-language = No suitable language version or interpreter
missing-ended-early = The service ended before the measurement was due
missing-not-asked = The measurement was not offered
missing-died = The client died

leaving-own-wish = The client does not want the service
leaving-help-enough = The client already got the help that was needed
leaving-other-service = The client chose another service
leaving-unsuitable-now = The service does not suit this situation
leaving-health = Health does not allow the service now
leaving-life-situation = The life situation does not allow the service now
leaving-moved = The client moved away from the area
leaving-not-reached = The client was not reached
