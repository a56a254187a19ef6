package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code every repetition spends less than … of its worker CPU in lock cycling …}. Strictly less.
 *
 * @param share the bound
 * @param path which samples count as lock cycling
 */
public record LockShareBelow(Share share, Path path) implements Check {
  /** Two shares under one name were confused once; they are kept apart. */
  public enum Path {
    DRIVER_PATH("lock.driver_path", "on the driver path"),
    ALL_WORKERS("lock.all_workers", "in all workers");

    private final String reading;
    private final String words;

    Path(String reading, String words) {
      this.reading = reading;
      this.words = words;
    }
  }

  @Override
  public String bound() {
    return asked().words() + " " + path.words;
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    return asked()
        .on(
            exhibit,
            exhibit.reading(path.reading),
            "spent",
            "of its worker CPU in lock cycling " + path.words);
  }

  private Bound asked() {
    return Bound.lessThan(share.fraction(), Unit.SHARE);
  }
}
