@prediction @${name}
Feature: What the author of ${name} predicted
  # Write these before the code. Predictions never gate; a refuted one is a finding, and so is one that was not measured.
  # Readings have the names verdict.json uses: rx.mean, lock.all_workers, lock.driver_path, workqueue.execute, ...
  Not locked yet.

  @${ID}-P-RX @confidence-medium
  Scenario: RX rises
    When this campaign is compared with its baseline
    Then rx.mean is predicted to be at least 1.5 MB/s

  @${ID}-P-LOCK @confidence-low
  Scenario: Lock cycling falls
    When this campaign is compared with its baseline
    Then lock.all_workers is predicted to lie between 8 % and 12 %

  @${ID}-P-CMD @confidence-low
  Scenario: A command is answered as quickly as before
    When this campaign is compared with its baseline
    Then timed.p99.wsm_cmd_send is predicted to be at most 34 ms

  @${ID}-P-WQ @confidence-high
  Scenario: The number of work executions does not move
    When this campaign is compared with its baseline
    Then workqueue.execute is predicted to change by at most 5 %
