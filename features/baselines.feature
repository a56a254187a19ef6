@validity
Feature: Baselines that Phase 6 waits for
  The plan names two counts that nobody had taken: dispatches on the driver's workqueue, and RX frames at the mac80211 boundary.
  Phase 6 must not start until both are filled (Phase 5 review, 2026-05-07). They gate a comparison, not a campaign.

  Background:
    Given three repetitions of the stress ramp on the driver under test
    And a healthy 2.4 GHz link between -65 dBm and -55 dBm
    And a stage that counts after its first 10 s
    And a link that is dead once lost for 5 s, or silent for 30 s while data waits

  @BASE-DISPATCH @needed-by-comparison
  Scenario: Dispatches on bes_sdio are counted
    When the 4 MB/s stage is judged
    Then workqueue.dispatch.bes_sdio is measured

  @BASE-RXFRAMES @needed-by-comparison
  Scenario: RX frames at the mac80211 boundary are counted
    When the 4 MB/s stage is judged
    Then rx.frames_mac80211 is measured
