//! What parts are called on the page and on paper, and what a form asks before it is refused: each said once, the page's copy is generated.

/// Constants with their words, and all of them by name for the page.
macro_rules! said {
    ($(#[$doc:meta])* $all:ident: $($name:ident = $words:literal;)+) => {
        $(#[doc = concat!("“", $words, "”")] pub const $name: &str = $words;)+
        $(#[$doc])*
        pub const $all: &[(&str, &str)] = &[$((stringify!($name), $words),)+];
    };
}

said! {
    /// Headings and names of parts.
    HEADINGS:
    AS_IT_IS = "As it is now";
    AS_IT_WAS = "As it was at the debrief";
    A_YEAR_LATER = "A year later";
    CANNOT_SAY = "cannot say";
    CAME_LATE = "What came after the debrief";
    COLLEAGUES_PAPER = "Pages for colleagues";
    CONTROL_BOOK = "Control book";
    DOWNSTREAM_FIRST = "Downstream first";
    FIRST_DAY = "First day in the job";
    FIRST_NINETY_DAYS = "First ninety days";
    FOLLOW_THROUGH = "Follow through";
    HAS_LEFT = "Left the running";
    HOW_IT_ENDED = "How it ended";
    HOW_IT_STANDS = "How it stands";
    HOW_MUCH_IS_LUCK = "How much luck can move it";
    IN_GENERAL = "People like you, in general. Not you.";
    INTERVIEW_KIT = "Interview kit";
    LAST_CONTACT = "Last contact";
    LOOK_AGAIN_ON = "Look again on";
    MANAGERS_WEEK = "The manager’s week";
    OUTCOME_REVIEW = "Outcome review";
    PLAN_AND_FORECAST = "Plan and forecast";
    PRIVATE_ANSWERS = "Private self-assessment";
    PRODUCTS_RANK = "Product’s rank";
    RATERS_DIFFER = "Where the raters differ";
    SCORECARD_SAYS = "What the scorecard says";
    SEEN_OTHERWISE = "Those who see it otherwise";
    SAY_AT_START = "Say so at the start:";
    SKILL_MAP = "Skill map, counted in nothing";
    STOOD_OUT = "What stood out";
    SUPPORT_CONTRACT = "Support contract";
    TALK_PAGE = "Page for the talk";
    TEAM_EACH_WOULD_HIRE = "The team each would hire";
    WAS_HIRED = "What was hired";
    WAS_MISSING = "What was missing";
    WAS_PROMISED = "What was promised";
    WEIGHTS_AND_LINES = "Weights and lines";
    WENT_WRONG_HERE = "What the company got wrong";
    WHAT_COULD_STOP_IT = "What could stop it";
    WHAT_FLIPS_IT = "What flips it";
    WHAT_HAPPENED = "What happened";
    WHAT_HAS_TO_HOLD = "What has to hold";
    WHAT_I_NEED = "What I need for it";
    WHAT_IT_RESTS_ON = "What this rests on";
    WHAT_SHOWS_IT = "What shows it";
    WHERE_TEAM_ENDS = "Where the team ends";
    WHOM_IT_SERVES = "Whom the job serves";
    WHY_AND_PLAN = "Why, and what they plan";
    WHY_I_WANT_IT = "Why I want it";
    WHY_IT_IS_HERE = "Why it is here";
    WHY_THEY_BUY = "Why they buy";
    WITHOUT_THE_TITLE = "Would I take the work without the title?";
    WOULD_CHANGE_IT = "What would change it";
}

said! {
    /// What a form says beside a control before the core would refuse.
    HINTS:
    ALL_SEALED = "All have sealed. Open the debrief on the Rate page.";
    CHANCE_MISSING = "Give a chance from 0 to 100.";
    COLLEAGUES_READ = "{name} is thinking about their next step and asked you because you see their work. They will read your answers; with three people they may guess who wrote what. There is no right answer.";
    COPY_THE_CARD = "Copy it, and change the copy.";
    DEBRIEF_OPEN = "The debrief is open.";
    DIFFERENT = "What makes this case different? Name one thing.";
    EMPLOYERS_DOCUMENT = "What belongs to an employer cannot be kept as evidence.";
    FLAG_UNSEEN = "Say what was seen, or untick it.";
    FOUND_HIDDEN = "{n} hidden characters were taken out.";
    FOUND_ONE_HIDDEN = "One hidden character was taken out.";
    GONE_COUNTS = "Their sheets stay and count in nothing.";
    GOOD_PASSPHRASE = "Four or five unrelated words are a good one.";
    IN_YOUR_OWN_WORDS = "Describe in your own words what they did";
    NOBODY_LEFT = "Everybody it was about has left the running.";
    NOTHING_DECIDED = "Nothing is decided yet";
    NOTHING_PROMISED = "Nothing is promised yet";
    NOTHING_TO_REDO = "There is nothing to redo.";
    NOT_OPEN_YET = "The debrief is not open yet";
    ONLY_THE_DECIDER = "Only the decider can do this.";
    OPENS_WHEN_SEALED = "The debrief opens when all have sealed";
}
