@validity
Feature: What makes a repetition count
  A repetition whose conditions did not hold is undecided, neither for the driver nor against it. Conditions are judged up to the
  moment of failure: what the failure itself breaks does not excuse it. How a condition bears on the targets and goals about x
  is said by its tag: voids-x leaves them undecided unless it is shown to hold; disputes-x does so save for a failure that stands by
  both counters; excuses-x leaves them undecided where it is shown not to hold, and keeps them from holding where it was not measured;
  needed-by-x only keeps them from holding.
  The account a condition is kept in is said by @account-x: what was recorded must add up in each of them before a campaign is accepted.
  Sources: the rows of src/test/README.md; the locked definitions of 2026-05-07. The shares are ours.

  Background:
    Given three repetitions of the stress ramp on the driver under test
    And a healthy 2.4 GHz link between -65 dBm and -55 dBm
    And a stage that counts after its first 10 s
    And a link that is dead once lost for 5 s, or silent for 30 s while data waits

  @VAL-SIGNAL @account-facts @voids-rx @voids-lock @excuses-link
  Scenario: The link is healthy
    When the 4 MB/s stage is judged
    Then the signal lies between -65 dBm and -55 dBm in at least 95 % of the stage

  @VAL-CELL @account-facts @voids-rx @voids-lock @excuses-link
  Scenario: The tablet stays in the cell it was placed in
    When the 4 MB/s stage is judged
    Then every sample shows the access point and channel of the environment

  @VAL-PRESSURE @account-bytes @voids-rx @voids-lock @excuses-link
  Scenario: The sender keeps the link under pressure
    When the 4 MB/s stage is judged
    Then the sender has data waiting or has delivered its cap in at least 95 % of the stage

  @VAL-LOAD @account-timeline @voids-rx @voids-lock @excuses-link
  Scenario: One connection carries the whole stage
    When the 4 MB/s stage is judged
    Then listener and sender live through the stage on one connection

  # A lower stage decides no rate: it loads tablet and link before the judged one. Offering less than was asked is the link's doing; but
  # where for most of the stage neither data waited nor the cap was delivered, nothing was loaded. Ticks that say nothing count against it.
  @VAL-LOWER @account-bytes
  Scenario: The lower stages deliver what they are offered
    When the lower stages are judged
    Then at least 95 % of what was offered arrives
    And the sender has data waiting or has delivered its cap in at least 50 % of every lower stage

  @VAL-WIRE @account-bytes @voids-rx @voids-lock @excuses-link
  Scenario: The load travels over the air
    When the 4 MB/s stage is judged
    Then at most 1 % of the load travels over the control wire

  # A driver that has much sent twice sets the counters apart; where the interface counts less than the floor too, the failure stands.
  @VAL-COUNTERS @account-bytes @disputes-rx
  Scenario: Socket and interface tell the same story
    When the 4 MB/s stage is judged
    Then the interface counts between 0 % and 8 % more than the socket delivers

  @VAL-SPAN @account-coverage @voids-rx
  Scenario: The counter is known from the start of the stage to its end
    When the 4 MB/s stage is judged
    Then the ticks reach over at least 98 % of the stage

  # A tick that is missing in between hides no byte of a counter known on both sides, but it could hide a stall.
  @VAL-COVERAGE @account-coverage @needed-by-rx @needed-by-link
  Scenario: The recorder was awake
    When the 4 MB/s stage is judged
    Then at least 98 % of the ticks are there

  # Also what a slow driver makes the recorder miss: it keeps a claim from holding, and a failure stands without it.
  @VAL-SERIES @account-coverage @needed-by-rx @needed-by-lock @needed-by-link
  Scenario: Each series lasts as long as the stage
    When the 4 MB/s stage is judged
    Then at least 95 % of the samples of the link are there
    And at least 95 % of the samples of the sender are there
    And at least 95 % of the samples of the tablet's condition are there

  @VAL-BYTES @account-bytes @excuses-rx @needed-by-lock @excuses-link
  Scenario: The bytes are one story from the sender to the tablet
    When the 4 MB/s stage is judged
    Then at most 1 % of the bytes given, sent, acknowledged and received are unexplained
    And the tablet receives from the socket the sender sends from

  @VAL-CLOCK @account-timeline @voids-rx @voids-lock @excuses-link
  Scenario: Time runs evenly
    When the 4 MB/s stage is judged
    Then wall clock and boot-time clock drift apart by at most 2 s
    And the tablet never sleeps

  # Hosts take their time whatever the plan: these tolerances are not compressed.
  @VAL-TIMELINE @account-timeline @excuses-rx @excuses-lock @excuses-link
  Scenario: The campaign happened once, as its plan asks and in its order
    When the 4 MB/s stage is judged
    Then every stage was asked for at the rate and in the order of the plan
    And the load of every stage ran for its time, at most 2 s less and at most 5 s more
    And stages follow one another within 1 min
    And repetitions of one boot follow one another, the cool-down of the plan apart
    And no two repetitions share a series
    And every sample lies within its recording

  @VAL-DRIVER @account-timeline @needed-by-rx @needed-by-lock @needed-by-link
  Scenario: One driver ran from start to end
    When the 4 MB/s stage is judged
    Then the driver neither dies nor is loaded again from start to end of the recording

  @VAL-IDENTITY @account-facts @voids-rx @voids-lock @excuses-link
  Scenario: The driver under test is the one that ran
    When the 4 MB/s stage is judged
    Then the loaded module is the expected one from start to end

  # src/main/resources/evidence/facts.tsv says of each fact what a difference means, and why it is free where it is.
  @VAL-FACTS @account-facts @excuses-rx @excuses-lock @excuses-link
  Scenario: What was told of both hosts fits together
    When the 4 MB/s stage is judged
    Then no fact that must stay the same differs between the ends of a repetition
    And no fact that must stay the same differs between repetitions
    And every fact is what the environment says of it
    And every fact that edition 2 asks for is there

  @VAL-BAND @account-facts @excuses-rx @excuses-lock @excuses-link
  Scenario: The rig is on the band the claims are about
    When the 4 MB/s stage is judged
    Then the environment is on the band the claims are about

  @VAL-PROFILE @account-profile @voids-lock
  Scenario: The profile can carry a share
    When the 4 MB/s stage is judged
    Then the profile rests on at least 1000 worker samples
    And at most 1 % of its samples are lost
    And at most 5 % of its kernel frames are unresolved
    And its symbols come from the loaded module
    And its event counts CPU time
    And each processor gives between 80 % and 150 % of the samples it owes
    And at most 1 % of the driver's samples are of a work nobody knows

  @VAL-LOG @account-log @needed-by-link
  Scenario: The kernel log is whole
    When the 4 MB/s stage is judged
    Then no record of the kernel log is missing
    And it reaches from the mark of this run's start to that of its end

  @VAL-SEAL @account-campaign @needed-by-rx @needed-by-lock @needed-by-link
  Scenario: The evidence is whole
    When the 4 MB/s stage is judged
    Then both recorders ended by themselves and every file carries its seal
