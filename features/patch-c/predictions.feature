@prediction @patch-c
Feature: What the author of Patch C foretold
  Written before the code (Patch C plan, 2026-05-07). Predictions never gate. A refuted prediction is a finding, and so is one that was not measured.
  A prediction about a change compares this campaign with the baseline campaign it names.

  @PC-P-RX @confidence-medium
  Scenario: RX leaves the floor
    When this campaign is compared with its baseline
    Then rx.mean is predicted to be at least 1 MB/s

  @PC-P-RX-SPREAD @confidence-medium
  Scenario: RX spreads less between repetitions
    When this campaign is compared with its baseline
    Then the spread of rx.mean between repetitions is predicted to shrink

  @PC-P-LOCK @confidence-medium
  Scenario: Lock cycling falls by a third
    When this campaign is compared with its baseline
    Then lock.all_workers is predicted to lie between 12 % and 15 %

  @PC-P-WQ @confidence-high
  Scenario: The number of work executions does not move
    When this campaign is compared with its baseline
    Then workqueue.execute is predicted to change by at most 5 %

  @PC-P-RXQ @confidence-high
  Scenario: The rx_queue lock is gone from the receive path
    When this campaign is compared with its baseline
    Then driver.rx_queue_lock is predicted to be 0

  @PC-P-WAKES @confidence-high
  Scenario: Nothing wakes the bottom half for RX any more
    When this campaign is compared with its baseline
    Then driver.bh_rx_wakes is predicted to be 0

  @PC-P-N3 @confidence-medium
  Scenario: All repetitions live on the new level
    When this campaign is compared with its baseline
    Then all repetitions are predicted to receive at least 1 MB/s for 30 min
