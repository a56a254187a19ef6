package besser.gate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * What went to standard output, or did not. Java keeps it to itself that a disk was full, and half
 * of an export would pass for a whole one.
 */
final class Results {
  private Results() {}

  /**
   * The status a command ends with: {@link Exit#NO_VERDICT} where its results were cut off.
   *
   * @param status of the command itself
   */
  static int status(int status) {
    if (!System.out.checkError() || status >= Exit.USAGE.status()) {
      return status;
    }
    String why = refusal();
    // A reader that has seen enough, and one that was never there, miss nothing.
    if (why.contains("Broken pipe") || why.contains("Bad file descriptor")) {
      return status;
    }
    System.err.println(
        "gate: standard output did not take all of it (%s), so what is there is cut off. Make room, and give the command again."
            .formatted(why));
    return Exit.NO_VERDICT.status();
  }

  /** What the system says to one byte more. */
  private static String refusal() {
    try {
      new FileOutputStream(FileDescriptor.out).write('\n');
      return "for a while";
    } catch (IOException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
