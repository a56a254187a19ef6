@target
Feature: Locked targets of the tablet's receive path
  Phase 1 of the Bug #5 campaign locked three outcomes on 2026-05-07 (phase1-bug5). They hold for a tablet that receives while a
  sender offers 4 MB/s over a healthy 2.4 GHz link. Only a new Phase 1 decision may change a number here.
  Phase 1 locked the mean of @TGT-RX. The worst minute and the stall are our reading of the word "sustained" and stand as
  sentences of their own until the reviewer ratifies them.

  Background:
    Given three repetitions of the stress ramp on the driver under test
    And a healthy 2.4 GHz link between -65 dBm and -55 dBm
    And a stage that counts after its first 10 s
    And a link that is dead once lost for 5 s, or silent for 30 s while data waits

  @TGT-RX
  Scenario: The tablet sustains half of what it is offered
    When the 4 MB/s stage is judged
    Then every repetition receives at least 2 MB/s on average
    And no minute of any repetition falls below 1.8 MB/s
    And no repetition stalls for 10 s or longer

  @TGT-LOCK
  Scenario: Lock cycling under the driver's bottom half is a minor cost
    When the 4 MB/s stage is judged
    Then every repetition spends less than 10 % of its worker CPU in lock cycling on the driver path

  @TGT-LINK
  Scenario: The link outlives half an hour of load
    When the 4 MB/s stage is judged
    Then every repetition keeps its link for 30 min
