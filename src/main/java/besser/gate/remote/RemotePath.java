package besser.gate.remote;

import java.util.regex.Pattern;

/** A path on a host, as the gate takes it from a file or an operator. */
public final class RemotePath {
  /** Kernel files that act when they are opened. */
  private static final Pattern LIVE = Pattern.compile("/+(?:dev|proc|sys)(?:/.*)?", Pattern.DOTALL);

  private RemotePath() {}

  /**
   * The path itself.
   *
   * @throws IllegalArgumentException where a part of it is {@code ..} or begins with a dash, where
   *     it holds a control character, or leads into {@code /dev}, {@code /proc} or {@code /sys}
   */
  public static String checked(String path) {
    boolean odd = path.isEmpty() || path.chars().anyMatch(Character::isISOControl);
    for (String part : path.split("/")) {
      odd |= part.equals("..") || part.startsWith("-");
    }
    if (odd || LIVE.matcher(path.replaceAll("(?:/\\.)+(?=/|\\z)", "")).matches()) {
      throw new IllegalArgumentException(
          """
              "%s" is no path the gate uses on a host: no part may be .. or begin with -, and \
              nothing below /dev, /proc or /sys is touched by name."""
              .formatted(OneLine.of(path)));
    }
    return path;
  }
}
