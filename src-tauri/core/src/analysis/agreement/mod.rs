//! Agreement of a panel: how far raters who mark the same things mark them alike. Every statistic cites its source; an undefined one says why.
