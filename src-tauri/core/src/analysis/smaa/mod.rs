//! Stochastic multicriteria acceptability analysis (SMAA-2): what the answer would be over many draws of weights and ratings.
