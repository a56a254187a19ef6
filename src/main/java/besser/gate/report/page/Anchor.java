package besser.gate.report.page;

import besser.gate.judge.JudgedClaim;

/** Places in the page that can be linked to. */
final class Anchor {
  private Anchor() {}

  /** A name that is safe in an attribute, whatever the evidence calls its repetition. */
  static String of(String untrusted) {
    return "r-" + untrusted.replaceAll("[^A-Za-z0-9-]", "_");
  }

  /** Where a claim stands. */
  static String claim(JudgedClaim judgedClaim) {
    return of("claim-" + judgedClaim.id());
  }
}
