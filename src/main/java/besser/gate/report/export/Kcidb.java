package besser.gate.report.export;

import besser.gate.evidence.Campaign;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.Counted;
import besser.gate.report.view.Headline;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * KCIDB I/O schema {@value #MAJOR}.{@value #MINOR}, what the kernel's test systems report in
 * (github.com/kernelci/kcidb-io): one checkout, one build, a test for the verdict and for each
 * claim. A rehearsal, and a claim that does not gate, is SKIP; whose fault undecided is says {@link
 * Blame}.
 */
public final class Kcidb {
  private static final int MAJOR = 5;
  private static final int MINOR = 3;

  /** The schema's own limit for {@code log_excerpt}. */
  private static final int EXCERPT = 16_384;

  private final Judgement judgement;
  private final String origin;
  private final Redaction redaction;

  private Kcidb(Judgement judgement, String origin, Redaction redaction) {
    this.judgement = judgement;
    this.origin = origin;
    this.redaction = redaction;
  }

  /**
   * The whole text.
   *
   * @param origin name the test system is registered by
   * @throws IllegalArgumentException where that is no name of an origin
   */
  public static String write(Judgement judgement, String origin, Redaction redaction) {
    if (!origin.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException(
          "An origin is small letters, digits and _, as it is registered with KCIDB, not \"%s\"."
              .formatted(origin));
    }
    return new Kcidb(judgement, origin, redaction).report().toPrettyString() + "\n";
  }

  private ObjectNode report() {
    Campaign campaign = judgement.campaign();
    ObjectNode out = new ObjectMapper().createObjectNode();
    out.putObject("version").put("major", MAJOR).put("minor", MINOR);
    ObjectNode checkout = object(out.putArray("checkouts"), "");
    campaign.fact("environment.module").ifPresent(m -> checkout.put("tree_name", line(m)));
    campaign
        .fact("environment.installed.commit")
        .filter(c -> c.matches("[0-9a-f]{40}"))
        .ifPresent(c -> checkout.put("git_commit_hash", c));
    campaign.patch().ifPresent(p -> checkout.put("comment", "Patch under test: " + line(p)));
    ObjectNode build = object(out.putArray("builds"), "");
    build.put("checkout_id", id(""));
    build.put("comment", "The module that was loaded, as it was found on the rig.");
    ArrayNode tests = out.putArray("tests");
    Counted whole = new Counted(Headline.outcome(judgement), Headline.of(judgement));
    test(
        tests,
        "verdict",
        isRehearsal() ? "SKIP" : status(whole, Blame.ofVerdict(judgement)),
        whole);
    for (JudgedClaim claim : judgement.judgedClaims()) {
      Counted counted = Counted.of(judgement, claim);
      boolean skipped = isRehearsal() || !claim.gating();
      test(
          tests,
          claim.id(),
          skipped ? "SKIP" : status(counted, Blame.of(judgement, claim)),
          counted);
    }
    return out;
  }

  private boolean isRehearsal() {
    return judgement.verdict() instanceof Verdict.Rehearsal;
  }

  private static String status(Counted counted, Blame undecided) {
    return switch (counted.outcome()) {
      case HOLDS -> "PASS";
      case FAILS -> "FAIL";
      case UNDECIDED -> undecided.name();
    };
  }

  private void test(ArrayNode tests, String name, String status, Counted counted) {
    // A node of KCIDB's tree is letters, digits, _ and -.
    String path = name.replaceAll("[^a-zA-Z0-9_-]", "_");
    ObjectNode test = object(tests, "/" + path);
    test.put("build_id", id(""));
    test.put("path", "besser_gate." + path);
    test.put("status", status);
    test.put("comment", counted.outcome() + (isRehearsal() ? ", a rehearsal" : ""));
    String reason = line(counted.reason());
    test.put("log_excerpt", reason.substring(0, Math.min(reason.length(), EXCERPT)));
    judgement.campaign().fact("created").ifPresent(t -> test.put("start_time", line(t)));
    test.putObject("environment").put("comment", "rig " + line(judgement.campaign().environment()));
  }

  private ObjectNode object(ArrayNode array, String suffix) {
    return array.addObject().put("id", id(suffix)).put("origin", origin);
  }

  private String id(String suffix) {
    return "%s:%s%s".formatted(origin, line(judgement.campaign().id()), suffix);
  }

  private String line(String text) {
    return Visible.line(redaction.apply(text));
  }
}
