@target
Feature: Locked targets of the tablet's receive path
  Phase 1 of the Bug #5 campaign locked three outcomes on 2026-05-07.

  @TGT-RX
  Scenario: The tablet sustains half of what it is offered
    When the 4 MB/s stage is judged
    Then every repetition receives at least 2 MB/s on average
