//! What cannot be answered is refused with what to do about it.

use counterweight_core::analysis::smaa::{
    Level, Problem, ProblemError, Sampling, Share, Weights, acceptability, from_samples,
};

use super::{anything, exact, whole};

fn refused(problem: &Problem) -> String {
    acceptability(problem, Sampling { draws: 10, seed: 1 })
        .unwrap_err()
        .to_string()
}

fn weighed(weights: Weights, criteria: usize) -> String {
    refused(&whole(weights, vec![vec![Level::Exact(3.0); criteria]]))
}

#[test]
fn a_problem_without_parts_or_draws() {
    let sound = whole(anything(2), exact(&[&[1.0, 2.0]]));
    let none = Sampling { draws: 0, seed: 1 };
    assert_eq!(acceptability(&sound, none), Err(ProblemError::NoDraws));
    assert!(
        refused(&Problem {
            levels: Vec::new(),
            ..sound.clone()
        })
        .contains("at least one alternative")
    );
    assert!(
        refused(&Problem {
            blocks: Vec::new(),
            ..sound.clone()
        })
        .contains("one criterion")
    );
    let mut halves = sound;
    halves.blocks[0].share = Share::Exact(0.5);
    assert!(refused(&halves).contains("sum to 0.5"));
}

#[test]
fn ratings_that_cannot_be_drawn() {
    let with = |level| Problem {
        clamp: Some((1.0, 5.0)),
        ..whole(anything(2), vec![vec![Level::Exact(3.0), level]])
    };
    for (level, hint) in [
        (Level::Exact(f64::NAN), "finite"),
        (Level::Exact(6.0), "outside the scale"),
        (Level::Normal { mean: 3.0, sd: -1.0 }, "standard deviation"),
        (
            Level::Normal {
                mean: 3.0,
                sd: f64::INFINITY,
            },
            "standard deviation",
        ),
        (Level::Uniform { low: 4.0, high: 2.0 }, "Exchange"),
        (Level::Uniform { low: 0.0, high: 2.0 }, "outside the scale"),
    ] {
        let said = refused(&with(level));
        assert!(
            said.starts_with("Nothing was drawn: alternative 1, criterion 2: ") && said.contains(hint),
            "{said}"
        );
    }
    assert!(refused(&whole(anything(2), exact(&[&[1.0, 2.0], &[1.0]]))).contains("alternative 2 has 1 rating"));
    assert!(
        refused(&Problem {
            clamp: Some((5.0, 1.0)),
            ..with(Level::Exact(3.0))
        })
        .contains("low end")
    );
}

#[test]
fn weights_that_cannot_be_drawn() {
    let around = |stated: &[f64], doubt| {
        weighed(
            Weights::Around {
                stated: stated.to_vec(),
                doubt,
            },
            2,
        )
    };
    assert!(around(&[1.0], 0.5).contains("one weight for each"));
    assert!(around(&[0.0, 0.0], 0.5).contains("above 0"));
    assert!(around(&[1.0, -1.0], 0.5).contains("0 or more"));
    assert!(around(&[1.0, 1.0], 1.5).contains("doubt"));
    assert!(weighed(Weights::Ranked { order: vec![0, 0] }, 2).contains("once"));
}

#[test]
fn bounds_without_room_are_named() {
    let bounded = |low: &[f64], high: &[f64]| {
        weighed(
            Weights::Bounded {
                low: low.to_vec(),
                high: high.to_vec(),
            },
            low.len(),
        )
    };
    assert!(
        bounded(&[0.3, 0.8], &[1.0, 1.0])
            .starts_with("Nothing was drawn: block 1, criterion 2: the lower bounds sum to more than 1")
    );
    assert!(
        bounded(&[0.0, 0.0], &[0.5, 0.3])
            .starts_with("Nothing was drawn: block 1, criterion 2: the upper bounds sum to less than 1")
    );
    assert!(
        bounded(&[0.0, 0.5], &[0.5, 0.3])
            .starts_with("Nothing was drawn: block 1, criterion 2: these cannot be bounds")
    );
    assert!(bounded(&[0.0], &[1.0, 1.0]).contains("low and a high"));
    // Twelve weights on either side of a twelfth leave room, forty on either side of a fortieth nearly none.
    let even = |n: usize| Weights::Bounded {
        low: vec![0.0; n],
        high: vec![2.0 / n as f64; n],
    };
    let levels = vec![vec![Level::Exact(3.0); 12]];
    assert!(acceptability(&whole(even(12), levels), Sampling { draws: 10, seed: 1 }).is_ok());
    assert!(weighed(even(40), 40).contains("almost no room"));
}

#[test]
fn samples_that_do_not_fit() {
    let two = vec![vec![0.5, 0.5]; 2];
    let said = |weights: &[Vec<f64>], ratings: &[Vec<f64>]| from_samples(weights, ratings, 2).unwrap_err().to_string();
    assert!(said(&two, &[vec![1.0; 4]]).contains("2 samples of weights and 1 of ratings"));
    assert!(said(&two, &[vec![1.0; 4], vec![1.0; 3]]).contains("sample 2 has 3 ratings"));
    assert!(said(&[vec![0.5, 0.5], vec![1.0]], &[vec![1.0; 4], vec![1.0; 4]]).contains("sample 2 has 1 weights"));
    assert!(said(&two, &[vec![1.0; 4], vec![1.0, 2.0, f64::NAN, 1.0]]).contains("sample 2, column 3"));
    assert!(said(&[], &[]).contains("nothing to compare"));
}
