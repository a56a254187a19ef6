@goal @${name}
Feature: Goal of ${name}
  # Who locked this goal, when and where. A goal gates only with --gate ${name}; the locked targets stay as they are.
  Not locked yet.

  # These four Givens are the terms every claim of a campaign rests on; keep them as they are in features/targets.feature.
  Background:
    Given three repetitions of the stress ramp on the driver under test
    And a healthy 2.4 GHz link between -65 dBm and -55 dBm
    And a stage that counts after its first 10 s
    And a link that is dead once lost for 5 s, or silent for 30 s while data waits

  # An id ends in -RX, -LOCK or -LINK: that is how the validity claims know what they guard.
  @${ID}-RX
  Scenario: The tablet receives what this patch promises
    When the 4 MB/s stage is judged
    Then every repetition receives at least 1.5 MB/s on average
    And no minute of any repetition falls below 1.35 MB/s
    And no repetition stalls for 10 s or longer

  @${ID}-LOCK
  Scenario: Lock cycling costs less than this patch promises
    When the 4 MB/s stage is judged
    Then every repetition spends less than 12 % of its worker CPU in lock cycling in all workers

  @${ID}-LINK
  Scenario: The link lives through the stage
    When the 4 MB/s stage is judged
    Then every repetition keeps its link for 30 min
