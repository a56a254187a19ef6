@prediction @b5-2
Feature: What is foretold of candidate B5-2, a coalesced vif_list_lock
  PRELIMINARY: one of three candidates of the first notes (Bug #5 campaign, 7 May 2026), which say "small on one vif" and no number; one point is
  ours. Nobody has locked it; it is judged like any other, and gates nothing.

  @CAND-2-LOCK @confidence-low
  Scenario: On one interface lock cycling hardly falls
    When this campaign is compared with its baseline
    Then lock.all_workers is predicted to fall by 0 % to 1 %
