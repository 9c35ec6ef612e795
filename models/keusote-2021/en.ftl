# Central Uusimaa 2021 in English. Words that are not here come from the national model.

model = Multi-professional assessment of work ability and functional capacity, Central Uusimaa 2021
    .short = Keusote 2021
    .note = The work ability team assesses work ability and functional capacity together and supports professionals too. At first the service was for unemployed jobseekers.

unit-keusote = Central Uusimaa joint authority for health and social services (Keusote)
unit-work-ability-project = Central Uusimaa Work Ability project

team-support-team = Work ability team

## Stages

stage-identification = Identification
    .help = A professional of basic services, or the client, notices that one service is not enough. The signs help to choose: ask for advice, refer to the team, or guide elsewhere.
    .client = You tell a professional where you need help, and together you see which service helps.
stage-consultation = Support to professionals
    .help = The professional thinks through the options with a team member of own choice. The client need not be named, and the client relationship stays with the one who asks.
    .client = A professional you already know asks for advice without giving your name.
stage-intake = Admission to the service
    .help = Clients come to the service through one queue. See whether the client belongs to the target group: others are helped too, but it is marked. Make sure that the client wants the service.
    .client = You hear what the service is, and you decide whether you want it.
stage-assessment = Multi-professional assessment
    .help = The work ability team assesses work ability and functional capacity with the client and fits social and health services together. The expert by experience walks along. Methods and forms are in the workbook.
    .client = We find out together what you can manage and do, and make a plan for you.

## Moves

when-professional-needs-support = The professional needs support in own work
when-assessment-service-needed = Multi-professional assessment is needed
when-client-agrees = The client wants the service
when-basic-services-help = Basic services are enough
when-basic-services-with-support = Basic services are enough when the professional has support

## What is done in the stages

action-check-signs = Go through the signs
action-tell-about-service = Tell what the service is and ask whether the client wants it
action-think-options = Think through the options with a member of the team
action-support-professional = Support the professional in own work
action-record-basic-services-help = Record whether the client was helped with basic services
action-receive-client = Receive the client
action-check-target-group = See whether the client is in the target group; mark it if not
action-walk-beside = The expert by experience walks beside the client
action-form-overall-picture = Form an overall picture of the client's situation
action-assess-work-ability = Assess work ability
action-assess-functional-ability = Assess functional capacity
action-join-social-and-health = Fit social and health services together

role-experience-expert = Expert by experience
    .help = A paid member of the team. Walks beside the client and brings own experience to the team's work.

## Needs and target groups

need-broad-support = Broad support is needed to clarify work ability and functional capacity and to get to work
need-functional-ability-unclear = Functional capacity is unclear
need-work-opportunities = Chances of work are to be improved

group-weakest-position = In the very weakest position on the labour market
group-other-work-ability-need = Other need of work ability support (outside the target group)

## Signs

criteria-service-first-phase = Signs of a client of the work ability team, first phase

limit-unemployed-first = The service begins with unemployed jobseekers, because in the municipalities' view their need was the most urgent. The limit was agreed with the municipalities of the area. The target group is widened when the situation of this group eases.

criterion-unemployed-or-outside = Is the client an unemployed jobseeker, or has the client been outside the labour force for years?
    .help = The unemployment may be made up of several separate spells.
    .advice = The client is outside the target group of the first phase. The team can still help: mark it and ask the team for advice.
criterion-agrees-to-service = Does the client want the service?
    .help = The service is voluntary. The client's consent is recorded before the client relationship begins.
    .advice = Tell what the service is, and ask again later. You can ask the team for advice without giving the client's name.
criterion-weakest-position = Is the client's position on the labour market especially hard?
    .help = In the first phase they are taken first.
criterion-education-missing = Is upper secondary education missing, or have several studies been left unfinished?
criterion-situation-unclear = Is the whole situation unclear, and has no single service been able to clear it?
criterion-reason-unknown = Is it unclear what keeps the client from getting work?
criterion-many-services-needed = Does the client need multi-professional support and several services at the same time?
criterion-social-and-health = Does the client need both social and health services, fitted together?
criterion-no-solution-in-basic-services = Have the means of basic services been tried without the situation moving on?
criterion-many-or-interrupted-services = Is the client with many services, or have many services been interrupted?
criterion-prolonged-or-stuck = Has the situation gone on for long or come to a halt?
criterion-network-tried = Has a network already been gathered in basic services without result?
criterion-measures-without-effect = Have measures towards employment been left without the wished effect?
criterion-manifold-challenges = Does the client have many kinds of difficulties with work ability and functional capacity, or health problems?
criterion-next-plan-unclear = Is it unclear how work ability will be supported from here on?

measure-estimated-need = Residents who are estimated to need the service
