//! The fields of each kind of item and the headings they go by in other programs: what Salesforce, HubSpot and Pipedrive write in
//! their exports, and what people write in spreadsheets.

use super::columns::{Cell, Field};

const fn field(key: &'static str, label: &'static str, cell: Cell, also: &'static str) -> Field {
    Field { key, label, cell, also }
}

const OWNER: &str = "dealowner opportunityowner accountowner contactowner companyowner assignedto salesperson rep salesrep seller user ownername";
const LAST_CONTACT: &str = "lastactivity lastactivitydate lastcontacted lastcontactdate lastcontacton lastmodifieddate dateoflastactivity lastengagementdate lasttouch";
const RECORD: &str = "id recordid dealid opportunityid contactid companyid accountid personid organizationid";
const NEXT_STEP: &str = "nextsteps nextactivity nextaction nextactivitysubject nexttask";
const NEXT_ON: &str =
    "nexton nextactivitydate nextdate nextmeeting nextcontact nextcontactdate nextreview duedate due renewaldate";

pub(super) const PERSON: &[Field] = &[
    field(
        "name",
        "Name",
        Cell::Text,
        "fullname employee rep salesrep seller user person report",
    ),
    field("strengths", "Strengths", Cell::Text, "strength doeswell"),
    field("goals", "Goals", Cell::Text, "goal wants careergoal ambition"),
    field("obstacles", "Obstacles", Cell::Text, "obstacle blockers blocker"),
    field("next_step", "Next step", Cell::Text, NEXT_STEP),
    field("next_on", "Next date", Cell::Day, NEXT_ON),
    field("first_name", "First name", Cell::Text, "givenname firstname"),
    field("last_name", "Last name", Cell::Text, "surname familyname lastname"),
    field("email", "E-mail", Cell::Text, "email emailaddress"),
    field(
        "record",
        "Record ID",
        Cell::Text,
        "id recordid userid employeeid personid",
    ),
];

pub(super) const DEAL: &[Field] = &[
    field(
        "name",
        "Deal name",
        Cell::Text,
        "name deal title dealtitle opportunity opportunityname",
    ),
    field(
        "customer",
        "Customer",
        Cell::Text,
        "account accountname company companyname organization organisation associatedcompany client",
    ),
    field("owner", "Owner", Cell::Text, OWNER),
    field(
        "stage",
        "Stage",
        Cell::Text,
        "dealstage stagename opportunitystage salesstage pipelinestage",
    ),
    field(
        "amount",
        "Amount",
        Cell::Amount,
        "value dealvalue dealamount opportunityamount amountincompanycurrency amountconverted acv tcv arr price",
    ),
    field(
        "close_on",
        "Close date",
        Cell::Day,
        "closedate closedon closeon expectedclosedate expectedclose dealclosedon closeddate wontime",
    ),
    field(
        "created_on",
        "Created date",
        Cell::Day,
        "created createdon createdate createdat dealcreated opened openedon dateentered addtime",
    ),
    field(
        "chance",
        "Chance (%)",
        Cell::Percent,
        "probability dealprobability winprobability winchance likelihood confidence",
    ),
    field("last_contact", "Last contact", Cell::Day, LAST_CONTACT),
    field("next_step", "Next step", Cell::Text, NEXT_STEP),
    field(
        "won",
        "Won",
        Cell::YesNo,
        "iswon isclosedwon status dealstatus outcome closedwon result",
    ),
    field("hands_off", "Hands off", Cell::YesNo, "leadermustnottakeover"),
    field("why_buy", "Why they buy", Cell::Text, "whybuy pain identifypain"),
    field(
        "who_decides",
        "Who decides",
        Cell::Text,
        "decisionmaker economicbuyer decisionmakers",
    ),
    field("risk", "What could stop it", Cell::Text, "risk risks"),
    field("closed", "Closed", Cell::YesNo, "isclosed isdealclosed"),
    field("record", "Record ID", Cell::Text, RECORD),
];

