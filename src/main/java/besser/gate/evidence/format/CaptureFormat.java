package besser.gate.evidence.format;

import besser.gate.evidence.Counter;
import besser.gate.evidence.PerfWindow;
import java.io.IOException;
import java.io.Reader;

/** The formats of other people's tools: perf's samples and the kernel's hist files. */
public interface CaptureFormat {
  /**
   * Folds one window.
   *
   * @param script text of {@code perf script}
   * @param stats text of {@code perf report --stats}; empty where there is none
   */
  PerfWindow.Profile profile(Reader script, String stats) throws IOException, ParseFault;

  /** Reads one hist file. */
  Counter.Histogram histogram(String text) throws ParseFault;
}
