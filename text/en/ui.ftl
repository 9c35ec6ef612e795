# The frame of a page: navigation, words shared by forms, and what components say themselves.

## Navigation

nav-my-day = My day
nav-cases = Client relationships
nav-consultations = Consultations
nav-persons = People
nav-team = Team
nav-model = Operating model
nav-use-log = Access log
nav-office = Administration

## What components say

ui-skip-link = Skip to content
ui-menu = Menu
ui-main-navigation = Main navigation
ui-breadcrumb = You are here
ui-language = Language
ui-sign-out = Sign out
ui-error-summary = Check these points
ui-error = Error
ui-optional = (optional)
ui-required-info = Fill in everything that is not marked as optional.
ui-yes = Yes
ui-no = No
ui-unknown = Not known
ui-choose = Choose
ui-draft-saved = Draft saved at { $time }
ui-draft-failed = The draft could not be saved. Your text is still on this page. Copy it if you leave the page.
ui-session-ends = Your session ends soon, because nothing has happened for a while. Press the button to go on.
ui-session-ended = Your session has ended. What you wrote is saved. Sign in on a new tab and then go on here.
ui-session-ended-unsaved = Your session has ended. Your text is still on this page, but it could not be saved. Sign in on a new tab and then go on here.
ui-stay = Stay signed in
ui-sign-in = Sign in
ui-previous = Previous page
ui-next = Next page
ui-pages = Pages
ui-search = Search
ui-close = Close
ui-step-done = Done
ui-step-here = Here now
ui-step-skipped = Skipped
ui-step-ahead = Ahead
ui-overdue = Late
ui-corrected = Corrected
ui-about = About the service
