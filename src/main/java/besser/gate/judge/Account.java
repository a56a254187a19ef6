package besser.gate.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What must add up before a campaign is accepted. A validity claim says by its tag ({@code
 * @account-facts}) which account it is kept in; the first two rest on the set as a whole, too.
 */
public enum Account {
  /** What gates is what the locked features say. */
  CLAIMS,
  /** The set is whole and as it was sealed. */
  CAMPAIGN,
  /** What was told of both hosts and the rig fits together. */
  FACTS,
  /** It happened once, in order, as it was asked for. */
  TIMELINE,
  /** Each series reaches over what it is judged for. */
  COVERAGE,
  /** Both ends counted the same bytes. */
  BYTES,
  /** Each sample of the profile is accounted for. */
  PROFILE,
  /** Each line of the kernel log has an owner and a meaning. */
  LOG;

  private static final String TAG = "account-";

  /** As in tags and views. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The account a tag names; empty where it names none. */
  static Optional<Account> ofTag(String tag) {
    return Arrays.stream(values()).filter(a -> tag.equals(TAG + a.word())).findFirst();
  }
}
