# Sign-in, one's own account, and what the service is.

## Sign-in

account-sign-in-title = Sign in to Rinnalla
account-sign-in-lead = Rinnalla is the tool of the wellbeing services county's professionals for the service path of work ability support.
account-user = User name
account-password = Password
account-sign-in = Sign in
account-wrong = You could not be signed in. Check the user name and the password. After five wrong tries the account is locked for a while, and you have to wait before the next try.
account-provider = Sign in with your organisation's account
account-provider-or = Or sign in with an account of Rinnalla:
account-help-title = Can't you get in?
account-help-text = If you have forgotten the password or lost your phone, ask the administrator in your organisation for a new one-time link.
account-about-link = About the service, accessibility and privacy
account-done-sign-out = You have signed out.
account-done-password = The password is set. Sign in now.
account-done-provider-refused = Signing in with your organisation's account did not succeed. Your account may not have been added to Rinnalla: ask the administrator.
account-done-provider-silent = Your organisation's sign-in service does not answer. Try again in a while.

## The second step

account-code-title = Confirm that it is you
account-code-lead = Open the authenticator app on your phone and type the code that it shows.
account-code = Code from the app
account-code-hint = Six digits. The code changes every half minute and works only once.
account-code-wrong = This code does not work. Wait for the next code and type it. Check too that the phone's clock is right.
account-by-recovery = Use a recovery code
account-by-code = Use the code from the app
account-recovery-code = Recovery code
account-not-me = I am not this person
account-factor-title = Authenticator app
account-factor-title-lead = The authenticator app on your phone is the second step that confirms your sign-in. A new app takes the place of the one before, and your other sessions end.
account-factor-required = Besides the password, a code from your phone protects the clients' data. Set it up now: it takes a couple of minutes.
account-factor-scan =
    1. Open the authenticator app on your phone. If you have none, install the one that your organisation recommends.
    2. Read this picture with it:
account-factor-picture = QR code from which the authenticator app reads the key
account-factor-link = Open the authenticator app on this device
account-factor-type = If you cannot read the picture, type this key into the app:
account-factor-code-hint = 3. Type the code that the app shows now.
account-factor-submit = Set up
account-factor-done = The authenticator app is set up.
account-recovery-title = Recovery codes
account-recovery-lead = If the phone is lost, a recovery code lets you in. Each code works once. The codes are shown only now: print them or write them down, and keep them apart from the phone and the password.
account-recovery-list = Your recovery codes
account-recovery-kept = I have kept the codes, go on

## One-time link

account-invitation-title = Set a password
account-invitation-lead = Choose the password with which you sign in to Rinnalla. The link works only this once.
account-invitation-user = Your user name is { $user }.
account-invitation-over = The link does not work
account-invitation-over-text = The link has been used, it is too old, or the address is not complete. If you have just set a password, you can sign in. Otherwise ask the administrator for a new link.
account-to-sign-in = Go to sign-in
account-password-new = New password
account-password-hint = At least { $count } characters. A sentence of several words is good: long, and easy to remember.
account-password-repeat = New password once more
account-password-submit = Save the password

refusal-password-short = The password is too short. It must have at least { $shortest } characters.
refusal-password-long = The password is too long. It may have at most { $longest } characters.
refusal-password-common = The password is too easy to guess. Do not use common passwords, names of places or of the service, or the order of the keyboard.
refusal-password-user = Your user name must not be in the password.
refusal-password-repeat = The passwords are not the same. Type the new password in both fields.
refusal-password-current = The current password is wrong, or the account is locked for a while because of wrong tries.

## One's own account

account-profile-title = Your account
account-job = Position
account-organisation = Organisation
account-supervisor = Supervisor
account-competence = Special competence
account-rights-title = What you may do
account-rights-lead = Your rights come from your role in a team, and the administrator can give more. You see a client's data only if you have a care or client relationship with that client.
account-rights-none = You have no rights at the moment. Ask the administrator.
account-seats = Your seats in teams
account-proof-title = Signing in
account-proof-elsewhere = You sign in with your organisation's account. The password and the confirmation are taken care of there.
account-factor = Authenticator app
account-factor-on = { $count ->
    [0] Set up. No recovery codes are left.
    [one] Set up. One recovery code is left.
   *[other] Set up. { $count } recovery codes are left.
}
account-factor-off = Not set up
account-factor-set-up = Set up an authenticator app
account-factor-replace = Change the app or the recovery codes
account-password-change = Change the password
account-password-change-lead = When the password changes, your other sessions end.
account-password-current = Current password
account-done-own-password = The password has been changed. Your other sessions have ended.
account-sessions-title = Sessions
account-sessions-lead = This is where you are signed in. If a session is not yours, end it and change your password.
account-session-began = Began
account-session-seen = Last used
account-session-end = End
account-session-this = This session
account-sessions-end-others = End all other sessions
account-done-session = The session has ended.

right-casework = Case work
right-text-casework = You search for and register people, open client relationships, write notes and carry them along the path.
right-consult = Consultation
right-text-consult = You answer professionals' questions and write notes in the client relationships that you take part in.
right-visit = Visiting
right-text-visit = You see the client relationships that you are invited to, and can write notes in them.
right-peer = Expert by experience
right-text-peer = You see the path, the people and the next steps of your clients. You do not see notes.
right-lead = Leading
right-text-lead = You see the load and what waits, hand over the client relationships of a worker who leaves, and review emergency access.
right-office = Administration
right-text-office = You take care of users, rights, teams, partners and the operating model. You do not see clients' data.
right-privacy = Data protection
right-text-privacy = You see the use log and answer clients' requests about it.

ground-password = password
ground-code = code from the app
ground-recovery-code = recovery code
ground-provider = organisation's account
ground-office = administrator
ground-operator = server maintenance
ground-invitation = one-time link

## About the service

account-about-title = About Rinnalla
account-about-lead = Rinnalla walks alongside the client from the first question to the closing meeting.
account-about-what = What Rinnalla is
account-about-what-text = Rinnalla is the wellbeing services county's tool for people who need support for their work ability. It holds the client's service path, the plan, the goals and the professionals who help. The service is voluntary, and the client decides.
account-about-sees = Who sees a client's data
account-about-sees-text = Only those see the data who take part in that very client relationship: the responsible person and the deputy, the team that owns it, and the professionals whom the client's consent or the law lets in. When a consent is withdrawn, access ends at once. Administrators and supervisors do not see notes by their position.
account-about-log = Every use leaves a trace
account-about-log-text = Each look is written into the use log before the data is shown: who, when, what and on what ground. Clients have the right to know who has looked at their data. The request can be made to one's own professional or to the county's data protection officer.
account-about-access = Accessibility
account-about-access-text = The pages are made to be used with a keyboard, with a screen reader, enlarged, and without scripts. The aim is WCAG 2.2 level AA. The pages are checked by machine with every change; not everything can be checked by a machine.
account-about-faults = If something is wrong
account-about-faults-text = Tell the administrator in your organisation about faults and barriers. If the page showed a reference for the fault, mention it.
