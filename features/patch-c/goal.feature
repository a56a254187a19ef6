@goal @patch-c
Feature: Goal of Patch C
  Patch C is a partial step towards the locked targets: its author asks for 1 MB/s and a cheaper lock, not yet for Phase 1
  (Patch C plan, 2026-05-07). It gates only where it is asked to: --gate patch-c.

  Background:
    Given three repetitions of the stress ramp on the driver under test
    And a healthy 2.4 GHz link between -65 dBm and -55 dBm
    And a stage that counts after its first 10 s
    And a link that is dead once lost for 5 s, or silent for 30 s while data waits

  @PC-RX
  Scenario: The tablet sustains a quarter of what it is offered
    When the 4 MB/s stage is judged
    Then every repetition receives at least 1 MB/s on average
    And no minute of any repetition falls below 0.9 MB/s
    And no repetition stalls for 10 s or longer

  @PC-LOCK
  Scenario: Lock cycling in the driver's workers costs less than before
    When the 4 MB/s stage is judged
    Then every repetition spends less than 15 % of its worker CPU in lock cycling in all workers

  @PC-LINK
  Scenario: No cascade in half an hour of load
    When the 4 MB/s stage is judged
    Then every repetition keeps its link for 30 min
