# South Karelia in English. Words that are not here come from the national model.

model = Work ability support team and model of responsible persons, South Karelia
    .short = South Karelia
    .note = Draft under development. Assessment, plan and responsible person are set beside sections 36, 39 and 42 of the Social Welfare Act.

unit-eksote = South Karelia social and health care district (Eksote)
unit-future-social-health-centre = Future social and health centre

responsible-own-nurse = Own nurse
responsible-contact-person = Contact person
responsible-case-manager = Case manager

## Stages

stage-guidance = Client guidance across sectors
    .help = Social, health and employment services fit their client guidance together. The criteria are checked and the client segment is chosen: it shows whether one service is enough.
    .client = The professionals agree among themselves where you get help, so that you need not search.
stage-need-assessment = Assessment of service needs
    .help = First agree who assesses what: different levels of expertise are joined. The assessment can be marked as one under section 36 of the Social Welfare Act.
    .client = We find out together what help you in particular need.
stage-planning = Plan and responsible person
    .help = A plan is drawn up from shared goals, and the responsible person is chosen: own nurse, contact person or case manager. The plan can be marked under section 39 and the responsible person under section 42.
    .client = We make a plan for you and agree who your contact person is.

## Moves

when-several-services-needed = The client needs several services
when-one-service-enough = One service is enough
when-need-assessed = The service need has been assessed

## What is done in the stages

action-fit-sectors = Fit the client guidance of different sectors together
action-choose-segment = Choose the client segment
action-agree-who-assesses = Agree who assesses what
action-consider-individually = Consider the client's situation and need individually
action-choose-responsible-kind = Choose whether the responsible person is an own nurse, a contact person or a case manager
action-refer-to-intermediary = Refer to an intermediate labour-market actor when needed

## Target groups

group-high-threshold = High threshold to employment
group-older-unemployed = Older unemployed person
group-young-without-vocational-education = Young person without vocational education
group-disabled = Disabled person
group-immigrant-background = Immigrant background
group-released-from-prison = Released from prison
group-no-support-from-employment-services = Left without the support needed from employment services
group-disability-pension-rejected = Disability pension application rejected
group-segment-one-service = Segment: one service is enough, supported by an own nurse
group-segment-several-services = Segment: several services, supported by a contact person
group-segment-case-management = Segment: much to fit together, supported by a case manager

criterion-high-threshold = Is it hard for the client to find employment?
criterion-older-unemployed = Is the client an older unemployed person?
criterion-young-without-vocational-education = Is the client a young person without vocational education?
criterion-disabled = Is the client a disabled person?
criterion-immigrant-background = Does the client have an immigrant background?
    .help = Ask the language of service and the need of an interpreter, and record them.
criterion-released-from-prison = Has the client been released from prison?
criterion-no-support-from-employment-services = Is the client left without the support needed from employment services?
criterion-disability-pension-rejected = Has a client with partial work ability had a disability pension rejected?
    .help = Record the day of the decision and its reason.
criterion-outside-labour-force = Is the client outside the labour force?

## Partners and permissions

partner-intermediary = Intermediate labour-market actor (such as Välittäjä Oy)

consent-intermediary-referral = Permission to give data to an intermediate labour-market actor
    .text = I give permission to tell an intermediate labour-market actor what has been found out about my work ability and my need of services. The data is used to look for suitable work or a suitable service for me. I can take the permission back at any time.

data-service-need = Service need
