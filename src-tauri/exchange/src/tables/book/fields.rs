//! The fields of each kind of item and the headings they go by in other programs: what Salesforce, HubSpot, Pipedrive, Zoho
//! and Dynamics write in their exports, and what people write in spreadsheets, in the languages they are used in.

use super::columns::{Cell, Field, ItemKind};
use counterweight_core::say::heading;

const fn field(key: &'static str, label: &'static str, cell: Cell, also: &'static str) -> Field {
    Field { key, label, cell, also }
}

/// Who owns the deal, the contact, the call: never who owns the customer it belongs to.
const OWNER: &str = "dealowner opportunityowner potentialowner owner ownername assignedto salesperson rep salesrep seller user \
    opportunityinhaber dealinhaber dealverantwortlicher inhaber besitzer verantwortlicher zustandigermitarbeiter verkaufer \
    proprietairedelopportunite proprietairedelatransaction proprietaire commercial vendeur \
    propietariodeoportunidad propietariodelaoportunidad propietariodelnegocio propietario responsable comercial vendedor \
    eigenaarvanopportunity opportunityeigenaar dealeigenaar eigenaar verkoper titolareopportunita titolare proprietario";
const OWNER_OF_CUSTOMER: &str = "accountowner companyowner customerowner clientowner organizationowner organisationowner contactowner \
    accountinhaber kundeninhaber accountverantwortlicher kontaktinhaber proprietaireducompte proprietaireducontact \
    propietariodelacuenta propietariodecuenta propietariodelcontacto accounteigenaar eigenaarvanaccount titolareaccount";
const OWNER_OF_CONTACT: &str =
    "contactowner owner assignedto salesperson rep salesrep seller user ownername accountowner companyowner";
const LAST_CONTACT: &str = "lastcontacted lastcontactdate lastcontacton lastactivity lastactivitydate lastactivitytime dateoflastactivity \
    lastengagementdate lasttouch letzterkontakt letzteaktivitat datumderletztenaktivitat derniercontact derniereactivite \
    datedeladerniereactivite datederniereactivite ultimocontacto ultimaactividad fechadelaultimaactividad fechadeultimaactividad \
    laatstecontact laatsteactiviteit datumlaatsteactiviteit ultimocontatto ultimaattivita ultimaatividade";
/// When somebody changed the record.
const CHANGED: &str = "lastmodified lastmodifieddate lastmodifiedon lastmodifiedtime lastmodifiedat modified modifiedon modifieddate modifiedat \
    modifiedtime lastupdated lastupdate lastupdateddate lastupdatedon lastupdatedat updated updatedat updatedon updatetime dateupdated \
    datemodified letzteanderung letzteanderungam zuletztgeandert zuletztgeandertam datumderletztenanderung geandertam \
    dernieremodification datedemodification datededernieremodification datedeladernieremodification modifiele ultimamodificacion \
    fechademodificacion fechadeultimamodificacion fechadelaultimamodificacion laatstgewijzigd laatstgewijzigdop gewijzigdop \
    ultimamodifica datadellultimamodifica datadimodifica ultimamodificacao";
const RECORD: &str = "recordid id accountid companyid contactid personid organizationid customerid datensatzid";
const NEXT_STEP: &str = "nextsteps nextactivity nextaction nextactivitysubject nexttask nachsterschritt nachsteschritte prochaineetape \
    prochainesetapes proximopaso siguientepaso volgendestap prossimopasso";
const NEXT_ON: &str =
    "nexton nextactivitydate nextdate nextmeeting nextcontact nextcontactdate nextreview duedate due renewaldate";
const CUSTOMER_NAME: &str = "account accountname company companyname organization organisation associatedcompany client \
    customername clientname potentialcustomer primarycompany kunde kundenname firma firmenname unternehmen unternehmensname \
    compte nomducompte societe entreprise cuenta nombredelacuenta nombredecuenta cliente empresa organizacion \
    klant klantnaam bedrijf bedrijfsnaam accountnaam organisatie azienda nomeaccount conta nomedaconta";

