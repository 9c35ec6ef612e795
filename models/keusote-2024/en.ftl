# Central Uusimaa 2024 in English. The other words are in the national model.

model = Service path of work ability and employment support in Keusote
    .short = Keusote 2024
    .note = Draft of 29.1.2024: identification, anonymous consultation, pair work and the multi-professional network.

## Stages

stage-identification = Identification
    .help = The client, or a professional of working-age services, recognises the need of support. Self-assessment, signs and the work ability question help. Guidance to social and health services, Kela and employment services is given in time.
    .client = Think about how you are and what you need support for, and we find help that suits you.
stage-consultation = Anonymous consultation
    .help = A low-threshold question without the client's data: by phone, e-mail, record-system message or form. The consultation team answers and asks Kela when needed. Write nothing from which the client could be known.
    .client = You can ask for advice without telling your name, or a professional asks for you without it.
stage-identified-consultation = Consultation with client data
    .help = With the client's consent the consultation team looks at this client's situation and answers it. The client relationship stays with the one who asked.
    .client = When you give permission, the experts look at your own situation and advise accordingly.
stage-pair-work = Pair work
    .help = The one who asked and a professional of the consultation team work as a pair: the client is contacted, the background is clarified and all meet together. The client relationship stays with the one who asked. The plan can be drawn up and carried out here already.
    .client = A professional you know and a work ability expert help you together.
stage-network = Multi-professional network
    .help = The network of work ability and employment support handles the case in its weekly meeting. A multi-professional work ability assessment is done when needed. The statutory criteria decide which of the two plans is drawn up.
    .client = The experts important to you think with you about what helps, and you make a plan.
stage-services = Carrying out the plan
    .help = The services of the plan begin and are fitted together with benefits. A client coordinator is named, and it is decided with whom the client relationship is.
    .client = The services you agreed on begin, and your contact person looks after the whole.
stage-outcome = Help received, way chosen
    .help = The client has got the help needed, or knows the possibilities and chooses among them. Perceived work ability is asked again and feedback is collected.
    .client = We look at whether you got the help you needed, and you choose how to go on.

when-more-support-needed = The client or the professional needs more support
when-advice-was-enough = Advice was enough
when-multi-professional-need = Multi-professional support is needed
when-help-or-choice = Help has been received, or the client has chosen

action-self-assessment = Offer the self-assessment
action-check-signs = Go through the signs
action-timely-guidance = Guide in time to social and health services, Kela or employment services
action-service-tray = Show the service tray and the instructions
action-companionship = Arrange a companion or peer support if the client wishes
action-answer-anonymously = Answer without identity
action-consult-kela = Ask Kela when needed
action-take-to-case-team = Take an open question to the case team
action-book-own-time = Agree a time of its own for a longer discussion
action-look-at-situation = Look at the client's situation
action-answer-with-identity = Answer by the client's situation
action-contact-client = Contact the client
action-gather-background = Clarify the background
action-joint-meeting = Meet together with the client and the one consulted or the network
action-weekly-case-handling = Handle the case in the weekly case discussion
action-instruct-assessment = Instruct how a multi-professional work ability assessment is done
action-check-statutory-criteria = Check the statutory criteria
action-carry-out-plan = Carry out the plan
action-client-chooses = The client chooses among the possibilities
action-collect-feedback = Collect feedback

form-self-assessment = Self-assessment
form-question = Consultation question
form-feedback = Client feedback

## Roles and teams

role-social-rehabilitation-counsellor = Social counsellor of social rehabilitation
    .help = Guides social rehabilitation and supports daily life.
role-typ-social-counsellor = TYP social counsellor
    .help = Guides clients of the multi-sector joint service and answers consultations.
role-typ-social-worker = TYP social worker
    .help = Does the social work of the multi-sector joint service and sits in the network.
role-former-team-member = Former member of the work ability team
    .help = Does consultation and pair work with the earlier team's experience.
role-mental-health-nurse = Mental health and substance abuse nurse
    .help = Advises on mental health and substance abuse care.
role-te-psychologist = TE psychologist
    .help = Assesses occupational alternatives in employment services.
role-presenting-party = The one who presents the case
    .help = Brings the client's case to the network and presents it.
role-pain-physician = Pain physician
    .help = Advises on pain treatment and on how pain affects work ability.
role-physiatrist = Physiatrist
    .help = Assesses musculoskeletal diseases and rehabilitation.
role-psychiatrist = Psychiatrist
    .help = Assesses mental disorders and how they affect work ability.
role-consulting-psychiatrist = Consulting psychiatrist
    .help = Answers the consultation team's questions on mental health.
role-substance-abuse-physician = Substance abuse physician
    .help = Advises on substance abuse care; each municipality has its own.
role-hus-clinic-representative = Representative of the HUS work ability clinic
    .help = Tells when an examination at the clinic is in place.
role-job-coach = Job coach
    .help = Helps to find work and to stay in it.
role-line-supervisor = Line supervisor
    .help = Is responsible for their own staff.
role-coordinating-supervisor = Coordinating supervisor
    .help = Fits the work of the units together.
role-service-area-representative = Representative of working-age, mental health and substance abuse services
    .help = Represents the service area in the steering group.

team-consultation-team = Consultation team of work ability and employment support
team-network = Multi-professional network of work ability and employment support
team-steering-group = Steering group

partner-hus-work-ability-clinic = HUS work ability clinic
unit-miepa-typ = Mental health and substance abuse services / TYP
task-operations = Responsibility for daily operations

channel-phone = Phone line
    .help = Two professionals answer on Tuesdays and Thursdays.
channel-email = E-mail
    .help = Write no client data in the e-mail.
channel-pegasos-omni = Pegasos Omni
    .help = For the county's professionals through the patient record system.
channel-proconsona-omni = ProConsona Omni
    .help = For the county's professionals through the client record system.

meeting-case-team = Case team
    .help = After the phone hours: questions that were not answered at once or that need other views.
meeting-own-time = Discussion at a time of its own
meeting-weekly = Weekly meeting
meeting-joint = Joint meeting
meeting-network = Case discussion of the multi-professional network
meeting-steering = Steering group meeting
meeting-evaluation = Follow-up of goals and evaluation of operations

## Criteria

criteria-service = Does the client belong to the target group of the path?
criterion-work-ability-lowered = Is perceived work ability 0–7 points?
    .help = The points open a conversation. They decide nothing alone.
criterion-employment-support-needed = Does the client need support for work ability or employment?
criterion-multi-professional-support-needed = Does the client need multi-professional support?

plan-support-plan = Work ability and employment support plan

## Aims and measures

aim-best-for-this-client = The best possible for this client
aim-help-in-time = Help comes in time and without being bounced, and perceived work ability and functional capacity improve
aim-earlier-support = The client gets support at an earlier phase
aim-timely-and-smooth = The client finds the service timely and smooth
aim-ability-improves = Perceived work ability and functional capacity improve

measure-consultation-share = Share of consultation clients
    .help = How large a share is helped by consultation, while the others need the multi-professional network.

outcome-help-received = Got the help needed
outcome-options-chosen = Learnt of the possibilities and chose among them
