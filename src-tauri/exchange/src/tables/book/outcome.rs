//! How a deal ended, as programs for customer data write it: in a stage, in a status, in one column for won and one for lost.

use crate::tables::words::{among, brackets, folded, words};

/// What a text says about the end of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Won,
    Lost,
    /// It is over, and the text does not say how.
    Closed,
    /// It says nothing about an end.
    Open,
}

const WON: &str = "won win closedwon dealwon sold gewonnen verkauft gagne gagnee gagnes gagnees vendu ganado ganada ganados vendido vinto vinta \
    ganho ganha vunnen vunnet vundet wygrana wygrane wygrany voitettu vyhrano vyhrana kazanildi megnyert выиграна выиграно 受注 成約 赢单 수주";

const LOST: &str = "lost closedlost deallost loss verloren perdu perdue perdus perdues perdido perdida perdidos perso persa forlorad forlorat \
    tapt tabt przegrana przegrane przegrany havitty prohrano prohrana kaybedildi elvesztett проиграна проиграно 失注 丢单 실주 \
    abandoned cancelled canceled disqualified dead dropped rejected declined outsold nodecision storniert abgesagt abgelehnt \
    disqualifiziert annule annulee abandonne abandonnee refuse refusee cancelado cancelada abandonado rechazado descalificado \
    geannuleerd afgewezen vervallen annullato annullata rifiutato";

/// Words for an end that do not say which.
const CLOSED: &str = "closed close closing geschlossen abgeschlossen beendet ferme fermee fermes cloture cloturee clos termine terminee cerrado \
    cerrada cierre gesloten afgesloten chiuso chiusa fechado fechada encerrado stangd lukket suljettu uzavreno zamkniete";

/// Words beside them that say nothing of their own.
const BESIDE: &str = "deal deals opportunity oppty stage status phase step lead as is and und et y e en ed i de la le geschaft affaire negocio";

/// Words behind "lost" that say to whom or why.
const WHY: &str = "to on by due because an wegen durch face contre por contra frente aan door per a";

/// What the stage of a deal says: "Closed Won (Sales Pipeline)", "5. Gewonnen", "Closed-Lost to Competition".
pub(super) fn of(stage: &str) -> Outcome {
    let (bare, inside) = brackets(stage);
    match part_by_part(bare) {
        // "Closed (won)": only where the rest says no more than that it is over, because a bracket is mostly the pipeline's name.
        Outcome::Closed => match inside.map(part_by_part) {
            Some(ended @ (Outcome::Won | Outcome::Lost)) => ended,
            _ => Outcome::Closed,
        },
        said => said,
    }
}

/// The parts of a text between its marks, each of which may say it: "Sales Pipeline | Closed Won". Two that differ say nothing.
fn part_by_part(text: &str) -> Outcome {
    let whole = ended(&words(text));
    if matches!(whole, Outcome::Won | Outcome::Lost) {
        return whole;
    }
    let folded = folded(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != ' ');
    let said: Vec<Outcome> = parts.map(|part| ended(&words(part))).collect();
    match (said.contains(&Outcome::Won), said.contains(&Outcome::Lost)) {
        (true, false) => Outcome::Won,
        (false, true) => Outcome::Lost,
        (true, true) => Outcome::Closed,
        _ if whole == Outcome::Closed || said.contains(&Outcome::Closed) => Outcome::Closed,
        _ => Outcome::Open,
    }
}

fn ended(words: &[String]) -> Outcome {
    let mut over = false;
    let mut kept: Vec<&str> = Vec::new();
    for word in words {
        if among(CLOSED, word) {
            over = true;
        } else if !among(BESIDE, word) && !word.bytes().all(|b| b.is_ascii_digit()) {
            kept.push(word);
        }
    }
    let joined = kept.concat();
    let all = |list: &str| !kept.is_empty() && (kept.iter().all(|w| among(list, w)) || among(list, &joined));
    let lost_why = || kept.len() > 1 && among(LOST, kept[0]) && among(WHY, kept[1]);
    if all(WON) {
        Outcome::Won
    } else if all(LOST) || lost_why() || kept.first().is_some_and(|w| w.starts_with("closedlost")) {
        Outcome::Lost
    } else if over && (kept.is_empty() || all(&format!("{WON} {LOST}"))) {
        Outcome::Closed
    } else {
        Outcome::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_read_as_programs_write_them() {
        for (stage, says) in [
            ("Closed Won", Outcome::Won),
            ("closedwon", Outcome::Won),
            ("Closed Won (Sales Pipeline)", Outcome::Won),
            ("5. Closed Won (Sales Pipeline)", Outcome::Won),
            ("Stage 6 - Won", Outcome::Won),
            ("06_Closed-Won", Outcome::Won),
            ("Sales Pipeline | Closed Won", Outcome::Won),
            ("Sales Pipeline - Closed Lost", Outcome::Lost),
            ("Closed (Won)", Outcome::Won),
            ("Closed/Lost", Outcome::Lost),
            ("Closed-Lost to Competition", Outcome::Lost),
            ("Lost - price", Outcome::Lost),
            ("Lost to competitor", Outcome::Lost),
            ("Geschlossen und gewonnen", Outcome::Won),
            ("7. Verloren", Outcome::Lost),
            ("Fermé gagné", Outcome::Won),
            ("Fermée et perdue", Outcome::Lost),
            ("Cierre ganado", Outcome::Won),
            ("Cerrada perdida", Outcome::Lost),
            ("Gesloten en verloren", Outcome::Lost),
            ("Chiusa vinta", Outcome::Won),
            ("Abandoned", Outcome::Lost),
            ("Canceled", Outcome::Lost),
            ("Out-Sold", Outcome::Lost),
            ("No decision", Outcome::Lost),
            ("Closed", Outcome::Closed),
            ("Closed (Sales Pipeline)", Outcome::Closed),
            ("Closed Won/Lost", Outcome::Closed),
            ("Won/Lost", Outcome::Closed),
            ("Contract Sent (Closed Won Pipeline)", Outcome::Open),
            ("Proposal", Outcome::Open),
            ("Verbal commit", Outcome::Open),
            ("Lost contact", Outcome::Open),
            ("Closing call", Outcome::Open),
            ("Not won yet", Outcome::Open),
            ("", Outcome::Open),
            ("stage", Outcome::Open),
        ] {
            assert_eq!(of(stage), says, "{stage}");
        }
    }
}