pub(super) const CUSTOMER: &[Field] = &[
    field(
        "name",
        "Customer",
        Cell::Text,
        "name account accountname company companyname organization organisation client",
    ),
    field(
        "outlook",
        "Outlook",
        OUTLOOK,
        "health accounthealth healthscore risk status renewalforecast",
    ),
    field("note", "Note", Cell::Text, "notes description comment comments about"),
    field("next_on", "Next date", Cell::Day, NEXT_ON),
    field("record", "Record ID", Cell::Text, RECORD),
];

const OUTLOOK: Cell = Cell::Choice(&[
    ("growing", "grows expanding expansion upsell"),
    ("steady", "stable stays green healthy good flat ontrack"),
    (
        "at_risk",
        "atrisk risk red yellow amber poor churn churning shrinking high",
    ),
    ("unknown", ""),
]);

pub(super) const RELATIONSHIP: &[Field] = &[
    field(
        "person",
        "Name",
        Cell::Text,
        "fullname contact contactname contactperson person",
    ),
    field(
        "account",
        "Customer",
        Cell::Text,
        "account accountname company companyname organization organisation associatedcompany client",
    ),
    field("role", "Role", Cell::Text, "title jobtitle position contactrole"),
    field("owner", "Owner", Cell::Text, OWNER),
    field("last_contact", "Last contact", Cell::Day, LAST_CONTACT),
    field("first_name", "First name", Cell::Text, "givenname firstname"),
    field("last_name", "Last name", Cell::Text, "surname familyname lastname"),
    field("email", "E-mail", Cell::Text, "email emailaddress emailwork"),
    field("record", "Record ID", Cell::Text, RECORD),
];

pub(super) const CALL: &[Field] = &[
    field(
        "on",
        "Date",
        Cell::Day,
        "on calldate day activitydate starttime duedate",
    ),
    field("with", "With", Cell::Text, "rep salesrep seller owner assignedto user"),
    field(
        "about",
        "About",
        Cell::Text,
        "customer account accountname company deal opportunity subject",
    ),
    field(
        "talk_share",
        "Talk share (%)",
        Cell::Percent,
        "talkshare talkratio talktime managertalkshare",
    ),
    field(
        "note",
        "Note",
        Cell::Text,
        "notes comment comments takeaway description",
    ),
];

pub(super) const ASK: &[Field] = &[
    field("who", "Who asks", Cell::Text, "who from askedby requester"),
    field("what", "What", Cell::Text, "ask request question report subject"),
    field("rhythm", "How often", RHYTHM, "rhythm frequency cadence every"),
    field("next_on", "Next date", Cell::Day, NEXT_ON),
];

const RHYTHM: Cell = Cell::Choice(&[
    ("weekly", "week everyweek"),
    ("monthly", "month everymonth"),
    ("quarterly", "quarter everyquarter"),
    ("yearly", "year everyyear annual annually"),
    ("once", "one onetime"),
]);

pub(super) const PERIOD: &[Field] = &[
    field(
        "name",
        "Period",
        Cell::Text,
        "name quarter month fiscalperiod closeperiod year",
    ),
    field("ends_on", "Ends on", Cell::Day, "enddate end periodend until"),
    field("owner", "Owner", Cell::Text, OWNER),
    field("plan", "Plan", Cell::Figure, "quota target goal budget quotaamount"),
    field(
        "forecast",
        "Forecast",
        Cell::Figure,
        "commit forecastamount forecastsubmission call",
    ),
    field(
        "actual",
        "Actual",
        Cell::Figure,
        "closed closedwon bookings booked won revenue attainment",
    ),
];

pub(super) const NOTE: &[Field] = &[
    field("title", "Title", Cell::Text, "subject name heading"),
    field("text", "Text", Cell::Text, "note notes body content description"),
    field("on", "Date", Cell::Day, "on created createddate createdate"),
    field("about", "About", NOTE_ABOUT, "kind type category"),
];

const NOTE_ABOUT: Cell = Cell::Choice(&[
    ("industry", "market trend"),
    ("plan", "planning"),
    ("inbox", "capture"),
    ("other", ""),
]);
