@prediction @b5-1
Feature: What is foretold of candidate B5-1, a smaller lock scope
  PRELIMINARY: one of three candidates of the first notes (Bug #5 campaign, 7 May 2026), which gave a size and no lock. Nobody has locked these
  numbers; they are judged like any other, and gate nothing.

  @CAND-1-LOCK @confidence-low
  Scenario: Lock cycling falls by two to three points
    When this campaign is compared with its baseline
    Then lock.all_workers is predicted to fall by 2 % to 3 %
