@prediction @b5-3
Feature: What is foretold of candidate B5-3, a ring buffer
  PRELIMINARY: one of three candidates of the first notes (Bug #5 campaign, 7 May 2026), which say "may halve the lock cost" and give no spread; ten
  per cent either way are ours. Nobody has locked these numbers; they are judged like any other, and gate nothing.

  @CAND-3-COST @confidence-low
  Scenario: A megabyte costs half the lock cycling
    When this campaign is compared with its baseline
    Then lock.per_mb is predicted to fall by 40 % to 60 %

  @CAND-3-RXQ @confidence-low
  Scenario: The receive queue has no lock
    When this campaign is compared with its baseline
    Then driver.rx_queue_lock is predicted to be 0
