//! From numbers to an answer: the one rule that the answer, every "what if" and every draw ask.

pub(crate) mod first_leader;
pub(crate) mod promotion;

pub(crate) use first_leader::Rule as LeaderRule;
pub(crate) use promotion::Rule as PromotionRule;
