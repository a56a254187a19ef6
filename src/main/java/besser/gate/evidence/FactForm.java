package besser.gate.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the value of a fact looks like where it was measured. A value of another form was written by
 * something that knew nothing, and is no value. Forms are as wide as what sound hosts print; what a
 * value is worth is another question.
 */
public enum FactForm {
  NUMBER("a number", "-?\\d+(\\.\\d+)?"),
  COUNT("a whole number", "\\d+"),
  /** A hash, a build-id or a srcversion; none of them is all zeros, or the SHA-256 of nothing. */
  HEX("hexadecimal", "(?!0+$)(?!(?i)e3b0c44298fc1c149afbf4c8996fb924)[0-9a-fA-F]{8,}"),
  /** Of one host: neither nobody's nor everybody's. */
  MAC(
      "a hardware address",
      "(?!(00:){5}00|([fF]{2}:){5}[fF]{2})([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}"),
  /** Of CPUs, as the kernel prints it: {@code 0-2,4}. */
  CPUS("a list of CPUs", "\\d{1,5}(-\\d{1,5})?(,\\d{1,5}(-\\d{1,5})?)*"),
  SWITCH("on or off", "on|off"),
  NMI("off, pseudo or hardware", "off|pseudo|hardware"),
  VERSION("a version", "(?!0+$).*\\d.*"),
  /** A name; zeros name nothing, with dashes between them neither. */
  WORD("a name", "(?![0-]+$)\\S*[\\p{L}\\d]\\S*"),
  WORDS("a text", "(?!0+$).*[\\p{L}\\d].*");

  private final String called;
  private final Pattern pattern;

  FactForm(String called, String pattern) {
    this.called = called;
    this.pattern = Pattern.compile(pattern);
  }

  /** By its word in a table; empty for {@code -}. */
  public static Optional<FactForm> named(String name) {
    return name.equals("-")
        ? Optional.empty()
        : Optional.of(FactForm.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /** Whether a value was measured, and looks like it. */
  public boolean fits(String value) {
    return Facts.told(value) && pattern.matcher(value.strip()).matches();
  }

  /** {@code a hardware address}. */
  public String called() {
    return called;
  }
}
