package besser.gate.evidence.format;

import java.util.List;

/**
 * The editions of the claims this build knows: {@code claims/editions.tsv}. It is part of the gate
 * and not of a campaign, so that a campaign cannot bring easier claims of its own.
 */
public final class EditionList {
  private EditionList() {}

  /**
   * One text of one claim.
   *
   * @param edition from 1; the newest is the one that can be accepted
   * @param gate the patch it is the goal of, or {@code -}: it is asked for only where that gates
   * @param id of the claim
   * @param sha256 of all that decides in it
   */
  public record Line(int edition, String gate, String id, String sha256) {}

  /** All lines, in the order of the file. */
  public static List<Line> written() {
    return WrittenList.read(
        "/claims/editions.tsv", 4, c -> new Line(Integer.parseInt(c[0]), c[1], c[2], c[3]));
  }
}
