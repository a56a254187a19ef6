package besser.gate.remote;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells commands that could reboot, power off or suspend a host. It errs to refusal: {@code echo
 * rebooted_at} is refused too, because a rule without exceptions can be read in one minute.
 *
 * <p>It guards against accident, not against malice: text that is put together from variables while
 * it runs cannot be seen here.
 */
final class Refusal {
  /** Refused wherever they stand, inside a longer word too. */
  private static final List<String> ANYWHERE =
      List.of(
          "reboot",
          "poweroff",
          "power-off",
          "shutdown",
          "sysrq",
          "kexec",
          "ctrl-alt-del",
          "ctrlaltdel",
          "/dev/watchdog",
          "rtcwake");

  /** Refused as words: letters of other words often spell them. */
  private static final List<Pattern> WORDS =
      List.of(
          Pattern.compile("(?<![a-z0-9])halt(?![a-z0-9])"),
          Pattern.compile("(?<![a-z0-9_.-])telinit(?![a-z0-9])"),
          Pattern.compile("(?<![a-z0-9_.-])init\\s+(?:-\\S+\\s+)*[0-6sqau](?![a-z0-9_])"),
          Pattern.compile(
              """
                  (?:systemctl|loginctl)\\b[^;&|\\n]*[\\s=](?:suspend|hibernate|hybrid-sleep|isolate|rescue|emergency|exit|switch-root)"""),
          Pattern.compile("/sys/power/(?:state|disk|autosleep)"),
          Pattern.compile("(?<![a-z0-9_.-])kill\\s+(?:-\\S+\\s+|[a-z0-9+]+\\s+)*1(?![0-9])"));

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{1,2})|0?([0-7]{2,3}))");
  private static final Pattern GLOB = Pattern.compile("[a-z0-9._-]*[*?\\[][^\\s;&|()<>\"'/]*");

  private Refusal() {}

  /**
   * Checks one command as it stands, and with everything taken out that a shell would take out:
   * quotes, backslashes, empty expansions, escapes.
   *
   * @throws RefusedException naming what was recognised
   */
  static void check(String command) {
    String plain = command.toLowerCase(Locale.ROOT);
    for (String text : List.of(plain, bare(plain), bare(decoded(plain)))) {
      for (String word : ANYWHERE) {
        if (text.contains(word)) {
          throw refused(word, command);
        }
      }
      for (Pattern pattern : WORDS) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
          throw refused(found.group(), command);
        }
      }
    }
    Matcher globs = GLOB.matcher(plain);
    while (globs.find()) {
      checkGlob(globs.group(), command);
    }
  }

  private static String bare(String text) {
    return text.replace("\\\n", "")
        .replaceAll("\\$\\{[^}]*\\}|\\$[@*]|\\$\\(\\s*\\)|``", "")
        .replaceAll("[\\\\'\"]|\\$(?=['\"])", "");
  }

  private static String decoded(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    String.valueOf(
                        (char)
                            (m.group(1) != null
                                ? Integer.parseInt(m.group(1), 16)
                                : Integer.parseInt(m.group(2), 8)))));
  }

  /** {@code /sbin/reb*t} is the command it matches, once three letters of it are written out. */
  private static void checkGlob(String glob, String command) {
    if (glob.replaceAll("\\[[^]]*\\]|[*?]", "").length() < 3) {
      return;
    }
    Pattern pattern = Pattern.compile(regex(glob));
    for (String word : List.of("reboot", "poweroff", "shutdown", "sysrq-trigger", "sysrq")) {
      if (pattern.matcher(word).matches()) {
        throw refused(glob + " can be " + word, command);
      }
    }
  }

  /** A bracket stands for any one letter here; one that is not closed is itself, as in sh. */
  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (end > 0) {
        regex.append('.');
        i = end;
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static RefusedException refused(String what, String command) {
    return new RefusedException(
        """
            Not sent, because software never reboots, powers off or suspends a host; recognised: \
            %s. Ask the operator, or word the command differently: %s"""
            .formatted(what.strip(), OneLine.of(command)));
  }
}