/// Headings that look like a field's and are not: of which kinds, which field, the headings, and why.
pub(super) const MISTAKEN: &[(&[ItemKind], &str, &str, &str)] = &[
    (
        &[ItemKind::Deal, ItemKind::Relationship],
        "last_contact",
        CHANGED,
        "a change of the record is no contact with the customer",
    ),
    (
        &[ItemKind::Deal],
        "owner",
        OWNER_OF_CUSTOMER,
        "who owns the customer need not own the deal",
    ),
];

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
        "opportunityname dealtitle potentialname topic opportunity deal title name verkaufschance geschaftsname geschaft titel thema \
         nomdelopportunite nomdelatransaction nomdelaffaire opportunite affaire transaction intitule titre nombredelaoportunidad \
         nombredeoportunidad nombredelnegocio oportunidad negocio trato titulo opportunitynaam dealnaam verkoopkans nomeopportunita \
         opportunita trattativa nomedaoportunidade nomedonegocio oportunidade",
    ),
    field("customer", "Customer", Cell::Text, CUSTOMER_NAME),
    field("owner", "Owner", Cell::Text, OWNER),
    field(
        "stage",
        "Stage",
        Cell::Text,
        "dealstage opportunitystage stagename salesstage pipelinestage stage stageinpipeline dealphase verkaufsphase vertriebsphase phase stufe \
         etape phasedelatransaction etapedelatransaction etapa etapadelnegocio fase faseopportunita dealfase verkoopfase",
    ),
    field(
        "amount",
        "Amount",
        Cell::Amount,
        "amountconverted amountincompanycurrency amountbase estrevenuebase estimatedrevenuebase betragumgerechnet \
         betraginunternehmenswahrung montantconverti importeconvertido bedragomgerekend importoconvertito amount dealamount \
         opportunityamount value dealvalue valueofdeal estrevenue estimatedrevenue actualrevenue betrag dealbetrag wert dealwert \
         auftragswert volumen montant montantdelatransaction valeur importe monto valor bedrag waarde importo valore tcv acv arr price",
    ),
    field(
        "close_on",
        "Close date",
        Cell::Day,
        "actualclosedate closedon closeddate dealclosedon closedate closeon closingdate dealclosedate expectedclosedate expectedclose \
         expectedclosingdate estclosedate estimatedclosedate schlusstermin abschlussdatum abschlusstermin erwartetesabschlussdatum \
         geplantesabschlussdatum schliessdatum datedecloture datedeclotureprevue datedefermeture datedefermetureprevue fechadecierre \
         fechadecierreprevista fechaestimadadecierre fechadecierreestimada sluitingsdatum verwachtesluitingsdatum slotdatum \
         datadichiusura datachiusura datadichiusuraprevista datadefechamento",
    ),
    field(
        "created_on",
        "Created date",
        Cell::Day,
        "created createdon createdate creationdate createdat createdtime dealcreated dealcreationdate opened openedon dateentered addtime \
         erstelltam erstellungsdatum erstelldatum angelegtam datedecreation creele fechadecreacion creadoel aanmaakdatum aangemaaktop \
         gemaaktop datadicreazione datacreazione datadecriacao",
    ),
    field(
        "chance",
        "Chance (%)",
        Cell::Percent,
        "probability dealprobability winprobability winchance likelihood confidence wahrscheinlichkeit abschlusswahrscheinlichkeit \
         dealwahrscheinlichkeit wahrscheinlichkeitinprozent probabilite probabilidad waarschijnlijkheid kans probabilita probabilidade \
         chance probabilitypercent",
    ),
    field("last_contact", heading::LAST_CONTACT, Cell::Day, LAST_CONTACT),
    field("next_step", "Next step", Cell::Text, NEXT_STEP),
    field(
        "won",
        "Won",
        Cell::YesNo,
        "won iswon isclosedwon closedwon dealstatus status statusreason outcome result gewonnen ergebnis statut gagne estado ganado estatus \
         stato vinto",
    ),
    field("hands_off", "Hands off", Cell::YesNo, "leadermustnottakeover"),
    field("why_buy", heading::WHY_THEY_BUY, Cell::Text, "whybuy pain identifypain"),
    field(
        "who_decides",
        "Who decides",
        Cell::Text,
        "decisionmaker economicbuyer decisionmakers",
    ),
    field("risk", heading::WHAT_COULD_STOP_IT, Cell::Text, "risk risks"),
    field(
        "closed",
        "Closed",
        Cell::YesNo,
        "isclosed isdealclosed geschlossen ferme cerrado gesloten chiuso",
    ),
    field(
        "lost",
        "Lost",
        Cell::YesNo,
        "islost isclosedlost closedlost verloren perdu perdido perso",
    ),
    field(
        "won_on",
        "Won on",
        Cell::Day,
        "wontime wondate datewon wonat gewonnenam gagnele ganadoel gewonnenop",
    ),
    field(
        "lost_on",
        "Lost on",
        Cell::Day,
        "losttime lostdate datelost lostat verlorenam perdule perdidoel verlorenop",
    ),
    field(
        "record",
        "Record ID",
        Cell::Text,
        "recordid dealid opportunityid potentialid pipedrivesystemid systemid casesafeid casesafeopportunityid donotmodifyopportunity \
         dealrecordid id datensatzid iddelopportunite iddelatransaction iddeoportunidad iddelnegocio",
    ),
];

pub(super) const CUSTOMER: &[Field] = &[
    field(
        "name",
        "Customer",
        Cell::Text,
        "name account accountname company companyname organization organisation client customername kunde kundenname firma unternehmen \
         compte nomducompte societe cuenta nombredelacuenta cliente empresa klant klantnaam bedrijf azienda",
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
    field("account", "Customer", Cell::Text, CUSTOMER_NAME),
    field("role", "Role", Cell::Text, "title jobtitle position contactrole"),
    field("owner", "Owner", Cell::Text, OWNER_OF_CONTACT),
    field("last_contact", heading::LAST_CONTACT, Cell::Day, LAST_CONTACT),
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
    field("owner", "Owner", Cell::Text, OWNER_OF_CONTACT),
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
